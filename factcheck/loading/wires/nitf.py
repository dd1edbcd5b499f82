"""NITF elements -> Intake."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.errors import LoadError
from factcheck.loading.intake import Intake
from factcheck.loading.metadata import Field
from factcheck.loading.pages.moments import iso
from factcheck.loading.wires.prose import Prose, line_of
from factcheck.loading.wires.trees import MEND, found, local

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

WITHDRAWN = frozenset({"canceled", "cancelled", "killed"})
TITLES = ("hl1", "hedline", "title")
OUTLETS = (("pubdata", "name"), ("doc.copyright", "holder"), ("doc-id", "regsrc"))
PUBLISHED = (("date.issue", "norm"), ("pubdata", "date.publication"), ("date.release", "norm"), ("story.date", "norm"))
BESIDE = ("hl2", "abstract", "note", "rights", "series", "tagline", "bibliography")


def nitf_intake(root: _Element, subject: str) -> Intake:
    """The body's content under its dateline; the deck, the abstract, notes and taglines are left out.

    Raises:
        LoadError: the agency has withdrawn the article, or it has no body.

    """
    if withdrawn(root, "docdata", "management-status"):
        raise killed(subject)
    content = next((one for body in found(root, "body") for one in body if local(one) == "body.content"), None)
    if content is None:
        raise LoadError("there is no article in it.", subject=subject, mend=MEND)
    head = next(found(root, "body.head"), None)
    beside = [] if head is None else [line_of(one) for one in found(head, *BESIDE)]
    end = next(found(root, "body.end"), None)
    prose = Prose.of(content).under(_dateline(root), *beside, line_of(end))
    return Intake("\n\n".join(prose.paragraphs), dict(_fields(root)), prose.left_out)


def withdrawn(root: _Element, name: str, attribute: str) -> bool:
    """Whether a status says that nobody should publish the article."""
    statuses = (one.get(attribute, "").rpartition(":")[2].lower() for one in found(root, name))
    return any(status in WITHDRAWN for status in statuses)


def killed(subject: str) -> LoadError:
    """The error for what an agency has withdrawn."""
    return LoadError("the agency has withdrawn this article.", subject=subject, mend="Give the one in its place.")


def without_by(byline: str) -> str:
    """A byline's names."""
    return re.sub(r"^by\b[\s:]*", "", byline, flags=re.IGNORECASE)


def _fields(root: _Element) -> Iterator[tuple[str, Field]]:
    stated = {
        "outlet": [*_attributes(root, OUTLETS), *_lines(root, ("distributor",))],
        "title": _lines(root, TITLES),
        "published": [Field(iso(str(one.value)), one.place) for one in _attributes(root, PUBLISHED)],
        "url": [one for one in _attributes(root, (("pubdata", "ex-ref"),)) if str(one.value).startswith("http")],
        "language": _attributes(root, (("body", "{http://www.w3.org/XML/1998/namespace}lang"),)),
    }
    for name, fields in stated.items():
        if field := next((one for one in fields if one.value), None):
            yield name, field
    if names := [name for one in found(root, "byline") for name in _names(one) if name]:
        yield "authors", Field(names, "byline")


def _dateline(root: _Element) -> str:
    """Place and day, with a comma between them where there is only markup."""
    node = next(found(root, "dateline"), None)
    text = line_of(node)
    return text if node is None or "," in text else ", ".join(filter(None, map(line_of, node))) or text


def _names(byline: _Element) -> list[str]:
    """The persons in a byline where they are marked; else the byline without the writers' titles."""
    if persons := [line_of(one) for one in found(byline, "person")]:
        return persons
    titles = " ".join(line_of(one) for one in found(byline, "byttl"))
    return [without_by(line_of(byline).removesuffix(titles).strip(" ,"))]


def _attributes(root: _Element, wanted: tuple[tuple[str, str], ...]) -> list[Field]:
    return [
        Field(" ".join(one.get(name, "").split()), f"{element} {name.rpartition('}')[2]}")
        for element, name in wanted
        for one in found(root, element)
    ]


def _lines(root: _Element, names: tuple[str, ...]) -> list[Field]:
    return [Field(line_of(one), name) for name in names for one in found(root, name)]
