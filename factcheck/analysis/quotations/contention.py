"""Drafts set right against each other and against the marks: what each cue's content begins, ends and leaves out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.analysis.marks import QuotedRegion
    from factcheck.analysis.quotations.drafts import Draft

    Run = tuple[int, int]

_SENTENCE_END = re.compile(r"[.!?]['\"”’]?\s")
_LATER_QUOTATION = re.compile(r"\w{2}(?P<stop>[.!?])\s+[\"“„«]")
_SMALL = re.compile(r"[\"“”„«`']{1,2}[^\W\d_A-Z]")
_LEAD = re.compile(r"(?:^|\n|[.!?][\"”’']?\s)\s*(?P<words>[^\s\"“”.!?\n][^\"“”.!?\n]*)$")
_OPENED = re.compile(r"[\"“„«]|``|''")
_LONGEST_LEAD = 300
_LEADS_UP = re.compile(r"[,?!—–-]['’]?[\"”»'’]+$")
_GAP = 3
_FARTHER_GAP = 60


def contended(text: str, drafts: Sequence[Draft], spoken: Iterable[QuotedRegion]) -> list[Draft]:
    """The drafts with whole contents, each quotation in the one whose cue is nearest."""
    outers = {(one.outer.start, one.outer.end) for one in spoken}
    nested = [_within_sentence(text, one) for one in _with_nested(drafts)]
    rivals: defaultdict[Run, list[Draft]] = defaultdict(list)
    for draft in nested:
        for run in draft.runs:
            rivals[run].append(draft)
    tagged = _tagged(text, nested)
    kept = (_without_stolen(text, one, rivals) for one in (_without_tagged(one, tagged) for one in nested))
    return [_from_sentence_start(text, _without_plain(text, one, outers)) for one in kept]


def _with_nested(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts whose runs go on to the end of what a cue within them credits in its turn."""
    cued = sorted((one.cue.start, place) for place, one in enumerate(drafts) if one.cue)

    def whole(run: Run, draft: Draft) -> Run:
        between = slice(bisect_left(cued, (run[0], -1)), bisect_left(cued, (run[1] + _GAP, -1)))
        inner = [one for _, place in cued[between] if (one := drafts[place]) is not draft and _begins_within(one, run)]
        ends = [end for one in inner for start, end in one.runs if run[0] < start <= run[1] + _gap(one, run)]
        clear = [end for end in ends if draft.cue is None or draft.cue.start < run[0] or end <= draft.cue.start]
        return run[0], max([run[1], *clear])

    return [replace(one, runs=tuple(whole(run, one) for run in one.runs)) for one in drafts]


def _within_sentence(text: str, draft: Draft) -> Draft:
    """The draft whose unquoted runs end before a quotation that begins a later sentence."""
    return replace(draft, runs=tuple((start, _cut(text, start, end)) for start, end in draft.runs))


def _cut(text: str, start: int, end: int) -> int:
    later = None if _OPENED.match(text, start) else _LATER_QUOTATION.search(text, start, end)
    return later.end("stop") if later else end


def _begins_within(inner: Draft, run: Run) -> bool:
    """Whether a cue, or the source before a cue, lies in the run."""
    return any(run[0] <= one.start < one.end <= run[1] for one in (inner.cue, inner.source) if one)


def _gap(inner: Draft, run: Run) -> int:
    """How far behind a run a nested content may begin; farther where the run breaks off at the nested cue."""
    return _FARTHER_GAP if inner.cue is not None and inner.cue.end >= run[1] - 1 else _GAP


def _tagged(text: str, drafts: Iterable[Draft]) -> dict[Run, Draft]:
    """The runs that end as a quotation before a cue does, with the draft whose cue or source follows at once."""
    openings = {min(one.cue.start, one.source.start): one for one in drafts if one.cue and one.source}
    runs = {run for one in drafts for run in one.runs if len(one.runs) > 1 and _LEADS_UP.search(text, *run)}
    behind = (
        (run, next((openings[at] for at in range(run[1], run[1] + _GAP) if at in openings), None)) for run in runs
    )
    return {run: one for run, one in behind if one and set(one.runs) <= {run}}


def _without_tagged(draft: Draft, tagged: dict[Run, Draft]) -> Draft:
    """The draft with each tagged run in that draft alone which follows on it."""
    own = [run for run, one in tagged.items() if one is draft]
    others = tuple(run for run in draft.runs if run not in tagged or tagged[run] is draft)
    return replace(draft, runs=others or tuple(own))


def _without_stolen(text: str, draft: Draft, rivals: dict[Run, list[Draft]]) -> Draft:
    """The draft without what lies behind its own sentence and another cue, of that sentence, takes too.

    Where it has no source, it loses what lies behind its sentence in any case.
    """
    if draft.source is None and len(draft.runs) == 1 and _apart(text, draft, draft.runs[0]):
        return replace(draft, runs=())
    if draft.cue is None or len(draft.runs) < 2:  # noqa: PLR2004
        return draft
    kept = [run for run in draft.runs if not (_apart(text, draft, run) and _is_nearer(text, draft, run, rivals[run]))]
    return replace(draft, runs=tuple(kept)) if kept else draft


def _is_nearer(text: str, draft: Draft, run: Run, others: list[Draft]) -> bool:
    return any(one is not draft and one.cue and not _apart(text, one, run) for one in others)


def _apart(text: str, draft: Draft, run: Run) -> bool:
    """Whether a sentence ends between the cue and a run behind it."""
    cue = draft.cue.start if draft.cue else run[0]
    return cue < run[0] and _SENTENCE_END.search(text, cue, run[0]) is not None


def _without_plain(text: str, draft: Draft, outers: set[Run]) -> Draft:
    """The draft of a direct quotation without runs that no quotation marks open."""
    if outers.isdisjoint(draft.runs):
        return draft
    return replace(draft, runs=tuple(run for run in draft.runs if run in outers or _OPENED.search(text, *run)))


def _from_sentence_start(text: str, draft: Draft) -> Draft:
    """The draft whose first run, if it goes on in small letters before the cue, has the start of its sentence, too."""
    if draft.cue is None or not draft.runs or not _SMALL.match(text, draft.runs[0][0]):
        return draft
    start, end = draft.runs[0]
    lead = _LEAD.search(text, max(0, start - _LONGEST_LEAD), start)
    credited = [one for one in (draft.cue, draft.source) if one and one.start < start]
    if lead is None or credited or draft.cue.start < end:
        return draft
    return replace(draft, runs=((lead.start("words"), end), *draft.runs[1:]))
