"""The quantities of an article: numerals, without those that count nothing, joined, bounded and measured."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.analysis.quantities.bounds import about, bounded
from factcheck.analysis.quantities.exclusions import counts_one, is_duration, is_label, is_year, token_at
from factcheck.analysis.quantities.measures import OLDEST, age_end, counted_noun, unit_after
from factcheck.analysis.quantities.numerals import find_numerals
from factcheck.document import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.analysis.quantities.numerals import Numeral
    from factcheck.analysis.reading import Reading
    from factcheck.document import Time
    from factcheck.rules import Rules

CONTEXT = 40


def find_quantities(reading: Reading, times: tuple[Time, ...]) -> tuple[Quantity, ...]:
    """Every number that counts something, with ids n1, n2, …; dates and durations are not among them."""
    numerals = list(_free(find_numerals(reading.article.text, reading.rules), times))
    found = (one for group in _groups(reading, numerals) for one in _quantities(reading, group))
    return tuple(replace(one, id=f"n{number}") for number, one in enumerate(found, 1))


def _free(numerals: Iterable[Numeral], times: tuple[Time, ...]) -> Iterator[Numeral]:
    """Those that stand in no temporal expression."""
    spans = iter(sorted((time.span.start, time.span.end) for time in times))
    current = next(spans, None)
    for numeral in numerals:
        while current and current[1] <= numeral.start:
            current = next(spans, None)
        if not current or numeral.end <= current[0]:
            yield numeral


def _groups(reading: Reading, numerals: list[Numeral]) -> Iterator[list[Numeral]]:
    """Each number alone, or two that a word or dash joins."""
    place = 0
    while place < len(numerals):
        pair = numerals[place : place + 2]
        joined = len(pair) > 1 and _joined(reading.article.text, *pair)
        yield pair if joined else pair[:1]
        place += 2 if joined else 1


def _joined(text: str, one: Numeral, other: Numeral) -> bool:
    between = text[one.end : other.start]
    opening = text[max(0, one.start - 10) : one.start].casefold()
    if between.strip() in {"-", "–", "—"} or between == " or ":
        return True
    if between == " to ":
        return not opening.endswith("from ")
    return between == " and " and opening.endswith("between ")


def _quantities(reading: Reading, group: list[Numeral]) -> Iterator[Quantity]:
    text, rules = reading.article.text, reading.rules
    first, last = group[0], group[-1]
    age = _age(text, group, rules)
    if age is not None:
        yield _quantity(reading, (first.start, age), (first.value, last.value), ("year", "age"))
    elif is_label(reading, first.start, first.end) or is_label(reading, first.start, last.end):
        return
    elif len(group) > 1 and _is_score(text, group, rules):
        for one, place in zip(group, ("first", "second"), strict=True):
            yield _quantity(reading, (one.start, one.end), (one.value, one.value), ("score", place))
    elif len(group) > 1 and first.value >= last.value:
        yield from _quantities(reading, [first])
        yield from _quantities(reading, [last])
    else:
        yield from _counted(reading, first, last)


def _age(text: str, group: list[Numeral], rules: Rules) -> int | None:
    if any(one.value > OLDEST or one.unit or one.vague or one.share for one in group):
        return None
    return age_end(text, group[0].start, group[-1].end, rules)


def _is_score(text: str, group: list[Numeral], rules: Rules) -> bool:
    """Whether two bare numbers are a vote or a game: "passed 51-49", "lost 3-5"."""
    one, other = group
    bare = not any(each.unit or each.share or each.vague or each.magnitude > 1 for each in group)
    joiner = text[one.end : other.start].strip()
    opening = set(re.findall(r"\w+", text[max(0, one.start - CONTEXT) : one.start].casefold()))
    told = bool(opening & rules.words("units", "scores"))
    hyphened = joiner in {"-", "–", "to"} and text[other.end : other.end + 1] != "%"
    return (
        bare
        and hyphened
        and told
        and unit_after(text, other.end, rules) is None
        and (one.value > other.value or joiner != "to")
    )


def _counted(reading: Reading, first: Numeral, last: Numeral) -> Iterator[Quantity]:
    """One number or a range, with its unit or what it counts."""
    text, rules = reading.article.text, reading.rules
    if first.magnitude == 1 and first.value * last.magnitude < last.value:
        first = first.scaled(last.magnitude)
    unit, end = unit_after(text, last.end, rules) or (None, last.end)
    unit = "percent" if last.share else first.unit or last.unit or unit
    reach = bounded(text, (first.start, end), (first.value, last.value), rules).end
    counted = None if unit not in {None, "percent"} else _noun(reading, end) or _noun(reading, reach)
    alone = last.spelled and last.value == 1 and unit is None
    if is_duration(text, end, rules) or is_year(reading, last, counted) or (alone and not counts_one(reading, last)):
        return
    yield _quantity(reading, (first.start, end), (first.value, last.value), (unit, counted), first)


def _noun(reading: Reading, end: int) -> str | None:
    token = token_at(reading, end + 1)
    return counted_noun(reading.doc, token.i, reading.rules) if token else None


def _currency(sign: str | None, unit: str | None) -> str | None:
    return sign or unit


def _quantity(
    reading: Reading,
    place: tuple[int, int],
    values: tuple[Decimal, Decimal],
    measure: tuple[str | None, str | None],
    numeral: Numeral | None = None,
) -> Quantity:
    text, rules = reading.article.text, reading.rules
    bounds = bounded(text, place, values, rules)
    low, high = bounds.low, bounds.high
    if numeral and numeral.vague:
        low, high = values[0], None
    elif numeral and numeral.share and low == high:
        low, high = about(values, rules)
    return Quantity("", reading.span(bounds.start, bounds.end), _plain(low), _plain(high), *measure)


def _plain(value: Decimal | None) -> Decimal | None:
    """Whole numbers without a point or an exponent, others without needless zeros."""
    if value is None:
        return None
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole else value.normalize()
