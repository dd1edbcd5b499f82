"""Printed lines -> paragraphs: where one ends is seen from gaps, indents, sizes and short last lines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from factcheck.loading.documents.hyphens import Hyphens
from factcheck.loading.documents.paragraphs import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

GAP = 1.25
"""A distance of lines, in usual ones, from which on it parts paragraphs."""

INDENT = 0.6
DEEPEST_INDENT = 5.0
"""How far an indented line stands from the margin, in sizes of its letters."""

SHORT = 0.6
"""Length of a paragraph's last line, in usual ones, at most, where nothing else parts it from the next."""

HEADLINE = 1.15
"""Size of a headline's letters, in those of the body, at least."""

CLOSING = "\"'”’»)]"
TERMINAL = ".!?…:"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page as it is printed: its text, where it begins in points from the lower left, its letters' size."""

    text: str
    page: int
    x: float
    y: float
    size: float

    @property
    def ends_sentence(self) -> bool:
        """Whether the last of it is a full stop or the like."""
        return self.text.rstrip(CLOSING)[-1:] in TERMINAL

    def above(self, other: Line) -> bool:
        """Whether the other is further down the same page."""
        return self.page == other.page and self.y > other.y


@dataclass(frozen=True, slots=True)
class Setting:
    """How a document is set: size and length of a line of the body, the distance of lines by size, the margins."""

    size: float
    length: float
    leadings: dict[float, float] = field(default_factory=dict)
    margins: Counter[int] = field(default_factory=Counter)

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Setting:
        """Measure lines in reading order; there is at least one."""
        sizes: Counter[float] = Counter()
        for line in lines:
            sizes[line.size] += len(line.text)
        size = max(sizes, key=lambda one: (sizes[one], -one))
        length = median(len(line.text) for line in lines if line.size == size)
        return cls(size, length, _leadings(lines), Counter(round(line.x) for line in lines))

    def heads(self, line: Line) -> bool:
        """Whether a line is set larger than the body."""
        return line.size >= self.size * HEADLINE

    def parts(self, line: Line, following: Line) -> bool:
        """Whether a paragraph ends between two lines that follow each other in reading order."""
        if line.size != following.size:
            return True
        if not self.heads(following) and self._indented(following):
            return True
        if not line.above(following):
            return line.ends_sentence and not following.text[0].islower()
        if line.y - following.y > self.leadings[line.size] * GAP:
            return True
        return line.ends_sentence and len(line.text) < self.length * SHORT

    def _indented(self, line: Line) -> bool:
        """Whether as many lines as begin where it does begin a little to the left of it."""
        nearest, furthest = line.x - line.size * INDENT, line.x - line.size * DEEPEST_INDENT
        here = self.margins[round(line.x)]
        return any(furthest < x < nearest and count >= here for x, count in self.margins.items())


def _leadings(lines: Sequence[Line]) -> dict[float, float]:
    """The distance of lines within a paragraph, by the size of letters: what follows a line within a sentence."""
    known: dict[float, list[float]] = {line.size: [] for line in lines}
    for line, following in pairwise(lines):
        if line.size == following.size and line.above(following) and not line.ends_sentence:
            known[line.size].append(line.y - following.y)
    return {size: median(gaps) if gaps else 0.0 for size, gaps in known.items()}


def paragraphs(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """The paragraphs of lines in reading order, each on one line; larger letters are a heading."""
    if not lines:
        return
    setting, hyphens = Setting.of(lines), Hyphens.of([line.text for line in lines])
    held = [lines[0]]
    for line, following in pairwise(lines):
        if setting.parts(line, following):
            yield _joined(held, setting, hyphens)
            held = []
        held.append(following)
    yield _joined(held, setting, hyphens)


def _joined(lines: Sequence[Line], setting: Setting, hyphens: Hyphens) -> Paragraph:
    return Paragraph(hyphens.joined([line.text for line in lines]), setting.heads(lines[0]))
