"""E03."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.document import Span
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Document, Sentence
    from factcheck.rules import Rules

SHARED = 2
"""Content words that what is caused must have in common."""


@dataclass(frozen=True, slots=True)
class _Cause:
    """The words that tell the cause, and the content words of cause and effect."""

    words: Span
    cause: frozenset[str]
    effect: frozenset[str]


@check("E03", Relation.DIFFERENCE, Severity.CHECK)
def other_cause(alignment: Alignment) -> Iterator[Discrepancy]:
    """The accounts give one event different causes or motives.

    Why this matters:
        An event may have two causes, but a reader of one account knows of one.

    Finding:
        - (2025-03-07) The ferry terminal in Dayton was closed because of a broken pump.
        - (2025-03-07) The ferry terminal in Dayton was closed due to a strike.

    Silence:
        - (2025-03-07) The ferry terminal in Dayton was closed because of a broken pump.
        - (2025-03-07) The ferry terminal in Dayton was closed because a pump had broken.

    What it cannot do:
        Listed words of cause only, behind what is caused, in the outlets' own words.
    """
    rules = rules_for(alignment.documents[0].article.language)
    for link in alignment.sentences:
        if not link.like or not link.mutual:
            continue
        here, there = (_cause(alignment.document(article), number, rules) for article, number in (link.one, link.other))
        if here and there and not here.cause & there.cause and len(here.effect & there.effect) >= SHARED:
            evidence = Evidence(link.one[0], here.words), Evidence(link.other[0], there.words)
            yield Discrepancy(
                title=f"{here.words.text} / {there.words.text}",
                explanation="What is told alike has one cause in one account, another in the other.",
                evidence=evidence,
                slot="cause",
                confidence=link.likeness,
                gates=(
                    gates.identity(True, "both tell of " + ", ".join(sorted(here.effect & there.effect))),
                    gates.value(True, "the causes have no word in common"),
                    gates.verbatim(evidence),
                ),
            )


def _cause(document: Document, number: int, rules: Rules) -> _Cause | None:
    """The one cause that a sentence tells in the outlet's own words."""
    sentence, text = document.sentences[number], document.article.text
    found = list(_pattern(rules).finditer(text, sentence.span.start, sentence.span.end))
    quoted = any(piece.overlaps(sentence.span) for one in document.quotations for piece in one.quoted)
    if len(found) != 1 or quoted:
        return None
    start, end = found[0].span()
    ahead = [word.span.text.casefold() for word in sentence.words if word.span.end <= start][-2:]
    words = Span.of(text, start, _clause_end(sentence, end))
    cause, effect = _content(sentence, end, words.end), _content(sentence, sentence.span.start, start)
    return _Cause(words, cause, effect) if cause and not rules.words("causes", "negators") & set(ahead) else None


def _clause_end(sentence: Sentence, start: int) -> int:
    """Where the clause of a place ends: at the next mark."""
    marks = (word.span.start for word in sentence.words if word.pos == "PUNCT" and word.span.start >= start)
    return (
        len(sentence.span.text[: next(marks, sentence.span.end) - sentence.span.start].rstrip()) + sentence.span.start
    )


def _content(sentence: Sentence, start: int, end: int) -> frozenset[str]:
    inside = (word for word in sentence.words if start <= word.span.start and word.span.end <= end)
    return frozenset(word.lemma.casefold() for word in inside if word.content)


@cache
def _pattern(rules: Rules) -> re.Pattern[str]:
    cues = sorted(rules.words("causes", "cues"), key=lambda cue: (-len(cue), cue))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, cues))})\b", re.IGNORECASE)
