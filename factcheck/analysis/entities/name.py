"""A name where it stands in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from factcheck.document import EntityKind

GLUED = re.compile(r"(?:,\d+|[”\"]s?|’)$")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as tokens [start, end), its kind, and the honorific before it ("" without)."""

    start: int
    end: int
    kind: EntityKind
    honorific: str = ""


def name_text(doc: Doc, name: Name) -> str:
    """The words of a name."""
    return bare(doc[name.start : name.end].text)


def bare(text: str) -> str:
    """A name without what is glued to it: a possessive after a wrong mark, an age after a comma."""
    return GLUED.sub("", text) or text


def joins(doc: Doc, place: int) -> bool:
    """Whether a token is a hyphen inside a word."""
    return doc[place].text == "-" and not doc[place].whitespace_ and not doc[place - 1].whitespace_
