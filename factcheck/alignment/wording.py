"""Word diffs: what two passages have in common, and where their words part. The only module that knows the differ.

The words that both have in a row anchor the diff, so that a short passage is laid beside the right part of a long one;
between anchors, Myers' algorithm (E. Myers, An O(ND) Difference Algorithm and Its Variations, 1986), as
diff-match-patch has it, over words: each distinct word is mapped to a private code point.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain, count
from typing import TYPE_CHECKING

from diff_match_patch import diff_match_patch  # type: ignore[import-untyped]

from factcheck.alignment.folding import ELLIPSIS, PIECE, STOP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factcheck.alignment.passages import Passage

_ANCHOR = 3
"""Words in a row that anchor a diff."""
_PLACES = 8
"""A run that stands in more places anchors nothing there."""
_RUNS = 200
_CELLS = 250_000
"""Stretches of more words (one side times the other) are taken to be replaced wholesale."""
_BOTH, _SINGLE = 0.25, 0.05
"""What a word between two shared runs costs, in shared words: where both sides have other words, and where one has."""
_SLACK = 6
_EDGE = 3
"""Words before or after the shared region that count as changed, where the other side goes on, too."""


@dataclass(frozen=True, slots=True)
class Step:
    """Words `one` of the first passage beside words `other` of the second, as half-open ranges of places."""

    one: tuple[int, int]
    other: tuple[int, int]
    equal: bool

    @property
    def sizes(self) -> tuple[int, int]:
        """How many words on either side."""
        return self.one[1] - self.one[0], self.other[1] - self.other[0]

    def flipped(self) -> Step:
        """The same with the sides exchanged."""
        return Step(self.other, self.one, self.equal)


@dataclass(frozen=True, slots=True)
class Diff:
    """The shared region of two passages, step by step; what stands outside of it is not compared."""

    one: Passage
    other: Passage
    steps: tuple[Step, ...]

    @property
    def shared(self) -> int:
        """How many words the region has in common."""
        return sum(step.sizes[0] for step in self.steps if step.equal)

    @property
    def changed(self) -> float:
        """How many words of the region were changed, on either side; one that is merely left out counts half."""
        sizes = (step.sizes for step in self.steps if not step.equal)
        return sum(2 * min(here, there) + abs(here - there) / 2 for here, there in sizes)

    @property
    def outside(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Words before and after the region, on either side: ((one, other), (one, other))."""
        if not self.steps:
            return (len(self.one.tokens), len(self.other.tokens)), (0, 0)
        first, last = self.steps[0], self.steps[-1]
        after = len(self.one.tokens) - last.one[1], len(self.other.tokens) - last.other[1]
        return (first.one[0], first.other[0]), after


def diff(one: Passage, other: Passage) -> Diff:
    """The shared region of two passages; the same, mirrored, when they are exchanged."""
    if one.forms > other.forms:
        turned = diff(other, one)
        return Diff(one, other, tuple(step.flipped() for step in turned.steps))
    left, right = one.forms, other.forms
    anchors = _chained(_runs(left, right))
    if not anchors:
        return Diff(one, other, ())
    between = _between(left, right, anchors)
    head, tail = _head(left, right, anchors[0]), _tail(left, right, anchors[-1])
    steps = _edged(one, other, _trimmed(one, other, [*head, *between, *tail]))
    return Diff(one, other, tuple(_joined(steps)))


def _runs(left: Sequence[str], right: Sequence[str]) -> list[Step]:
    """The longest runs of words that both have, in the order of the first."""
    size = min(_ANCHOR, len(left), len(right))
    here, there = _grams(left, size), _grams(right, size)
    shared = [gram for gram in here if len(here[gram]) <= _PLACES and 0 < len(there.get(gram, ())) <= _PLACES]
    starts = {(at, to) for gram in shared for at in here[gram] for to in there[gram]}
    found = [_run(left, right, at, to) for at, to in starts if (at - 1, to - 1) not in starts]
    return sorted(sorted(found, key=lambda run: (-run.sizes[0], run.one, run.other))[:_RUNS], key=_order)


def _grams(words: Sequence[str], size: int) -> dict[Sequence[str], list[int]]:
    """Where each run of so many words starts."""
    places = defaultdict(list)
    for at in range(len(words) - size + 1 if size else 0):
        places[words[at : at + size]].append(at)
    return places


def _run(left: Sequence[str], right: Sequence[str], at: int, there: int) -> Step:
    length = 0
    while at + length < len(left) and there + length < len(right) and left[at + length] == right[there + length]:
        length += 1
    return Step((at, at + length), (there, there + length), True)


def _order(step: Step) -> tuple[int, int]:
    return step.one[0], step.other[0]


def _chained(runs: list[Step]) -> list[Step]:
    """The runs that follow each other on both sides and share most words, less what stands between them."""
    worth: list[float] = []
    before: list[int | None] = []
    for place, run in enumerate(runs):
        able = [(worth[k] - _cost(runs[k], run), -k) for k in range(place) if _follows(runs[k], run)]
        gain, previous = max(able, default=(0.0, 0))
        worth.append(run.sizes[0] + max(gain, 0.0))
        before.append(-previous if able and gain > 0 else None)
    at = max(range(len(runs)), key=lambda k: (worth[k], -k), default=None)
    chosen: list[Step] = []
    while at is not None:
        chosen.append(runs[at])
        at = before[at]
    return chosen[::-1]


def _follows(one: Step, other: Step) -> bool:
    return one.one[1] <= other.one[0] and one.other[1] <= other.other[0]


def _cost(one: Step, other: Step) -> float:
    return _weight(other.one[0] - one.one[1], other.other[0] - one.other[1])


def _weight(here: int, there: int) -> float:
    return _BOTH * min(here, there) + _SINGLE * max(here, there)


def _between(left: Sequence[str], right: Sequence[str], anchors: list[Step]) -> Iterable[Step]:
    """The anchors, and the steps between them."""
    for place, anchor in enumerate(anchors):
        if place:
            previous = anchors[place - 1]
            yield from _steps(left, right, (previous.one[1], anchor.one[0]), (previous.other[1], anchor.other[0]))
        yield anchor


def _head(left: Sequence[str], right: Sequence[str], anchor: Step) -> list[Step]:
    """The steps before the first anchor, as far back as the shorter side reaches."""
    here, there = anchor.one[0], anchor.other[0]
    reach = min(here, there) + _SLACK if min(here, there) else 0
    return _steps(left, right, (max(0, here - reach), here), (max(0, there - reach), there))


def _tail(left: Sequence[str], right: Sequence[str], anchor: Step) -> list[Step]:
    here, there = anchor.one[1], anchor.other[1]
    least = min(len(left) - here, len(right) - there)
    reach = least + _SLACK if least else 0
    return _steps(left, right, (here, min(len(left), here + reach)), (there, min(len(right), there + reach)))


def _steps(left: Sequence[str], right: Sequence[str], here: tuple[int, int], there: tuple[int, int]) -> list[Step]:
    """The steps of two stretches; removed and inserted words side by side are one step."""
    if here[0] == here[1] and there[0] == there[1]:
        return []
    if (here[1] - here[0]) * (there[1] - there[0]) > _CELLS:
        return [Step(here, there, False)]
    codes: defaultdict[str, str] = defaultdict(map(chr, _private()).__next__)
    texts = ["".join(codes[word] for word in words[slice(*place)]) for words, place in ((left, here), (right, there))]
    differ = diff_match_patch()
    differ.Diff_Timeout = 0
    return _placed(differ.diff_main(texts[0], texts[1], False), here[0], there[0])


def _private() -> Iterator[int]:
    return chain(range(0xE000, 0xF900), range(0xF0000, 0xFFFFE), count(0x100000))


def _placed(operations: Iterable[tuple[int, str]], at: int, there: int) -> list[Step]:
    steps: list[Step] = []
    for operation, words in operations:
        here_end, there_end = at + len(words) * (operation <= 0), there + len(words) * (operation >= 0)
        step = Step((at, here_end), (there, there_end), operation == 0)
        if steps and not steps[-1].equal and not step.equal:
            step = _merged(steps.pop(), step)
        steps.append(step)
        at, there = here_end, there_end
    return steps


def _merged(one: Step, other: Step) -> Step:
    return Step((one.one[0], other.one[1]), (one.other[0], other.other[1]), False)


def _trimmed(one: Passage, other: Passage, steps: list[Step]) -> list[Step]:
    """The steps without the ends that share too little to belong to the region."""
    steps = _beheaded(steps, lambda step: _opens(one, step.one[0]) and _opens(other, step.other[0]))
    return _beheaded(steps[::-1], lambda step: _opens(one, step.one[1]) and _opens(other, step.other[1]))[::-1]


def _beheaded(steps: list[Step], is_sentence: Callable[[Step], bool]) -> list[Step]:
    """The steps from the first shared run that outweighs the change behind it; a sentence's first word is kept."""
    while steps and not steps[0].equal:
        steps = steps[1:]
    while len(steps) > 2 and _outweighs(steps[1], steps[0], is_sentence(steps[0])):  # noqa: PLR2004 - shared, changed
        steps = steps[2:]
    return steps


def _outweighs(change: Step, run: Step, is_sentence: bool) -> bool:
    lone = run.sizes[0] == 1 < max(change.sizes) and not is_sentence
    return lone or run.sizes[0] <= _weight(*change.sizes)


def _edged(one: Passage, other: Passage, steps: list[Step]) -> list[Step]:
    """The steps with a changed beginning or end: both go on, but one of them for a few words only."""
    if not steps:
        return []
    (here, there), (here_on, there_on) = Diff(one, other, tuple(steps)).outside
    if 0 < min(here, there) <= _EDGE and (max(here, there) <= _EDGE or not part(one, here, other, there)):
        reach = min(here, there)
        steps = [
            Step((here - _back(one, here, reach), here), (there - _back(other, there, reach), there), False),
            *steps,
        ]
    at, to = steps[-1].one[1], steps[-1].other[1]
    if 0 < min(here_on, there_on) <= _EDGE and (max(here_on, there_on) <= _EDGE or not part(one, at, other, to)):
        reach = min(here_on, there_on)
        steps = [*steps, Step((at, at + _on(one, at, reach)), (to, to + _on(other, to, reach)), False)]
    return steps


def _back(passage: Passage, place: int, reach: int) -> int:
    """How many words before a place belong to a change of so many: to the start of the sentence, if that is near."""
    near = range(place, max(0, place - reach - _EDGE) - 1, -1)
    return next((place - at for at in near if at < place and _opens(passage, at)), min(place, reach))


def _on(passage: Passage, place: int, reach: int) -> int:
    last = min(len(passage.tokens), place + reach + _EDGE)
    return next((at - place for at in range(place + 1, last + 1) if _opens(passage, at)), reach)


def part(one: Passage, here: int, other: Passage, there: int) -> bool:
    """Whether two passages may part at a place without a change: both at a sentence's end, or one at a piece's."""
    ends = _marks(one, here) | _marks(other, there)
    return PIECE in ends or (_opens(one, here) and _opens(other, there))


def _marks(passage: Passage, place: int) -> frozenset[str]:
    return passage.tokens[place].before if place < len(passage.tokens) else frozenset()


def _opens(passage: Passage, place: int) -> bool:
    """Whether a sentence or a piece starts at a word, or the passage starts or ends there."""
    return place in {0, len(passage.tokens)} or bool(_marks(passage, place) & {STOP, PIECE, ELLIPSIS})


def _joined(steps: list[Step]) -> list[Step]:
    """Changes with a lone shared word between them made one, where they outweigh it."""
    joined: list[Step] = []
    for step in steps:
        joined.append(step)
        if len(joined) >= 3 and _outweighed(*joined[-3:]):  # noqa: PLR2004 - change, shared, change
            joined[-3:] = [_merged(joined[-3], joined[-1])]
    return joined


def _outweighed(one: Step, middle: Step, other: Step) -> bool:
    if one.equal or not middle.equal or other.equal:
        return False
    return middle.sizes[0] == 1 and max(one.sizes) + max(other.sizes) >= 4  # noqa: PLR2004
