"""What the checks of days share: the days that are known, and the words that show them."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Evidence
from factcheck.days import printed_time
from factcheck.document import Interval
from factcheck.rules import rules_for

WEEK = 7
SHOWN = 4
"""Words that tell one remark from others in a slot."""
PRESUMED = frozenset({"day of publication", "day of the narrative"})
"""The rules that give an hour a day that is not printed."""
_CLOCK = re.compile(r"T\d\d:")
_MIDNIGHT = re.compile(r"T(?:00|24):00")
PLAIN_WEEKDAY = (
    "weekday, past tense",
    "weekday, no verb",
    "weekday, ahead",
    "weekday, publication day",
    "weekday, the day",
)
"""The rules that resolve a weekday by tense alone."""

if TYPE_CHECKING:
    from factcheck.alignment.alignment import Alignment
    from factcheck.alignment.occasions import Occasion, OccasionPair
    from factcheck.document import Time


def known(pair: OccasionPair) -> tuple[Interval, Interval] | None:
    """Both sides' days, None unless both are known from a publication time or the text's own dates."""
    times = pair.times()
    if not times or any(one.inferred for one in times):
        return None
    first, second = (one.interval for one in times)
    return (first, second) if first and second else None


def week_apart(pair: OccasionPair) -> bool:
    """Whether the two days are one weekday's name, seven days apart: both sides of its window fit."""
    times, days = pair.times(), known(pair)
    if not times or not days or not all(one.rule.startswith(PLAIN_WEEKDAY) for one in times):
        return False
    return abs((days[0].first - days[1].first).days) == WEEK


def apart(alignment: Alignment, pair: OccasionPair) -> bool:
    """Whether both days are told, and no day is in both; midnight is the edge of two days."""
    days, times = known(pair), pair.times()
    if not days or not times or any(_presumed(alignment, side) for side in (pair.one, pair.other)):
        return False
    one, other = (_wide(time, day) for time, day in zip(times, days, strict=True))
    return one.disjoint(other)


def reprinted(alignment: Alignment, pair: OccasionPair) -> bool:
    """Whether both days stand in one sentence, word for word: who prints it later may not count from a later day."""
    return len({_sentence(alignment, side) for side in (pair.one, pair.other)}) == 1


def _sentence(alignment: Alignment, side: Occasion) -> str:
    """The sentence of a day in small letters, without its white space."""
    span, document = side.time.span if side.time else side.words, alignment.document(side.article)
    around = (one.span.text for _, one in document.where.sentences.over(span.start, span.end))
    return " ".join(" ".join(around).casefold().split())


def _wide(time: Time, day: Interval) -> Interval:
    """The days that a time may be of."""
    if not _MIDNIGHT.search(time.value):
        return day
    return Interval(day.first - timedelta(1), day.last + timedelta(1))


def _presumed(alignment: Alignment, side: Occasion) -> bool:
    """Whether an hour is printed without a day, so that its day is only that of what stands around it."""
    time = side.time
    if not time or not _CLOCK.search(time.value) or time.rule not in PRESUMED:
        return False
    rules = rules_for(alignment.document(side.article).article.language)
    return set(time.span.text.casefold().split()).isdisjoint(rules.table("time_words")["day_shifts"])


def slot_of(name: str, pair: OccasionPair) -> str:
    """A slot of one event or remark: its name, and the words that show the event in either account."""
    shown = {" ".join(side.words.text.casefold().split()[:SHOWN]) for side in (pair.one, pair.other)}
    return " ".join([name, *sorted(shown)])


def day_evidence(pair: OccasionPair) -> tuple[Evidence, Evidence]:
    """The days as printed and as resolved; the event's own words where no day is given."""
    return _evidence(pair.one), _evidence(pair.other)


def _evidence(one: Occasion) -> Evidence:
    if one.time is None:
        return Evidence(one.article, one.words)
    return Evidence(one.article, one.time.span, printed_time(one.time))
