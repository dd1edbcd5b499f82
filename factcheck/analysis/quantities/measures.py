"""What a number is a number of: a unit, an age, or the things that it counts."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from factcheck.rules import Rules

LONGEST_PHRASE = 6
OLDEST = 120


class Measure(NamedTuple):
    """The unit, what is counted, and where the words that say so end."""

    unit: str | None
    counted: str | None
    end: int


def age_end(text: str, start: int, end: int, rules: Rules) -> int | None:
    """Where an age that the number tells ends; None where it tells none."""
    before, after, person = _age_patterns(rules)
    if found := after.match(text, end):
        return found.end()
    opening = text[max(0, start - 40) : start]
    if before.search(opening):
        return end
    return (
        end
        if person.search(opening)
        and re.match(r"\)|\s*[,.;](?!\d)|\s+(?:of|from|and|was|is|who|died)\b", text[end : end + 8])
        else None
    )


@cache
def _age_patterns(rules: Rules) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    months = "|".join(rules.table("months")["names"]) + "|" + "|".join(rules.table("months")["abbreviations"])
    return (
        re.compile(r"\b(?:aged?|ages|at age|age of)[ :]+$", re.IGNORECASE),
        re.compile(r"(?:\s?[-–]\s?|\s)years?(?:[-– ](?:old|of[ -]age)s?\b)", re.IGNORECASE),
        re.compile(rf"(?<![\w.])(?!(?i:{months})\b)[A-Z][\w’'-]+\.?(?:,? (?:Jr|Sr|II|III|IV)\.?)?(?:, | \()$"),
    )


def unit_after(text: str, end: int, rules: Rules) -> tuple[str, int] | None:
    """The unit that follows a number, and where it ends."""
    found = _unit_pattern(rules).match(text, end)
    return (rules.table("units")["names"][found[1].casefold()], found.end()) if found else None


@cache
def _unit_pattern(rules: Rules) -> re.Pattern[str]:
    names = sorted(rules.table("units")["names"], key=lambda name: (-len(name), name))
    words = "|".join(re.escape(name) for name in names if name != "%")
    return re.compile(rf"[\s-]?(%|(?:{words})\b)", re.IGNORECASE)


def counted_noun(doc: Doc, place: int, rules: Rules) -> str | None:
    """The noun phrase that a number before token `place` counts: its head's lemma with the nouns before it."""
    hyphened = place < len(doc) - 1 and place > 0 and doc[place - 1].text == "-"
    phrase = [doc[place]] if hyphened else _phrase(doc, place)
    if not phrase:
        told = place < len(doc) and doc[place].lower_ in rules.words("units", "tolls")
        return doc[place].lower_ if told else None
    *others, head = phrase
    plurals = rules.words("units", "plurals")
    lemma = head.lower_ if head.lower_ in plurals else head.lemma_.lower()
    return " ".join([*(token.lower_ for token in others if token.pos_ in {"NOUN", "PROPN"}), lemma])


def _phrase(doc: Doc, place: int) -> list[Token]:
    """Adjectives and nouns from a place on, up to the last noun of the run; "of the …" is stepped over."""
    tokens = _after_of(doc, place)
    run: list[Token] = []
    for token in tokens:
        if (token.pos_ not in {"ADJ", "NOUN", "PROPN", "DET"} and token.text != "-") or (run and token.pos_ == "DET"):
            break
        run.append(token)
    while run and run[-1].pos_ not in {"NOUN", "PROPN"}:
        run.pop()
    return run


def _after_of(doc: Doc, place: int) -> Doc | list[Token]:
    if place < len(doc) and doc[place].lower_ == "of":
        place += 1
        while place < len(doc) and doc[place].pos_ in {"DET", "PRON", "NUM"}:
            place += 1
    return list(doc[place : place + LONGEST_PHRASE])
