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
