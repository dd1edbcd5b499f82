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

from factcheck.alignment.anchors import Step, anchors_of, weight
from factcheck.alignment.folding import ELLIPSIS, PIECE, STOP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factcheck.alignment.passages import Passage

_CELLS = 250_000
"""Stretches of more words (one side times the other) are taken to be replaced wholesale."""
_SLACK = 6
_PHRASE = 3
"""Words in a row that are a phrase."""
_EDGE = 3
"""Words before or after the shared region that count as changed, where the other side goes on, too."""


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
        """How many words of the region were changed, on either side; one that is left out counts half, openly none."""
        counted = (step.sizes for step in self.steps if not step.equal and not self._open(step))
        return sum(2 * min(here, there) + abs(here - there) / 2 for here, there in counted)

    def _open(self, step: Step) -> bool:
        """Whether words are left out where an ellipsis stands, or where a piece of the quotation ends."""
        gaps = ((self.one, step.one), (self.other, step.other))
        return any(start == end and passage.marks(start) & {ELLIPSIS, PIECE} for passage, (start, end) in gaps)

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
    anchors = anchors_of(left, right)
    if not anchors:
        return Diff(one, other, ())
    between = _between(left, right, anchors)
    head, tail = _head(left, right, anchors[0]), _tail(left, right, anchors[-1])
    steps = _edged(one, other, _trimmed(one, other, [*head, *between, *tail]))
    return Diff(one, other, tuple(_joined(one, other, _settled(one, other, steps))))


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
    sides = one, other
    steps = _beheaded(steps, lambda run, change: _strays(sides, (run.one[0], run.other[0]), run, change))
    return _beheaded(steps[::-1], lambda run, change: _strays(sides, (run.one[1], run.other[1]), run, change))[::-1]


def _strays(sides: tuple[Passage, Passage], ends: tuple[int, int], run: Step, change: Step) -> bool:
    """Whether shared words at an end are chance: one or two of another piece, or one that opens neither side."""
    if any(PIECE in passage.marks(at) for passage, at in _within(*sides, change)):
        whole = any(passage.pieces(*place) == place for passage, place in zip(sides, (run.one, run.other), strict=True))
        return run.sizes[0] < _PHRASE and not whole
    if run.sizes[0] > 1:
        return False
    one, other = sides
    opens = any(end in {0, len(passage.tokens)} for passage, end in zip(sides, ends, strict=True))
    return max(change.sizes) > 1 and not opens and not (_opens(one, ends[0]) and _opens(other, ends[1]))


def _within(one: Passage, other: Passage, step: Step) -> Iterator[tuple[Passage, int]]:
    """The places of a step on either side, its end included."""
    yield from ((one, at) for at in range(step.one[0], step.one[1] + 1))
    yield from ((other, at) for at in range(step.other[0], step.other[1] + 1))


def _beheaded(steps: list[Step], strays: Callable[[Step, Step], bool]) -> list[Step]:
    """The steps from the first shared run that outweighs the change behind it."""
    while steps and not steps[0].equal:
        steps = steps[1:]
    while len(steps) > 2 and _outweighs(steps[1], steps[0], strays):  # noqa: PLR2004 - shared, changed
        steps = steps[2:]
    return steps


def _outweighs(change: Step, run: Step, strays: Callable[[Step, Step], bool]) -> bool:
    return strays(run, change) or run.sizes[0] <= weight(*change.sizes)


def _edged(one: Passage, other: Passage, steps: list[Step]) -> list[Step]:
    """The steps with a changed beginning or end: both go on, but one of them for a few words only."""
    if not steps:
        return []
    (here, there), (here_on, there_on) = Diff(one, other, tuple(steps)).outside
    if 0 < min(here, there) <= _EDGE and (max(here, there) <= _EDGE or not part(one, here, other, there)):
        reach = min(here, there)
        back = _changed((one, here), (other, there), _back(one, here, reach), _back(other, there, reach))
        steps = [Step((here - back[0], here), (there - back[1], there), False), *steps]
    at, to = steps[-1].one[1], steps[-1].other[1]
    if 0 < min(here_on, there_on) <= _EDGE and (max(here_on, there_on) <= _EDGE or not part(one, at, other, to)):
        reach = min(here_on, there_on)
        on = _changed((one, at), (other, to), _on(one, at, reach), _on(other, to, reach))
        steps = [*steps, Step((at, at + on[0]), (to, to + on[1]), False)]
    return steps


def _changed(one: tuple[Passage, int], other: tuple[Passage, int], here: int, there: int) -> tuple[int, int]:
    """Of so many words beyond a place those that are changed: none of a side whose sentence ends there, if one's does.

    What stands beyond is then another sentence, in which the other's words have no counterpart.
    """
    ends = _opens(*one), _opens(*other)
    return here * (ends[1] or not ends[0]), there * (ends[0] or not ends[1])


def _back(passage: Passage, place: int, reach: int) -> int:
    """How many words before a place belong to a change of so many: to the start of the sentence, if that is near."""
    near = range(place, max(0, place - reach - _EDGE) - 1, -1)
    return next((place - at for at in near if at < place and _opens(passage, at)), min(place, reach))


def _on(passage: Passage, place: int, reach: int) -> int:
    last = min(len(passage.tokens), place + reach + _EDGE)
    return next((at - place for at in range(place + 1, last + 1) if _opens(passage, at)), reach)


def part(one: Passage, here: int, other: Passage, there: int) -> bool:
    """Whether two passages may part at a place without a change: both at a sentence's end, or one at a piece's."""
    ends = one.marks(here) | other.marks(there)
    return PIECE in ends or (_opens(one, here) and _opens(other, there))


def _opens(passage: Passage, place: int) -> bool:
    """Whether a sentence or a piece starts at a word, or the passage starts or ends there."""
    return place in {0, len(passage.tokens)} or bool(passage.marks(place) & {STOP, PIECE, ELLIPSIS})


def _settled(one: Passage, other: Passage, steps: list[Step]) -> list[Step]:
    """The steps, words that one side alone has moved back to where a sentence starts, if the words allow it."""
    for at in range(1, len(steps) - 1):
        before, step, after = steps[at - 1 : at + 2]
        side = 0 if step.sizes[0] else 1
        if before.equal and after.equal and 0 in step.sizes and not step.equal:
            back = _shift((one, other)[side], (step.one, step.other)[side], before.sizes[0])
            steps[at - 1 : at + 2] = _shifted(before, step, after, back)
    return [step for step in steps if any(step.sizes)]


def _shift(passage: Passage, place: tuple[int, int], most: int) -> int:
    """By how many words a stretch moves back to start a sentence, the words staying the same."""
    forms, (first, last) = passage.forms, place
    if _opens(passage, first):
        return 0
    for back in range(1, min(most, last - first) + 1):
        if forms[first - back] != forms[last - back]:
            return 0
        if _opens(passage, first - back):
            return back
    return 0


def _shifted(before: Step, step: Step, after: Step, back: int) -> tuple[Step, Step, Step]:
    def moved(place: tuple[int, int], first: int, last: int) -> tuple[int, int]:
        return place[0] - first, place[1] - last

    return (
        Step(moved(before.one, 0, back), moved(before.other, 0, back), True),
        Step(moved(step.one, back, back), moved(step.other, back, back), False),
        Step(moved(after.one, back, 0), moved(after.other, back, 0), True),
    )


def _joined(one: Passage, other: Passage, steps: Iterable[Step]) -> list[Step]:
    """Changes with a shared word or two between them made one, where they outweigh it or trade places over it."""
    joined: list[Step] = []
    for step in steps:
        joined.append(step)
        if len(joined) >= 3 and _belong(one, other, *joined[-3:]):  # noqa: PLR2004 - change, shared, change
            joined[-3:] = [_merged(joined[-3], joined[-1])]
    return joined


def _belong(one: Passage, other: Passage, first: Step, middle: Step, last: Step) -> bool:
    if first.equal or not middle.equal or last.equal or middle.sizes[0] > _EDGE:
        return False
    goes_on = not (_opens(one, last.one[0]) or _opens(other, last.other[0]))
    outweighed = goes_on and middle.sizes[0] == 1 and max(first.sizes) + max(last.sizes) >= 4  # noqa: PLR2004
    return outweighed or _words(one, first.one, last.one) == _words(other, first.other, last.other)


def _words(passage: Passage, *places: tuple[int, int]) -> list[str]:
    return sorted(form for place in places for form in passage.forms[slice(*place)])
