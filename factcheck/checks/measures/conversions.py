"""Two numbers in different units of one kind, at one place of two articles."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Replacement
from factcheck.checks import gates
from factcheck.checks.catalogue import Evidence
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, SentenceLink
    from factcheck.checks.catalogue import Gate
    from factcheck.document import Quantity, Span
    from factcheck.rules import Rules

ROUNDED = Decimal("0.06")
"""The share by which a converted number may be off: newsrooms round what they convert."""


@dataclass(frozen=True, slots=True)
class UnitPair:
    """Two exact numbers in different units of one kind; `parallel` says that the sentences are else the same."""

    evidence: tuple[Evidence, Evidence]
    numbers: tuple[Quantity, Quantity]
    sizes: tuple[Decimal, Decimal]
    kind: str
    parallel: bool
    score: float

    @property
    def equal(self) -> bool:
        """Whether they are one size, rounding aside."""
        return abs(self.sizes[0] - self.sizes[1]) <= ROUNDED * max(self.sizes)

    def trail(self, why: str) -> tuple[Gate, ...]:
        """The gates that were asked."""
        same = "the sentences are else nearly the same" if self.parallel else "the sentences tell the same"
        return gates.identity(True, same), gates.scope(False, why), gates.verbatim(self.evidence)


def unit_pairs(alignment: Alignment) -> Iterator[UnitPair]:
    """Numbers in different units of one kind: in each other's place, or each alone of its kind in linked sentences."""
    for replaced in alignment.replacements:
        yield from _pairs(alignment, replaced, parallel=True)
    for link in alignment.sentences:
        if link.like and link.mutual:
            yield from _pairs(alignment, _whole(alignment, link), parallel=False)


def _whole(alignment: Alignment, link: SentenceLink) -> Replacement:
    """Two linked sentences, whole."""
    sides = [(article, alignment.document(article).sentences[n].span) for article, n in (link.one, link.other)]
    return Replacement(sides[0], sides[1], link.score)


def _pairs(alignment: Alignment, where: Replacement, *, parallel: bool) -> Iterator[UnitPair]:
    rules = rules_for(alignment.documents[0].article.language)
    here, there = _sized(alignment, *where.one, rules), _sized(alignment, *where.other, rules)
    for (kind, one, size), (other_kind, other, other_size) in product(here, there):
        if kind == other_kind and one.unit != other.unit:
            evidence = _evidence(where.one[0], one), _evidence(where.other[0], other)
            yield UnitPair(evidence, (one, other), (size, other_size), kind, parallel, where.share)


def _sized(alignment: Alignment, article: str, words: Span, rules: Rules) -> list[tuple[str, Quantity, Decimal]]:
    """The exact numbers among the words with kind and size, each alone of its kind."""
    found = [
        (*known, one)
        for one in alignment.document(article).quantities
        if one.span.overlaps(words) and one.exact and one.low and (known := _factors(rules).get(one.unit or ""))
    ]
    kinds = [kind for kind, _, _ in found]
    return [(kind, one, (one.low or Decimal(0)) * factor) for kind, factor, one in found if kinds.count(kind) == 1]


@cache
def _factors(rules: Rules) -> dict[str, tuple[str, Decimal]]:
    """Each unit's kind and size."""
    kinds = rules.table("conversions")["factors"]
    return {unit: (kind, Decimal(size)) for kind, units in kinds.items() for unit, size in units.items()}


def _evidence(article: str, one: Quantity) -> Evidence:
    return Evidence(article, one.span, f"{one.low} {one.unit}")
