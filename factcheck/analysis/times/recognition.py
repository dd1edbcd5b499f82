"""Every temporal expression of a text, with what it says by itself; none overlaps another."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from factcheck.analysis.times.acceptance import acceptable, standing
from factcheck.analysis.times.clock_patterns import NARRATIVE_DAY
from factcheck.analysis.times.grammar import Grammar, grammar_of
from factcheck.analysis.times.holidays import find_holidays
from factcheck.analysis.times.interpretation import interpret
from factcheck.analysis.times.listing import listed_days, with_years
from factcheck.analysis.times.meanings import EXPLICIT, Expression, Fixed, MonthDay, Shift, Weekday

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.analysis.reading import Reading
    from factcheck.analysis.times.lexicon import Encoding
    from factcheck.rules import Rules

REACH = 12
"""How many words and blanks an extension may be long."""
EXTENSIONS = {
    "DATE": ("part", "edge", "near"),
    "TIME": ("part", "edge", "near"),
    "DURATION": ("approximate",),
    "SET": (),
}


def recognize(reading: Reading) -> list[Expression]:
    """The temporal expressions of an article, in the order of the text."""
    grammar = grammar_of(reading.rules)
    encoding = grammar.lexicon.encode(reading.article.text)
    found = _chosen([*_matched(reading, grammar, encoding), *_named(reading)])
    found = with_years(_chosen([*found, *listed_days(found, reading)]), reading)
    chosen = _joined(_extended(found, grammar, encoding), grammar, encoding)
    return sorted(chosen, key=lambda one: one.start)


def _matched(reading: Reading, grammar: Grammar, encoding: Encoding) -> Iterator[Expression]:
    for match in grammar.matches(encoding):
        if acceptable(match, reading) and (expression := interpret(match, reading.rules)):
            yield expression


def _named(reading: Reading) -> Iterator[Expression]:
    text = reading.article.text
    yield from find_holidays(text, reading.rules)
    table = reading.rules.table("time_words")["references"]
    for found in _references(reading.rules).finditer(text):
        phrase = " ".join(found.group().casefold().split())
        if not standing(text, found.start(), found.end(), phrase, reading.rules):
            continue
        yield Expression(found.start(), found.end(), "DATE", Fixed(table[phrase], "reference to now"))


@cache
def _references(rules: Rules) -> re.Pattern[str]:
    phrases = sorted(rules.table("time_words")["references"], key=lambda one: (-len(one), one))
    either = "|".join(r"\s+".join(map(re.escape, one.split())) for one in phrases)
    return re.compile(rf"(?<![\w'’-])(?:{either})(?![\w'’-])", re.IGNORECASE)


def _chosen(found: Iterable[Expression]) -> list[Expression]:
    """The longest first, then the leftmost; what overlaps one already taken is left."""
    taken: list[Expression] = []
    for one in sorted(found, key=lambda one: (-one.length, one.start, one.type != "SET")):
        at = bisect_left(taken, one.start, key=lambda other: other.end - 1)
        if at == len(taken) or taken[at].start >= one.end:
            taken.insert(at, one)
    return taken


def _extended(found: list[Expression], grammar: Grammar, encoding: Encoding) -> list[Expression]:
    floor, result = 0, []
    for one in found:
        first = bisect_left(encoding.starts, one.start)
        start = max(floor, _extension(one, first, grammar, encoding))
        result.append(replace(one, start=start))
        floor = one.end
    return result


def _extension(one: Expression, first: int, grammar: Grammar, encoding: Encoding) -> int:
    before = encoding.codes[max(0, first - REACH) : first]
    if isinstance(one.meaning, Fixed) and one.meaning.value.endswith("_REF"):
        return one.start
    names = EXTENSIONS[one.type][: 2 if isinstance(one.meaning, Weekday) else None]
    for name in names:
        if held := grammar.extensions[name].search(before):
            first -= len(before) - held.start()
            break
    return encoding.starts[first]


def _joined(found: list[Expression], grammar: Grammar, encoding: Encoding) -> list[Expression]:
    """A clock time or part of a day beside its day is one expression."""
    result: list[Expression] = []
    for one in found:
        if result and (both := _one(result[-1], one, grammar, encoding)):
            result[-1] = both
        else:
            result.append(one)
    return result


def _one(first: Expression, second: Expression, grammar: Grammar, encoding: Encoding) -> Expression | None:
    clock, day = (first, second) if first.type == "TIME" else (second, first)
    if clock.meaning != NARRATIVE_DAY or not _is_day(day):
        return None
    between = encoding.codes[bisect_left(encoding.starts, first.end) : bisect_left(encoding.starts, second.start)]
    joint = grammar.joints["clock_day" if clock is first else "day_clock"]
    if not joint.fullmatch(between):
        return None
    return replace(clock, start=first.start, end=second.end, meaning=day.meaning)


def _is_day(one: Expression) -> bool:
    if one.type != "DATE":
        return False
    if isinstance(one.meaning, Fixed):
        return len(one.meaning.value) == len("2000-01-01") and one.meaning.rule == EXPLICIT
    return isinstance(one.meaning, MonthDay | Weekday) or (isinstance(one.meaning, Shift) and one.meaning.grain == "D")
