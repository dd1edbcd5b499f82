"""What three or more accounts differ in, told once: findings between pairs of them that share their words."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.checks.judgement import Finding

APART = frozenset("OPX")
"""Families whose findings tell of one account, or of just the two that they name."""

Place = tuple[str, int, int]


def joined(found: Iterable[Finding]) -> Iterator[list[Finding]]:
    """Findings in groups of one code, relation and severity that hang together by words in common.

    Three accounts that give three numbers differ in one thing. Two findings between the same accounts stay two, and so
    do those of which one has all the accounts of the other: no copy more may join what was told apart before.
    """
    kinds: defaultdict[tuple[str, str, str], list[Finding]] = defaultdict(list)
    for one in found:
        single = one.check.family in APART or one.relation is Relation.OMISSION or len(_articles(one)) == 1
        if single:
            yield [one]
        else:
            kinds[one.check.code, one.relation, one.severity].append(one)
    for ones in kinds.values():
        yield from _hanging_together(ones)


def _hanging_together(ones: list[Finding]) -> Iterator[list[Finding]]:
    group = list(range(len(ones)))
    for one, other in combinations(range(len(ones)), 2):
        if group[one] != group[other] and _hang_together(ones[one], ones[other]):
            old, new = group[other], group[one]
            group = [new if each == old else each for each in group]
    for number in dict.fromkeys(group):
        yield [one for one, each in zip(ones, group, strict=True) if each == number]


def _hang_together(one: Finding, other: Finding) -> bool:
    here, there = _articles(one), _articles(other)
    return not (here <= there or there <= here) and not _places(one).isdisjoint(_places(other))


def _articles(one: Finding) -> set[str]:
    return {item.article for item in one.discrepancy.evidence}


def _places(one: Finding) -> set[Place]:
    return {(item.article, item.span.start, item.span.end) for item in one.discrepancy.evidence}
