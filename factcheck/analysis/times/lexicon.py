"""The words of temporal expressions, and the text as a string of one-character word classes.

A grammar over classes is matched by the regular expression engine; each class, or combination of classes that one
word may have ("second" is a unit and an ordinal), is one character of a private area.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.rules import Rules

TOKEN = re.compile(r"\d+|[^\W\d_]+|\n\s*\n|\s+|[\W_]")
FOLDED_MARKS = {"’": "'", "‘": "'", "–": "-", "‑": "-", "—": "—"}
FIRST_CODE = 0xE000
MAX_DAY, MAX_HOUR, MIN_YEAR, MAX_YEAR = 31, 24, 1000, 2999
VALUE_TABLES = {
    "time_words": {
        "anaphoric": "anaphoric",
        "clock_words": "clock_word",
        "day_parts": "day_part",
        "day_shifts": "day_shift",
        "decades": "decade",
        "deictic": "deictic",
        "parts": "part",
        "seasons": "season",
        "ties": "tie",
    },
    "number_words": {"cardinals": "cardinal", "multipliers": "cardinal", "ordinals": "ordinal"},
    "time_units": {"plurals": "plural", "recurrences": "recurrence", "units": "unit"},
}
CAPITALIZED_TABLES = {
    "months": {"abbreviations": "short_month", "names": "month"},
    "weekdays": {"abbreviations": "short_weekday"},
}


@dataclass(frozen=True)
class Encoding:
    """A text's words by class: `codes[i]` is the class of the word that starts at `starts[i]`."""

    text: str
    codes: str
    starts: tuple[int, ...]

    def passage(self, first: int, last: int) -> str:
        """The text of a run of words."""
        return self.text[self.starts[first] : self.starts[last]]


class Lexicon:
    """Which classes a word has, and what it stands for in each."""

    def __init__(self, rules: Rules) -> None:
        self._values: dict[str, dict[str, Any]] = {}
        for word, kind, value in _entries(rules):
            self._values.setdefault(word, {})[kind] = value
        self._numbers = {kinds for number in _sample_numbers() if (kinds := number_classes(number))}
        self._codes = {kinds: chr(FIRST_CODE + at) for at, kinds in enumerate(sorted(self._combinations(), key=sorted))}
        self._words = {word: self._codes[frozenset(kinds)] for word, kinds in self._values.items()}

    def _combinations(self) -> set[frozenset[str]]:
        return {frozenset(kinds) for kinds in self._values.values()} | self._numbers

    def codes_of(self, kind: str) -> str:
        """Every code that stands for a class; KeyError where no word has it."""
        found = "".join(code for kinds, code in self._codes.items() if kind in kinds)
        if not found:
            raise KeyError(kind)
        return found

    def value(self, word: str, kind: str) -> Any:
        """What a word stands for in a class, the word itself where nothing else is said."""
        return self._values.get(word, {}).get(kind, word)

    def encode(self, text: str) -> Encoding:
        """The text as word classes."""
        tokens = TOKEN.findall(text)
        starts, at = [], 0
        for token in tokens:
            starts.append(at)
            at += len(token)
        return Encoding(text, "".join(map(self._code, tokens)), (*starts, len(text)))

    def _code(self, token: str) -> str:
        if known := self._words.get(token):
            return known
        if token.isdecimal():
            return self._codes[number_classes(token[:9])]
        if token.isspace():
            return "\n" if token.count("\n") > 1 else " "
        if token[0].isalnum():
            return "X" if token[0].isupper() else "x"
        return FOLDED_MARKS.get(token, token) if not FIRST_CODE <= ord(token) < FIRST_CODE + 0x1900 else "x"


def _entries(rules: Rules) -> Iterator[tuple[str, str, Any]]:
    for word, kinds in _marks(rules.table("time_words")["marks"]):
        yield from ((form, kinds, word) for form in _cases(word))
    for table, kind, capitalized in _tables():
        for word, value in rules.table(table[0])[table[1]].items():
            for form in _cases(word)[capitalized:]:
                yield form, kind, value
                if kind in {"plural", "unit"}:
                    yield form, f"unit_{value}", value
                if table[1] == "multipliers":
                    yield form, "multiplier", value
    for word, value in rules.table("weekdays")["names"].items():
        yield from ((form, "weekday", value) for form in _cases(word))
    for zones in ("offsets", "seasonal"):
        yield from ((word, "zone", word) for word in rules.table("time_zones")[zones])


def _marks(table: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    for kind, words in table.items():
        for word in words:
            yield word, kind


def _tables() -> Iterator[tuple[tuple[str, str], str, bool]]:
    for capitalized, files in ((False, VALUE_TABLES), (True, CAPITALIZED_TABLES)):
        for file, tables in files.items():
            for table, kind in tables.items():
                yield (file, table), kind, capitalized


def _cases(word: str) -> tuple[str, str, str]:
    return word, word.capitalize(), word.upper()


@cache
def number_classes(digits: str) -> frozenset[str]:
    """The classes of a run of digits."""
    number, length = int(digits), len(digits)
    kinds = {"integer"}
    if length <= 2:  # noqa: PLR2004 - a day or an hour has one or two digits
        kinds |= {"day"} if 1 <= number <= MAX_DAY else set()
        kinds |= {"hour"} if number <= MAX_HOUR else set()
        kinds |= {"two_digits"} if length == 2 else set()  # noqa: PLR2004
    if length == 4 and MIN_YEAR <= number <= MAX_YEAR:  # noqa: PLR2004
        kinds.add("year")
    if length == 4:  # noqa: PLR2004 - "1430 GMT"
        kinds.add("four_digits")
    return frozenset(kinds)


def _sample_numbers() -> Iterable[str]:
    return (*map(str, range(100)), *(f"{one:02}" for one in range(10)), "100", "0030", "0999", "1999", "3000")


@cache
def lexicon_of(rules: Rules) -> Lexicon:
    """The lexicon of a language, built once."""
    return Lexicon(rules)
