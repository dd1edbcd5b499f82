from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.alignment import align
from factcheck.document import Article, Document
from tests.alignment.stories import FLOOD, FLOOD_TOO, OPERA, story

Told = dict[tuple[str, str], bool]


def told(*documents: Document) -> Told:
    """Whether each two aligned claims may be judged, by their ids."""
    pairs = [pair for cluster in align(documents).claims for pair in cluster.links]
    return {(pair.one.item.id, pair.other.item.id): pair.mutual for pair in pairs}


def judged(*documents: Document) -> list[tuple[str, str]]:
    return [(pair.one.item.id, pair.other.item.id) for _, pair in align(documents).judged()]


def test_the_claims_of_linked_sentences_are_aligned() -> None:
    assert told(story("a", *FLOOD), story("b", *FLOOD_TOO)) == {
        ("c0", "c0"): True,
        ("c1", "c1"): True,
        ("c2", "c0"): False,
        ("c2", "c2"): False,
    }


@pytest.mark.parametrize(
    "other",
    [
        story("b", *OPERA),
        story("b", "Rain."),
        Document(Article(text="", id="b")),
        replace(story("b", *FLOOD_TOO), claims=()),
    ],
    ids=["another story", "a word", "empty", "no claims"],
)
def test_nothing_is_aligned_where_nothing_is_told_in_both(other: Document) -> None:
    assert told(story("a", *FLOOD), other) == {}


def test_of_two_sentences_the_claims_that_are_most_alike_are_paired() -> None:
    one = story("a", "Floods drowned eleven villagers.")
    (claim,) = one.claims
    part = replace(claim, id="part", words=claim.words[:1])
    both = replace(one, claims=(part, claim))
    assert told(both, story("b", "Floods drowned eleven villagers.")) == {("c0", "c0"): True}


def test_the_reason_names_the_rarest_words_in_common() -> None:
    alignment = align((story("a", *FLOOD), story("b", *FLOOD_TOO)))
    assert [cluster.links[0].reason for cluster in alignment.claims][:2] == [
        "both tell of marrow, villagers, drowned, eleven",
        "both tell of orchards, rescuers",
    ]


DEED = (
    "Quill embezzled from widows, orphans and pensioners.",
    "Auditors counted coins at the abbey.",
    "The abbey sheltered pilgrims and auditors.",
)
DEED_TOO = (
    "Auditors counted the coins of the abbey.",
    "Widows, orphans and pensioners forgave Quill.",
    "Ledgers show that Quill did it.",
)


def reasons(*documents: Document) -> list[str]:
    return [pair.reason for _, pair in align(documents).judged()]


def test_the_one_deed_of_a_name_is_aligned_across_unlike_sentences() -> None:
    one, other = (story(ref, *text, people=("Quill",)) for ref, text in (("a", DEED), ("b", DEED_TOO)))
    deed = replace(other.claims[2], verb="embezzled")
    twice = replace(other.claims[0], verb="embezzled")
    why = 'the only "embezzled" in either account, with a participant in common'
    assert why in reasons(one, replace(other, claims=(*other.claims[:2], deed)))
    assert why not in reasons(one, replace(other, claims=(twice, other.claims[1], deed)))


def test_the_deeds_of_unrelated_stories_are_not_aligned() -> None:
    one = story("a", *DEED, people=("Quill",))
    other = story("b", *OPERA, "Quill embezzled.", people=("Quill",))
    assert judged(one, other) == []


def test_three_accounts_are_aligned_two_by_two() -> None:
    documents = story("a", *FLOOD), story("b", *FLOOD), story("c", *OPERA)
    pairs = {frozenset((pair.one.article, pair.other.article)) for _, pair in align(documents).judged()}
    assert pairs == {frozenset("ab")}


def test_every_pair_is_a_cluster_with_its_own_id() -> None:
    clusters = align((story("a", *FLOOD), story("b", *FLOOD_TOO))).claims
    assert [(one.id, len(one.members), len(one.links)) for one in clusters] == [
        (f"ac{number}", 2, 1) for number in range(1, len(clusters) + 1)
    ]
