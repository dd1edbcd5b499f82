"""E04."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, SentenceLink
    from factcheck.document import Document, Quantity

LIKE = 0.35
"""The least likeness of two sentences that tell one vote or game: a chamber votes on many things in a day."""
PLACES = ("first", "second")


@check("E04", Relation.CONFLICT, Severity.STOP)
def other_outcome(alignment: Alignment) -> Iterator[Discrepancy]:
    """A vote or a game has another count in two accounts.

    Why this matters:
        The count is the outcome.

    Conflict:
        - (2025-03-07) The Dayton council approved the new ferry terminal by a vote of 7-4 on Tuesday.
        - (2025-03-07) The Dayton council approved the new ferry terminal by a vote of 8-3 on Tuesday.

    Agreement:
        - (2025-03-07) The Dayton council approved the new ferry terminal by a vote of 7-4 on Tuesday.
        - (2025-03-07) The Dayton council approved the new ferry terminal, 7 to 4, in a vote on Tuesday.

    What it cannot do:
        Each sentence must give one count. Opposite verdicts are E05's, other statuses S03's.
    """
    for link in alignment.sentences:
        if link.like and link.mutual and link.likeness >= LIKE:
            here, there = (_score(alignment.document(article), number) for article, number in (link.one, link.other))
            if here and there and sorted(one.low or 0 for one in here) != sorted(one.low or 0 for one in there):
                yield from _conflict(alignment, link, (here, there))


def _conflict(
    alignment: Alignment, link: SentenceLink, scores: tuple[tuple[Quantity, Quantity], tuple[Quantity, Quantity]]
) -> Iterator[Discrepancy]:
    sides = [alignment.document(article) for article, _ in (link.one, link.other)]
    one, other = (_shown(document, score) for document, score in zip(sides, scores, strict=True))
    why = f"{one.normalized} is not {other.normalized}"
    yield Discrepancy(
        title=f"{one.span.text} / {other.span.text}",
        explanation=f"The sentences tell the same; {why}.",
        evidence=(one, other),
        slot="vote or score",
        confidence=link.likeness,
        gates=(
            gates.identity(True, "the sentences tell the same"),
            gates.value(True, why),
            gates.verbatim((one, other)),
        ),
    )


def _score(document: Document, number: int) -> tuple[Quantity, Quantity] | None:
    """The one count of a sentence, as its two numbers."""
    span = document.sentences[number].span
    found = [one for one in document.quantities if one.unit == "score" and span.contains(one.span)]
    return (found[0], found[1]) if [one.counted for one in found] == [*PLACES] else None


def _shown(document: Document, score: tuple[Quantity, Quantity]) -> Evidence:
    first, second = score
    words = Span.of(document.article.text, first.span.start, second.span.end)
    return Evidence(document.article.id, words, f"{first.low}–{second.low}")
