"""Events that a sentence names or tells, each with the day beside it: "a vote on Thursday", "Thursday's vote"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.alignment.event_order import event_words
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.document import Document, Sentence, Span, Time, Word

AHEAD, BEHIND = 3, 6
"""Words between a day and an event behind it, between an event and a day behind it."""
_DESCRIBING = frozenset({"ADJ", "NOUN", "NUM", "PART", "PROPN"})
_PHRASE = frozenset({"ADJ", "ADP", "DET", "NOUN", "NUM", "PART", "PRON", "PROPN"})


@dataclass(frozen=True, slots=True)
class Happening:
    """An event of one kind, the words for it, and its day."""

    kind: str
    words: Span
    time: Time


def happenings(document: Document, sentence: int) -> list[Happening]:
    """The dated events of a sentence; none of a kind that has two days there."""
    found = list(_dated(document, document.sentences[sentence]))
    return [one for one in found if len({each.time.id for each in found if each.kind == one.kind}) == 1]


def _dated(document: Document, sentence: Sentence) -> Iterator[Happening]:
    rules = rules_for(document.article.language)
    times = document.where.times.over(sentence.span.start, sentence.span.end)
    days = [one for one in times if one.type in {"DATE", "TIME"} and one.interval]
    events = list(event_words(document.article.text, sentence.span, rules)) if days else []
    for time in days:
        gaps = ((_gap(sentence, words, time.span), kind, words) for kind, words in events)
        beside = [(gap, kind, words) for gap, kind, words in gaps if gap is not None]
        if beside:
            _, kind, words = min(beside)
            yield Happening(kind, words, time)


def _gap(sentence: Sentence, event: Span, time: Span) -> int | None:
    """How many words stand between an event and its day; None where the day is not that of the event."""
    first, second = sorted((event, time))
    between = [word for word in sentence.words if first.end <= word.span.start and word.span.end <= second.start]
    ahead = time.start < event.start
    fits = _fits(between, _DESCRIBING if ahead else _PHRASE, AHEAD if ahead else BEHIND)
    return len(between) if fits else None


def _fits(between: list[Word], parts: frozenset[str], most: int) -> bool:
    return len(between) <= most and all(word.pos in parts for word in between)
