"""Correction and update notices of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.analysis.reading import Reading
    from factcheck.document import Sentence, Span


def find_notices(reading: Reading, sentences: tuple[Sentence, ...]) -> tuple[Span, ...]:
    """Sentences that say that the article was corrected or updated."""
    del reading, sentences
    return ()
