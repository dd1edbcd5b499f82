"""Which of two events of a sentence came first, as the words between them tell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.document import Document
    from factcheck.rules import Rules

AHEAD, BEHIND = 110, 60
"""Characters before and behind a cue in which its events stand."""
_INVERSE = {"after": "before", "before": "after", "during": "holding", "holding": "during"}


@dataclass(frozen=True, slots=True)
class EventOrder:
    """Two kinds of events in alphabetical order, how the first lies to the second, and the words that tell it."""

    events: tuple[str, str]
    order: str
    words: Span
    sentence: int


def event_orders(document: Document) -> Iterator[EventOrder]:
    """Every order of two kinds of events that a sentence tells outside of quotation marks."""
    rules = rules_for(document.article.language)
    quoted = [piece for one in document.quotations for piece in one.quoted]
    for number, sentence in enumerate(document.sentences):
        for cue in _cues(rules).finditer(document.article.text, sentence.span.start, sentence.span.end):
            found = _around(document, sentence.span, cue, rules)
            if found and not any(piece.overlaps(found[2]) for piece in quoted):
                first, second, words = found
                order = _order(cue[0].casefold(), rules)
                ordered = first < second
                yield EventOrder(
                    (min(first, second), max(first, second)), order if ordered else _INVERSE[order], words, number
                )


def event_words(text: str, span: Span, rules: Rules) -> Iterator[tuple[str, Span]]:
    """Each event that a passage names or tells, by its kind."""
    for found in _events(rules).finditer(text, span.start, span.end):
        yield _kind(found[0], rules), Span.of(text, *found.span())


def _around(document: Document, sentence: Span, cue: re.Match[str], rules: Rules) -> tuple[str, str, Span] | None:
    """The last event before a cue and the first behind it, of two kinds, with the words from one to the other."""
    text = document.article.text
    before = list(_events(rules).finditer(text, max(sentence.start, cue.start() - AHEAD), cue.start()))
    behind = _events(rules).search(text, cue.end(), min(sentence.end, cue.end() + BEHIND))
    if not before or not behind:
        return None
    first, second = (_kind(found[0], rules) for found in (before[-1], behind))
    return (first, second, Span.of(text, before[-1].start(), behind.end())) if first != second else None


def _order(cue: str, rules: Rules) -> str:
    return next(str(order) for order, cues in rules.table("event_order")["cues"].items() if cue in cues)


def _kind(words: str, rules: Rules) -> str:
    events = rules.table("event_order")["events"]
    return next(str(kind) for kind, forms in events.items() if words.casefold() in forms)


@cache
def _cues(rules: Rules) -> re.Pattern[str]:
    return _any(word for cues in rules.table("event_order")["cues"].values() for word in cues)


@cache
def _events(rules: Rules) -> re.Pattern[str]:
    return _any(word for forms in rules.table("event_order")["events"].values() for word in forms)


def _any(words: Iterator[str]) -> re.Pattern[str]:
    """Any of the words, the longest first."""
    listed = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, listed))})(?![\w-])", re.IGNORECASE)
