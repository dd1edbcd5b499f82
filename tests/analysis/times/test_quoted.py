"""Times in quoted words count from the day of the remark."""

from __future__ import annotations

from dataclasses import replace

from factcheck.analysis.times import anchor_times, find_times
from factcheck.document import UNKNOWN_SPEAKER, Quotation, Span
from tests.analysis.times.readings import reading

TEXT = "“I left yesterday, today I am home, last week I was not,” she said Thursday. He left yesterday."


def quotation(said_on: str | None) -> Quotation:
    quoted = Span.of(TEXT, 1, TEXT.index(",”"))
    return Quotation("q1", "direct", (quoted,), (quoted,), None, "say", None, UNKNOWN_SPEAKER, said_on=said_on)


def values(said_on: str | None, published: str | None = "2025-08-22") -> list[tuple[str, str]]:
    article = reading(TEXT, published)
    found = find_times(article)
    return [(one.value, one.rule) for one in anchor_times(found, (quotation(said_on),), article)]


PLAIN = [
    ("2025-08-21", "day before publication"),
    ("2025-08-22", "day of publication"),
    ("2025-W33", "week before publication"),
    ("2025-08-21", "weekday, past tense"),
    ("2025-08-21", "day before publication"),
]


def test_quoted_days_count_from_the_remark() -> None:
    quoted = [("2025-08-20", "day before the remark"), ("2025-08-21", "day of the remark")]
    assert values("t4") == [*quoted, *PLAIN[2:]]


def test_a_remark_without_a_day_changes_nothing() -> None:
    assert values(None) == PLAIN


def test_a_remark_of_the_day_of_publication_changes_nothing() -> None:
    assert values("t4", "2025-08-21") == values(None, "2025-08-21")


def test_without_a_publication_time_nothing_changes() -> None:
    assert values("t4", None) == values(None, None)


def test_the_days_follow_the_value() -> None:
    article = reading(TEXT)
    times = find_times(article)
    moved = anchor_times(times, (quotation("t4"),), article)
    assert moved[0] == replace(times[0], value=moved[0].value, interval=moved[0].interval, rule=moved[0].rule)
    assert moved[0].interval == find_times(reading("He left Wednesday."))[0].interval
