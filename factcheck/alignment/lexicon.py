"""The closed word classes of a language, and what words amount to beside each other: the same, forms of one, other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factcheck.alignment.edits import sides_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from factcheck.alignment.anchors import Step
    from factcheck.alignment.passages import Passage
    from factcheck.alignment.wording import Diff
    from factcheck.rules import Rules


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
    speakers: frozenset[str]
    others: frozenset[str]
    backshifts: frozenset[frozenset[str]]
    renderings: frozenset[str]
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
        speakers=frozenset(table["shifts"]["speakers"]),
        others=frozenset(table["shifts"]["others"]),
        renderings=frozenset(table["renderings"]),
        backshifts=frozenset(frozenset(two) for two in table["shifts"]["tenses"].items()),
        fillers=frozenset(tuple(one.split()) for one in table["fillers"]),
        contractions={tail: frozenset(words) for tail, words in table["contractions"].items()},
        irregular={word: tuple(words.split()) for word, words in table["irregular"].items()},
        endings=tuple(table["inflections"]["endings"]),
    )


def units_of(passage: Passage, first: int, last: int, lexicon: Lexicon) -> list[Unit]:
    """The words of a passage from one place to another, contractions spelt out."""
    return [unit for at in range(first, last) for unit in _units(passage, at, lexicon)]


def units_beside(diff: Diff, step: Step, lexicon: Lexicon) -> tuple[list[Unit], list[Unit]]:
    """The words of a step on either side."""
    one, other = (units_of(passage, *place, lexicon) for passage, place in sides_of(diff, step))
    return one, other


def residue(
    one: Sequence[Unit], other: Sequence[Unit], *same: Callable[[Unit, Unit], bool]
) -> tuple[list[Unit], list[Unit]]:
    """What either side has beyond the other: the same words cancel each other, then those that each `same` holds so."""
    left, right = list(one), list(other)
    for each in (lambda here, there: bool(here.forms & there.forms), *same):
        _cancel(left, right, each)
    return left, right


def weighty(units: Sequence[Unit], lexicon: Lexicon) -> list[Unit]:
    """The words that carry more than grammar, and the modals."""
    return [unit for unit in units if not unit.forms & lexicon.light or unit.forms & lexicon.modals]


def same_word(one: Unit, other: Unit, lexicon: Lexicon) -> bool:
    """Whether two are forms of one word, modals and negators left aside."""
    if (one.forms | other.forms) & (lexicon.modals | lexicon.negators):
        return False
    stems = [_stems(min(unit.forms), lexicon) for unit in (one, other)]
    return one.lemma == other.lemma or bool(stems[0] & stems[1])


def _cancel(left: list[Unit], right: list[Unit], same: Callable[[Unit, Unit], bool]) -> None:
    for one in list(left):
        if (match := next((other for other in right if same(one, other)), None)) is not None:
            left.remove(one)
            right.remove(match)


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
