"""The properties of a document: title, authors, dates, as far as somebody wrote them."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from factcheck.loading.metadata import Field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

EARLIEST = 1990
"""Before that year no file was written: it is the epoch of a clock."""

TITLE_WORDS = 3
"""Words of a title, at least, that nobody sees in the text: fewer are "Document1" or "Untitled document"."""

FILE_NAME = re.compile(r"\.\w{2,5}\Z|\AMicrosoft \w+ - ")

FRACTION = re.compile(r"(?<=:\d\d)\.\d+")

PROGRAMS = frozenset({"Microsoft Office User", "Windows User", "Office User", "Apple User", "Unknown Author"})
"""What programs write where nobody said who the author is."""


def sane(properties: Mapping[str, Field]) -> dict[str, Field]:
    """What of the properties can be believed, by the same names: title, authors, published, updated.

    `authors` is split at semicolons; a name of one word is an account, no byline. A moment of change counts where it
    is after the one of making.
    """
    return dict(_believed(properties))


def _believed(properties: Mapping[str, Field]) -> Iterator[tuple[str, Field]]:
    for name, said in properties.items():
        text = " ".join(str(said.value or "").split())
        if name == "title" and len(text.split()) >= TITLE_WORDS and not FILE_NAME.search(text):
            yield name, Field(text, said.place)
        elif name == "authors" and (names := list(_names(text))):
            yield name, Field(names, said.place)
    yield from _moments(properties)


def _names(text: str) -> Iterator[str]:
    for part in text.split(";"):
        name = part.strip()
        if " " in name and name not in PROGRAMS and any(map(str.isalpha, name)):
            yield name


def _moments(properties: Mapping[str, Field]) -> Iterator[tuple[str, Field]]:
    """Making and change, each of them an ISO date-time; neither where they contradict each other."""
    made, changed = (_moment(properties.get(name)) for name in ("published", "updated"))
    if made and changed and _local(changed) < _local(made):
        return
    if made:
        yield "published", made
    if changed and (not made or _local(changed) > _local(made)):
        yield "updated", changed


def _moment(said: Field | None) -> Field | None:
    text = FRACTION.sub("", str(said.value or "").strip()) if said else ""
    try:
        known = datetime.fromisoformat(text)
    except ValueError:
        return None
    return Field(text, said.place) if said and known.year >= EARLIEST else None


def _local(said: Field) -> str:
    """What the clock on the wall showed, to the minute."""
    return str(said.value)[:16]
