"""The timeline as a drawing: a lane for each article, a row for each day, in pixels."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from textwrap import wrap
from typing import TYPE_CHECKING

from factcheck.days import printed_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.report.schema import Timeline, TimelineMark

LINE = 15
"""Between two lines of a label."""
DATES = 118
"""What the column of dates takes."""
LETTER = 5.8
"""A letter's mean width."""
NARROW = 14
"""Letters; a lane that takes fewer has numbers."""
CROWDED = 16
"""Marks; a timeline with more has one line for each label."""
FAR = 14
"""Days without a mark after which the axis is broken."""
GUTTER = 44
"""Left of each lane: for ranges and for links, clear of the labels before it."""
RAIL = 9
"""Between two ranges that overlap."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One article's lane; `x` is where its marks stand."""

    article: str
    x: float


@dataclass(frozen=True, slots=True)
class Day:
    """A day's row; `far` where the row before lies more than two weeks back."""

    y: float
    label: str
    far: bool


@dataclass(frozen=True, slots=True)
class Dot:
    """A mark; `bottom` is where a range ends, `y` for a single day; `lines` is its label, which stands at `lane`."""

    mark: TimelineMark
    lane: float
    x: float
    y: float
    bottom: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """From one mark to another's, bent at `bend`."""

    points: str
    agree: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything to be drawn, top down; `numbered` where lanes are too narrow for more than a mark's number."""

    numbered: bool
    width: int
    height: float
    lanes: tuple[Lane, ...]
    days: tuple[Day, ...]
    dots: tuple[Dot, ...]
    links: tuple[Link, ...]


def draw(timeline: Timeline, articles: Sequence[str], width: int) -> Drawing:
    """A drawing of that width in pixels; as high as its labels need."""
    room = (width - DATES) / len(articles)
    lanes = {article: DATES + room * number + 8 for number, article in enumerate(articles)}
    letters = int((room - GUTTER) / LETTER)
    numbered = letters < NARROW
    most = 2 if len(timeline.marks) < CROWDED else 1
    labels = {
        mark.id: () if numbered else tuple(wrap(mark.label, letters, max_lines=most, placeholder=" …"))
        for mark in timeline.marks
    }
    tops, height = _rows(timeline, labels)
    dots = {dot.mark.id: dot for dot in _dots(timeline, lanes, labels, tops)}
    return Drawing(
        numbered=numbered,
        width=width,
        height=height,
        lanes=tuple(Lane(article, x) for article, x in lanes.items()),
        days=tuple(_days(tops)),
        dots=tuple(dots.values()),
        links=tuple(_link(dots[one.one], dots[one.other], one.agree) for one in timeline.links),
    )


def _rows(timeline: Timeline, labels: dict[str, tuple[str, ...]]) -> tuple[dict[str, float], float]:
    """Where each day's row starts, and where the last one ends."""
    days = sorted({day for mark in timeline.marks for day in (mark.first, mark.last)})
    tops, y = {}, 40.0
    for day in days:
        tops[day] = y
        y += max(_depths(timeline, labels, day).values(), default=LINE) + 14
    return tops, y


def _depths(timeline: Timeline, labels: dict[str, tuple[str, ...]], day: str) -> dict[str, int]:
    """How much each lane needs on a day."""
    depths: dict[str, int] = {}
    for mark in timeline.marks:
        if mark.first == day:
            depths[mark.article] = depths.get(mark.article, 0) + _depth(labels[mark.id])
    return depths


def _depth(lines: tuple[str, ...]) -> int:
    return LINE * (len(lines) + 1) + 4


def _days(tops: dict[str, float]) -> Iterator[Day]:
    days = {day: date.fromisoformat(day) for day in tops}
    before = dict(zip(list(days)[1:], days.values(), strict=False))
    for day, moment in days.items():
        far = day in before and (moment - before[day]).days > FAR
        yield Day(tops[day], printed_day(moment), far)


def _dots(
    timeline: Timeline, lanes: dict[str, float], labels: dict[str, tuple[str, ...]], tops: dict[str, float]
) -> Iterator[Dot]:
    used: dict[tuple[str, str], float] = {}
    rails: dict[tuple[str, int], str] = {}
    for mark in timeline.marks:
        place = (mark.article, mark.first)
        y = tops[mark.first] + used.get(place, 0.0)
        used[place] = used.get(place, 0.0) + _depth(labels[mark.id])
        lane = lanes[mark.article]
        if mark.first == mark.last:
            yield Dot(mark, lane, lane, y, y, labels[mark.id])
        else:
            x = lane - RAIL * _rail(rails, mark)
            yield Dot(mark, lane, x, y, max(tops[mark.last], y), labels[mark.id])


def _rail(rails: dict[tuple[str, int], str], mark: TimelineMark) -> int:
    """The first of three rails beside the lane that is free; rails hold the last day that they are taken."""
    free = (rail for rail in (1, 2) if rails.get((mark.article, rail), "") < mark.first)
    rail = next(free, 3)
    rails[mark.article, rail] = mark.last
    return rail


def _link(one: Dot, other: Dot, agree: bool) -> Link:
    """Along the first mark's row to just before the other's lane, then to its row: clear of the labels."""
    left, right = sorted((one, other), key=lambda dot: dot.lane)
    bend = right.lane - GUTTER + 12
    corners = [(left.x, left.y), (bend, left.y), (bend, right.y), (right.x, right.y)]
    kept = [corners[0], *(after for before, after in pairwise(corners) if after != before)]
    return Link(" ".join(f"{x:.1f},{y:.1f}" for x, y in kept), agree)
