"""Hours of two accounts as they may be meant: hedged, bounded, rounded, in one zone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from factcheck.checks.times.evidence import known
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from factcheck.alignment.alignment import Alignment
    from factcheck.alignment.occasions import Occasion, OccasionPair
    from factcheck.document import Document

HEDGED = timedelta(minutes=30)
"""How far "about seven" may be from seven."""
ROUNDED = timedelta(minutes=14)
"""How far an hour printed without minutes may be from what it stands for: less than a quarter."""
_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)")
_WORD = re.compile(r"[^\W\d_]+")
_BEFORE = 16
"""Characters before an hour in which a word may bound it."""


@dataclass(frozen=True, slots=True)
class Hours:
    """The moments that an hour may mean; `printed` is the one it names."""

    printed: datetime
    first: datetime
    last: datetime

    def apart(self, other: Hours) -> timedelta:
        """The least time between the two; nothing where they meet."""
        return max(self.first - other.last, other.first - self.last, timedelta())


def hours_of(alignment: Alignment, pair: OccasionPair) -> tuple[Hours, Hours] | None:
    """Both times of one day, in one zone; None where they cannot be compared or the days already differ."""
    times, days = pair.times(), known(pair)
    if not pair.sure or not times or not days or days[0].disjoint(days[1]):
        return None
    if (times[0].offset is None) != (times[1].offset is None):
        return None
    one, other = (_hours(alignment.document(side.article), side) for side in (pair.one, pair.other))
    return (one, other) if one and other else None


def zoned(pair: OccasionPair) -> bool:
    """Whether both times name their zone."""
    return all(one.offset is not None for one in pair.times() or ())


def _hours(document: Document, side: Occasion) -> Hours | None:
    time = side.time
    value = _CLOCK.match(time.value) if time else None
    if not time or not value:
        return None
    printed = _moment(value, time.offset or 0)
    kind = _bound(document, time.span.start, time.span.text)
    slack = HEDGED if kind == "about" else timedelta() if ":" in time.span.text else ROUNDED
    return Hours(
        printed,
        datetime.min if kind == "before" else printed - slack,
        datetime.max if kind == "after" else printed + slack,
    )


def _bound(document: Document, start: int, printed: str) -> str:
    """Which kind of word stands right before an hour, or opens it; "" where none does."""
    before = _WORD.findall(document.article.text[max(0, start - _BEFORE) : start])[-1:]
    words = {word.casefold() for word in (*before, *_WORD.findall(printed)[:1])}
    rules = rules_for(document.article.language)
    kinds = (kind for kind in ("about", "after", "before") if not words.isdisjoint(rules.words("clock_bounds", kind)))
    return next(kinds, "")


def _moment(value: re.Match[str], offset: int) -> datetime:
    """The time in UTC; TIMEX3 knows the hour 24."""
    day, hour, minute = value.groups()
    return datetime.fromisoformat(day) + timedelta(hours=int(hour), minutes=int(minute) - offset)
