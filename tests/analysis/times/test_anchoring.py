"""How a time is anchored: by tense, modality, cue, narrative, headline; and by which rule it says so."""

from __future__ import annotations

import pytest

from factcheck.analysis.times.tense import Side, Tense, TenseReader
from tests.analysis.times.readings import days, ruled, told

WEEKDAYS = {
    "She resigned Tuesday.": "Tuesday = 2025-08-19: weekday, past tense",
    "The minister said Friday that he would go.": "Friday = 2025-08-22: weekday, publication day",
    "The talk is scheduled to air on Sunday.": "Sunday = 2025-08-24: weekday, ahead",
    "The talk is scheduled to air on the station’s “Good Day, World” on Sunday.": (
        "Sunday = 2025-08-24: weekday, ahead"
    ),
    "The talk aired Sunday.": "Sunday = 2025-08-17: weekday, past tense",
    "The talk will air Sunday.": "Sunday = 2025-08-24: weekday, ahead",
    "The talk was due Thursday.": "Thursday = 2025-08-28: weekday, ahead",
    "The vote was delayed until Tuesday.": "Tuesday = 2025-08-26: weekday, ahead",
    "They met last Friday.": "last Friday = 2025-08-15: weekday, last",
    "They meet next Monday.": "next Monday = 2025-08-25: weekday, next",
    "They met this past Friday.": "this past Friday = 2025-08-15: weekday, last",
    "They meet the coming Sunday.": "the coming Sunday = 2025-08-24: weekday, the very next",
    "They may meet this Sunday.": "this Sunday = 2025-08-24: weekday, this",
}


@pytest.mark.parametrize("text", WEEKDAYS)
def test_weekday(text: str) -> None:
    assert ruled(text) == [WEEKDAYS[text]]


YEARLESS = {
    "It opened on Nov. 3.": "Nov. 3 = 2024-11-03: date, past tense",
    "It was put off to Sept. 3.": "Sept. 3 = 2025-09-03: date, nearest year",
    "It will open on July 3.": "July 3 = 2026-07-03: date, ahead",
    "It fell in October.": "October = 2024-10: part of the year, past tense",
    "It fell in August.": "August = 2025-08: part of the year, past tense",
    "It is expected to fall in March.": "March = 2026-03: part of the year, ahead",
    "It fell last May.": "last May = 2025-05: part of the year, last",
    "It fell this September.": "this September = 2025-09: part of the year, this year",
    "It fell on Feb. 29.": "Feb. 29 = 2024-02-29: date, past tense",
    "It fell on Friday, Aug. 15.": "Friday, Aug. 15 = 2025-08-15: date, past tense",
    "It fell on Thursday, Aug. 15.": "Thursday, Aug. 15 = 2025-08-15: weekday and date disagree",
    "It fell on Monday, Jan. 7, 2020.": "Monday, Jan. 7, 2020 = 2020-01-07: weekday and date disagree",
}


@pytest.mark.parametrize("text", YEARLESS)
def test_yearless(text: str) -> None:
    assert ruled(text) == [YEARLESS[text]]


SIDES = {
    ("past", True, "Saturday"): "2025-08-16: weekday, past tense",
    ("past", False, "Saturday"): "2025-08-23: weekday, the day after",
    ("past", False, "Sunday"): "2025-08-17: weekday, past tense",
    ("", False, "Sunday"): "2025-08-17: weekday, no verb",
    ("future", True, "Thursday"): "2025-08-28: weekday, ahead",
    ("future", False, "Thursday"): "2025-08-21: weekday, the day before",
    ("future", False, "Wednesday"): "2025-08-27: weekday, ahead",
}


@pytest.mark.parametrize(("tense", "firm", "name"), SIDES)
def test_a_weekday_that_hangs_on_its_verb_loosely_is_near(
    tense: Tense, firm: bool, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TenseReader, "side", lambda *_: Side(tense, firm))
    assert ruled(f"Friday, {name}")[1:] == [f"{name} = {SIDES[tense, firm, name]}"]


YEARS = {
    ("past", True, "Nov. 3"): "2024-11-03: date, past tense",
    ("past", False, "Nov. 3"): "2025-11-03: date, nearest year",
    ("past", False, "May 3"): "2025-05-03: date, past tense",
    ("present", True, "Aug. 4"): "2025-08-04: date, nearest year",
    ("future", True, "Aug. 4"): "2026-08-04: date, ahead",
}


@pytest.mark.parametrize(("tense", "firm", "day"), YEARS)
def test_a_day_without_a_year_by_its_tense(tense: Tense, firm: bool, day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TenseReader, "side", lambda *_: Side(tense, firm))
    assert ruled(day) == [f"{day} = {YEARS[tense, firm, day]}"]


def test_narrative() -> None:
    text = (
        "He left on March 4. Two days later he was back. The next day he fell ill. "
        "That week he died. A year earlier, he sang."
    )
    assert ruled(text) == [
        "March 4 = 2025-03-04: date, past tense",
        "Two days = P2D: counted from the narrative",
        "The next day = 2025-03-07: day after the narrative",
        "That week = 2025-W10: week of the narrative",
        "A year earlier = 2024: years from what was spoken of",
    ]
    assert days(text) == [
        "2025-03-04..2025-03-04",
        "2025-03-06..2025-03-06",
        "2025-03-07..2025-03-07",
        "2025-03-02..2025-03-09",
        "2024-01-01..2024-12-31",
    ]


def test_weekdays_of_the_narrative() -> None:
    assert ruled("He left on March 4. The previous Friday he had sung. The following Monday he was back.") == [
        "March 4 = 2025-03-04: date, past tense",
        "The previous Friday = 2025-02-28: weekday, from the narrative",
        "The following Monday = 2025-03-03: weekday, from the narrative",
    ]


def test_quarter_of_the_narrative() -> None:
    text = (
        "Third-quarter profit rose from a year earlier. Sales in the quarter fell; "
        "in the year-ago quarter they had risen."
    )
    assert told(text, "2024-11-02") == [
        "Third-quarter = 2024-Q3",
        "a year earlier = 2023-Q3",
        "the quarter = 2024-Q3",
        "the year-ago quarter = 2023-Q3",
    ]


TIED = {
    "He died two days after Aug. 12.": ["2025-08-14..2025-08-14", "2025-08-12..2025-08-12"],
    "He died a week before Christmas.": ["2024-12-18..2024-12-18", "2024-12-25..2024-12-25"],
    "He slept the past two weeks.": ["2025-08-08..2025-08-22"],
    "He sleeps the next three days.": ["2025-08-22..2025-08-25"],
    "He slept for two weeks.": ["none"],
    "He slept several days later.": ["none"],
}


@pytest.mark.parametrize("text", TIED)
def test_days_of_a_duration(text: str) -> None:
    assert days(text) == TIED[text]


def test_weekday_of_a_headline_is_the_one_of_the_story() -> None:
    text = "Minister and Sunday talks\n\nThe minister said Sunday that he would be back."
    assert ruled(text, "2025-08-25") == [
        "Sunday = 2025-08-24: weekday of a headline, as in the story",
        "Sunday = 2025-08-24: weekday, past tense",
    ]


WEEKENDS = {
    ("He rested over the weekend.", "2025-08-25"): "the weekend = 2025-W34-WE: weekend, past tense",
    ("He rested this weekend.", "2025-08-24"): "this weekend = 2025-W34-WE: weekend, past tense",
    ("He will rest this weekend.", "2025-08-21"): "this weekend = 2025-W34-WE: weekend, ahead",
    ("He will rest next weekend.", "2025-08-23"): "next weekend = 2025-W35-WE: weekend, ahead",
    ("He rested last weekend.", "2025-08-24"): "last weekend = 2025-W33-WE: weekend, past tense",
}


@pytest.mark.parametrize(("text", "published"), WEEKENDS)
def test_weekend(text: str, published: str) -> None:
    assert ruled(text, published) == [WEEKENDS[text, published]]


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar(published: str) -> None:
    text = (
        "Last week, next week, last year, next year, last Monday, next Monday, "
        "on Dec. 31 and Jan. 1, in ten years, last Easter."
    )
    assert len(told(text, published)) == 10


def test_no_publication_day() -> None:
    text = (
        "He said Sunday, yesterday and last week that in May, on Aug. 15, "
        "last year and at Easter it had been quiet this morning."
    )
    assert told(text, None) == [
        "Sunday = XXXX-WXX-7",
        "yesterday = XXXX-XX-XX",
        "last week = XXXX-WXX",
        "May = XXXX-05",
        "Aug. 15 = XXXX-08-15",
        "last year = XXXX",
        "Easter = XXXX-XX-XX",
        "this morning = XXXX-XX-XXTMO",
    ]
    assert set(days(text, None)) == {"none"}


UNTOLD = {
    "Two days later he slept.": ["Two days = P2D: duration"],
    "The following day he slept.": ["The following day = XXXX-XX-XX: day after what is not told"],
    f"He left on March 4. {'He walked on and on. ' * 40}The next day he slept.": [
        "March 4 = 2025-03-04: date, past tense",
        "The next day = XXXX-XX-XX: day after what is not told",
    ],
}


@pytest.mark.parametrize("text", UNTOLD)
def test_what_counts_from_something_untold_stays_open(text: str) -> None:
    assert ruled(text) == UNTOLD[text]


def test_a_sundays_last_week_may_end_with_it() -> None:
    assert days("They met last week.", "2025-08-24") == ["2025-08-10..2025-08-24"]
    assert days("They met last week.", "2025-08-23") == ["2025-08-10..2025-08-17"]
