"""What a number counts: its unit and the noun behind it, or what befell those counted ("12 dead", "killed 12")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.document import Document, Quantity, Sentence, Word
    from factcheck.rules import Rules

REACH = 5
"""Words behind a number in which its own phrase tells what befell those counted."""
FATES = ("dead", "injured", "missing")


@dataclass(frozen=True, slots=True, order=True)
class Thing:
    """What is counted: the unit, the noun ("" for people of any kind), and a toll's fate; "" for what is not told.

    `part` says that the words take some in or leave some out ("others", "including the driver").
    """

    unit: str
    noun: str
    fate: str = ""
    part: bool = False

    @property
    def known(self) -> bool:
        """Whether anything tells what is counted, and it is no vote or game, which are outcomes."""
        return self.unit != "score" and bool(self.unit or self.noun or self.fate)

    @property
    def name(self) -> str:
        """In words, for slots and messages."""
        return " ".join(filter(None, [self.unit, self.noun, self.fate]))


def thing(document: Document, sentence: Sentence, quantity: Quantity) -> Thing:
    """What a number of a sentence counts."""
    rules = rules_for(document.article.language)
    unit, noun = quantity.unit or "", quantity.counted or ""
    if unit:
        return Thing(unit, noun)
    fate = _fate(sentence.words, document, quantity, rules)
    if not fate:
        return Thing(unit, noun)
    generic = not noun or noun in rules.words("tolls", "people") | rules.words("tolls", fate) | _others(rules)
    singled = quantity.high == 1 and noun in rules.words("tolls", "singled")
    part = singled or _part(document, sentence, rules) or _shared_out(document, sentence, quantity, rules)
    return Thing(unit, "" if generic else noun, fate, part)


def _shared_out(document: Document, sentence: Sentence, quantity: Quantity, rules: Rules) -> bool:
    """Whether the number is some of those whom the sentence counts: "one of four", "four were shot, two hurt"."""
    before = [word.span.text.casefold() for word in sentence.words if word.span.end <= quantity.span.start]
    near = document.where.quantities.over(sentence.span.start, sentence.span.end)
    others = [one for one in near if one is not quantity and sentence.span.contains(one.span)]
    people = (one for one in others if not one.unit and (one.counted or "people") in rules.words("tolls", "people"))
    return (
        not rules.words("tolls", "partitive").isdisjoint(before[-2:])
        or _narrowed(sentence, quantity, rules)
        or any(not _fate(sentence.words, document, one, rules) for one in people)
    )


def _narrowed(sentence: Sentence, quantity: Quantity, rules: Rules) -> bool:
    """Whether an adjective behind the number tells which of them it counts: "three adult victims"."""
    behind = next((word for word in sentence.words if word.span.start >= quantity.span.end), None)
    return behind is not None and behind.pos == "ADJ" and not _told([behind], rules)


def _others(rules: Rules) -> frozenset[str]:
    return rules.words("tolls", "others")


def _part(document: Document, sentence: Sentence, rules: Rules) -> bool:
    """Whether the sentence takes some in, leaves some out, or counts others; "more than 12" does not."""
    near = document.where.quantities.over(sentence.span.start, sentence.span.end)
    numbers = [one.span for one in near]
    loose = (word.span for word in sentence.words if not any(span.overlaps(word.span) for span in numbers))
    return not {span.text.casefold() for span in loose}.isdisjoint(
        rules.words("tolls", "inclusions") | rules.words("tolls", "degrees") | _others(rules)
    )


def _fate(words: Sequence[Word], document: Document, quantity: Quantity, rules: Rules) -> str:
    """What befell those counted: told right behind the number, else right before it."""
    behind = [word for word in words if word.span.start >= quantity.span.end]
    before = [word for word in words if word.span.end <= quantity.span.start]
    near = document.where.quantities.over(quantity.span.end, max(word.span.end for word in words)) if words else ()
    numbers = {place for one in near for place in range(one.span.start, one.span.end)}
    phrase = _phrase(behind, numbers, rules)
    return _told(phrase, rules) or _told(before[-1:], rules) or _toll(before[-REACH:], rules)


def _phrase(words: Iterable[Word], numbers: set[int], rules: Rules) -> list[Word]:
    """The words up to a mark, another number, or one that opens another phrase."""
    found: list[Word] = []
    for word in words:
        stopped = word.pos == "PUNCT" or word.span.start in numbers
        if stopped or word.span.text.casefold() in rules.words("tolls", "stops") or len(found) == REACH:
            break
        found.append(word)
    return found


def _told(words: Iterable[Word], rules: Rules) -> str:
    forms = [word.span.text.casefold() for word in words]
    return next((fate for form in forms for fate in FATES if form in rules.words("tolls", fate)), "")


def _toll(words: Sequence[Word], rules: Rules) -> str:
    """A toll that rises to a number counts the dead."""
    forms = {word.span.text.casefold() for word in words}
    return "dead" if forms & rules.words("tolls", "toll") and forms & rules.words("tolls", "dead") else ""
