"""X01 and X03: what could not be aligned or read."""

from __future__ import annotations

import pytest

from factcheck import Article, compare

VOTE = "The council of Dayton approved the ferry terminal."


def titles(one: str, other: str) -> list[tuple[str, str]]:
    """(code, title) of each X01 and X03."""
    articles = [
        Article(text=text, outlet=name, published="2025-03-07") for name, text in {"A": one, "B": other}.items()
    ]
    return [(each.code, each.title) for each in compare(articles).findings if each.code in {"X01", "X03"}]


def test_sentences_that_are_equally_like_are_counted() -> None:
    assert titles(f"{VOTE} {VOTE}", f"{VOTE} {VOTE} It rained.") == [
        ("X01", "A, B: 2 sentences without a sure partner")
    ]


def test_rows_of_numbers_are_counted() -> None:
    rows = "1,200; 1,300; 1,400; 1,500; 1,600; 1,700."
    assert titles(f"{rows} {VOTE}", f"{VOTE} It rained.") == [("X03", "A: 1 sentence not understood")]


@pytest.mark.parametrize(
    "text", [f"{VOTE} “It was time,” she said.", f"{VOTE} Storks!", "____________ ----- * * * * * * * *"]
)
def test_what_is_read_and_what_is_no_sentence_are_silent(text: str) -> None:
    assert titles(text + " Ferries sail on Monday.", f"{VOTE} It rained.") == []
