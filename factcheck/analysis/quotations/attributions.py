"""Attributions in tokens: each cue with its source and the runs of its content."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from spacy.symbols import ADP, PART

from factcheck.analysis.quotations.cues import cue_features, cue_spans, likeliest_cue, whole_cues
from factcheck.analysis.quotations.roles import pairs_of, role_features
from factcheck.analysis.quotations.segments import CONTENT, ROLES, SOURCE, best_tags, runs
from factcheck.analysis.quotations.tagger import load_tagger
from factcheck.analysis.quotations.windows import Layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.analysis.quotations.columns import Columns, Numbers
    from factcheck.analysis.quotations.tagger import Scores
    from factcheck.analysis.quotations.windows import Window

    Run = tuple[int, int]

_TOGETHER = 128
_LONG = 6
_NEVER = -1e9
_PREPOSITIONS = frozenset({ADP, PART})


@dataclass(frozen=True, slots=True)
class Attribution:
    """Runs of tokens, each from its first to the one after its last; `head` is the cue's head."""

    cue: Run
    head: int
    source: Run | None
    content: tuple[Run, ...]


def find_attributions(columns: Columns, language: str, regions: list[int]) -> list[Attribution]:
    """Every cue with what it credits to whom, in the order of the cues; the content of some is empty.

    `regions` are numbers of quoted regions that read like speech: where none of the sure cues takes one as its
    content, the likeliest word beside it is tried.
    """
    scores = load_tagger(language, "cues").log_probabilities(cue_features(columns))
    layout = Layout(columns)
    cues = whole_cues(columns, cue_spans(columns, scores))
    found = _attributions(columns, layout, (cues, cues), language)
    tried = _further_cues(columns, layout, regions, (scores, cues, found))
    more = _attributions(columns, layout, (tried, sorted([*cues, *tried])), language)
    return sorted([*found, *(one for one in more if _quotes(columns, one))], key=lambda one: one.cue)


def _quotes(columns: Columns, attribution: Attribution) -> bool:
    own = columns.region[attribution.head]
    return any(columns.region[first] not in {-1, own} for first, _ in attribution.content)


def _further_cues(
    columns: Columns, layout: Layout, regions: list[int], known: tuple[Scores, list[Run], list[Attribution]]
) -> list[Run]:
    """The likeliest cue beside each region that is no part of a content yet."""
    scores, cues, found = known
    held = {int(one) for each in found for first, end in each.content for one in np.unique(columns.region[first:end])}
    taken = marked_cues(cues, len(columns))
    tried = (likeliest_cue(scores, layout.beside(number), taken) for number in regions if number not in held)
    return sorted({cue for cue in tried if cue is not None})


def marked_cues(cues: list[Run], count: int) -> Numbers:
    """For every token 0 outside of cues, 1 at the first of one, 2 in it."""
    marked = np.zeros(count, dtype=np.int64)
    for first, end in cues:
        marked[first:end] = 2
        marked[first] = 1
    return marked


def _attributions(
    columns: Columns, layout: Layout, cues: tuple[list[Run], list[Run]], language: str
) -> list[Attribution]:
    """The attributions of the first list of cues; the second is of all cues known."""
    windows = [layout.window(cue) for cue in cues[0]]
    marked = marked_cues(cues[1], len(columns))
    batches = (windows[at : at + _TOGETHER] for at in range(0, len(windows), _TOGETHER))
    return [one for batch in batches for one in _batch(columns, batch, marked, language)]


def _batch(columns: Columns, windows: list[Window], marked: Numbers, language: str) -> Iterator[Attribution]:
    pairs = pairs_of(columns, windows)
    scores = load_tagger(language, "roles").log_probabilities(role_features(columns, pairs, marked))
    scores[pairs.last - pairs.first >= _LONG, SOURCE:CONTENT] = _NEVER  # no long quotation is part of a source
    tags = best_tags(scores, pairs.cue, ROLES)
    at = 0
    for window in windows:
        own = tags[at : at + len(window.units)]
        at += len(window.units)
        content = [_tokens(window, run) for run in runs(own, CONTENT)]
        source = [_tokens(window, run) for run in runs(own, SOURCE)]
        yield _parted(columns, Attribution(window.cue, window.head, source[0] if source else None, tuple(content)))


def _parted(columns: Columns, attribution: Attribution) -> Attribution:
    """The attribution with a preposition at its source's start given to the cue, if that stands before it."""
    cue, source = attribution.cue, attribution.source
    if source is None or source[1] - source[0] == 1 or columns.pos[source[0]] not in _PREPOSITIONS:
        return attribution
    end = source[0] + 1 if cue[1] == source[0] else cue[1]
    return replace(attribution, cue=(cue[0], end), source=(source[0] + 1, source[1]))


def _tokens(window: Window, run: Run) -> Run:
    return window.units[run[0]][0], window.units[run[1] - 1][1]
