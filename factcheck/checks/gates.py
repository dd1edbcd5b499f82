"""The gates: a finding is a `conflict` only if every one passes, in this order.

Each function answers one question and says why; `passed` is None where it could not be decided. `verdict` reads the
answers in order: the first that is not passed decides the relation.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Evidence, Gate, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.document import Article, Claim

IDENTITY, SCOPE, VOICE = "G1 identity", "G2 scope", "G3 voice"
AS_OF, ASSERTION, VALUE, EVIDENCE = "G4 as-of", "G5 assertion", "G6 value", "G7 evidence"
_IF_NOT: dict[str, Relation | None] = {
    IDENTITY: None,
    SCOPE: Relation.COMPATIBLE,
    VOICE: Relation.DIFFERENCE,
    AS_OF: Relation.UPDATE,
    ASSERTION: Relation.DIFFERENCE,
    VALUE: Relation.COMPATIBLE,
    EVIDENCE: None,
}
_DAY = len("2025-08-22")


def identity(passed: bool | None, why: str) -> Gate:
    """G1: the same event; or the same speaker, remark and occasion; and the same attribute of it?"""
    return Gate(IDENTITY, passed, why)


def scope(passed: bool | None, why: str) -> Gate:
    """G2: same unit, population, granularity, definition?"""
    return Gate(SCOPE, passed, why)


def voice(one: str | None, other: str | None) -> Gate:
    """G3: both in the outlet's own voice (None), or both crediting the same source (any key that is equal for it)?"""
    if one is None and other is None:
        return Gate(VOICE, True, "both in the outlet's own voice")
    same = one == other
    return Gate(VOICE, same, "both credit the same source" if same else "credited to a source on one side, or to two")


def as_of(one: Article, other: Article, *, day_suffices: bool = False) -> Gate:
    """G4: for slots that can change, the same valid time?

    Equal days without hours are one time only where `day_suffices` (two counts of one day); a day against an hour
    of it is undecided, as is an unknown time.
    """
    if not one.published or not other.published:
        return Gate(AS_OF, None, "publication time not given")
    left, right = one.published, other.published
    if left[:_DAY] == right[:_DAY] and _DAY in {len(left), len(right)}:
        if day_suffices:
            return Gate(AS_OF, True, f"both published on {left[:_DAY]}")
        return Gate(AS_OF, None, f"both published on {left[:_DAY]}, in what order is not given")
    same = _instant(one) == _instant(other)
    return Gate(AS_OF, same, f"published {left} and {right}")


def earlier(one: Article, other: Article) -> bool | None:
    """Whether the first was published before the second; None where the order cannot be told."""
    gate = as_of(one, other)
    if gate.passed is None:
        return None
    first, second = _instant(one), _instant(other)
    return first is not None and second is not None and first < second


def _instant(article: Article) -> datetime | None:
    moment = article.published_at
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment


def assertion(one: Claim, other: Claim) -> Gate:
    """G5: conditional, predicted or hedged in neither, or alike in both?"""
    same = one.modality == other.modality
    why = f"both {one.modality}" if same else f"{one.modality} here, {other.modality} there"
    return Gate(ASSERTION, same, why)


def value(disjoint: bool, why: str) -> Gate:
    """G6: disjoint after normalization, at the coarser granularity?"""
    return Gate(VALUE, disjoint, why)


def verbatim(evidence: Iterable[Evidence], *, inside: bool = False) -> Gate:
    """G7: words with offsets in at least two articles; where it is about the `inside` of one, at two places of it?"""
    places = set(evidence)
    articles = {one.article for one in places}
    if inside and len(articles) == 1:
        return Gate(EVIDENCE, len(places) > 1, f"verbatim words at {len(places)} places of one article")
    return Gate(EVIDENCE, len(articles) > 1, f"verbatim words in {len(articles)} articles")


def verdict(gates: Iterable[Gate]) -> Relation | None:
    """The relation that the gates leave open: `conflict` if all passed, None where there is no finding at all."""
    for gate in gates:
        if gate.passed is None:
            return Relation.UNRESOLVED
        if not gate.passed:
            return _IF_NOT[gate.name]
    return Relation.CONFLICT
