"""Quoted regions that no cue took: who they belong to by the habits of news writing."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from factcheck.analysis.quotations.contention import contended
from factcheck.analysis.quotations.drafts import Draft

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.analysis.marks import QuotedRegion
    from factcheck.document import Span

    Credit = Callable[[Span], Draft | None]

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_ENDS = re.compile(r"[.!?…,—–-]['’]?\s*$")
_FULL_STOP = re.compile(r"[.!?…]['’]?\s*$")
_LEADS_UP = re.compile(r"[,?!—–-]['’]?\s*$")
_AFTER_STOP = re.compile(r"(?:^|[.!?…:\n][\"”’')]*)\s*$")
_BARRIER = re.compile(r"[\n\"“”]|[a-z]{2}[.!?]\s")
_SENTENCE_GAP = re.compile(r"[.!?\"”’']{0,3}\s{1,4}")
_PARAGRAPH = re.compile(r"\n\s*")
_MARKS = frozenset("\"“”'‘`„«")
_FEWEST_WORDS = 5
_HEELS = 2
_LONGEST_TAIL = 90


def speechlike(regions: Sequence[QuotedRegion]) -> list[int]:
    """The numbers of the outermost regions that read like something said, not like a title or a lone word."""
    return [number for number, one in enumerate(regions) if one.depth == 0 and _reads_like_speech(one)]


def _reads_like_speech(region: QuotedRegion) -> bool:
    if region.outer.text[0] in "'‘`" and region.outer.text[:2] not in {"``", "''"}:
        return False
    words = _WORD.findall(region.outer.text)
    lower = [word for word in words if word[0].islower()]
    ended = _ENDS.search(region.pieces[-1].text) is not None
    shouted = region.pieces[-1].text[-1] in "!?"
    return (len(words) >= _FEWEST_WORDS and len(lower) > 1) or (ended and len(words) > 1 and bool(lower or shouted))


def settle(
    text: str, drafts: Sequence[Draft], regions: Sequence[QuotedRegion], credit: Credit | None = None
) -> list[Draft]:
    """The drafts with every region that reads like speech in one of them; those without any cue come last.

    `credit` is asked for the draft of a region that no cue took; None where it cannot tell one either.
    """
    spoken = [regions[number] for number in speechlike(regions)]
    settlement = _Settlement(text, contended(text, drafts, spoken), credit)
    for region in spoken:
        settlement.place(region)
    return [one for one in settlement.drafts if one.runs]


class _Held:
    """The runs of drafts, in the order of the text."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._runs = sorted(run for one in drafts for run in one.runs)
        self._reach = list(accumulate((end for _, end in self._runs), max))

    def holds(self, outer: Span) -> bool:
        """Whether any run overlaps a passage."""
        before = bisect_left(self._runs, (outer.end, -1))
        return before > 0 and self._reach[before - 1] > outer.start

    def next(self, place: int) -> tuple[int, int] | None:
        """The first run that begins at a place or behind it."""
        at = bisect_left(self._runs, (place, -1))
        return self._runs[at] if at < len(self._runs) else None


class _Settlement:
    """Drafts as they take in region after region, in the order of the text."""

    def __init__(self, text: str, drafts: list[Draft], credit: Credit | None) -> None:
        self.drafts = drafts
        self._text = text
        self._credit = credit
        self._cues = {one.cue: place for place, one in reversed(list(enumerate(drafts))) if one.cue}
        self._held = _Held(drafts)
        self._empty = sorted((one.cue.start, place) for place, one in enumerate(drafts) if one.cue and not one.runs)
        self._openings = sorted(
            (min(one.cue.start, one.source.start), place) for place, one in enumerate(drafts) if one.cue and one.source
        )
        self._ends = sorted((one.end, place) for place, one in enumerate(drafts) if one.source or self._quotes(one))

    def place(self, region: QuotedRegion) -> None:
        """Give a free region to a cue beside it that has no content, to the speaker before it, or to nobody."""
        if self._held.holds(region.outer):
            return
        alone = _stands_alone(self._text, region)
        place = self._beside(region.outer)
        if place is None and region.pieces[-1].text.endswith(","):
            place = self._split(region.outer)
        if place is None and _LEADS_UP.search(region.pieces[-1].text):
            place = self._tagged(region.outer)
        if place is None:
            place = self._credited(region.outer)
        if place is None and alone:
            place = self._continued(region.outer)
        ended = alone and _FULL_STOP.search(region.pieces[-1].text) is not None
        if place is None and not ended and len(_WORD.findall(region.outer.text)) < _FEWEST_WORDS:
            return
        self._take(place, (region.outer.start, region.outer.end), self._told_before(region.outer) if ended else None)

    def _take(self, place: int | None, run: tuple[int, int], source: Span | None) -> None:
        if place is None:
            place = len(self.drafts)
            self.drafts.append(Draft((run,), source=source))
        else:
            self.drafts[place] = replace(self.drafts[place], runs=tuple(sorted((*self.drafts[place].runs, run))))
        insort(self._ends, (self.drafts[place].end, place))

    def _beside(self, outer: Span) -> int | None:
        """The place of the nearest draft without content on the region's line, no other quotation between."""
        first = bisect_left(self._empty, (outer.start - 2 * _LONGEST_TAIL, -1))
        last = bisect_left(self._empty, (outer.end + 2 * _LONGEST_TAIL, -1))
        free = [place for _, place in self._empty[first:last] if not self.drafts[place].runs]
        reach = [(_distance(self._text, self.drafts[place].cue, outer), place) for place in free]
        return min(((distance, place) for distance, place in reach if distance is not None), default=(0, None))[1]

    def _split(self, outer: Span) -> int | None:
        """The draft whose cue stands right behind the region and whose quotation goes on in lower case after it."""
        run = self._held.next(outer.end)
        if run is None or run[0] - outer.end > _LONGEST_TAIL:
            return None
        start = run[0]
        goes_on = self._text[start] in _MARKS and self._text[start + 1 : start + 2].islower()
        places = (place for place, one in enumerate(self.drafts) if one.runs and one.runs[0] == run)
        behind = (place for place in places if (cue := self.drafts[place].cue) and outer.end <= cue.start < start)
        return next(behind, None) if goes_on else None

    def _tagged(self, outer: Span) -> int | None:
        """The draft whose source or cue follows on the heels of the region and which quotes nothing, emptied."""
        before = bisect_left(self._openings, (outer.end, -1))
        near = [place for start, place in self._openings[before : before + 1] if start <= outer.end + _HEELS]
        place = next((place for place in near if not self._quotes(self.drafts[place])), None)
        if place is not None:
            self.drafts[place] = replace(self.drafts[place], runs=())
        return place

    def _credited(self, outer: Span) -> int | None:
        """The place of the draft of the verb of speech beside the region, made where the verb is no cue yet."""
        found = self._credit(outer) if self._credit else None
        if found is None or found.cue is None:
            return None
        if found.cue not in self._cues:
            self._cues[found.cue] = len(self.drafts)
            self.drafts.append(replace(found, runs=()))
        return self._cues[found.cue]

    def _continued(self, outer: Span) -> int | None:
        """The place of the draft whose speaker goes on in the region: the last quotation before it, if near enough."""
        before = bisect_left(self._ends, (outer.start + 1, -1))
        if before == 0:
            return None
        end, place = self._ends[before - 1]
        draft = self.drafts[place]
        near = draft.head is not None and self._quotes(draft) and _is_near(self._text[end : outer.start])
        return place if near else None

    def _told_before(self, outer: Span) -> Span | None:
        """The source whose words, not or not all quoted, end just before the region."""
        before = bisect_left(self._ends, (outer.start + 1, -1))
        if before == 0:
            return None
        end, place = self._ends[before - 1]
        draft = self.drafts[place]
        told = draft.runs and not self._quotes(draft) and draft.runs[-1][1] >= end
        return draft.source if told and _SENTENCE_GAP.fullmatch(self._text[end : outer.start]) else None

    def _quotes(self, draft: Draft) -> bool:
        return bool(draft.runs) and self._text[draft.runs[-1][0]] in _MARKS


def _distance(text: str, cue: Span | None, outer: Span) -> int | None:
    if cue is None:
        return None
    start, end = min(outer.end, cue.end), max(outer.start, cue.start)
    return None if end - start > _LONGEST_TAIL or _BARRIER.search(text[start:end]) else end - start


def _stands_alone(text: str, region: QuotedRegion) -> bool:
    """Whether the region begins and ends sentences of its own, with no attribution about it."""
    before = text[max(0, region.outer.start - 40) : region.outer.start]
    after = text[region.outer.end : region.outer.end + 3]
    ended = _FULL_STOP.search(region.pieces[-1].text) is not None or after.lstrip(" \xa0")[:1] in {"", "\n", "."}
    return _AFTER_STOP.search(before) is not None and ended


def _is_near(between: str) -> bool:
    """Whether only a short attribution, and at most one paragraph's end behind it, stands between."""
    paragraphs = _PARAGRAPH.split(between)
    longest = _LONGEST_TAIL if len(paragraphs) > 1 else 2 * _LONGEST_TAIL
    return len(between) <= longest and len(paragraphs) <= 2 and not "".join(paragraphs[1:]).strip()  # noqa: PLR2004
