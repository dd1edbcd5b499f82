"""A01."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.speakers import Speakers
from factcheck.checks import gates
from factcheck.checks.attributions.delegates import may_speak_for
from factcheck.checks.attributions.links import reporting, told_of_both
from factcheck.checks.attributions.sources import is_beside, is_clear, is_named
from factcheck.checks.catalogue import Discrepancy, Evidence, Gate, Relation, Severity, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Member, Pair
    from factcheck.document import Quotation, Span


_SAME = frozenset({"identical", "typography", "contained", "overlap", "marked", "filler", "function_word"})
_ALIKE = 0.75
"""The least score of words of two speakers that are one remark though a word is changed."""


@check("A01", Relation.CONFLICT, Severity.STOP)
def other_speaker(alignment: Alignment) -> Iterator[Discrepancy]:
    """The same words are credited to two speakers.

    Why this matters:
        One of the two did not say them.

    Conflict:
        - “The old bridge is not safe for lorries, and we will close it in April,” Anna Brown said.
        - “The old bridge is not safe for lorries, and we will close it in April,” Peter Lang said.

    Agreement:
        - “The old bridge is not safe for lorries, and we will close it in April,” Anna Brown said.
        - “The old bridge is not safe for lorries, and we will close it in April,” Brown said.
    """
    speakers = Speakers.of(alignment.entities)
    for cluster in alignment.quotations:
        for link in cluster.links:
            if (
                speakers.same(link.one, link.other) is False
                and _same_words(link)
                and not told_of_both(cluster, link, speakers)
                and _is_told(alignment, link.one, link.other)
                and _is_told(alignment, link.other, link.one)
                and not reporting(alignment, link)
            ):
                yield _discrepancy(alignment, cluster.id, link)


def _is_told(alignment: Alignment, side: Member[Quotation], other: Member[Quotation]) -> bool:
    """Whether an account says who speaks, not for the other; a pronoun behind other names is our own guess."""
    return not may_speak_for(alignment, side, other) and (is_named(alignment, side) or is_clear(alignment, side))


def _same_words(link: Pair[Quotation]) -> bool:
    """Whether little but grammar differs: of two speakers, other words are other remarks."""
    return link.score >= _ALIKE or (link.wording is not None and link.wording.change in _SAME)


def _discrepancy(alignment: Alignment, cluster: str, link: Pair[Quotation]) -> Discrepancy:
    names = [side.item.speaker.name for side in (link.one, link.other)]
    evidence = tuple(item for side in (link.one, link.other) for item in _evidence(side))
    trail = (_identity(alignment, link), gates.value(True, f"{names[0]} is not {names[1]}"), gates.verbatim(evidence))
    return Discrepancy(
        title=f"Said by {names[0]} / {names[1]}",
        explanation=f"The same words are credited to {names[0]} and to {names[1]}.",
        evidence=evidence,
        slot="speaker",
        alignment=cluster,
        confidence=link.score,
        gates=trail,
        relation=gates.verdict(trail),
    )


def _identity(alignment: Alignment, link: Pair[Quotation]) -> Gate:
    """G1: a pronoun, a role, or the other speaker's name beside the words leaves open who is meant."""
    sides = (link.one, link.other)
    if not all(is_named(alignment, side) and is_clear(alignment, side) for side in sides):
        return gates.identity(None, "one account does not name the speaker beside the words")
    if any(is_beside(alignment, side, other.item.speaker) for side, other in (sides, sides[::-1])):
        return gates.identity(None, "one account names both speakers beside the words")
    return gates.identity(True, link.reason)


def _evidence(side: Member[Quotation]) -> Iterator[Evidence]:
    spans: list[Span] = [*side.item.quoted, *([side.item.source] if side.item.source else [])]
    yield from (Evidence(side.article, span, side.item.speaker.name) for span in sorted(spans))
