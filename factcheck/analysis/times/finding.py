"""The temporal expressions of an article, recognized and resolved."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from typing import TYPE_CHECKING

from factcheck.analysis.times.anchoring import Anchor, Narrative
from factcheck.analysis.times.calendar import interval_of
from factcheck.analysis.times.meanings import Expression, Fixed, Length, Resolution, Salient, Shift, Weekday
from factcheck.analysis.times.publication import find_publication
from factcheck.analysis.times.recognition import recognize
from factcheck.analysis.times.spans import Tie, covered
from factcheck.analysis.times.tense import Tense, TenseReader
from factcheck.analysis.times.zones import offset_of
from factcheck.document import Interval, Time

if TYPE_CHECKING:
    from factcheck.analysis.reading import Reading

LONGEST_HEADLINE = 200
SUNDAY = 7
FOLLOWING = 6
"""Words, "after" among them, between a duration and the day it counts from: "a week after the talks on May 5"."""
STOPS = frozenset('.,;:!?()"“”—\n')
LAST_WEEK = Shift("W", -1, "W")


def find_times(reading: Reading) -> tuple[Time, ...]:
    """Every temporal expression of the article, with ids t1, t2, …"""
    return tuple(Resolver(reading).times())


class Resolver:
    """Resolves the expressions of one article in the order of its text."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._tenses = TenseReader(reading)
        self._expressions = recognize(reading)
        self._publication = find_publication(reading, self._expressions, self._tense)
        self._narrative = Narrative()

    def times(self) -> list[Time]:
        """The times, numbered from t1."""
        return [self._time(f"t{number}", one) for number, one in enumerate(self._expressions, 1)]

    def _tense(self, one: Expression) -> Tense:
        return self._tenses.tense(one.start, one.end)

    def _time(self, key: str, one: Expression) -> Time:
        self._narrative.reach(one.start)
        if isinstance(one.meaning, Length):
            return self._duration(key, one, one.meaning)
        found = self._resolved(one)
        value, interval = found.value + one.clock, None
        if one.type in {"DATE", "TIME"}:
            interval = self._covered(one, found.value)
            self._narrative.note(found.value, one.start, now=not isinstance(one.meaning, Salient))
        offset = offset_of(one.zone, interval.first if interval else None, self._reading.rules)
        return self._made(key, one, value, interval, found.rule, offset)

    def _covered(self, one: Expression, value: str) -> Interval | None:
        """The days of a value; on a Sunday "last week" may as well be the one that ends with that day."""
        interval, day = interval_of(value), self._publication.day
        if interval and day and day.isoweekday() == SUNDAY and one.meaning == LAST_WEEK:
            return Interval(interval.first, day)
        return interval

    def _resolved(self, one: Expression) -> Resolution:
        if twin := self._twin(one):
            return Resolution(self._anchor(twin).resolve(twin.meaning).value, "weekday of a headline, as in the story")
        return self._anchor(one).resolve(one.meaning)

    def _anchor(self, one: Expression) -> Anchor:
        publication = self._publication
        return Anchor(
            day=publication.day,
            year=publication.year,
            narrative=self._narrative,
            side=lambda: self._tenses.side(one.start, one.end),
            loose=lambda: self._tenses.loose(one.start, one.end),
            rules=self._reading.rules,
        )

    def _twin(self, one: Expression) -> Expression | None:
        """The same weekday in the story, for one in the headline: headlines have no honest tense."""
        end = self._headline_end()
        if one.start >= end or not isinstance(one.meaning, Weekday) or one.meaning.step is not None:
            return None
        if self._tense(one) == "future":
            return None
        return next((other for other in self._expressions if other.start >= end and other.meaning == one.meaning), None)

    def _headline_end(self) -> int:
        text = self._reading.article.text
        end = text.find("\n\n", 0, LONGEST_HEADLINE)
        return end if end > 0 and text[:end].rstrip()[-1:] not in {".", "!", "”", '"'} else 0

    def _duration(self, key: str, one: Expression, length: Length) -> Time:
        day = date.fromisoformat(self._narrative.day) if self._narrative.day else None
        interval, rule = covered(length, self._tie(one), self._publication.day, day, lambda: self._tense(one))
        if rule == "counted from the narrative" and interval:
            self._narrative.note(interval.first.isoformat(), one.start, now=True)
        return self._made(key, one, length.value, interval, rule)

    def _tie(self, one: Expression) -> Tie | None:
        text, table = self._reading.article.text, self._reading.rules.table("time_words")["ties"]
        word = text[one.end : one.end + 12].split()[:1]
        if (
            not word
            or not text[one.end : one.end + 1].isspace()
            or (step := table.get(word[0].casefold().strip(",.;:"))) is None
        ):
            return None
        anchored = step in {"after", "before"}
        return Tie(1 if step in {"after", "later"} else -1, anchored, self._following(one) if anchored else None)

    def _following(self, one: Expression) -> Interval | None:
        """The days of the expression that stands right behind the next word."""
        at = bisect_left(self._expressions, one.end, key=lambda other: other.start)
        if at == len(self._expressions):
            return None
        other = self._expressions[at]
        between = self._reading.article.text[one.end : other.start]
        if len(between.split()) > FOLLOWING or isinstance(other.meaning, Length) or not STOPS.isdisjoint(between):
            return None
        return interval_of(self._anchor(other).resolve(other.meaning).value)

    def _made(  # noqa: PLR0913, PLR0917 - the fields of a time
        self, key: str, one: Expression, value: str, interval: Interval | None, rule: str, offset: int | None = None
    ) -> Time:
        own = isinstance(one.meaning, Fixed)
        inferred = self._publication.inferred and not own and interval is not None
        reasons = () if own or interval is None else self._publication.reasons
        return Time(
            key, self._reading.span(one.start, one.end), one.type, value, interval, rule, inferred, reasons, offset
        )
