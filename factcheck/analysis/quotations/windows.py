"""The stretch of an article in which a cue's source and content are looked for, cut into units.

A unit is a token, or a whole quoted region that the cue stands outside of: what is in quotation marks is
credited as a whole or not at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from spacy.strings import get_string_id
from spacy.symbols import PUNCT, SPACE

if TYPE_CHECKING:
    from factcheck.analysis.quotations.columns import Columns, Numbers

    Run = tuple[int, int]

_COLON = get_string_id(":")
_STOPS = frozenset(map(get_string_id, ".!?…"))
_FARTHEST = 160
_NEAR = 12


@dataclass(frozen=True, slots=True)
class Window:
    """A cue (its first token and the one after its last), its head, and the units around it, likewise in tokens."""

    cue: Run
    head: int
    units: list[Run]


class Layout:
    """Where the sentences and quoted regions of an article begin and end, in tokens."""

    def __init__(self, columns: Columns) -> None:
        self._heads = columns.head.tolist()
        self._sentence = columns.sentence.tolist()
        self._region = columns.region.tolist()
        self._breaks = columns.breaks.tolist()
        self._lower = columns.lower
        self._space = (columns.pos == SPACE).tolist()
        numbers = np.arange(self._sentence[-1] + 1 if self._sentence else 0)
        self._firsts = np.searchsorted(columns.sentence, numbers, "left").tolist()
        self._lasts = np.searchsorted(columns.sentence, numbers, "right").tolist()
        self._regions = _extents(columns.region)

    def window(self, cue: Run) -> Window:
        """The cue's sentence, and the quotations that touch it on either side."""
        first, last = self._firsts[self._sentence[cue[0]]], self._lasts[self._sentence[cue[1] - 1]]
        own = self._region[cue[0]]
        before, after = self._before(first, own), self._after(last, own)
        if before is not None:
            start = self._regions[before][0]
            first = min(start, max(self._firsts[self._sentence[start]], start - 40))
        if after is not None:
            last = max(last, self._regions[after][1])
        return Window(cue, self._head(cue), self._units(first, last, cue))

    def beside(self, region: int) -> list[int]:
        """The tokens outside regions where a region's cue may stand.

        Those are of its own sentence, of one that leads up to it with a colon, of one that follows it in its line.
        """
        start, end = self._regions[region]
        inked = self._inked(start)
        first = self._firsts[self._sentence[inked]] if inked >= 0 and self._lower[inked] not in _STOPS else start
        last = self._lasts[self._sentence[end - 1]]
        if last == end and end < len(self._breaks) and not self._breaks[end - 1] and not self._breaks[end]:
            last = self._lasts[self._sentence[end]]
        places = [*range(max(first, start - _FARTHEST), start), *range(end, min(last, end + _FARTHEST))]
        return [at for at in places if self._region[at] == -1]

    def _inked(self, start: int) -> int:
        """The last token before a place that is no white space; -1 where only a line without a colon comes before."""
        at = start - 1
        while at >= 0 and self._space[at]:
            at -= 1
        broken = at >= 0 and any(self._breaks[at + 1 : start])
        return at if at >= 0 and (not broken or self._lower[at] == _COLON) else -1

    def _before(self, first: int, own: int) -> int | None:
        """The region that runs up to the sentence's start, or over it, or ends a few tokens before."""
        at = first - 1
        while at > max(0, first - _NEAR) and self._region[at] in {-1, own} and not self._breaks[at]:
            at -= 1
        return self._region[at] if at >= 0 and self._region[at] not in {-1, own} else None

    def _after(self, last: int, own: int) -> int | None:
        """The region that the sentence runs into, or that follows it in the paragraph or behind a colon."""
        inside = self._region[last - 1]
        if inside not in {-1, own} and self._regions[inside][1] > last:
            return int(inside)
        end, inked = last, last - 1
        while end < len(self._space) and self._space[end]:
            end += 1
        while inked > 0 and self._space[inked]:
            inked -= 1
        if end == len(self._space) or self._region[end] in {-1, own}:
            return None
        broken = any(self._breaks[inked:end])
        return self._region[end] if not broken or self._lower[inked] == _COLON else None

    def _head(self, cue: Run) -> int:
        """The first token of the cue that hangs on one outside it."""
        outside = (at for at in range(*cue) if self._heads[at] == at or not cue[0] <= self._heads[at] < cue[1])
        return next(outside, cue[0])

    def _units(self, first: int, last: int, cue: Run) -> list[Run]:
        """The units from the nearest to the farthest that are looked at, in the order of the text."""
        own = self._region[cue[0]]
        units: list[Run] = []
        at = first = max(first, self._region_start(cue[0] - _FARTHEST, own))
        while at < last and len(units) < 2 * _FARTHEST:
            region = self._region[at]
            end = min(last, self._regions[region][1]) if region not in {-1, own} else at + 1
            if not self._breaks[at]:
                units.append((at, end))
            at = end
        return units

    def _region_start(self, at: int, own: int) -> int:
        region = self._region[at] if at > 0 else -1
        return self._regions[region][0] if region not in {-1, own} else at


def _extents(region: Numbers) -> dict[int, Run]:
    """For each quoted region its first token and the one after its last."""
    places = np.flatnonzero(region >= 0)
    numbers, firsts = np.unique(region[places], return_index=True)
    lasts = [*firsts, len(places)][1:]
    found = zip(numbers.tolist(), firsts, lasts, strict=True)
    return {number: (int(places[first]), int(places[last - 1]) + 1) for number, first, last in found}


def representatives(columns: Columns, units: list[Run]) -> Numbers:
    """For each unit the token that stands for it in the tree: the first that hangs on one outside the unit."""
    found = [first if end - first == 1 else _root(columns, first, end) for first, end in units]
    return np.array(found, dtype=np.int64)


def _root(columns: Columns, first: int, end: int) -> int:
    heads = columns.head[first:end]
    outside = (heads < first) | (heads >= end) | (heads == np.arange(first, end))
    inked = np.flatnonzero(outside & (columns.pos[first:end] != PUNCT))
    return first + (int(inked[0]) if len(inked) else 0)
