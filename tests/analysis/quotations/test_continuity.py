from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.analysis.quotations.continuity import Pronouns, carry_on
from factcheck.document import UNKNOWN_SPEAKER, Entity, Mention, Quotation, Span, Speaker

PRONOUNS = Pronouns({"he": "male", "she": "female", "his": "male"}, frozenset({"it", "they"}))
TEXT = "“We won,” Dahl said.\n\n“We always do,” {pronoun} said, {other} at the side."


def _quotation(text: str, content: str, source: str, speaker: Speaker) -> Quotation:
    def span(part: str) -> Span:
        return Span.of(text, text.index(part), text.index(part) + len(part))

    said, named = span(content), span(source)
    return Quotation("q", "direct", (said,), (said,), None, "say", named, speaker)


def _person(text: str, ref: str, name: str, *pronouns: Span) -> Entity:
    place = text.index(name)
    mentions = (
        Mention(Span.of(text, place, place + len(name)), "name"),
        *(Mention(one, "pronoun") for one in pronouns),
    )
    return Entity(ref, name, "person", mentions)


@pytest.mark.parametrize(
    ("pronoun", "known", "between", "carried"),
    [
        ("she", "", False, True),
        ("she", "she", False, True),
        ("she", "his", False, False),
        ("she", "", True, False),
        ("they", "", False, False),
    ],
    ids=["nothing against it", "the same gender", "another gender", "another name between", "more than one"],
)
def test_an_open_pronoun_is_the_last_speaker(pronoun: str, known: str, between: bool, carried: bool) -> None:
    text = TEXT.format(pronoun=pronoun, other="Flint")
    if between:
        text = text.replace("\n\n", " Flint left.\n\n", 1)
    dahl = Speaker("Dahl", "person", "e1")
    pronouns = [Span(900, 900 + len(known), known)] if known else []
    entities = (_person(text, "e1", "Dahl", *pronouns), _person(text, "e2", "Flint"))
    first = _quotation(text, "We won,", "Dahl", dahl)
    second = _quotation(text, "We always do,", pronoun, UNKNOWN_SPEAKER)
    assert [one.speaker for one in carry_on([first, second], entities, PRONOUNS)] == [
        dahl,
        dahl if carried else UNKNOWN_SPEAKER,
    ]


ROADS = Speaker("Road Office", "organization", "e1")
WITNESS = Speaker("a witness", "unnamed")
OTHERS = {
    "a body's it": (ROADS, "it", ROADS),
    "a body's they": (ROADS, "they", ROADS),
    "no body is a she": (ROADS, "she", UNKNOWN_SPEAKER),
    "someone unnamed is a she": (WITNESS, "she", WITNESS),
    "nobody is carried on": (UNKNOWN_SPEAKER, "she", UNKNOWN_SPEAKER),
}


@pytest.mark.parametrize(("speaker", "pronoun", "carried"), OTHERS.values(), ids=OTHERS)
def test_whom_a_pronoun_can_mean(speaker: Speaker, pronoun: str, carried: Speaker) -> None:
    text = TEXT.format(pronoun=pronoun, other="Flint")
    first = _quotation(text, "We won,", "Dahl", speaker)
    unsourced = replace(first, source=None, speaker=UNKNOWN_SPEAKER)
    second = _quotation(text, "We always do,", pronoun, UNKNOWN_SPEAKER)
    assert [one.speaker for one in carry_on([first, unsourced, second], [], PRONOUNS)][2] == carried


def test_nothing_gives_nothing() -> None:
    assert carry_on([], [], PRONOUNS) == ()
