"""The one rule that makes a finding graver than its code: a death, a verdict, a vote, money or guilt is compared."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Relation, Severity
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from factcheck.checks.catalogue import Check, Discrepancy
    from factcheck.settings import Settings

FAILING = frozenset({Severity.STOP, Severity.FIX})
RAISED_TO_FIX = frozenset({"A06", "S05", "Q08", "O02"})
"""Codes that go from `check` to `fix`; every `fix` goes to `stop`."""


def severity_of(check: Check, found: Discrepancy, language: str, settings: Settings) -> Severity:
    """The severity of a discrepancy: its variant's, the chosen one or its code's, raised where its slot is grave.

    What the house style of quotations allows is a note. What is left undecided asks for a look, and fails nothing.
    """
    if settings.quotations in found.allowed_by:
        return Severity.NOTE
    severity = _as_decided(check, found, language, settings)
    undecided = found.relation is Relation.UNRESOLVED and severity in FAILING
    return Severity.CHECK if undecided else severity


def _as_decided(check: Check, found: Discrepancy, language: str, settings: Settings) -> Severity:
    chosen = settings.checks.get(check.code)
    severity = found.severity or (Severity(chosen.severity) if chosen and chosen.severity else check.severity)
    if not set(found.slot.casefold().split()) & _grave(language):
        return severity
    if severity is Severity.FIX:
        return Severity.STOP
    return Severity.FIX if check.code in RAISED_TO_FIX else severity


@cache
def _grave(language: str) -> frozenset[str]:
    rules = rules_for(language)
    kinds = ("accusation", "death", "money", "verdict", "vote")
    return frozenset().union(*(rules.words("grave_slots", kind) for kind in kinds))
