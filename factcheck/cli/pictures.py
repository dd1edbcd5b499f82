"""A logo: a picture's file, checked, as a `data:` address that asks for nothing."""

from __future__ import annotations

import re
from base64 import b64encode
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from factcheck.errors import LoadError

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 256 * 1024
"""A logo is in every file that is made."""

_KINDS = {"image/png": re.compile(rb"\x89PNG\r\n\x1a\n"), "image/jpeg": re.compile(rb"\xff\xd8\xff")}
_LIVE = frozenset(
    {"a", "animate", "animateMotion", "animateTransform", "foreignObject", "iframe", "image", "script", "set", "style"}
)
"""Elements that act, load, or hold more than a drawing."""
_ELSEWHERE = re.compile(r"url\(\s*[\"']?(?!#)|@import|expression\(|javascript:|data:", re.IGNORECASE)
_SVG = "{http://www.w3.org/2000/svg}"
_MEND = "Give a PNG, JPEG or plain SVG file of at most 256 KiB."


def read_logo(path: Path) -> str:
    """The picture as a `data:` address.

    Raises:
        LoadError: it cannot be read, is too large, is no PNG, JPEG or SVG, or is an SVG that does more than draw.

    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise _refused(path, f"it cannot be read ({getattr(error, 'strerror', None) or error}).") from None
    if len(content) > MOST_BYTES:
        raise _refused(path, "it is larger than 256 KiB.")
    return f"data:{_kind(path, content)};base64,{b64encode(content).decode()}"


def _kind(path: Path, content: bytes) -> str:
    for kind, beginning in _KINDS.items():
        if beginning.match(content):
            return kind
    if reason := _why_no_drawing(content):
        raise _refused(path, reason)
    return "image/svg+xml"


def _why_no_drawing(content: bytes) -> str:
    """What keeps a file from being an SVG that only draws; "" for nothing."""
    if re.search(rb"<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet", content, re.IGNORECASE):
        return "the SVG has a document type or a style sheet of its own."
    try:
        content.decode()  # another encoding could hide a declaration from the search above
        root = ElementTree.fromstring(content)  # noqa: S314 - small, and without declarations
    except (ElementTree.ParseError, UnicodeDecodeError, ValueError):
        return "it is no picture of a known kind."
    if root.tag != f"{_SVG}svg":
        return "it is no picture of a known kind."
    return next(filter(None, map(_what_it_does, root.iter())), "")


def _what_it_does(element: ElementTree.Element) -> str:
    """What an element does besides drawing."""
    name = element.tag.removeprefix(_SVG)
    if name in _LIVE or name.startswith("{"):
        return f"the SVG has an element <{name}>, which may do more than draw."
    for attribute, value in element.attrib.items():
        bare = attribute.rpartition("}")[2]
        if bare.lower().startswith("on") or (bare == "href" and not value.startswith("#")) or _ELSEWHERE.search(value):
            return f'the SVG has an attribute "{bare}" that acts or loads something.'
    return ""


def _refused(path: Path, reason: str) -> LoadError:
    return LoadError(reason, subject=path.name, mend=_MEND)
