"""Quoted regions that no cue took, and those that two did: who they belong to by the habits of news writing."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.analysis.quotations.drafts import Draft

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.analysis.marks import QuotedRegion
    from factcheck.document import Span

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_ENDS = re.compile(r"[.!?…,—–-]['’]?\s*$")
_FULL_STOP = re.compile(r"[.!?…]['’]?\s*$")
_AFTER_STOP = re.compile(r"(?:^|[.!?…:\n][\"”’')]*)\s*$")
_BARRIER = re.compile(r"[\n\"“”]|[a-z]{2}[.!?]\s")
_PARAGRAPH = re.compile(r"\n\s*")
_FEWEST_WORDS = 5
_LONGEST_TAIL = 90
_GAP = 3
_FARTHER_GAP = 60


def speechlike(regions: Sequence[QuotedRegion]) -> list[int]:
    """The numbers of the outermost regions that read like something said, not like a title or a lone word."""
    return [number for number, one in enumerate(regions) if one.depth == 0 and _reads_like_speech(one)]


def _reads_like_speech(region: QuotedRegion) -> bool:
    if region.outer.text[0] in "'‘`" and region.outer.text[:2] not in {"``", "''"}:
        return False
    words = _WORD.findall(region.outer.text)
    lower = [word for word in words if word[0].islower()]
    ended = _ENDS.search(region.pieces[-1].text) is not None
    return len(words) >= _FEWEST_WORDS and len(lower) >= 2 or ended and len(words) > 1  # noqa: PLR2004, RUF021


def settle(text: str, drafts: list[Draft], regions: Sequence[QuotedRegion]) -> list[Draft]:
    """The drafts with every region that reads like speech in one of them; those without any cue come last."""
    spoken = [regions[number] for number in speechlike(regions)]
    settled = [_with_nested(one, drafts) for one in drafts]
    settled = [_without_plain(_without_stolen(text, one, settled), spoken) for one in settled]
    for region in spoken:
        if not any(_touches(one, region) for one in settled):
            _place(text, settled, region)
    return [one for one in settled if one.runs]


def _place(text: str, drafts: list[Draft], region: QuotedRegion) -> None:
    """Give the region to a cue beside it that has no content, to the speaker before it, or to nobody."""
    run = (region.outer.start, region.outer.end)
    alone = _stands_alone(text, region)
    place = _beside(text, drafts, region)
    if place is None and alone:
        place = _continued(text, drafts, region)
    if place is not None:
        drafts[place] = replace(drafts[place], runs=(*drafts[place].runs, run))
    elif alone and _FULL_STOP.search(region.pieces[-1].text):
        drafts.append(Draft((run,)))


def _beside(text: str, drafts: list[Draft], region: QuotedRegion) -> int | None:
    """The place of the nearest draft without content on the region's line, no other quotation between."""
    reach = [(_distance(text, one.cue, region), place) for place, one in enumerate(drafts) if one.cue and not one.runs]
    near = [(distance, place) for distance, place in reach if distance is not None]
    return min(near)[1] if near else None


def _distance(text: str, cue: Span, region: QuotedRegion) -> int | None:
    start, end = min(region.outer.end, cue.end), max(region.outer.start, cue.start)
    between = text[start:end]
    return None if end - start > _LONGEST_TAIL or _BARRIER.search(between) else end - start


def _with_nested(draft: Draft, drafts: list[Draft]) -> Draft:
    """The draft whose runs go on to the end of what a cue within them credits in its turn."""
    return replace(draft, runs=tuple(_to_nested_end(run, draft, drafts) for run in draft.runs))


def _to_nested_end(run: tuple[int, int], draft: Draft, drafts: list[Draft]) -> tuple[int, int]:
    inner = [one for one in drafts if one.cue and one is not draft and run[0] <= one.cue.start < one.cue.end <= run[1]]
    ends = [end for one in inner for start, end in one.runs if run[0] < start <= run[1] + _gap(one, run)]
    clear = [end for end in ends if draft.cue is None or draft.cue.start < run[0] or end <= draft.cue.start]
    return run[0], max([run[1], *clear])


def _gap(inner: Draft, run: tuple[int, int]) -> int:
    """How far behind a run a nested content may begin; farther where the run breaks off at the nested cue."""
    return _FARTHER_GAP if inner.cue is not None and inner.cue.end >= run[1] - 1 else _GAP


def _without_plain(draft: Draft, spoken: list[QuotedRegion]) -> Draft:
    """The draft of a direct quotation without runs that no quotation marks are about."""
    if not any(run == (one.outer.start, one.outer.end) for one in spoken for run in draft.runs):
        return draft
    marked = [run for run in draft.runs if any(run[0] < one.outer.end and one.outer.start < run[1] for one in spoken)]
    return replace(draft, runs=tuple(marked))


def _touches(draft: Draft, region: QuotedRegion) -> bool:
    """Whether any of the region takes part in the draft."""
    outer = region.outer
    return any(start < outer.end and outer.start < end for start, end in draft.runs)


def _without_stolen(text: str, draft: Draft, drafts: list[Draft]) -> Draft:
    """The draft without a later run that another cue, of that run's own sentence, takes too."""
    if draft.cue is None or len(draft.runs) < 2:  # noqa: PLR2004
        return draft
    kept = [run for run in draft.runs if not any(_steals(text, other, draft, run) for other in drafts)]
    return replace(draft, runs=tuple(kept)) if kept else draft


def _steals(text: str, other: Draft, draft: Draft, run: tuple[int, int]) -> bool:
    if other is draft or other.cue is None or draft.cue is None or run not in other.runs:
        return False
    own, theirs = _apart(text, draft.cue.start, run), _apart(text, other.cue.start, run)
    return own and not theirs


def _apart(text: str, cue: int, run: tuple[int, int]) -> bool:
    """Whether a sentence ends between a cue and a run behind it."""
    return cue < run[0] and re.search(r"[.!?]['\"”’]?\s", text[cue : run[0]]) is not None


def _stands_alone(text: str, region: QuotedRegion) -> bool:
    """Whether the region begins and ends sentences of its own, with no attribution about it."""
    before = text[max(0, region.outer.start - 40) : region.outer.start]
    after = text[region.outer.end : region.outer.end + 3]
    ended = _FULL_STOP.search(region.pieces[-1].text) is not None or after.lstrip(" \xa0")[:1] in {"", "\n", "."}
    return _AFTER_STOP.search(before) is not None and ended


def _continued(text: str, drafts: list[Draft], region: QuotedRegion) -> int | None:
    """The place of the draft whose speaker goes on in the region: the last quotation before it, if near enough."""
    before = [(one.end, place) for place, one in enumerate(drafts) if one.end <= region.outer.start]
    if not before:
        return None
    end, place = max(before)
    draft = drafts[place]
    between = text[end : region.outer.start]
    quoted = bool(draft.runs) and text[draft.runs[-1][0]] in "\"“”'‘`„«"
    return place if draft.head is not None and quoted and _is_near(between) else None


def _is_near(between: str) -> bool:
    """Whether only a short attribution, and at most one paragraph's end behind it, stands between."""
    paragraphs = _PARAGRAPH.split(between)
    longest = _LONGEST_TAIL if len(paragraphs) > 1 else 2 * _LONGEST_TAIL
    return len(between) <= longest and len(paragraphs) <= 2 and not "".join(paragraphs[1:]).strip()  # noqa: PLR2004
