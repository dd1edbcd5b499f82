"""O03 and O05: qualifiers and questions that one account leaves out."""

from __future__ import annotations

import pytest

from factcheck import Article, compare


def findings(one: str, other: str) -> list[tuple[str, str, str, list[str]]]:
    """(code, relation, severity, words) of each O03 and O05."""
    articles = [
        Article(text=text, outlet=name, published="2025-03-07") for name, text in {"A": one, "B": other}.items()
    ]
    found = [each for each in compare(articles).findings if each.code in {"O03", "O05"}]
    return [
        (each.code, each.relation.value, each.severity.value, [item.text for item in each.evidence]) for each in found
    ]


CLOSED = "The Dayton council {} the old ferry terminal on Tuesday."


@pytest.mark.parametrize("words", ["temporarily closed", "partially closed"])
def test_a_lost_qualifier_is_an_omission(words: str) -> None:
    told = [("O03", "omission", "check", [words])]
    assert findings(CLOSED.format(words), CLOSED.format("closed")) == told
    assert findings(CLOSED.format("closed"), CLOSED.format(words)) == told


@pytest.mark.parametrize(
    "other",
    [
        CLOSED.format("temporarily closed"),
        CLOSED.format("partly closed"),
        CLOSED.format("opened"),
        "Storks have returned to the tower.",
    ],
)
def test_a_kept_qualifier_is_silent(other: str) -> None:
    assert findings(CLOSED.format("temporarily closed"), other) == []


REMARK = "“We will rebuild the harbor by the spring,” Marta Olsen said."


@pytest.mark.parametrize("question", ["Asked about the fire, she answered.", "She spoke in response to a question."])
def test_a_question_in_one_account_is_an_omission(question: str) -> None:
    told = findings(f"{question} {REMARK}", f"The rain had stopped. {REMARK}")
    assert [each[:3] for each in told] == [("O05", "omission", "note")]


@pytest.mark.parametrize("other", ["Asked by reporters, she answered.", "She answered in response to questions."])
def test_a_question_in_both_is_silent(other: str) -> None:
    assert findings(f"Asked about the fire, she answered. {REMARK}", f"{other} {REMARK}") == []
