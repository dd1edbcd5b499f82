"""The day from which an article counts: dateline, filing clock, and what a text without a date implies."""

from __future__ import annotations

from tests.analysis.times.readings import times, told


def test_a_dateline_near_the_publication_time_goes_before_it() -> None:
    text = "PARIS, Aug. 21 (Agency) — The minister resigned Thursday and left today."
    assert told(text) == ["Aug. 21 = 2025-08-21", "Thursday = 2025-08-21", "today = 2025-08-21"]
    assert {one.reasons for one in times(text)} == {("dateline of 2025-08-21",)}


def test_a_far_dateline_is_none() -> None:
    assert told("PARIS, Aug. 2 (Agency) — He left today.") == ["Aug. 2 = 2025-08-02", "today = 2025-08-22"]


def test_a_story_that_tells_of_tomorrow_as_past_was_filed_by_another_clock() -> None:
    text = "Two ministers unveiled a plan Saturday. It came after talks Friday."
    assert told(text) == ["Saturday = 2025-08-23", "Friday = 2025-08-22"]
    assert {one.reasons for one in times(text)} == {("written on 2025-08-23 where it was filed",)}


def test_a_dateline_with_its_year_stands_for_the_publication_time() -> None:
    found = times("KYIV, Aug. 22, 2025 (Agency) — He said Friday that he met them Thursday.", None)
    assert [(one.value, one.inferred, one.reasons) for one in found] == [
        ("2025-08-22", False, ()),
        ("2025-08-22", True, ("dateline of 2025-08-22",)),
        ("2025-08-21", True, ("dateline of 2025-08-22",)),
    ]


def test_the_copyright_line_gives_the_year() -> None:
    found = times("The vote was held on May 16.\nCopyright 2024 Some News Inc.", None)
    assert [(one.value, one.inferred, one.reasons) for one in found] == [
        ("2024-05-16", True, ("copyright line of 2024",)),
        ("2024", False, ()),
    ]


def test_weekdays_beside_dates_give_the_year() -> None:
    found = times("The war began in February 2022. It was voted on Friday, Aug. 22, and on Sept. 1.", None)
    reasons = ("weekdays fit their dates in 2025",)
    assert [(one.value, one.inferred, one.reasons) for one in found] == [
        ("2022-02", False, ()),
        ("2025-08-22", True, reasons),
        ("2025-09-01", True, reasons),
    ]


def test_nothing_is_inferred_from_nothing() -> None:
    found = times("It was voted on Friday, Aug. 22, and on Sunday.", None)
    assert [(one.value, one.inferred, one.reasons) for one in found] == [
        ("XXXX-08-22", False, ()),
        ("XXXX-WXX-7", False, ()),
    ]
