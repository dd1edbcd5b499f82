"""A pattern found in a text as an expression with its meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.analysis.times import calendar_patterns, clock_patterns, length_patterns, relative_patterns

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.analysis.times.grammar import Match
    from factcheck.analysis.times.meanings import Expression
    from factcheck.rules import Rules

INTERPRETERS: dict[str, Callable[[Match, Rules], Expression | None]] = {
    **calendar_patterns.INTERPRETERS,
    **clock_patterns.INTERPRETERS,
    **length_patterns.INTERPRETERS,
    **relative_patterns.INTERPRETERS,
}


def interpret(match: Match, rules: Rules) -> Expression | None:
    """What a match says; None where it says nothing after all ("nineteen apples")."""
    return INTERPRETERS[match.pattern](match, rules)
