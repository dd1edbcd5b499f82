"""The same words: who is credited with them, to whom they were said, on which day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from factcheck import Article, compare
from factcheck.checks import judge
from factcheck.document import Document, Entity, Interval, Mention, Span, Speaker, Time
from factcheck.settings import Settings
from tests.documents import aligned, document, shown

REMARK = "The old bridge is not safe for lorries, and we will close it in April."


def codes(*documents: Document) -> list[tuple[str, str]]:
    found = judge(aligned(*documents), Settings())
    return [(one.check.code, one.relation) for one in found if one.check.code[0] == "A"]


def told(one: Document, other: Document) -> list[tuple[str, str]]:
    """The findings of family A, which are the same whichever outlet comes first."""
    assert sorted(codes(one, other)) == sorted(codes(other, one))
    return codes(one, other)


def with_quotation(one: Document, **changes: Any) -> Document:
    """The document with its one quotation changed."""
    (quotation,) = one.quotations
    return Document(one.article, one.sentences, one.times, (), one.entities, (replace(quotation, **changes),))


def place(one: Document, text: str) -> tuple[Document, Span]:
    """The document with a phrase at the end of its text, and the phrase."""
    whole = f"{one.article.text} {text}"
    return replace(one, article=replace(one.article, text=whole), _places={}), Span.of(
        whole, len(whole) - len(text), len(whole)
    )


def hearing(article: str, hearer: str, *names: str) -> Document:
    """Hill's remark, said to a hearer who is named by organizations."""
    one, span = place(document(article, ("Hill", REMARK)), hearer)
    entities = tuple(
        Entity(name, name, "organization", (Mention(Span.of(one.article.text, at, at + len(name)), "name"),))
        for name in names
        for at in [one.article.text.index(name, span.start)]
    )
    return with_quotation(replace(one, entities=(*one.entities, *entities), _places={}), addressee=span)


def dated(article: str, day: int, venue: str = "") -> Document:
    """Hill's remark, said on a day of March 2025."""
    one, span = place(document(article, ("Hill", REMARK), published="2025-03-09"), f"March {day} {venue}".strip())
    on = Span.of(one.article.text, span.start, span.start + len(f"March {day}"))
    time = Time(
        "t1", on, "DATE", f"2025-03-{day:02}", Interval(date(2025, 3, day), date(2025, 3, day)), "month and day"
    )
    at = Span.of(one.article.text, on.end + 1, span.end) if venue else None
    return with_quotation(replace(one, times=(time,), _places={}), said_on="t1", venue=at)


def test_another_speaker() -> None:
    one, other = document("a", ("Joan Hill", REMARK)), document("b", ("Peter Lang", REMARK))
    assert told(one, other) == [("A01", "conflict")]
    (found,) = [each for each in judge(aligned(one, other), Settings()) if each.check.code == "A01"]
    assert shown(found.discrepancy) == [("a", REMARK), ("a", "Joan Hill"), ("b", REMARK), ("b", "Peter Lang")]
    assert [gate.passed for gate in found.discrepancy.gates] == [True, True, True]


@pytest.mark.parametrize("name", ["Joan Hill", "Hill", "Joan Hil", ""])
def test_the_same_or_no_speaker(name: str) -> None:
    assert told(document("a", ("Joan Hill", REMARK)), document("b", (name, REMARK))) == []


def test_a_few_common_words_are_nobodys() -> None:
    words = "That is what we want"
    assert told(document("a", ("Joan Hill", words)), document("b", ("Peter Lang", words))) == []


def test_a_speaker_who_quotes_the_other_is_no_conflict() -> None:
    one = document("a", ("Joan Hill", REMARK))
    other = document("b", ("Peter Lang", f"Let me say what she told us: {REMARK}"), ("Joan Hill", REMARK))
    assert told(one, other) == []


def test_a_pronoun_after_another_name_is_a_guess() -> None:
    one = document("a", ("Joan Hill", REMARK))
    other = document("b", ("Eve Moss", "Good morning to all of you"), ("Peter Lang", REMARK))
    hidden = replace(other.entities[1], mentions=(Mention(other.entities[1].mentions[0].span, "pronoun"),))
    assert told(one, replace(other, entities=(other.entities[0], hidden), _places={})) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("reporters",), ("reporters in the square",), []),
        (("reporters",), ("an interview with the Valley Post", "Valley Post"), [("A03", "conflict")]),
        (("the Valley Post", "Valley Post"), ("the Coast Herald", "Coast Herald"), [("A03", "conflict")]),
        (("the Valley Post", "Valley Post"), ("the Post", "Post"), []),
        (("the Valley Post", "Valley Post"), ("a crowd",), []),
    ],
)
def test_other_hearers(one: tuple[str, ...], other: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert told(hearing("a", *one), hearing("b", *other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (dated("a", 4), dated("b", 5), [("A04", "unresolved")]),
        (dated("a", 4), dated("b", 4), []),
        (dated("a", 4, "at a rally"), dated("b", 5, "at a rally"), []),
    ],
)
def test_another_day(one: Document, other: Document, expected: list[tuple[str, str]]) -> None:
    assert told(one, other) == expected


def test_a_named_and_an_unnamed_source() -> None:
    unnamed = with_quotation(document("b", ("officials", REMARK)), speaker=Speaker("officials", "unnamed"))
    assert told(document("a", ("Joan Hill", REMARK)), unnamed) == [("A02", "compatible")]


@pytest.mark.parametrize(("verb", "expected"), [("claim", [("A07", "difference")]), ("add", [])])
def test_the_force_of_the_verb(verb: str, expected: list[tuple[str, str]]) -> None:
    one = document("a", ("Joan Hill", REMARK))
    assert told(one, with_quotation(document("b", ("Joan Hill", REMARK)), verb=verb)) == expected


def sourced(article: str, phrase: str, name: str) -> Document:
    """The remark, credited to a speaker whose name stands somewhere in a phrase."""
    one, span = place(document(article, (name, REMARK)), phrase)
    at = span.start + phrase.index(name)
    (entity,) = one.entities
    mention = Mention(Span.of(one.article.text, at, at + len(name)), "name")
    named = replace(one, entities=(replace(entity, mentions=(mention,)),), _places={})
    return with_quotation(named, source=span)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Peter Lang", [("A01", "conflict")]),
        ("the mayor, Peter Lang", [("A01", "conflict")]),
        ("a friend of Peter Lang", [("A01", "unresolved")]),
        ("Peter Lang's brother", [("A01", "unresolved")]),
        ("spokesman Peter Lang", [("A02", "compatible")]),
        ("the law firm representing Peter Lang", [("A02", "compatible")]),
        ("Peter Lang, her lawyer", [("A02", "compatible")]),
        ("Peter Lang, a spokesman for the mayor", [("A02", "compatible")]),
        ("Peter Lang, a spokesman for Mayor Joan Hill", [("A02", "compatible")]),
        ("Hill's spokesman Peter Lang", [("A02", "compatible")]),
        ("Arle City press secretary Peter Lang", [("A01", "conflict")]),
        ("Peter Lang, an aide to Governor Moss", [("A01", "conflict")]),
    ],
)
def test_whose_name_stands_in_the_phrase(phrase: str, expected: list[tuple[str, str]]) -> None:
    assert told(document("a", ("Joan Hill", REMARK)), sourced("b", phrase, "Peter Lang")) == expected


def test_other_words_of_another_speaker_are_another_remark() -> None:
    one = "We reject any attempt to close the old bridge in the valley"
    other = "While the town regrets attempts to close the old bridge in the valley"
    assert told(document("a", ("Joan Hill", one)), document("b", ("Peter Lang", other))) == []


def test_one_who_passes_on_what_another_said() -> None:
    other = document("b", ("Peter Lang", f"As the mayor said today, {REMARK}"))
    words = other.sentences[0].words
    said = tuple(replace(word, lemma="say", pos="VERB") if word.span.text == "said" else word for word in words)
    parsed = replace(other, sentences=(replace(other.sentences[0], words=said),), _places={})
    assert told(document("a", ("Joan Hill", REMARK)), parsed) == [("A09", "difference")]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("two officials", "an official", [("A08", "difference")]),
        ("the official", "the writer", []),
        ("an official", "the writer", []),
    ],
)
def test_unnamed_sources(one: str, other: str, expected: list[tuple[str, str]]) -> None:
    sides = [
        with_quotation(document(article, (phrase, REMARK)), speaker=Speaker(phrase, "unnamed"))
        for article, phrase in (("a", one), ("b", other))
    ]
    assert told(*sides) == expected


@pytest.mark.parametrize("phrase", ["the mayor", "who", "a Hill statement"])
def test_a_phrase_for_somebody_named_elsewhere_is_not_unnamed(phrase: str) -> None:
    unnamed = with_quotation(document("b", (phrase, REMARK)), speaker=Speaker(phrase, "unnamed"))
    named, _ = place(unnamed, "Joan Hill was elected in May.")
    assert told(document("a", ("Joan Hill", REMARK)), named) == []


@pytest.mark.parametrize("opening", ["They will not take up the mayor's call to", "As the mayor said, we must"])
def test_who_takes_up_anothers_words_is_not_their_speaker(opening: str) -> None:
    shared = "work together to keep the old bridge of the valley open"
    one, other = f"“{opening} {shared},” Joan Hill said in Arle.", f"“{shared},” Peter Lang said in Arle."
    articles = [Article(text=text, outlet=text[-24:], published="2025-03-10") for text in (one, other)]
    assert not {one.code for one in compare(articles).findings} & {"A01"}
