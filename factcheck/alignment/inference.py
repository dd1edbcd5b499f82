"""What other accounts imply about when one was published that does not say so: shown, and never held against it.

"It comes a week after the two met in Arle" was written a week after the day on which another account has them meet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from factcheck.alignment.occasions import one_gathering, participants_of
from factcheck.days import printed_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Claim, Document, Time

COUNTED_BACK = "counted back from publication"
"""The rule of a length of time that ends when the story was written."""
_LENGTH = re.compile(r"P(\d+)([DW])")
_DAYS = {"D": 1, "W": 7}
_WITHOUT_YEAR = re.compile(r"XXXX-(\d\d)-(\d\d)")


@dataclass(frozen=True, slots=True)
class Implied:
    """The day on which an article seems to have been written, the length that tells it, and the chain of reasons."""

    article: str
    time: Time
    day: date
    reasons: tuple[str, ...]


def implied_days(alignment: Alignment) -> Iterator[Implied]:
    """The days of writing that lengths of time imply, in the order of the articles."""
    for document in alignment.documents:
        if not document.article.published_on:
            yield from _implied(alignment, document)


def _implied(alignment: Alignment, document: Document) -> Iterator[Implied]:
    for claim in document.claims:
        near = document.where.times.over(claim.span.start - 2, claim.span.end)
        counted = [one for one in near if one.rule == COUNTED_BACK and _begins(claim, one)]
        length = _LENGTH.fullmatch(counted[0].value) if counted else None
        found = _dated(alignment, document, claim) if length else None
        if length and found:
            day, reasons = found
            written = day + timedelta(int(length[1]) * _DAYS[length[2]])
            told = f"{counted[0].span.text} on: {printed_day(written)}"
            yield Implied(document.article.id, counted[0], written, (*reasons, told))


def _begins(claim: Claim, length: Time) -> bool:
    """Whether a claim begins with a length of time or right after it: it hangs on either verb, as the parser reads."""
    return claim.span.start in {length.span.start, length.span.end + 1}


def _dated(alignment: Alignment, document: Document, claim: Claim) -> tuple[date, tuple[str, ...]] | None:
    """The one day that other accounts give for what a claim tells, by the same people in the same place."""
    here = participants_of(alignment, document, claim)
    days = dict[date, tuple[str, ...]]()
    for other in alignment.documents:
        for each in other.claims if other is not document else ():
            if one_gathering(here, participants_of(alignment, other, each)):
                known = (_day(alignment, other, other.time(ref)) for ref in each.times)
                days.update(sorted((day for day in known if day), reverse=True))
    return next(iter(days.items())) if len(days) == 1 else None


def _day(alignment: Alignment, document: Document, time: Time) -> tuple[date, tuple[str, ...]] | None:
    """The day of a time and how it is known; one without a year is of the latest year that is printed anywhere."""
    told = f"{document.article.name} dates it {time.span.text}"
    if time.interval and time.interval.first == time.interval.last and time.type == "DATE":
        return time.interval.first, (*time.reasons, told)
    found = _WITHOUT_YEAR.fullmatch(time.value)
    year = max((year for one in alignment.documents for year in _years(one)), default=None)
    if not found or year is None:
        return None
    try:
        return date(year, *map(int, found.groups())), (f"{year} is the latest year that is printed", told)
    except ValueError:  # the 29th of February of another year
        return None


def _years(document: Document) -> Iterator[int]:
    """The years that a text prints."""
    for time in document.times:
        if time.type == "DATE" and time.value[:4].isdecimal() and re.search(r"\d{4}", time.span.text):
            yield int(time.value[:4])
