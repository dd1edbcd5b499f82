"""From runs of tokens to the content's spans: outer quotation marks left out, quoted passages told apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from factcheck.analysis.quotations.drafts import trimmed
from factcheck.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.analysis.marks import Marks, QuotedRegion
    from factcheck.document import QuotationKind

_INK = re.compile(r"\w")
_TITLE = re.compile(r"[^\W\d_a-z][\w’'-]+(?: (?:[^\W\d_a-z][\w’'-]*|[a-z]{1,3}))* [^\W\d_a-z][\w’'-]+")


@dataclass(frozen=True, slots=True)
class Content:
    """Spans of a content, and those of its passages that stand in quotation marks without being a title."""

    spans: tuple[Span, ...]
    quoted: tuple[Span, ...]

    @property
    def kind(self) -> QuotationKind:
        """Direct if all of it stands in quotation marks, mixed if a part does."""
        if not self.quoted:
            return "indirect"
        return "direct" if set(self.spans) <= set(self.quoted) else "mixed"


def read_content(text: str, runs: Iterable[tuple[int, int]], marks: Marks) -> Content:
    """The content of runs of characters."""
    spans: list[Span] = []
    quoted: list[Span] = []
    for start, end in runs:
        within = list(_outermost(marks, start, end))
        pieces = [piece for region in within for piece in region.pieces]
        bare = bool(within) and not _INK.search(_outside(text, start, end, within))
        quoted += pieces if bare else [piece for piece in pieces if not _TITLE.fullmatch(piece.text)]
        spans += pieces if bare else _rest(text, start, end, within)
    return Content(tuple(spans), tuple(quoted))


def _outermost(marks: Marks, start: int, end: int) -> Iterator[QuotedRegion]:
    """The regions that lie within and in no other one that does."""
    reached = start
    for region in islice(marks.regions, bisect_left(marks.regions, start, key=lambda one: one.outer.start), None):
        if region.outer.start >= end:
            return
        if reached <= region.outer.start and region.outer.end <= end:
            reached = region.outer.end
            yield region


def _rest(text: str, start: int, end: int, within: list[QuotedRegion]) -> list[Span]:
    """The passage without stops at its edges, but with the marks of the regions within."""
    rest = trimmed(text, start, end)
    if rest is None:
        return []
    first = min([rest.start, *(region.outer.start for region in within)])
    last = max([rest.end, *(region.outer.end for region in within)])
    return [Span.of(text, first, last)]


def _outside(text: str, start: int, end: int, regions: list[QuotedRegion]) -> str:
    """What is left of a passage without its quoted regions."""
    left = []
    for region in regions:
        left.append(text[start : region.outer.start])
        start = region.outer.end
    return "".join([*left, text[start:end]])
