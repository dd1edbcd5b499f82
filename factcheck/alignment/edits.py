"""The steps of a word diff as spans of the articles."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Edit, EditKind
from factcheck.alignment.folding import PIECE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.anchors import Step
    from factcheck.alignment.passages import Passage
    from factcheck.alignment.wording import Diff
    from factcheck.document import Span


def sides_of(diff: Diff, step: Step) -> tuple[tuple[Passage, tuple[int, int]], tuple[Passage, tuple[int, int]]]:
    """Each passage with its words of a step."""
    return (diff.one, step.one), (diff.other, step.other)


def sounds_alike(diff: Diff, step: Step) -> bool:
    """Whether the letters are the same and only the spaces differ: "health care", "healthcare"."""
    one, other = ("".join(passage.forms[slice(*place)]) for passage, place in sides_of(diff, step))
    return one == other


def edits_of(diff: Diff, step: Step) -> Iterator[Edit]:
    """A step as spans of the articles; what a quotation's own pieces part is parted."""
    if step.equal or sounds_alike(diff, step):
        yield from _parted(diff, step, "equal")
    elif 0 in step.sizes:
        yield from _parted(diff, step, "removed" if step.sizes[0] else "inserted")
    else:
        yield Edit("replaced", diff.one.span(*step.one), diff.other.span(*step.other))


def _parted(diff: Diff, step: Step, kind: EditKind) -> Iterator[Edit]:
    (one, other), (here, there) = (diff.one, diff.other), step.sizes
    along = {at for at in range(1, here) if PIECE in one.marks(step.one[0] + at)}
    along |= {at for at in range(1, there) if PIECE in other.marks(step.other[0] + at)}
    if here and there and here != there:
        along = set()
    cuts = [0, *sorted(along), max(here, there)]
    for at, end in pairwise(cuts):
        yield Edit(kind, _cut(one, step.one, at, end), _cut(other, step.other, at, end))


def _cut(passage: Passage, place: tuple[int, int], at: int, end: int) -> Span | None:
    if place[0] == place[1]:
        return None
    return passage.span(min(place[0] + at, place[1] - 1), min(place[0] + end, place[1]))
