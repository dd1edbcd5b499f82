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


def bounded(text: str, place: tuple[int, int], values: tuple[Decimal, Decimal], rules: Rules) -> Bounds:
    """Bounds of a number (or of a range, from `values[0]` to `values[1]`) from the words before and after its place."""
    start, end = place
    before, after = _patterns(rules)
    if ahead := before.search(text, max(0, start - WINDOW), start):
        kind = ahead.lastgroup or ""
        return Bounds(*_widened(kind, values, rules), ahead.start(kind), end)
    if behind := after.match(text, end, end + WINDOW):
        kind = behind.lastgroup or ""
        return Bounds(*_widened(kind, values, rules), start, behind.end(kind))
    return Bounds(*values, start, end)


def about(values: tuple[Decimal, Decimal], rules: Rules) -> tuple[Decimal, Decimal]:
    """The bounds of a rounded number."""
    width = Decimal(rules.table("bounds")["width"])
    return (values[0] * (1 - width)).normalize(), (values[1] * (1 + width)).normalize()


def _widened(kind: str, values: tuple[Decimal, Decimal], rules: Rules) -> tuple[Decimal | None, Decimal | None]:
    (low, high), near = values, about(values, rules)
    return {"least": (low, None), "most": (None, high), "nearly": (near[0], high), "about": near}[kind]


@cache
def _patterns(rules: Rules) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = rules.table("bounds")
    before, after = (_kinds(table[side]) for side in ("before", "after"))
    return (
        re.compile(rf"(?<!\w)(?:{before})(?: (?:the|a|an|another|as many as))?\s+$", re.IGNORECASE),
        re.compile(rf"(?:-|\s+(?:[^\W\d]+\s+)?)(?:{after})\b", re.IGNORECASE),
    )


def _kinds(table: dict[str, list[str]]) -> str:
    return "|".join(rf"(?P<{kind}>{_either(words)})" for kind, words in table.items())


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
