"""Dates as pages write them, as ISO dates and date-times."""

from __future__ import annotations

from datetime import date, datetime
from email.utils import parsedate_to_datetime

EARLIEST = 1800
UNSET = date(1970, 1, 1)
"""What a clock shows that was never set; an article of that day is dated by hand."""

DAY = len("2025-03-04")


def iso(written: str) -> str | None:
    """An ISO date, or date-time with its zone where it has one; None for what is neither ISO nor RFC 5322.

    "Tue, 04 Mar 2025 18:30:00 +0100" is "2025-03-04T18:30:00+01:00".
    """
    moment = _iso(written) or _of_mail(written)
    if not moment or moment.year < EARLIEST or moment.date() == UNSET:
        return None
    return moment.date().isoformat() if len(written) <= DAY else moment.isoformat(timespec="seconds")


def exactness(value: str) -> int:
    """2 for a date-time with a zone, 1 for one without, 0 for a date."""
    return 0 if len(value) <= DAY else 2 if datetime.fromisoformat(value).tzinfo else 1


def _iso(written: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return None


def _of_mail(written: str) -> datetime | None:
    try:
        return parsedate_to_datetime(written)
    except (ValueError, IndexError, OverflowError):
        return None
