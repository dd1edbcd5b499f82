"""Articles as the annotators see them, without a trained pipeline: words and their offsets, nothing more."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import spacy

from factcheck.analysis.marks import Marks
from factcheck.analysis.reading import Reading
from factcheck.analysis.times import find_times
from factcheck.document import Article, Time
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from spacy.language import Language

FRIDAY = "2025-08-22"


@cache
def tokenizer() -> Language:
    """spaCy's English tokenizer alone."""
    return spacy.blank("en")


def reading(text: str, published: str | None = FRIDAY) -> Reading:
    """A text as a reading without a parse."""
    return Reading(Article(text=text, published=published), tokenizer()(text), rules_for("en"), Marks((), ()))


def times(text: str, published: str | None = FRIDAY) -> tuple[Time, ...]:
    """The times of a text published on Friday, 22 August 2025, or another day."""
    return find_times(reading(text, published))


def told(text: str, published: str | None = FRIDAY) -> list[str]:
    """Each time in one line: its words and its value."""
    return [f"{one.span.text} = {one.value}" for one in times(text, published)]


def ruled(text: str, published: str | None = FRIDAY) -> list[str]:
    """Each time in one line: its words, its value and its rule."""
    return [f"{one.span.text} = {one.value}: {one.rule}" for one in times(text, published)]


def days(text: str, published: str | None = FRIDAY) -> list[str]:
    """The days of each time: first..last, or none."""
    return [
        f"{one.interval.first.isoformat()}..{one.interval.last.isoformat()}" if one.interval else "none"
        for one in times(text, published)
    ]
