"""What a word diff amounts to: the gravest change, from typography to a lost negation."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Change, Wording
from factcheck.alignment.edits import edits_of, sides_of, sounds_alike
from factcheck.alignment.folding import COMMA, DASH, ELLIPSIS, PIECE, STOP

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factcheck.alignment.anchors import Step
    from factcheck.alignment.passages import Passage
    from factcheck.alignment.wording import Diff
    from factcheck.rules import Rules

GRAVITY: tuple[Change, ...] = (
    "identical",
    "typography",
    "contained",
    "overlap",
    "marked",
    "filler",
    "function_word",
    "content_word",
    "spliced",
    "negation",
)
_TOLD = GRAVITY.index("marked")
_SENTENCE = 3
"""Words that a sentence has at least."""
_FEW = 3
"""Left out words that cannot hold a clause of their own."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A word, or the tail of a contraction, with all that it may stand for: "'s" is "is" or "has"."""

    forms: frozenset[str]
    lemma: str


@dataclass(frozen=True)
class Lexicon:
    """The closed word classes of a language, folded."""

    negators: frozenset[str]
    guards: frozenset[str]
    modals: frozenset[str]
    light: frozenset[str]
    pronouns: frozenset[str]
    fillers: frozenset[tuple[str, ...]]
    contractions: Mapping[str, frozenset[str]]
    irregular: Mapping[str, tuple[str, ...]]
    endings: tuple[str, ...]

    @property
    def empty(self) -> frozenset[str]:
        """Words that say nothing of what a remark is about."""
        return self.light | self.modals | self.pronouns | self.negators


@cache
def lexicon_for(rules: Rules) -> Lexicon:
    """The word classes of a language."""
    table = rules.table("wording")
    return Lexicon(
        negators=frozenset(table["negators"]),
        guards=frozenset([*table["conditions"], *table["qualifiers"]]),
        modals=frozenset(table["modals"]),
        light=frozenset([*table["function_words"], *table["intensifiers"]]),
        pronouns=frozenset(table["pronouns"]),
        fillers=frozenset(tuple(one.split()) for one in table["fillers"]),
        contractions={tail: frozenset(words) for tail, words in table["contractions"].items()},
        irregular={word: tuple(words.split()) for word, words in table["irregular"].items()},
        endings=tuple(table["inflections"]["endings"]),
    )


def judge_wording(diff: Diff, lexicon: Lexicon) -> Wording:
    """The wording of two passages: every step, and the gravest change among them."""
    judged = [(_change(diff, step, lexicon), list(edits_of(diff, step))) for step in diff.steps]
    return Wording(
        change=max([_extent(diff), *(change for change, _ in judged)], key=GRAVITY.index),
        edits=tuple(edit for _, edits in judged for edit in edits),
        changed=tuple(edit for change, edits in judged if GRAVITY.index(change) >= _TOLD for edit in edits),
        shared=diff.shared,
    )


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
    return "function_word" if _is_light(diff, step, lexicon) else "content_word"


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
    """Whether the words are the same but for letters behind asterisks."""
    one, other = (" ".join(passage.forms[slice(*place)]) for passage, place in sides_of(diff, step))
    return any("*" in mask and fnmatchcase(word, mask) for mask, word in ((one, other), (other, one)))


def _negates(diff: Diff, step: Step, lexicon: Lexicon) -> bool:
    """Whether one side alone has a negator, condition or qualifier, and what it governs stands on both."""
    left, right = _residue(diff, step, lexicon)
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
    found = [at for at in range(first, last) if any(unit.forms & words for unit in _units(passage, at, lexicon))]
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
    return DASH in passage.marks(last) and last < len(forms) and forms[first] == forms[last]


def _fills(passage: Passage, place: tuple[int, int], lexicon: Lexicon) -> bool:
    first, last = place
    loose = first == 0 or passage.marks(first) or passage.marks(last)
    return bool(loose) and passage.forms[first:last] in lexicon.fillers


def _is_light(diff: Diff, step: Step, lexicon: Lexicon) -> bool:
    """Whether all that differs is grammar: function words, intensifiers, other forms of the same words."""
    left, right = (_weighty(units, lexicon) for units in _residue(diff, step, lexicon, inflected=True))
    return not left and not right


def _weighty(units: list[Unit], lexicon: Lexicon) -> list[Unit]:
    return [unit for unit in units if not unit.forms & lexicon.light or unit.forms & lexicon.modals]


def _residue(diff: Diff, step: Step, lexicon: Lexicon, *, inflected: bool = False) -> tuple[list[Unit], list[Unit]]:
    """What either side has beyond the other, contractions spelt out; `inflected` lets forms of one word pass."""
    left, right = (
        [unit for at in range(*place) for unit in _units(passage, at, lexicon)]
        for passage, place in sides_of(diff, step)
    )
    _cancel(left, right, lambda one, other: bool(one.forms & other.forms))
    if inflected:
        _cancel(left, right, lambda one, other: _same_word(one, other, lexicon))
    return left, right


def _cancel(left: list[Unit], right: list[Unit], same: Callable[[Unit, Unit], bool]) -> None:
    for one in list(left):
        if (match := next((other for other in right if same(one, other)), None)) is not None:
            left.remove(one)
            right.remove(match)


def _same_word(one: Unit, other: Unit, lexicon: Lexicon) -> bool:
    if (one.forms | other.forms) & (lexicon.modals | lexicon.negators):
        return False
    stems = [_stems(min(unit.forms), lexicon) for unit in (one, other)]
    return one.lemma == other.lemma or bool(stems[0] & stems[1])


def _stems(word: str, lexicon: Lexicon) -> set[str]:
    """What is left of a word without an ending of inflection, each way that it may be cut."""
    cut = {word, *(word.removesuffix(one) for one in lexicon.endings if len(word) > len(one) + 2)}
    return cut | {one[:-1] for one in cut if len(one) > 3 and (one[-1] == "e" or one[-1] == one[-2])}  # noqa: PLR2004


def _units(passage: Passage, place: int, lexicon: Lexicon) -> list[Unit]:
    """A word, or the two of a contraction."""
    form = passage.forms[place]
    if spelt := lexicon.irregular.get(form):
        return [Unit(frozenset({word}), word) for word in spelt]
    for tail, words in lexicon.contractions.items():
        if form.endswith(tail) and len(form) > len(tail):
            return [Unit(frozenset({form[: -len(tail)]}), passage.lemma(place)), Unit(words, tail)]
    return [Unit(frozenset({form}), passage.lemma(place))]
