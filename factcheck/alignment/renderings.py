"""Quotations that differ as a report differs from the words said, or as two translations or transcripts differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.edits import sides_of
from factcheck.alignment.folding import PIECE
from factcheck.alignment.lexicon import residue, same_word, units_beside, weighty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.alignment.anchors import Step
    from factcheck.alignment.lexicon import Lexicon, Unit
    from factcheck.alignment.passages import Passage
    from factcheck.alignment.wording import Diff

_PLACES, _PLACES_TOLD = 5, 2
"""Changed places that make two renderings; fewer are enough where an account speaks of a translation or transcript."""
_ALONG = 0.5
"""The least share of the region from the first changed place to the last."""


def is_reported(diff: Diff, changed: Sequence[Step], lexicon: Lexicon) -> bool:
    """Whether all that differs is what indirect speech changes, so that one side sets a report in quotation marks.

    "I will" here, "she would" there: the person at least, besides it the form or tense of verbs, and function words.
    """
    sides = [_first_person(diff, step, lexicon) for step in changed]
    told = {side for side in sides if side is not None}
    return len(told) == 1 and all(_is_shift(diff, step, lexicon) for step in changed)


def _first_person(diff: Diff, step: Step, lexicon: Lexicon) -> int | None:
    """The side that alone has pronouns of the speaker, its pronouns being exchanged or left out on the other."""
    found = [
        any(unit.forms & lexicon.speakers for unit in side) for side in residue(*units_beside(diff, step, lexicon))
    ]
    return found.index(True) if sum(found) == 1 and all(step.sizes) else None


def _is_shift(diff: Diff, step: Step, lexicon: Lexicon) -> bool:
    """Whether nothing but the person, the form of a verb and function words changes in a step."""

    def shifts(one: Unit, other: Unit) -> bool:
        persons = [(one.forms & lexicon.speakers, other.forms & lexicon.others)]
        persons += [(other.forms & lexicon.speakers, one.forms & lexicon.others)]
        return any(all(two) for two in persons) or frozenset((min(one.forms), min(other.forms))) in lexicon.backshifts

    units = units_beside(diff, step, lexicon)
    left, right = residue(*units, lambda one, other: same_word(one, other, lexicon), shifts)
    weights = (
        weighty(_without_subject(diff, step, side, units, lexicon), lexicon) for side, units in ((0, left), (1, right))
    )
    return not any(weights)


def _without_subject(diff: Diff, step: Step, side: int, units: Sequence[Unit], lexicon: Lexicon) -> list[Unit]:
    """The words of a side less the speaker's pronoun, where the other side starts its quotation behind the subject."""
    passage, (first, _) = sides_of(diff, step)[1 - side]
    opens = first == 0 or PIECE in passage.marks(first)
    return [unit for unit in units if not (opens and unit.forms & lexicon.speakers)]


def is_rendered(diff: Diff, changed: Sequence[Step], lexicon: Lexicon) -> bool:
    """Whether words differ in so many places all along that the accounts translate or transcribe by themselves."""
    told = _speaks_of_rendering(diff.one, lexicon) or _speaks_of_rendering(diff.other, lexicon)
    if len(changed) < (_PLACES_TOLD if told else _PLACES):
        return False
    along = changed[-1].one[1] - changed[0].one[0], changed[-1].other[1] - changed[0].other[0]
    whole = diff.steps[-1].one[1] - diff.steps[0].one[0], diff.steps[-1].other[1] - diff.steps[0].other[0]
    return max(along) >= _ALONG * max(whole)


def _speaks_of_rendering(passage: Passage, lexicon: Lexicon) -> bool:
    """Whether the paragraph around a quotation names a translation or a transcript."""
    start, end = passage.tokens[0].start, passage.tokens[-1].end
    paragraph = passage.text[passage.text.rfind("\n", 0, start) + 1 : start], passage.text[end:].partition("\n")[0]
    words = {word.strip(".,;:()\"'“”’") for part in paragraph for word in part.casefold().split()}
    return bool(words & lexicon.renderings)
