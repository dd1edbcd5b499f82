from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factcheck.alignment.entities import align_entities
from factcheck.alignment.vectors import DAY, NUMBER, cosine, directions, stems, told, unit
from factcheck.document import Article, Document, Interval, Quantity, Sentence, Span, Time, Word
from factcheck.rules import rules_for
from tests.alignment.stories import story

RULES = rules_for("en")


def test_a_sentence_tells_its_content_words_by_rarity() -> None:
    (sentences,) = told([story("a", "The dyke burst.", "Of the and.")], [])
    assert sentences == [{"dyke": RULES.rarity("dyke"), "burst": RULES.rarity("burst")}, {}]


def test_a_name_that_both_articles_have_is_one_feature() -> None:
    documents = [
        story("a", "Mayor Ada Quill resigned.", people=("Ada Quill",)),
        story("b", "Quill resigned.", people=("Quill",)),
    ]
    clusters = align_entities(documents)
    here, there = told(documents, clusters)
    assert set(here[0]) == {"mayor", "ae1", "resigned"}
    assert set(there[0]) == {"ae1", "resigned"}


def test_a_day_and_a_number_stand_for_their_words() -> None:
    text = "Eleven drowned Friday"
    words = tuple(Word(Span.of(text, *at), text[slice(*at)].casefold(), "NOUN") for at in ((0, 6), (7, 14), (15, 21)))
    friday = Interval(date(2025, 3, 7), date(2025, 3, 7))
    document = Document(
        Article(text=text, id="a"),
        (Sentence(Span.of(text, 0, len(text)), words, 0),),
        times=(Time("t1", Span.of(text, 15, 21), "DATE", "2025-03-07", friday, "weekday"),),
        quantities=(Quantity("n1", Span.of(text, 0, 6), Decimal(11), Decimal(11)),),
    )
    expected = {"= number 11 11": NUMBER, "drowned": RULES.rarity("drowned"), "= day 2025-03-07": DAY}
    assert told([document], []) == [[expected]]


def test_stems_join_the_forms_of_a_word() -> None:
    documents = [story("a", "Villagers drowned."), story("b", "A drowning villager.")]
    here, there = stems(documents, told(documents, []))
    assert here[0].keys() & there[0].keys() == {"villa…", "drown…"}


def test_boilerplate_tells_nothing() -> None:
    documents = [story("a", "Subscribe to newsletters.", boilerplate=0)]
    contents = told(documents, [])
    assert (contents, stems(documents, contents), directions(contents)) == ([[{}]], [[{}]], [[{}]])


def test_directions_are_of_length_one_and_weigh_the_common_less() -> None:
    ((one, *_),) = directions([[{"river": 2.0, "dyke": 2.0}, *[{"river": 2.0}] * 9]])
    assert sum(weight * weight for weight in one.values()) == pytest.approx(1.0)
    assert one["river"] < one["dyke"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({}, {}, 0.0),
        ({"a": 1.0}, {}, 0.0),
        ({"a": 1.0}, {"b": 1.0}, 0.0),
        ({"a": 3.0, "b": 4.0}, {"a": 3.0, "b": 4.0}, 1.0),
        ({"a": 1.0}, {"a": 3.0, "b": 4.0}, 0.6),
    ],
)
def test_the_cosine_is_of_what_both_hold(one: dict[str, float], other: dict[str, float], expected: float) -> None:
    assert cosine(unit(one), unit(other)) == cosine(unit(other), unit(one)) == pytest.approx(expected)


def test_words_of_one_kind_are_one_feature() -> None:
    documents = [story("a", "Gunfire slain."), story("b", "Shooting killing.")]
    here, there = told(documents, [])
    assert here[0].keys() == there[0].keys() == {"shoot", "kill"}
