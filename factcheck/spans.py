"""Passages of a text, stretches of days, and things found by the passage that they have."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A passage of an article; never empty."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """The passage of `text` between two offsets."""
        return cls(start, end, text[start:end])

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other lies within."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    def disjoint(self, other: Interval) -> bool:
        """Whether no day is in both; a coarser interval that holds a finer one is never disjoint from it."""
        return self.last < other.first or other.last < self.first

    def contains(self, other: Interval) -> bool:
        """Whether every day of the other is in this one."""
        return self.first <= other.first and other.last <= self.last

    def days(self) -> Iterator[date]:
        """Each day in turn."""
        for count in range((self.last - self.first).days + 1):
            yield self.first + timedelta(count)


class Index(Generic[Item]):
    """Items by the passages that they have, each (start, end, item); an item may have several."""

    def __init__(self, passages: Iterable[tuple[int, int, Item]]) -> None:
        self._items: list[Item] = []
        self._places: list[tuple[int, int, int]] = []
        for place, (start, end, item) in enumerate(passages):
            self._items.append(item)
            self._places.append((start, end, place))
        self._places.sort()
        self._longest = max((end - start for start, end, _ in self._places), default=0)

    def over(self, start: int, end: int) -> list[Item]:
        """The items of the passages that share a character with one, in the order in which they were given."""
        first, last = bisect_left(self._places, (start - self._longest,)), bisect_left(self._places, (end,))
        return [self._items[place] for place in sorted(place for _, e, place in self._places[first:last] if e > start)]
