from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

import pytest

from factcheck.analysis.quantities import find_quantities
from factcheck.analysis.times import find_times
from tests.analysis.reading import HOSTILE, read

if TYPE_CHECKING:
    from decimal import Decimal


class Told(NamedTuple):
    text: str
    low: str | None
    high: str | None
    unit: str | None = None
    counted: str | None = None


def told(text: str) -> list[Told]:
    reading = read(text)
    return [
        Told(one.span.text, _shown(one.low), _shown(one.high), one.unit, one.counted)
        for one in find_quantities(reading, find_times(reading))
    ]


def _shown(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


CASES = {
    "exact": ("They sent 1,153 troops.", [Told("1,153", "1153", "1153", None, "troops")]),
    "at least": ("They sent more than 1,100 troops.", [Told("more than 1,100", "1100", None, None, "troops")]),
    "at most": ("Up to 300 people came.", [Told("Up to 300", None, "300", None, "people")]),
    "near": ("About 50 people came.", [Told("About 50", "45", "55", None, "people")]),
    "near from below": ("Nearly 40 people came.", [Told("Nearly 40", "36", "40", None, "people")]),
    "or more": ("It holds 30 or more people.", [Told("30 or more", "30", None, None, "people")]),
    "many": ("Dozens of people left.", [Told("Dozens", "20", None, None, "people")]),
    "many thousands": ("Tens of thousands of people left.", [Told("Tens of thousands", "20000", None, None, "people")]),
    "words": ("One hundred and fifty people left.", [Told("One hundred and fifty", "150", "150", None, "people")]),
    "a dozen": ("Half a dozen people left.", [Told("Half a dozen", "6", "6", None, "people")]),
    "a range": ("There were 10 to 15 people in the water.", [Told("10 to 15", "10", "15", None, "people")]),
    "between": ("It holds between 5 and 7 people.", [Told("5 and 7", "5", "7", None, "people")]),
    "percent": ("Turnout was 51.5%.", [Told("51.5%", "51.5", "51.5", "percent")]),
    "money": ("It cost $3.5 million.", [Told("$3.5 million", "3500000", "3500000", "USD")]),
    "money in letters": ("It cost £2bn.", [Told("£2bn", "2000000000", "2000000000", "GBP")]),
    "a range of money": ("It cost $10-15 million.", [Told("$10-15 million", "10000000", "15000000", "USD")]),
    "a vote": (
        "The council voted 51-49 for it.",
        [Told("51", "51", "51", "score", "first"), Told("49", "49", "49", "score", "second")],
    ),
    "an age before": ("A 34-year-old man swam.", [Told("34-year-old", "34", "34", "year", "age")]),
    "an age after": ("Jane Roe, 34, of Arle swam.", [Told("34", "34", "34", "year", "age")]),
    "an age in brackets": ("John Doe (45) swam.", [Told("45", "45", "45", "year", "age")]),
    "aged": ("He was aged 19.", [Told("19", "19", "19", "year", "age")]),
    "a toll": ("A headline: 3 dead.", [Told("3", "3", "3", None, "dead")]),
    "a measure": ("The blade was 12 inches long.", [Told("12 inches", "12", "12", "inch")]),
    "a part of them": ("Two of the boats sank.", [Told("Two", "2", "2", None, "boat")]),
}
NOTHING = [
    "Boeing 737 jets fly.",
    "The F-16 flew.",
    "He took Route 66.",
    "It was after 9/11.",
    "She came in at No. 1.",
    "Call 555-0100 now.",
    "He lives at 1200 Elm Street.",
    "They met at 5:30 p.m. for 10 days.",
    "The 2016 election was close.",
    "No one knew which one of them fled.",
    "On March 9 and in 2014 it rained.",
    "It runs 24/7.",
]


@pytest.mark.parametrize(("text", "found"), CASES.values(), ids=CASES)
def test_quantities(text: str, found: list[Told]) -> None:
    assert told(text) == found


@pytest.mark.parametrize("text", NOTHING)
def test_numbers_that_count_nothing(text: str) -> None:
    assert told(text) == []


def test_ids_and_order() -> None:
    found = find_quantities(read("Two men and three dogs sat on $4."), ())
    assert [(one.id, one.span.text) for one in found] == [("n1", "Two"), ("n2", "three"), ("n3", "$4")]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_spans_hold(text: str) -> None:
    found = find_quantities(read(text), ())
    assert all(text[one.span.start : one.span.end] == one.span.text for one in found)
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(found))
