"""What the words around a number make of it: at least, at most, about, nearly."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factcheck.rules import Rules

WINDOW = 40
"""How many characters before a number its bound may begin, and after it may end."""


class Bounds(NamedTuple):
    """The least and the most a number may be (None is open), and where the words that say so begin and end."""

    low: Decimal | None
    high: Decimal | None
    start: int
    end: int


def bounded(text: str, start: int, end: int, low: Decimal, high: Decimal, rules: Rules) -> Bounds:
    """Bounds of a number (or range) at [start, end), from the words before and after it."""
    before, after = _patterns(rules)
    ahead = before.search(text, max(0, start - WINDOW), start)
    if ahead:
        bounds = _widened(ahead.lastgroup or "", low, high, rules)
        return Bounds(*bounds, ahead.start(ahead.lastgroup or 0), end)
    behind = after.match(text, end, end + WINDOW)
    if behind:
        bounds = _widened(behind.lastgroup or "", low, high, rules)
        return Bounds(*bounds, start, behind.end(behind.lastgroup or 0))
    return Bounds(low, high, start, end)


def about(low: Decimal, high: Decimal, rules: Rules) -> tuple[Decimal, Decimal]:
    """The bounds of a rounded number."""
    width = Decimal(rules.table("bounds")["width"])
    return (low * (1 - width)).normalize(), (high * (1 + width)).normalize()


def _widened(kind: str, low: Decimal, high: Decimal, rules: Rules) -> tuple[Decimal | None, Decimal | None]:
    near = about(low, high, rules)
    return {"least": (low, None), "most": (None, high), "nearly": (near[0], high), "about": near}[kind]


@cache
def _patterns(rules: Rules) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = rules.table("bounds")
    before = "|".join(rf"(?P<{kind}>{_either(table[kind])})" for kind in ("least", "most", "nearly", "about"))
    after = "|".join(rf"(?P<{kind}>{_either(table[f'{kind}_after'])})" for kind in ("least", "most", "about"))
    return (
        re.compile(rf"(?<!\w)(?:{before})(?: (?:the|a|an|another|as many as))?\s+$", re.IGNORECASE),
        re.compile(rf"(?:-|\s+(?:[^\W\d]+\s+)?)(?:{after})\b", re.IGNORECASE),
    )


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
