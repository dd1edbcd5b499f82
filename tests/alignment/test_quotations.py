from __future__ import annotations

import pytest

from factcheck.alignment.quotations import align_quotations
from tests.documents import aligned, document, links

REMARK = "The old bridge is not safe for lorries, and we will close it in April."


def change(one: str, other: str, **lemmas: str) -> str | None:
    """The change of two quotations of one speaker; None where they are not paired."""
    found = links(aligned(document("a", ("Hill", one), lemmas=lemmas), document("b", ("Hill", other), lemmas=lemmas)))
    turned = links(aligned(document("a", ("Hill", other), lemmas=lemmas), document("b", ("Hill", one), lemmas=lemmas)))
    told = [link.wording.change for link in found if link.wording]
    assert told == [link.wording.change for link in turned if link.wording]
    return told[0] if told else None


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (REMARK, "identical"),
        ("The old bridge is not safe for lorries — and we will close it in April", "identical"),
        ("the old bridge is not safe for lorries and We will close it in April", "typography"),
        ("is not safe for lorries", "contained"),
        ("We will close it in April. Nobody wants that.", "overlap"),
        ("The old bridge is not safe … and we will close it in April.", "marked"),
        ("The old bridge [on the Ash] is not safe for lorries, and we will close it in April.", "marked"),
        ("[It] is not safe for lorries, and we will close it in April.", "marked"),
        ("Well, the old bridge is not safe for lorries, and we will close it in April.", "contained"),
        ("The old bridge is, uh, not safe for lorries, and we will close it in April.", "filler"),
        ("The old bridge is not safe, not safe for lorries, and we will close it in April.", "filler"),
        ("The old bridge isn't safe for lorries, and we will close it in April.", "function_word"),
        ("The old bridge was not safe for lorries, and we will close it in April.", "function_word"),
        ("The old bridge is not safe for a lorry, and we will close it in April.", "function_word"),
        ("The old bridge is not safe for lorries, and we would close it in April.", "content_word"),
        ("The old bridge is not safe for lorries, and we will close it in August.", "content_word"),
        ("The old ferry is not safe for lorries, and we will close it in April.", "content_word"),
        ("The old bridge is safe for lorries, and we will close it in April.", "negation"),
        ("The old bridge is … safe for lorries, and we will close it in April.", "negation"),
        ("The old bridge is not safe for lorries, and if asked we will close it in April.", "negation"),
        ("The ferry will run twice an hour all summer long.", None),
    ],
)
def test_the_gravest_change(other: str, expected: str | None) -> None:
    assert change(REMARK, other) == expected


def test_a_dropped_sentence() -> None:
    whole = "The old bridge is not safe. Our engineers told us so in May. We will close it in April."
    assert change(whole, "The old bridge is not safe. We will close it in April.") == "spliced"
    assert change(whole, "The old bridge is not safe. … We will close it in April.") == "marked"


def test_words_left_out_are_shown_from_the_start_of_their_sentence() -> None:
    rest = "We don't want him. We reject his visit to the town."
    whole = document("a", ("Hill", f"He is not welcome in our town. We don't like him. {rest}"))
    (link,) = links(aligned(whole, document("b", ("Hill", f"He is not welcome in our town. {rest}"))))
    assert link.wording
    assert [edit.one and edit.one.text for edit in link.wording.changed] == ["We don't like him"]


def test_words_that_change_places_are_one_change() -> None:
    one = "no mayor would work harder for the valley, either with our friends or alone"
    assert change(one, one.replace("either with", "with either")) == "function_word"


def test_letters_behind_asterisks_are_marked() -> None:
    one = "I will not pay for that blasted bridge in the valley"
    assert change(one, one.replace("blasted", "bl***ed")) == "marked"
    assert change(one, one.replace("blasted", "b—")) == "marked"
    assert change(one, one.replace("blasted", "b")) == "content_word"


def test_two_remarks_of_one_shape_are_not_paired() -> None:
    one = "we must learn how they closed the ferry and who ordered it and above all for whom"
    other = "only adds to our wish to learn in full how the harbour closed, who ordered it"
    assert change(one, other) is None


def test_a_dropped_sentence_among_changed_words() -> None:
    parted = (
        "Hill",
        "We're asking the mayor to open the school,",
        "We show him a decent way to do that. Why would he not?",
    )
    joined = ("Hill", "We are asking the mayor to open up school. Why would he not?")
    (link,) = links(aligned(document("a", parted), document("b", joined)))
    assert link.wording
    assert link.wording.change == "spliced"


def test_nothing_is_claimed_of_what_stands_between_the_pieces_of_a_quotation() -> None:
    whole = document("a", ("Hill", "The old bridge is not safe. Our engineers told us so. We will close it in April."))
    parted = document("b", ("Hill", "The old bridge is not safe,", "We will close it in April."))
    (link,) = links(aligned(whole, parted))
    assert link.wording
    assert link.wording.change == "contained"
    assert link.wording.changed == ()


def test_forms_of_one_word_are_told_by_their_lemma() -> None:
    mice = "I saw the mouse in the kitchen of the old town hall"
    assert change(mice, mice.replace("mouse", "mice"), mice="mouse") == "function_word"
    assert change(mice, mice.replace("mouse", "moose")) == "content_word"


def test_every_step_is_told_in_words_with_its_offsets() -> None:
    one = document("a", ("Hill", "I hope we can open the new bridge in May, or in June."))
    other = document("b", ("Hill", "We can open a new bridge in May or June", "and that is that."))
    (link,) = links(aligned(one, other))
    assert link.wording
    told = [(edit.kind, edit.one and edit.one.text, edit.other and edit.other.text) for edit in link.wording.edits]
    assert told == [
        ("equal", "we can open", "We can open"),
        ("replaced", "the", "a"),
        ("equal", "new bridge in May, or", "new bridge in May or"),
        ("removed", "in", None),
        ("equal", "June", "June"),
    ]
    assert link.wording.shared == 9
    for edit in link.wording.edits:
        for span, side in ((edit.one, one), (edit.other, other)):
            assert span is None or side.article.text[span.start : span.end] == span.text


def test_a_remark_that_two_quotations_part_is_linked_to_both() -> None:
    whole = document("a", ("Hill", "The old bridge is not safe for lorries. We will close it on the first of April."))
    parted = document(
        "b", ("Hill", "The old bridge is not safe for lorries"), ("Hill", "We will close it on the first of April")
    )
    (cluster,) = aligned(whole, parted).quotations
    assert [(one.article, one.item.id) for one in cluster.members] == [("a", "q1"), ("b", "q1"), ("b", "q2")]
    assert len(cluster.links) == 2


def test_members_of_different_articles_are_all_linked() -> None:
    one = document(
        "a", ("Hill", "The old bridge is not safe for lorries"), ("Hill", "we close it on the first of April")
    )
    other = document("b", ("Hill", "The old bridge is not safe for lorries and we close it on the first of April"))
    third = document("c", ("Hill", "we close it on the first of April"))
    found = aligned(one, other, third).quotations
    assert [cluster.id for cluster in found] == ["aq1", "aq2"]
    for cluster in found:
        held = {(link.one.item.id, link.other.item.id) for link in cluster.links}
        assert held == {(left.item.id, right.item.id) for left, right in cluster.pairs()}


def test_a_few_words_are_linked_where_one_speaker_says_them() -> None:
    whole = ("Hill", "The council's vote was a disgrace for the whole valley.")
    assert links(aligned(document("a", ("Hill", "a disgrace")), document("b", whole)))
    assert not links(aligned(document("a", ("Lang", "a disgrace")), document("b", whole)))
    assert not links(aligned(document("a", ("", "a disgrace")), document("b", whole)))


def test_a_few_words_of_distant_days_are_not_linked() -> None:
    whole = ("Hill", "The council's vote was a disgrace for the whole valley.")
    one = document("a", ("Hill", "a disgrace"), published="2025-03-01")
    assert links(aligned(one, document("b", whole, published="2025-03-04")))
    assert not links(aligned(one, document("b", whole, published="2025-06-04")))


def test_a_second_remark_like_the_first_is_not_a_changed_one() -> None:
    first = "I would gladly sign the bill on the bridge today"
    second = "I will gladly sign the bill on the bridge today"
    found = links(aligned(document("a", ("Hill", first), ("Hill", second)), document("b", ("Hill", second))))
    assert [(link.one.item.id, link.wording and link.wording.change) for link in found] == [("q2", "identical")]


@pytest.mark.parametrize("text", ["no " * 400, "…", "\x00\x01", "ا ب ج د ه و ز", "[" * 50 + "word", "a"])
def test_odd_quotations_are_aligned_or_left_alone(text: str) -> None:
    documents = (document("a", ("Hill", text), ("", text)), document("b", ("Hill", text)))
    assert align_quotations(documents, ()) == align_quotations(documents, ())


def test_nothing_to_align() -> None:
    assert align_quotations((), ()) == ()
    assert align_quotations((document("a"), document("b")), ()) == ()
