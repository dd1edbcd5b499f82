"""What a word diff amounts to: the gravest change, from typography to a lost negation."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Change, Wording
from factcheck.alignment.edits import edits_of, sides_of, sounds_alike
from factcheck.alignment.folding import COMMA, DASH, ELLIPSIS, PIECE, STOP
from factcheck.alignment.lexicon import residue, same_word, units_beside, units_of, weighty
from factcheck.alignment.renderings import is_rendered, is_reported

if TYPE_CHECKING:
    from factcheck.alignment.anchors import Step
    from factcheck.alignment.lexicon import Lexicon
    from factcheck.alignment.passages import Passage
    from factcheck.alignment.wording import Diff

GRAVITY: tuple[Change, ...] = (
    "identical",
    "typography",
    "contained",
    "overlap",
    "marked",
    "filler",
    "rendered",
    "function_word",
    "content_word",
    "reported",
    "spliced",
    "negation",
)
_TOLD = GRAVITY.index("marked")
_OF_WORDS = frozenset[Change]({"function_word", "content_word"})
_SENTENCE = 3
"""Words that a sentence has at least."""
_FEW = 3
"""Left out words that cannot hold a clause of their own."""
_ANEW = 2
"""Words that are said again after a false start."""
_PHRASE = 3
"""Words of a phrase that can be moved."""
_CLOSE = 12
"""Words within which others are moved."""


def judge_wording(diff: Diff, lexicon: Lexicon) -> Wording:
    """The wording of two passages: every step, and the gravest change among them."""
    changes = [_change(diff, step, lexicon) for step in diff.steps]
    judged = [(change, list(edits_of(diff, step))) for change, step in zip(changes, diff.steps, strict=True)]
    return Wording(
        change=_gravest(diff, changes, lexicon),
        edits=tuple(edit for _, edits in judged for edit in edits),
        changed=tuple(edit for change, edits in judged if GRAVITY.index(change) >= _TOLD for edit in edits),
        shared=diff.shared,
    )


def _gravest(diff: Diff, changes: list[Change], lexicon: Lexicon) -> Change:
    """The gravest change of all steps; where only words differ, whether they differ as a report's or all along."""
    gravest = max([_extent(diff), *changes], key=GRAVITY.index)
    if gravest not in _OF_WORDS:
        return gravest
    worded = [step for step, change in zip(diff.steps, changes, strict=True) if change in _OF_WORDS]
    if is_reported(diff, worded, lexicon):
        return "reported"
    return "rendered" if is_rendered(diff, worded, lexicon) else gravest


def _extent(diff: Diff) -> Change:
    """How the passages' pieces lie to each other where the shared region has no change."""
    ones, others = [step.one for step in diff.steps], [step.other for step in diff.steps]
    left, right = (_beyond(*side) for side in ((diff.one, ones), (diff.other, others)))
    if left or right:
        return "overlap" if left and right else "contained"
    return "identical" if _printed(diff, 0) == _printed(diff, 1) else "typography"


def _beyond(passage: Passage, places: list[tuple[int, int]]) -> int:
    """How many words the pieces that hold a region have beside it."""
    if not places:
        return len(passage.tokens)
    (first, last), (start, end) = (places[0][0], places[-1][1]), passage.pieces(places[0][0], places[-1][1])
    return end - start - (last - first)


def _printed(diff: Diff, side: int) -> str:
    """The region's words of one side as they are printed."""
    passage = (diff.one, diff.other)[side]
    places = ((step.one, step.other)[side] for step in diff.steps)
    return " ".join(passage.text[one.start : one.end] for place in places for one in passage.tokens[slice(*place)])


def _change(diff: Diff, step: Step, lexicon: Lexicon) -> Change:
    """What one step amounts to."""
    if step.equal or sounds_alike(diff, step):
        return "identical" if step.equal else "typography"
    if _is_filler(diff, step, lexicon):
        return "filler"
    if _negates(diff, step, lexicon):
        return "negation"
    if (marked := _marked(diff, step)) is not None:
        return marked
    if any(_skips_sentence(passage, place) for passage, place in sides_of(diff, step)) and min(step.sizes) <= _FEW:
        return "spliced"
    return "function_word" if _is_light(diff, step, lexicon) or _is_moved(diff, step) else "content_word"


def _marked(diff: Diff, step: Step) -> Change | None:
    """Whether the outlet shows that words are left out or put in; between pieces of a quotation nothing is claimed."""
    if _masked(diff, step):
        return "marked"
    for (passage, place), (gapped, gap) in (sides_of(diff, step), sides_of(diff, step)[::-1]):
        tokens, lacking = passage.tokens[slice(*place)], gap[0] == gap[1]
        if tokens and all(one.bracketed for one in tokens):
            return "marked"
        marks = gapped.marks(gap[0]) if lacking else frozenset()
        if ELLIPSIS in marks:
            return "marked"
        if PIECE in marks:
            return "contained"
    return None


def _masked(diff: Diff, step: Step) -> bool:
    """Whether the words are the same but for letters behind asterisks, or behind the dash that breaks a word off."""
    sides = sides_of(diff, step)
    one, other = (" ".join(passage.forms[slice(*place)]) for passage, place in sides)
    starred = any("*" in mask and fnmatchcase(word, mask) for mask, word in ((one, other), (other, one)))
    return starred or any(
        len(mask) == 1 < len(word) and word.startswith(mask) and DASH in passage.marks(place[1])
        for (passage, place), mask, word in ((sides[0], one, other), (sides[1], other, one))
    )


def _negates(diff: Diff, step: Step, lexicon: Lexicon) -> bool:
    """Whether one side alone has a negator, condition or qualifier, and what it governs stands on both."""
    if _is_moved(diff, step):
        return False
    left, right = residue(*units_beside(diff, step, lexicon))
    for words in (lexicon.negators, lexicon.guards):
        one, other = (sum(1 for unit in units if unit.forms & words) for units in (left, right))
        if one != other:
            passage, place = sides_of(diff, step)[one < other]
            return _governs(passage, place, words, lexicon)
    return False


def _governs(passage: Passage, place: tuple[int, int], words: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether a word's clause runs on beyond the words that were left out with it."""
    first, last = place
    if last - first <= _FEW:
        return True
    if _skips_sentence(passage, place):
        return False
    found = [
        at for at in range(first, last) if any(one.forms & words for one in units_of(passage, at, at + 1, lexicon))
    ]
    ends = [any(passage.marks(at) & {STOP, COMMA, DASH, PIECE} for at in range(one + 1, last + 1)) for one in found]
    return not all(ends)


def _skips_sentence(passage: Passage, place: tuple[int, int]) -> bool:
    """Whether a stretch of words holds a whole sentence."""
    first, last = place
    inner = [at for at in range(first, last + 1) if at in {0, len(passage.tokens)} or passage.marks(at) & {STOP, PIECE}]
    return len(inner) > 1 and inner[-1] - inner[0] >= _SENTENCE


def _is_filler(diff: Diff, step: Step, lexicon: Lexicon) -> bool:
    """Whether one side alone has words, and they are a filler, a stutter or a false start."""
    for (passage, place), (_, gap) in (sides_of(diff, step), sides_of(diff, step)[::-1]):
        if gap[0] == gap[1]:
            return _hesitates(passage, place) or _fills(passage, place, lexicon)
    return False


def _hesitates(passage: Passage, place: tuple[int, int]) -> bool:
    """Whether words are said twice, or broken off with a dash and begun anew."""
    (first, last), forms = place, passage.forms
    length = last - first
    if forms[first:last] in (forms[last : last + length], forms[max(0, first - length) : first]):
        return True
    if DASH in passage.marks(last) and last < len(forms) and forms[first] == forms[last]:
        return True
    anew = (last - said for said in range(_ANEW, length) if forms[first - said : first] == forms[last - said : last])
    return any(at - first <= _FEW and passage.marks(at) & {COMMA, DASH, ELLIPSIS} for at in anew)


def _is_moved(diff: Diff, step: Step) -> bool:
    """Whether words that one side lacks stand there close by, beyond the region: only their order differs."""
    for (passage, (first, last)), (lacking, (gap, end)) in (sides_of(diff, step), sides_of(diff, step)[::-1]):
        if gap == end and last - first >= _PHRASE:
            words, near = passage.forms[first:last], lacking.forms
            places = range(max(0, gap - _CLOSE), min(len(near), gap + _CLOSE) - len(words) + 1)
            beyond = _outside(diff, lacking is diff.other)
            return any(near[at : at + len(words)] == words for at in places if at in beyond)
    return False


def _outside(diff: Diff, side: bool) -> set[int]:
    """The places of a side's words that the shared region leaves out."""
    passage = (diff.one, diff.other)[side]
    region = [(step.one, step.other)[side] for step in diff.steps]
    return {*range(region[0][0]), *range(region[-1][1], len(passage.tokens))}


def _fills(passage: Passage, place: tuple[int, int], lexicon: Lexicon) -> bool:
    first, last = place
    loose = first == 0 or passage.marks(first) or passage.marks(last)
    return bool(loose) and passage.forms[first:last] in lexicon.fillers


def _is_light(diff: Diff, step: Step, lexicon: Lexicon) -> bool:
    """Whether all that differs is grammar: function words, intensifiers, other forms of the same words."""
    left, right = residue(*units_beside(diff, step, lexicon), lambda one, other: same_word(one, other, lexicon))
    return not weighty(left, lexicon) and not weighty(right, lexicon)
