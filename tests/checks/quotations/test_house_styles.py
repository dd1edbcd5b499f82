"""Which unmarked changes a house style allows."""

from __future__ import annotations

import pytest

from factcheck import Article, compare
from factcheck.settings import CheckSettings, Settings

ONE = "“The old bridge is not safe for lorries, and we will close it in April,” Mayor Joan Hill said."


def q05(words: str, settings: Settings) -> list[str]:
    texts = (ONE, f"“{words},” Mayor Joan Hill said.")
    articles = [Article(text=text, published="2025-03-07") for text in texts]
    return [one.severity for one in compare(articles, settings).findings if one.code == "Q05"]


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("The old bridge isn’t safe for lorries, and we'll close it in April", "note"),
        ("The old bridge is not safe for lorries, we will close it in April", "note"),
        ("Old bridge is not safe for the lorries, so we will close it in April", "note"),
        ("The old bridge was not safe for lorries, and we will close it in April", "check"),
        ("The old bridge isn’t safe for lorries, and we will be closing it in April", "check"),
    ],
)
def test_a_news_style_lets_contractions_and_small_words_pass(words: str, severity: str) -> None:
    assert q05(words, Settings(quotations="strict")) == ["check"]
    assert q05(words, Settings(quotations="news")) == [severity]


def test_a_severity_that_is_chosen_makes_nothing_graver_that_the_style_allows() -> None:
    chosen = Settings(quotations="news", checks={"Q05": CheckSettings(severity="fix")})
    assert q05("The old bridge isn’t safe for lorries, and we will close it in April", chosen) == ["note"]
    assert q05("The old bridge was not safe for lorries, and we will close it in April", chosen) == ["fix"]
