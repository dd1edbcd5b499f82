"""Attributions in characters, before anyone is named: what the steps from cues to quotations hand on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.document import Span

if TYPE_CHECKING:
    from factcheck.analysis.quotations.attributions import Attribution
    from factcheck.analysis.quotations.columns import Columns

_EDGE = re.compile(r"[\s\"“”„«».,;:–—-]")


@dataclass(frozen=True, slots=True)
class Draft:
    """Who is credited with which runs of characters; `head` is the place of the cue's head among the tokens."""

    runs: tuple[tuple[int, int], ...]
    cue: Span | None = None
    head: int | None = None
    source: Span | None = None

    @property
    def end(self) -> int:
        """Where the last run, or the cue or source behind it, ends."""
        return max([*(end for _, end in self.runs), *(one.end for one in (self.cue, self.source) if one)])


def drafted(text: str, columns: Columns, attribution: Attribution) -> Draft:
    """An attribution, from tokens to characters."""

    def characters(run: tuple[int, int]) -> tuple[int, int]:
        return int(columns.start[run[0]]), int(columns.end[run[1] - 1])

    runs = tuple(characters(run) for run in attribution.content)
    source = trimmed(text, *characters(attribution.source)) if attribution.source else None
    return Draft(runs, trimmed(text, *characters(attribution.cue)), attribution.head, source)


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The passage without white space, stops and lone quotation marks at its edges."""
    while start < end and _EDGE.match(text[start]):
        start += 1
    while start < end and _EDGE.match(text[end - 1]):
        end -= 1
    return Span.of(text, start, end) if start < end else None
