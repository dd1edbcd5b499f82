from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from factcheck.alignment.alignment import Alignment, Kinship
from factcheck.alignment.stories import AKIN, DAY, find_kinships, one_story
from factcheck.document import Article, Document, Interval, Span, Time
from tests.alignment.stories import FLOOD, FLOOD_TOO, OPERA, story


def kin(one: str, other: str, score: float) -> Kinship:
    return Kinship(one, other, score, score >= AKIN)


@pytest.mark.parametrize(
    ("one", "other", "akin"),
    [
        (FLOOD, FLOOD, True),
        (FLOOD, FLOOD_TOO, True),
        (FLOOD, OPERA, False),
        (FLOOD, (*OPERA, *FLOOD_TOO), True),
        (FLOOD, ("", ""), False),
        (("The of and.",), ("The of and.",), False),
        (("\u202eשלום \x00 ￼",), OPERA, False),
    ],
)
def test_two_accounts_of_one_story_are_akin(one: tuple[str, ...], other: tuple[str, ...], akin: bool) -> None:
    documents = story("a", *one), story("b", *other)
    (found,) = find_kinships(documents)
    (swapped,) = find_kinships(documents[::-1])
    assert (found.akin, 0 <= found.score <= 1) == (akin, True)
    assert swapped == Kinship("b", "a", found.score, akin)
    assert Alignment(documents, kinships=(found,)).akin("b", "a") is akin


def test_kinship_does_not_hang_on_the_other_articles() -> None:
    alone = find_kinships([story("a", *FLOOD), story("b", *FLOOD_TOO)])
    among = find_kinships([story("a", *FLOOD), story("b", *FLOOD_TOO), story("c", *OPERA), story("d", *FLOOD)])
    assert alone[0] == among[0]


def test_one_text_is_as_akin_to_itself_as_can_be() -> None:
    assert find_kinships([story("a", *FLOOD), story("b", *FLOOD)]) == (Kinship("a", "b", 1.0, akin=True),)


def test_a_full_name_and_a_day_in_common_make_stories_kin() -> None:
    sung = ("Ilse Brandt sang Friday.", "Her understudy waited behind curtains.")
    fled = ("Deputies chased Ilse Brandt Friday.", "Motorists reported swerving trucks.")
    friday = date(2025, 3, 7)
    pairs: list[Kinship] = []
    for people, days in (((), ()), (("Ilse Brandt",), ()), (("Ilse Brandt",), (friday,)), ((), (friday,))):
        documents = [
            replace(
                story(ref, *text, people=people),
                times=tuple(Time("t1", Span(0, 1, "x"), "DATE", "", Interval(day, day), "") for day in days),
            )
            for ref, text in (("a", sung), ("b", fled))
        ]
        pairs += find_kinships(documents)
    plain, named, both, dated = (one.score for one in pairs)
    assert (named > plain, round(both - named, 9), dated) == (True, DAY, plain)


def test_boilerplate_makes_no_kin() -> None:
    notice = "Subscribe now for newsletters, puzzles, recipes and podcasts."
    documents = [story(ref, *text, notice, boilerplate=3) for ref, text in (("a", FLOOD), ("b", OPERA))]
    (found,) = find_kinships(documents)
    assert (found.score, found.akin) == (0.0, False)


def test_an_article_that_was_not_compared_is_not_held_to_be_of_another_story() -> None:
    assert Alignment((story("a", *FLOOD), story("b", *OPERA))).akin("a", "b")


@pytest.mark.parametrize("documents", [[], [story("a", *FLOOD)]])
def test_fewer_than_two_articles_have_no_kin(documents: list[Document]) -> None:
    assert find_kinships(documents) == ()


def test_an_empty_article_is_akin_to_none() -> None:
    empty = Document(Article(text="", id="b"))
    assert find_kinships([story("a", *FLOOD), empty]) == (Kinship("a", "b", 0.0, akin=False),)


@pytest.mark.parametrize(
    ("kinships", "expected"),
    [
        ([], set()),
        ([kin("a", "b", 0.5)], {("a", "b")}),
        ([kin("a", "b", 0.1)], set()),
        (
            [kin("a", "b", 0.5), kin("c", "d", 0.5)]
            + [kin(one, other, 0.2) for one, other in ("ac", "bd")]
            + [kin(one, other, 0.1) for one, other in ("ad", "bc")],
            {("a", "b"), ("c", "d")},
        ),
        (
            [
                kin("a", "b", 0.6),
                kin("c", "d", 0.5),
                *(kin(one, other, 0.3) for one, other in ("ac", "ad", "bc", "bd")),
            ],
            {("a", "b"), ("c", "d")},
        ),
        (
            [kin("a", "b", 1.0), *(kin(one, other, 0.4) for one, other in ("ac", "bc"))],
            {("a", "b"), ("a", "c"), ("b", "c")},
        ),
        ([kin("a", "b", 0.5), kin("a", "c", 0.5), kin("b", "c", 0.15)], {("a", "b"), ("a", "c"), ("b", "c")}),
    ],
    ids=["none", "akin", "strangers", "two floods", "two floods in one valley", "a copy", "by way of a third"],
)
def test_stories_are_groups_that_are_akin_on_average(kinships: list[Kinship], expected: set[tuple[str, str]]) -> None:
    assert one_story(kinships) == one_story(kinships[::-1]) == {frozenset(pair) for pair in expected}
