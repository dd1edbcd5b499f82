"""Each change of a quotation is told once, under its gravest code, with words of both sides."""

from __future__ import annotations

import pytest

from factcheck.checks import judge
from factcheck.settings import Settings
from tests.documents import aligned, document, shown

REMARK = "The old bridge is not safe for lorries, and we will close it in April."


def told(one: str, other: str, *names: str) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """(code, explanation, evidence) of every finding on two quotations."""
    left, right = names or ("Hill", "Hill")
    found = judge(aligned(document("a", (left, one)), document("b", (right, other))), Settings())
    return [
        (each.check.code, each.discrepancy.explanation, shown(each.discrepancy))
        for each in found
        if each.check.code[0] in "QA"
    ]


@pytest.mark.parametrize(
    ("other", "code", "explanation", "evidence"),
    [
        (REMARK, "Q01", "15 words in common.", [("a", REMARK[:-1]), ("b", REMARK[:-1])]),
        (
            "We will close it in April",
            "Q02",
            "6 words in common.",
            [("a", "we will close it in April"), ("b", "We will close it in April")],
        ),
        (
            "The old bridge is not safe … and we will close it in April.",
            "Q03",
            "One quotation marks a cut or an addition. Outlet a / Outlet b: “for lorries” in Outlet a only.",
            [("a", "for lorries"), ("b", "safe … and")],
        ),
        (
            "The old bridge is, uh, not safe for lorries, and we will close it in April.",
            "Q04",
            "One quotation has a filler, a stutter or a false start. Outlet a / Outlet b: “uh” in Outlet b only.",
            [("a", "is not"), ("b", "uh")],
        ),
        (
            "The old bridge is not safe for the lorries, and we will close it in April.",
            "Q05",
            "The words in quotation marks differ in grammar. Outlet a / Outlet b: “the” in Outlet b only.",
            [("a", "for lorries,"), ("b", "the")],
        ),
        (
            "The old bridge is not safe for buses, and we may close it in April.",
            "Q06",
            "The words in quotation marks differ. Outlet a / Outlet b: “lorries” / “buses”; “will” / “may”.",
            [("a", "lorries"), ("a", "will"), ("b", "buses"), ("b", "may")],
        ),
        (
            "The old bridge is safe for lorries, and we will close it in June.",
            "Q07",
            (
                "A negation, condition or qualifier stands on one side only. Outlet a / Outlet b: "
                "“not” in Outlet a only; “April” / “June”."
            ),
            [("a", "not"), ("a", "April"), ("b", "is safe"), ("b", "June")],
        ),
    ],
)
def test_one_finding_a_pair_names_every_changed_word(
    other: str, code: str, explanation: str, evidence: list[tuple[str, str]]
) -> None:
    assert told(REMARK, other) == [(code, explanation, evidence)]


def test_a_dropped_sentence_is_shown_with_the_words_around_the_gap() -> None:
    whole = "The old bridge is not safe. Our engineers told us so in May. We will close it in April."
    assert told(whole, "The old bridge is not safe. We will close it in April.") == [
        (
            "Q10",
            (
                "What stands together in one quotation stands apart in the other. Outlet a / Outlet b: "
                "“Our engineers told us so in May” in Outlet a only."
            ),
            [("a", "Our engineers told us so in May"), ("b", "safe. We")],
        )
    ]


@pytest.mark.parametrize("other", [REMARK, REMARK.replace("April", "June"), REMARK.replace("not ", "")])
def test_the_order_of_the_outlets_changes_nothing(other: str) -> None:
    def keys(*texts: str) -> set[tuple[str, str, frozenset[str]]]:
        found = judge(aligned(*(document(str(n), ("Hill", one)) for n, one in enumerate(texts))), Settings())
        return {
            (one.check.code, one.severity, frozenset(item.span.text for item in one.discrepancy.evidence))
            for one in found
        }

    assert keys(REMARK, other) == keys(other, REMARK)


def test_another_speakers_words_are_no_changed_quotation() -> None:
    assert [code for code, *_ in told(REMARK, REMARK.replace("April", "June"), "Hill", "Lang")] == ["A01"]


def test_quotations_without_a_speaker_are_compared_by_their_words() -> None:
    assert [code for code, *_ in told(REMARK, REMARK.replace("April", "June"), "", "Hill")] == ["Q06"]


def test_other_remarks_of_a_speaker_whom_both_quote() -> None:
    ferry = ("Hill", "The ferry will run twice an hour all summer")
    one = document("a", ("Hill", REMARK), ferry, ("Lang", "Nobody asked the people of the valley"))
    found = judge(aligned(one, document("b", ("Hill", REMARK))), Settings())
    assert [(each.check.code, shown(each.discrepancy)) for each in found if each.check.code == "Q13"] == [
        ("Q13", [("a", ferry[1])])
    ]


def test_the_same_change_of_three_outlets_is_told_once() -> None:
    other = REMARK.replace("April", "June")
    documents = [document(name, ("Hill", text)) for name, text in (("a", REMARK), ("b", other), ("c", REMARK))]
    orders = [documents, [*documents[1:], documents[0]]]
    for order in orders:
        found = [one for one in judge(aligned(*order), Settings()) if one.check.code == "Q06"]
        assert [sorted(shown(one.discrepancy)) for one in found] == [[("a", "April"), ("b", "June"), ("c", "April")]]


def test_a_piece_that_one_account_alone_quotes_is_another_remark() -> None:
    one = document("a", ("Hill", REMARK, "The ferry will run twice an hour all summer"))
    found = judge(aligned(one, document("b", ("Hill", REMARK))), Settings())
    assert [(each.check.code, shown(each.discrepancy)) for each in found if each.check.code[0] == "Q"] == [
        ("Q01", [("a", REMARK[:-1]), ("b", REMARK[:-1])]),
        ("Q13", [("a", "The ferry will run twice an hour all summer")]),
    ]


def codes(one: str, other: str) -> list[str]:
    """The codes of what is told of two quotations of one speaker, whichever outlet comes first."""
    there = sorted(code for code, *_ in told(other, one))
    assert sorted(code for code, *_ in told(one, other)) == there
    return there


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("I will close the old bridge in April", "she would close the old bridge in April", ["Q11"]),
        ("I look forward to the new ferry in our town", "looks forward to the new ferry in her town", ["Q11"]),
        ("We closed our old bridge to heavy lorries", "they closed their old bridge to heavy lorries", ["Q11"]),
        ("I will close the old bridge in April", "I would close the old bridge in April", ["Q06"]),
        ("I will close the old bridge in April", "she would close the new bridge in April", ["Q06"]),
        ("I will close the old bridge in April", "she would not close the old bridge in April", ["Q07"]),
        ("I will close the old bridge in April", "close the old bridge in April", ["Q02"]),
        ("He will close the old bridge in April", "she will close the old bridge in April", ["Q06"]),
    ],
)
def test_a_report_set_in_quotation_marks(one: str, other: str, expected: list[str]) -> None:
    assert codes(one, other) == expected


ALL_ALONG = (
    "The old bridge is bad for the lorries, so in April we shall close it, then the new ferry will run to the island, "
    "and everybody here knows that the steel must be mended before the winter storms"
)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"bad": "poor", "shall": "may", "new": "big", "everybody": "people", "mended": "fixed"}, ["Q12"]),
        ({"bad": "poor", "shall": "may", "new": "big", "everybody": "people"}, ["Q06"]),
        ({"bad": "poor", "the lorries": "lorries", "so": "and so"}, ["Q06"]),
        ({"bad": "poor", "shall": "shall not", "new": "big", "everybody": "people", "mended": "fixed"}, ["Q07"]),
    ],
)
def test_words_that_differ_all_along(changes: dict[str, str], expected: list[str]) -> None:
    other = ALL_ALONG
    for here, there in changes.items():
        other = other.replace(f" {here} ", f" {there} ", 1)
    assert codes(ALL_ALONG, other) == expected


def test_what_is_alike_in_a_few_words_only_may_be_two_remarks() -> None:
    one = "I blame nobody for it. The last time we closed it, the valley went mad. We take the mantle of the closure"
    other = "Because the last time we closed it, you got hurt"
    (found,) = [
        each
        for each in judge(aligned(document("a", ("Hill", one)), document("b", ("Hill", other))), Settings())
        if each.check.code == "Q06"
    ]
    assert found.relation == "unresolved"
    assert next(gate.passed for gate in found.discrepancy.gates) is None


@pytest.mark.parametrize(
    ("one", "other", "changes"),
    [
        (
            "What is this? A circus? The town is not a stage. The town is a place of work for all of us",
            "What is this the circus? The town is not a stage. The town is not a circus. The town is a place of work",
            "“A” / “the”; “The town is not a circus” in Outlet b only",
        ),
        (
            "In recent days the council appears ready to take on this hard challenge",
            "appears to be ready to take on this hard challenge",
            "“to be” in Outlet b only",
        ),
        (
            "You know, they ought not to live in their own small villages",
            "Newcomers should work harder at it. They ought not to live in their own small villages",
            "“You know” in Outlet a only",
        ),
        (
            "The case could not vanish in the night without a trace",
            "The case could not vanish without a trace in the night",
            "“without a trace” in Outlet b only",
        ),
        (
            "The old excuses no longer do, no longer suffice for the valley",
            "The old excuses no longer suffice for the valley",
            "“do, no longer” in Outlet a only",
        ),
    ],
)
def test_the_words_that_are_named(one: str, other: str, changes: str) -> None:
    (found,) = [explanation for code, explanation, _ in told(one, other) if code in {"Q04", "Q05", "Q10"}]
    assert found.endswith(f" {changes}.")


def test_a_piece_that_shares_a_lone_word_is_not_compared() -> None:
    one = document("a", ("Hill", "year of action", "concrete, practical proposals for the valley"))
    other = document("b", ("Hill", "What we offer is a set of concrete, practical proposals for the valley"))
    found = [each.check.code for each in judge(aligned(one, other), Settings()) if each.check.code[0] == "Q"]
    assert "Q06" not in found
    assert "Q02" in found


def test_pieces_that_share_a_word_or_two_are_not_compared() -> None:
    one = document("a", ("Hill", "She did not shut it because she was tired", "She shut it because it was worn out"))
    shut = "She shut it because it was worn out and she had no choice"
    other = document("b", ("Hill", "She was plainly taken by surprise", shut))
    found = [each.check.code for each in judge(aligned(one, other), Settings()) if each.check.code[0] == "Q"]
    assert "Q02" in found
    assert not {"Q06", "Q07"} & set(found)


def test_a_short_piece_that_is_all_shared_counts() -> None:
    one = document("a", ("Hill", "it is absolutely clear the ferry is not doing fine"))
    other = document("b", ("Hill", "absolutely clear", "not doing fine"))
    found = [(each.check.code, shown(each.discrepancy)) for each in judge(aligned(one, other), Settings())]
    words = ["absolutely clear", "not doing fine"]
    assert ("Q02", [("a", words[0]), ("a", words[1]), ("b", words[0]), ("b", words[1])]) in found


def test_a_turn_of_speech_in_two_remarks_is_no_conflict() -> None:
    one = document("a", ("Hill", "not getting the valley to work"))
    other = document("b", ("Hill", "All of us can help the town along by getting the valley to work"))
    found = [each.relation for each in judge(aligned(one, other), Settings()) if each.check.code == "Q07"]
    assert "conflict" not in found
