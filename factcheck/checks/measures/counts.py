"""Numbers of aligned claims that count one thing, with the gates between them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from factcheck.checks import gates
from factcheck.checks.catalogue import Evidence, Gate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Member, Pair, Replacement
    from factcheck.document import Claim, Quantity, Span


@dataclass(frozen=True, slots=True)
class CountPair:
    """Two numbers for one thing; `slot` names what is counted."""

    evidence: tuple[Evidence, Evidence]
    gates: tuple[Gate, ...]
    slot: str
    cluster: str | None
    score: float


def count_pairs(alignment: Alignment) -> Iterator[CountPair]:
    """Every disjoint pair of numbers with one unit and one thing counted, each alone of its kind in its claim."""
    for cluster, pair in alignment.judged():
        yield from _counts(alignment, cluster, pair)
    for replaced in alignment.replacements:
        yield from _parallel(alignment, replaced)


def _parallel(alignment: Alignment, replaced: Replacement) -> Iterator[CountPair]:
    """Numbers that stand in each other's place in sentences that are else nearly the same."""
    for here, there in product(_among(alignment, *replaced.one), _among(alignment, *replaced.other)):
        if (here.unit, here.counted) == (there.unit, there.counted) and here.disjoint(there):
            evidence = _evidence(replaced.one[0], here), _evidence(replaced.other[0], there)
            articles = [alignment.document(article).article for article, _ in (replaced.one, replaced.other)]
            trail = (
                gates.identity(True, "the sentences are else the same"),
                gates.scope(True, "same unit and thing counted"),
                gates.as_of(*articles, day_suffices=True),
                gates.value(True, f"{evidence[0].normalized} and {evidence[1].normalized} have no number in common"),
                gates.verbatim(evidence),
            )
            yield CountPair(evidence, trail, " ".join(filter(None, [here.unit, here.counted])), None, replaced.share)


def _among(alignment: Alignment, article: str, words: Span) -> list[Quantity]:
    return [one for one in alignment.document(article).quantities if one.span.overlaps(words)]


def _counts(alignment: Alignment, cluster: str, pair: Pair[Claim]) -> Iterator[CountPair]:
    here, there = _single(alignment, pair.one), _single(alignment, pair.other)
    for key in sorted(here.keys() & there.keys()):
        one, other = here[key], there[key]
        if one.disjoint(other):
            evidence = _evidence(pair.one.article, one), _evidence(pair.other.article, other)
            yield CountPair(evidence, _gates(alignment, pair, evidence), _slot(pair, key), cluster, pair.score)


def _single(alignment: Alignment, member: Member[Claim]) -> dict[tuple[str, str], Quantity]:
    """The claim's numbers by (unit, counted), those that stand alone of their kind."""
    document = alignment.document(member.article)
    found: dict[tuple[str, str], list[Quantity]] = {}
    for one in map(document.quantity, member.item.quantities):
        found.setdefault((one.unit or "", one.counted or ""), []).append(one)
    return {key: ones[0] for key, ones in found.items() if len(ones) == 1 and any(key)}


def _evidence(article: str, one: Quantity) -> Evidence:
    bounds = f"{one.low}" if one.exact else f"{one.low if one.low is not None else '…'}–{one.high or '…'}"
    return Evidence(article, one.span, " ".join(filter(None, [bounds, one.unit, one.counted])))


def _gates(alignment: Alignment, pair: Pair[Claim], evidence: tuple[Evidence, Evidence]) -> tuple[Gate, ...]:
    articles = [alignment.document(side.article).article for side in (pair.one, pair.other)]
    return (
        gates.identity(pair.one.item.verb == pair.other.item.verb or None, pair.reason),
        gates.scope(True, "same unit and thing counted"),
        gates.voice(*(alignment.voice(side.article, side.item) for side in (pair.one, pair.other))),
        gates.as_of(*articles, day_suffices=True),
        gates.assertion(pair.one.item, pair.other.item),
        gates.value(True, f"{evidence[0].normalized} and {evidence[1].normalized} have no number in common"),
        gates.verbatim(evidence),
    )


def _slot(pair: Pair[Claim], key: tuple[str, str]) -> str:
    return " ".join(filter(None, [pair.one.item.verb, *key]))
