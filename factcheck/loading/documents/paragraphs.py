"""Paragraphs of a document -> Intake: which is the headline, which tables are text, what was withheld."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.loading.documents.properties import sane
from factcheck.loading.intake import Intake
from factcheck.loading.metadata import Field

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Mapping, Sequence

HEAD = 4
"""Paragraphs among which the headline stands: a section and a dateline may precede it."""

PROSE = 12
"""Words of one cell of a table that make the table a layout of text rather than one of figures."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    r"""A passage; `text` may hold "\n" where a line is broken on purpose.

    A `heading` is one of the first level. `table` numbers the outermost table that it stands in, 0 for none.
    """

    text: str
    heading: bool = False
    table: int = 0


def intake(paragraphs: Iterable[Paragraph], properties: Mapping[str, Field], withheld: Counter[str]) -> Intake:
    """The article of a document; `withheld` counts what was left out of it, by what it is called.

    What is withheld may be unpublished (a comment, words struck out), so only its number is told.
    """
    known = [paragraph for one in paragraphs if (paragraph := _tidy(one)).text]
    figures = _figures(known)
    withheld["table"] += len(figures)
    kept = [one for one in known if one.table not in figures]
    found = sane(properties)
    title = _headline(kept, found)
    if title:
        found["title"] = title
    texts = [one.text for one in kept]
    if title and title.value in texts[:HEAD]:
        texts.remove(str(title.value))
        texts.insert(0, str(title.value))
    return Intake("\n\n".join(texts), found, tuple(_counted(withheld)))


def _tidy(paragraph: Paragraph) -> Paragraph:
    if paragraph.heading:
        return replace(paragraph, text=" ".join(paragraph.text.split()))
    lines = map(str.strip, paragraph.text.split("\n"))
    return replace(paragraph, text="\n".join(line for line in lines if line))


def _figures(paragraphs: Iterable[Paragraph]) -> set[int]:
    """The tables that have no prose in any cell."""
    longest: dict[int, int] = {}
    for one in paragraphs:
        if one.table:
            longest[one.table] = max(longest.get(one.table, 0), len(one.text.split()))
    return {table for table, words in longest.items() if words < PROSE}


def _headline(paragraphs: Sequence[Paragraph], found: Mapping[str, Field]) -> Field | None:
    """The title of the properties where it is seen, else the first heading, else the title of the properties."""
    head = paragraphs[:HEAD]
    stated = found.get("title")
    if stated and stated.value in [one.text for one in head]:
        return stated
    heading = next((one.text for one in head if one.heading), None)
    return Field(heading, "heading") if heading else stated


def _counted(withheld: Counter[str]) -> Iterable[str]:
    for name, count in sorted(withheld.items()):
        if count:
            yield f"{count} {name}{'s' if count > 1 else ''}"
