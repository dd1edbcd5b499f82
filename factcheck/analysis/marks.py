"""Quotation marks: which open, which close, which passages they enclose, and which stand alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.document import Span


@dataclass(frozen=True, slots=True)
class QuotedRegion:
    """A passage in quotation marks; `outer` holds the marks, `inner` is between them.

    A quotation that runs over paragraphs, each opened by a mark, is one region with several `pieces`
    (the inner passages of its paragraphs); `depth` is 0 for an outermost region, 1 for one inside another.
    """

    outer: Span
    pieces: tuple[Span, ...]
    depth: int


@dataclass(frozen=True, slots=True)
class Marks:
    """All quoted regions in the order of the text, and the marks that open or close nothing."""

    regions: tuple[QuotedRegion, ...]
    unbalanced: tuple[Span, ...]


def find_marks(text: str) -> Marks:
    """Pair the quotation marks of a text."""
    del text
    return Marks((), ())
