"""Which reader a file is for: what the bytes are goes before what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.errors import LoadError
from factcheck.loading import readers
from factcheck.loading.intake import Delivery, Intake, Reader
from factcheck.loading.readers import reader_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.settings import Limits


def unread(delivery: Delivery, limits: Limits) -> Intake:
    raise AssertionError(delivery, limits)


def beginning(mark: bytes) -> Callable[[bytes], bool]:
    return lambda content: content.startswith(mark)


KNOWN = (
    Reader("a cloud", (".sky", ".cloud"), beginning(b"CLOUD"), unread),
    Reader("a report in code", (".wx",), beginning(b"METAR"), unread),
    Reader("a report in words", (".wx", ".words"), beginning(b"WORDS"), unread),
    Reader("plain text", (".txt",), lambda _: False, unread, lambda content: not content.startswith(b"#")),
    Reader("weather", (".sun",), lambda _: False, unread, beginning(b"#")),
)


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "readers", lambda: KNOWN)


@pytest.mark.parametrize(
    ("suffix", "content", "name"),
    [
        (".txt", b"Fog", "plain text"),
        ("", b"Fog", "plain text"),
        ("", b"# Fog", "weather"),
        ("", b"CLOUD", "a cloud"),
        (".php", b"CLOUD", "a cloud"),
        (".cloud", b"CLOUD", "a cloud"),
        (".sky", b"broken", "a cloud"),
        (".wx", b"METAR", "a report in code"),
        (".wx", b"WORDS", "a report in words"),
    ],
)
def test_the_reader(suffix: str, content: bytes, name: str) -> None:
    assert reader_for(Delivery(content, "a", suffix)).name == name


@pytest.mark.parametrize(
    ("suffix", "content", "message"),
    [
        (".txt", b"CLOUD", "this is a cloud, not plain text. Give it a name that ends in .sky."),
        (".wx", b"CLOUD", "this is a cloud, not a report in code or a report in words. Give it a name"),
        (".sky", b"WORDS", "this is a report in words, not a cloud. Give it a name that ends in .wx."),
        (".wx", b"Fog", "this is not a report in code or a report in words. Save the article's text as .txt or .md."),
        (".php", b"Fog", ".php files are not read. Save the article's text as .txt or .md."),
    ],
)
def test_what_is_called_what_it_is_not(suffix: str, content: bytes, message: str) -> None:
    with pytest.raises(LoadError) as raised:
        reader_for(Delivery(content, "a", suffix))
    assert str(raised.value).startswith(f"a: {message}")
