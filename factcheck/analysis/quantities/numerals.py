"""Numbers as they are written: digits, words, magnitudes, fractions, and words for many."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.rules import Rules

DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<!\w)\.\d+"
HUNDRED, PERCENT = Decimal(100), Decimal(100)
PLACES = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at [start, end) of the text; `vague` is a lower bound ("dozens"), `share` a fraction in percent."""

    start: int
    end: int
    value: Decimal
    unit: str | None = None
    magnitude: Decimal = Decimal(1)
    vague: bool = False
    share: bool = False
    spelled: bool = False

    def scaled(self, magnitude: Decimal) -> Numeral:
        """The same number, of so many."""
        return replace(self, value=self.value * magnitude, magnitude=magnitude)


@dataclass(frozen=True, slots=True)
class _Words:
    cardinals: dict[str, int]
    multipliers: dict[str, int]
    fractions: dict[str, Decimal]
    vague: dict[str, int]
    signs: dict[str, str]
    magnitudes: dict[str, int]
    pattern: re.Pattern[str]


def find_numerals(text: str, rules: Rules) -> Iterator[Numeral]:
    """Every number of a text, in order; labels, dates and names with numbers are among them."""
    words = _words(rules)
    for found in words.pattern.finditer(text):
        yield _numeral(found, words)


def _numeral(found: re.Match[str], words: _Words) -> Numeral:
    start, end = found.span()
    if found["vague"]:
        factors = found["vague"].casefold().split(" of ")
        return Numeral(start, end, _product(words.vague[one] for one in factors), vague=True, spelled=True)
    if found["fraction"]:
        value = _fraction(found["fraction"].casefold(), words)
        return Numeral(start, end, (value * PERCENT).quantize(PLACES).normalize(), share=True, spelled=True)
    digits = found["digits"]
    unit = words.signs.get(found["sign"].strip().upper()) if found["sign"] else None
    if digits:
        magnitude = _magnitude(found["magnitude"], words)
        return Numeral(start, end, Decimal(digits.replace(",", "")) * magnitude, unit, magnitude)
    phrase = found["words"].casefold()
    magnitude = Decimal(words.multipliers.get(re.split(r"[ -]", phrase)[-1], 1))
    return Numeral(start, end, _spelled(phrase, words), unit, magnitude, spelled=True)


def _product(factors: Iterator[int]) -> Decimal:
    """The first word's many of the second's ones: "hundreds of thousands"."""
    first, *rest = factors
    return Decimal(first) * (Decimal(rest[0]) / 2 if rest else 1)


def _magnitude(word: str | None, words: _Words) -> Decimal:
    if not word:
        return Decimal(1)
    key = word.strip(" -\N{NO-BREAK SPACE}").casefold()
    return Decimal(words.multipliers.get(key) or words.magnitudes[key])


def _fraction(phrase: str, words: _Words) -> Decimal:
    *count, part = re.split(r"[ -]", phrase)
    value = words.fractions[part if part in words.fractions else part.removesuffix("s")]
    return value * (words.cardinals.get(count[0], 1) if count else 1)


def _spelled(phrase: str, words: _Words) -> Decimal:
    """The value of "twenty-one", "a hundred and fifty", "half a million", "two dozen"."""
    total, current = Decimal(0), Decimal(0)
    for word in re.split(r"[\s-]+", phrase):
        if word in words.multipliers:
            factor = words.multipliers[word]
            current = (current or Decimal(1)) * factor
            if factor > HUNDRED:
                total, current = total + current, Decimal(0)
        elif word == "half":
            current = Decimal("0.5")
        else:
            current += words.cardinals.get(word, 0)
    return total + current


@cache
def _words(rules: Rules) -> _Words:
    numbers, units = rules.table("number_words"), rules.table("units")
    fractions = {word: _ratio(value) for word, value in numbers["fractions"].items()}
    vague = rules.table("bounds")["vague"]
    return _Words(
        numbers["cardinals"],
        numbers["multipliers"],
        fractions,
        {**vague, "tens": 20},
        units["signs"],
        units["magnitudes"],
        _pattern(numbers, units, fractions, vague),
    )


def _ratio(value: str) -> Decimal:
    over, under = map(Decimal, value.split("/"))
    return over / under


def _pattern(
    numbers: dict[str, dict[str, object]], units: dict[str, dict[str, object]], parts: object, vague: object
) -> re.Pattern[str]:
    small, many = _either(numbers["cardinals"]), _either(numbers["multipliers"])
    one, part = rf"{small}(?:-{small})?", _either(parts)
    half = rf"half an? {many}"
    chain = rf"(?:{one}|an?(?= {many}\b))(?:[ -]{many}\b(?:(?: and)?[ -]{one}\b)?)*"
    return re.compile(
        rf"(?<![\w.,/$£€%#@&+*=])(?<![^\W\d_][-–])(?:"
        rf"(?P<vague>\b(?:(?:tens|{_either(vague)}) of )?(?:{_either(vague)})\b)|"
        rf"(?P<fraction>\b(?:(?:{small}|an?)[ -])?{part}s?\b(?= of\b)|\b{small}-{part}s?\b)|"
        rf"(?P<sign>(?:{_either(units['signs'])})\s?)?"
        rf"(?:(?P<digits>{DIGITS})|(?P<words>\b(?:{half}|{chain})\b))"
        rf"(?P<magnitude>[ \N{{NO-BREAK SPACE}}-]?(?:{many})\b|(?:{_either(units['magnitudes'])})\b)?)",
        re.IGNORECASE,
    )


def _either(words: object) -> str:
    listed = sorted(map(str, words), key=lambda word: (-len(word), word))  # type: ignore[call-overload]
    return "(?:" + "|".join(map(re.escape, listed)) + ")"
