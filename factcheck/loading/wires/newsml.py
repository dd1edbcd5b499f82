"""NewsML-G2 elements -> Intake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import LoadError
from factcheck.loading.intake import Intake
from factcheck.loading.metadata import Field
from factcheck.loading.pages.moments import iso
from factcheck.loading.pages.trees import parse_page
from factcheck.loading.wires.nitf import killed, nitf_intake, withdrawn, without_by
from factcheck.loading.wires.prose import Prose, line_of
from factcheck.loading.wires.trees import MEND, found, local

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

INLINE = ("inlineXML", "inlineData")
PLAIN = "text/plain"
MARKED = frozenset({"application/xhtml+xml", "text/html"})
BESIDE = ("edNote", "description")
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def newsml_intake(root: _Element, subject: str) -> Intake:
    """The text of the one news item that has one, under its dateline; what its metadata say goes before its head's.

    Raises:
        LoadError: there is no text in it, or the texts of several items; the agency has withdrawn it.

    """
    item = _item(root, subject)
    if withdrawn(item, "pubStatus", "qcode"):
        raise killed(subject)
    intake = _content(item, subject)
    left_out = [line_of(one) for one in found(item, *BESIDE)]
    if not intake.text:
        raise LoadError("there is no text in it.", subject=subject, mend=MEND)
    prose = Prose(tuple(intake.text.split("\n\n")), intake.left_out)
    prose = prose.under(line_of(next(_of_content(item, "dateline"), None)), *left_out)
    return Intake("\n\n".join(prose.paragraphs), {**intake.found, **dict(_fields(item))}, prose.left_out)


def _item(root: _Element, subject: str) -> _Element:
    items = [one for one in found(root, "newsItem") if next(found(one, *INLINE), None) is not None]
    if len(items) == 1:
        return items[0]
    message = f"there are {len(items)} articles in it." if items else "there is no article in it."
    raise LoadError(message, subject=subject, mend="Give each news item in a file of its own." if items else MEND)


def _content(item: _Element, subject: str) -> Intake:
    """The first rendition that has text."""
    for part in found(item, *INLINE):
        intake = _rendition(part, subject)
        if intake.text:
            return intake
    return Intake("")


def _rendition(part: _Element, subject: str) -> Intake:
    inner = next((one for one in part if local(one)), None)
    if inner is None:
        return _data("".join(map(str, part.itertext())), part.get("contenttype", PLAIN).partition(";")[0], subject)
    if local(inner) == "nitf":
        return nitf_intake(inner, subject)
    return _marked(next(found(inner, "body"), inner))


def _data(text: str, kind: str, subject: str) -> Intake:
    """A text, or a page that is written as one."""
    if kind in MARKED and text.strip():
        return _marked(parse_page(text, subject))
    return Intake(_plain(text) if kind == PLAIN else "")


def _marked(body: _Element) -> Intake:
    prose = Prose.of(body)
    return Intake("\n\n".join(prose.paragraphs), {}, prose.left_out)


def _plain(text: str) -> str:
    """Lines as paragraphs, as agencies send them, or what blank lines part."""
    blocks = [" ".join(block.split()) for block in text.replace("\r\n", "\n").split("\n\n")]
    return "\n\n".join(filter(None, blocks))


def _of_content(item: _Element, name: str) -> Iterator[_Element]:
    """The elements of a name in the metadata of the content."""
    return (one for meta in found(item, "contentMeta") for one in found(meta, name))


def _fields(item: _Element) -> Iterator[tuple[str, Field]]:
    first, version = (_moment(item, name) for name in ("firstCreated", "versionCreated"))
    stated: Mapping[str, Field | None] = {
        "outlet": _outlet(item),
        "title": _title(item),
        "published": first or version,
        "updated": version if first and version and first.value != version.value else None,
        "authors": _authors(item),
        "language": _language(item),
    }
    yield from ((name, field) for name, field in stated.items() if field)


def _moment(item: _Element, name: str) -> Field | None:
    written = line_of(next(found(item, name), None))
    return Field(value, name) if (value := iso(written)) else None


def _outlet(item: _Element) -> Field | None:
    """The provider by its name, else by its literal, else by its code."""
    for provider in found(item, "provider"):
        name = line_of(next(found(provider, "name"), None))
        code = provider.get("literal") or provider.get("qcode", "").rpartition(":")[2]
        if name or code:
            return Field(name or code, "provider")
    return None


def _title(item: _Element) -> Field | None:
    """The headline that has no role, or the first; else the item's title."""
    headlines = sorted(_of_content(item, "headline"), key=lambda one: bool(one.get("role")))
    for one in (*headlines, *found(item, "title")):
        if text := line_of(one):
            return Field(text, local(one))
    return None


def _authors(item: _Element) -> Field | None:
    bylines = [without_by(line_of(one)) for one in _of_content(item, "by")]
    names = [line_of(next(found(one, "name"), None)) for one in _of_content(item, "creator")]
    chosen, place = (bylines, "by") if any(bylines) else (names, "creator")
    return Field(list(filter(None, chosen)), place) if any(chosen) else None


def _language(item: _Element) -> Field | None:
    for one in _of_content(item, "language"):
        if tag := one.get("tag"):
            return Field(tag, "language")
    return Field(item.get(LANGUAGE), "xml:lang") if item.get(LANGUAGE) else None
