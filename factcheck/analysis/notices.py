"""Correction and update notices of an article."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.analysis.reading import Reading
    from factcheck.document import Sentence, Span
    from factcheck.rules import Rules


def find_notices(reading: Reading, sentences: tuple[Sentence, ...]) -> tuple[Span, ...]:
    """Sentences that say that the article was corrected or updated; a labelled notice takes in its whole paragraph."""
    return tuple(_notices(reading.rules, sentences))


def _notices(rules: Rules, sentences: tuple[Sentence, ...]) -> Iterator[Span]:
    label, saying = _patterns(rules)
    labelled = None
    for sentence in sentences:
        if label.match(sentence.span.text):
            labelled = sentence.paragraph
        if labelled == sentence.paragraph or saying.match(sentence.span.text):
            yield sentence.span


@cache
def _patterns(rules: Rules) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = rules.table("notices")
    return _joined(table["labels"]), _joined(table["sentences"])


def _joined(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)
