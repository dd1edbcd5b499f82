"""A name where it stands in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.analysis.reading import Words
    from factcheck.document import EntityKind

GLUED = re.compile(r"(?:,\d+|[”\"]s?|’)$")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as tokens [start, end), its kind, and the honorific before it ("" without)."""

    start: int
    end: int
    kind: EntityKind
    honorific: str = ""


def name_text(doc: Words, name: Name) -> str:
    """The words of a name."""
    return bare(doc.text(name.start, name.end))


def bare(text: str) -> str:
    """A name without what is glued to it: a possessive after a wrong mark, an age after a comma."""
    return GLUED.sub("", text) or text


def joins(doc: Words, place: int) -> bool:
    """Whether a token is a hyphen inside a word."""
    return doc[place].text == "-" and not doc[place].whitespace_ and not doc[place - 1].whitespace_
