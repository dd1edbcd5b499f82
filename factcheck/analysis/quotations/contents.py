"""From runs of tokens to the content's spans: outer quotation marks left out, quoted passages told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.analysis.quotations.drafts import trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.analysis.marks import Marks, QuotedRegion
    from factcheck.document import QuotationKind, Span

_INK = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Content:
    """Spans of a content, and those of its passages that stand in quotation marks."""

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
        quoted += [piece for region in within for piece in region.pieces]
        rest = trimmed(text, start, end)
        if within and not _INK.search(_outside(text, start, end, within)):
            spans += [piece for region in within for piece in region.pieces]
        elif rest:
            spans.append(rest)
    return Content(tuple(spans), tuple(quoted))


def _outermost(marks: Marks, start: int, end: int) -> Iterator[QuotedRegion]:
    """The regions that lie within and in no other one that does."""
    reached = start
    for region in marks.regions:
        if reached <= region.outer.start and region.outer.end <= end:
            reached = region.outer.end
            yield region


def _outside(text: str, start: int, end: int, regions: list[QuotedRegion]) -> str:
    """What is left of a passage without its quoted regions."""
    left = []
    for region in regions:
        left.append(text[start : region.outer.start])
        start = region.outer.end
    return "".join([*left, text[start:end]])
