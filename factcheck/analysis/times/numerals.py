"""Numerals in words and digits as numbers."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.rules import Rules

WORD = re.compile(r"\d+(?:[.,]\d+)?(?:/\d+)?|[^\W\d_]+")
CENTURY_WORDS = range(11, 21)
GROUP = 1000
LONGEST = 15
"""Digits of the longest number that says something."""
PIVOT = 30
"""Two-digit years below it are of this century."""
HALF = "1/2"


def number_of(text: str, rules: Rules) -> Fraction | None:
    """The number that a numeral says: "twenty-four", "2 1/2", "two and a half", "a"; None where it says none."""
    table = rules.table("number_words")
    words = WORD.findall(text.casefold())
    half = any(table["fractions"].get(word) == HALF for word in words)
    total, group, known = Fraction(0), Fraction(0), half
    for word in words:
        if (digits := _digits(word)) is not None:
            group += digits
        elif word in table["cardinals"] or word in table["ordinals"]:
            group += table["cardinals"].get(word, table["ordinals"].get(word))
        elif word in table["multipliers"]:
            group = max(group, Fraction(1)) * table["multipliers"][word]
            total, group = (total + group, Fraction(0)) if group >= GROUP else (total, group)
        else:
            continue
        known = True
    return total + group + Fraction(half, 2) if known else None


def _digits(word: str) -> Fraction | None:
    if not word[0].isdecimal() or len(word) > LONGEST:
        return None
    top, _, bottom = word.replace(",", "").partition("/")
    return Fraction(top) / Fraction(bottom) if bottom.strip("0") else Fraction(top) if not bottom else None


def full_year(digits: str) -> int | None:
    """A year of four digits, or of two; None for another number of digits."""
    if len(digits) == 4:  # noqa: PLR2004
        return int(digits)
    return int(digits) + (2000 if int(digits) < PIVOT else 1900) if len(digits) == 2 else None  # noqa: PLR2004


def year_of(text: str, rules: Rules) -> int | None:
    """The year that a numeral says: "1994", "nineteen ninety-four", "two thousand and five"."""
    if (digits := text.strip(" '’")).isdecimal():
        return full_year(digits)
    words = WORD.findall(text.casefold())
    cardinals = rules.table("number_words")["cardinals"]
    first = cardinals.get(words[0], 0) if words else 0
    rest = number_of(" ".join(words[1:]), rules)
    if first in CENTURY_WORDS and rest is not None and len(words) > 1 and 10 <= rest < 100:  # noqa: PLR2004
        return first * 100 + int(rest)
    whole = number_of(text, rules)
    return int(whole) if whole is not None and 2000 <= whole < 2100 else None  # noqa: PLR2004
