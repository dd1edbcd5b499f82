from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from factcheck.alignment.entities import align_entities
from factcheck.alignment.sentences import PARTNERS, link_sentences
from factcheck.alignment.stories import find_kinships
from factcheck.document import Article, Document
from tests.alignment.stories import FLOOD, FLOOD_TOO, OPERA, story

if TYPE_CHECKING:
    from factcheck.alignment.alignment import SentenceLink


def links(*documents: Document) -> tuple[SentenceLink, ...]:
    return link_sentences(documents, align_entities(documents), find_kinships(documents))


def told(*documents: Document) -> dict[tuple[int, int], tuple[bool, bool]]:
    """(like, mutual) of the linked sentences of two articles."""
    return {(one.one[1], one.other[1]): (one.like, one.mutual) for one in links(*documents)}


def test_sentences_of_one_event_are_linked_and_the_likest_judged() -> None:
    assert told(story("a", *FLOOD), story("b", *FLOOD_TOO)) == {
        (0, 0): (True, True),
        (1, 1): (True, True),
        (2, 0): (True, False),
        (2, 2): (True, False),
    }


def test_the_order_of_the_articles_does_not_matter() -> None:
    documents = story("a", *FLOOD), story("b", *FLOOD_TOO)
    turned = [replace(link, one=link.other, other=link.one) for link in links(*documents[::-1])]
    assert sorted(turned, key=lambda link: (link.one, link.other)) == list(links(*documents))


@pytest.mark.parametrize(
    "other",
    [
        story("b", *OPERA),
        story("b", "", "The of and."),
        story("b", "\u202eשלום \x00 ￼"),
        Document(Article(text="", id="b")),
    ],
    ids=["another story", "nothing told", "odd marks", "empty"],
)
def test_nothing_links_stories_that_are_not_akin(other: Document) -> None:
    assert links(story("a", *FLOOD), other) == ()


def test_one_word_that_another_story_shares_links_nothing() -> None:
    assert links(story("a", *FLOOD), story("b", *OPERA, "Rain fell on villagers.")) == ()


def test_an_article_beside_itself_is_linked_sentence_by_sentence() -> None:
    found = links(story("a", *FLOOD), story("b", *FLOOD))
    assert [(link.one[1], link.other[1]) for link in found if link.mutual and link.likeness == pytest.approx(1.0)] == [
        (0, 0),
        (1, 1),
        (2, 2),
    ]


def test_scores_grow_with_what_is_shared_and_stay_below_one() -> None:
    scores = {(link.one[1], link.other[1]): link.score for link in links(story("a", *FLOOD), story("b", *FLOOD_TOO))}
    assert 1 > scores[0, 0] > scores[2, 0] > 0


def test_links_grow_with_the_sentences_and_not_with_their_pairs() -> None:
    many = [f"Floods drowned villagers at the Marrow river in hamlet {n}." for n in range(40)]
    found = links(story("a", *many), story("b", *many))
    assert 40 * PARTNERS <= len(found) <= 80 * PARTNERS < 40 * 40


def test_boilerplate_is_linked_to_nothing() -> None:
    notice = "Subscribe now for newsletters and podcasts."
    found = told(story("a", *FLOOD, notice, boilerplate=3), story("b", *FLOOD_TOO, notice, boilerplate=3))
    assert all(3 not in both for both in found)
