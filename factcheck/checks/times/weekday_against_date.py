"""T03."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.checks.times.arithmetic import disagreements
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Document, Time

IMPOSSIBLE = "impossible date"
"""The rule by which a date that no calendar has is resolved."""
NEAR = 60
"""Days from publication within which a date without a year is one of that year."""


@check("T03", Relation.CONFLICT, Severity.FIX)
def weekday_against_date(alignment: Alignment) -> Iterator[Discrepancy]:
    """Inside one account a weekday and its date disagree, a date is impossible, or a count of days does not come out.

    Why this matters:
        One of the two is wrong, whatever the other account says.

    Conflict:
        - (2025-03-07) The court will hear the case on Tuesday, March 12, 2025.
        - (2025-03-07) The court will hear the case next week.

    What it counts:
        The time since a day ("more than a month since July 23") to the day of publication, and a day beside one that
        is so long ago, or so long after another ("on May 20, a week after the talks of May 3").

    Agreement:
        - (2025-03-07) The court will hear the case on Wednesday, March 12, 2025.
        - (2025-03-07) The court will hear the case next week.
    """
    for document in alignment.documents:
        for time in document.times:
            why = _why(document, time)
            if why:
                evidence = (Evidence(document.article.id, time.span, time.value),)
                yield Discrepancy(title=time.span.text, explanation=why, evidence=evidence, slot="weekday and date")
        for one, other, why in disagreements(document):
            yield Discrepancy(
                title=f"{one.span.text} / {other.span.text}",
                explanation=why,
                evidence=tuple(Evidence(document.article.id, each.span, each.value) for each in (one, other)),
                slot="count of days",
            )


def _why(document: Document, time: Time) -> str:
    if time.rule == IMPOSSIBLE:
        return f"No calendar has {time.span.text}."
    weekdays = _weekdays(document.article.language)
    named = re.search(rf"\b({'|'.join(weekdays)})\b", time.span.text.casefold())
    if not named or not time.interval or time.interval.first != time.interval.last:
        return ""
    day = time.interval.first
    agrees = weekdays[named[1]] == day.isoweekday()
    if agrees or not re.search(r"\d", time.span.text) or not _year_is_sure(document, time):
        return ""
    right = next(name for name, number in weekdays.items() if number == day.isoweekday())
    return f"{day.isoformat()} is a {right.capitalize()}."


def _year_is_sure(document: Document, time: Time) -> bool:
    """Whether the date has its year, or is so near to publication that no other year can be meant."""
    published = document.article.published_on
    if re.search(r"\b\d{4}\b", time.span.text) or not published or not time.interval:
        return True
    return abs((time.interval.first - published).days) <= NEAR


@cache
def _weekdays(language: str) -> dict[str, int]:
    """The names of the weekdays with their ISO numbers."""
    return dict(rules_for(language).table("weekdays")["names"])
