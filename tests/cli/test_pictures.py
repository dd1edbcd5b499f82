"""A logo: what is taken, and what is refused with a reason."""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING

import pytest

from factcheck.cli.pictures import MOST_BYTES, read_logo
from factcheck.errors import LoadError
from factcheck.settings import Imprint

if TYPE_CHECKING:
    from pathlib import Path

PNG = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")
LARGE = "it is larger than 256 KiB."
UNKNOWN = "it is no picture of a known kind."
DECLARED = "the SVG has a document type or a style sheet of its own."


def svg(inside: str, attributes: str = "") -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"{attributes}>{inside}</svg>'.encode()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PNG, "png"),
        (b"\xff\xd8\xff\xe0 the rest of a JPEG", "jpeg"),
        (svg('<g id="a"><path d="M0 0h9v9z" fill="#123"/></g><use href="#a"/><title>R&amp;D</title>'), "svg+xml"),
        (svg('<linearGradient id="a"/><rect fill="url(#a)" style="stroke: #fff"/>'), "svg+xml"),
        (PNG + b"\0" * (MOST_BYTES - len(PNG)), "png"),
    ],
)
def test_a_picture_becomes_an_address_that_holds_it(content: bytes, kind: str, tmp_path: Path) -> None:
    file = tmp_path / "logo"
    file.write_bytes(content)
    address = read_logo(file)
    start, _, data = address.partition(",")
    assert (start, b64decode(data)) == (f"data:image/{kind};base64", content)
    assert Imprint(logo=address).logo == address


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", UNKNOWN),
        (b"GIF89a", UNKNOWN),
        (b"%PDF-1.7", UNKNOWN),
        (b"<html><script>alert(1)</script></html>", UNKNOWN),
        (b"<svg/>", UNKNOWN),
        (b"<svg xmlns='http://www.w3.org/2000/svg'>", UNKNOWN),
        (svg("é").decode().encode("latin-1"), UNKNOWN),
        (svg("").decode().encode("utf-16"), UNKNOWN),
        (PNG + b"\0" * MOST_BYTES, LARGE),
        (b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + svg("&a;"), DECLARED),
        (b'<?xml-stylesheet href="http://e.example/x.css"?>' + svg(""), DECLARED),
        (svg("<script>alert(1)</script>"), "the SVG has an element <script>, which may do more than draw."),
        (svg("<style>@import 'x'</style>"), "the SVG has an element <style>, which may do more than draw."),
        (svg("<foreignObject/>"), "the SVG has an element <foreignObject>, which may do more than draw."),
        (svg('<image href="http://e.example"/>'), "the SVG has an element <image>, which may do more than draw."),
        (svg('<b xmlns="urn:x"/>'), "the SVG has an element <{urn:x}b>, which may do more than draw."),
        (svg("", ' onload="alert(1)"'), 'the SVG has an attribute "onload" that acts or loads something.'),
        (svg('<use href="http://e.example#a"/>'), 'the SVG has an attribute "href" that acts or loads something.'),
        (
            svg('<use xmlns:x="http://www.w3.org/1999/xlink" x:href="file:///etc/hostname"/>'),
            'the SVG has an attribute "href" that acts or loads something.',
        ),
        (
            svg('<rect fill="url( &quot;http://e.example&quot;)"/>'),
            'the SVG has an attribute "fill" that acts or loads something.',
        ),
        (
            svg('<rect style="fill:URL(//e.example)"/>'),
            'the SVG has an attribute "style" that acts or loads something.',
        ),
    ],
)
def test_what_is_no_quiet_picture_is_refused(content: bytes, reason: str, tmp_path: Path) -> None:
    file = tmp_path / "logo.svg"
    file.write_bytes(content)
    with pytest.raises(LoadError) as raised:
        read_logo(file)
    assert str(raised.value) == f"logo.svg: {reason} Give a PNG, JPEG or plain SVG file of at most 256 KiB."


@pytest.mark.parametrize("name", ["none.png", ".", "a\0b"])
def test_what_cannot_be_read_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(LoadError, match="it cannot be read"):
        read_logo(tmp_path / name)
