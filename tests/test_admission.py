"""Which articles may be analyzed and compared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck import analyze, compare
from factcheck.admission import admit, admit_all
from factcheck.document import Article
from factcheck.errors import FactcheckError, LanguageError, LoadError, TooFewArticlesError
from factcheck.settings import LanguageSettings, Limits, Settings

FOG = Article(text=" The fog lifted.\r\n", outlet="Ledger")
RAIN = Article(text="It rained.", outlet="Post")
GERMAN = (
    "Der Hafen war am Montag wegen des Nebels geschlossen. Die Fischer mussten bis zum Freitag auf See warten, sagte "
    "die Bürgermeisterin, die das Wetter in diesem Jahr für besonders schlecht hält."
)


def test_articles_are_named_and_otherwise_kept_as_given() -> None:
    assert admit_all([FOG, replace(RAIN, id="rain")], Settings()) == [replace(FOG, id="a1"), replace(RAIN, id="rain")]


@pytest.mark.parametrize(("given", "kept"), [("en", "en"), ("en-GB", "en"), ("EN_us", "en")])
def test_a_region_does_not_matter(given: str, kept: str) -> None:
    assert admit(replace(FOG, language=given), Settings()).language == kept


@pytest.mark.parametrize(
    ("article", "kind", "message"),
    [
        (Article(text=""), LoadError, "article: there is no text in it. Give the article's text."),
        (Article(text=" \n\t…—", id="x"), LoadError, "x: there is no text in it. Give the article's text."),
        (
            Article(text="x" * 101, source="a.txt"),
            LoadError,
            (
                "a.txt: the text is longer than limits.characters, which is 100. "
                "Give a shorter text, or raise the limit: --set limits.characters=NUMBER."
            ),
        ),
        (
            Article(text="fog \ud83d lifts"),
            LoadError,
            "article: character 4 is half a character (U+D83D). Decode the text as what it was encoded in.",
        ),
        (
            Article(text="Nebel.", language="de"),
            LanguageError,
            "article: no rules for the language 'de'. Languages with rules: en.",
        ),
        (
            Article(text="Fog.", language="../en"),
            LanguageError,
            "article: no rules for the language '../en'. Languages with rules: en.",
        ),
    ],
)
def test_what_is_refused(article: Article, kind: type[FactcheckError], message: str) -> None:
    settings = Settings(limits=Limits(characters=100))
    with pytest.raises(kind) as raised:
        admit(article, settings)
    assert str(raised.value) == message
    with pytest.raises(kind):
        analyze(article, settings)
    with pytest.raises(kind):
        compare([FOG, article], settings)


def test_a_text_in_another_language_unless_it_is_to_be_trusted() -> None:
    with pytest.raises(LanguageError) as raised:
        admit(Article(text=GERMAN, source="b.txt"), Settings())
    assert str(raised.value) == "b.txt: the text does not read as English. Give articles in English."
    trusting = Settings(language=LanguageSettings(identify=False))
    assert admit(Article(text=GERMAN), trusting) == Article(text=GERMAN)


@pytest.mark.parametrize(
    ("articles", "kind", "message"),
    [
        ([], TooFewArticlesError, "there is no article to compare. Give two or more."),
        ([FOG], TooFewArticlesError, "one article alone cannot be compared. Give two or more."),
        (
            [replace(FOG, source="a.txt"), RAIN, replace(FOG, source="c.txt", title="Fog")],
            TooFewArticlesError,
            "c.txt: this is the same article as a.txt. Give two different ones.",
        ),
        (
            [replace(FOG, id="a"), replace(RAIN, id="a", source="b.txt")],
            LoadError,
            'b.txt: two articles have the id "a". Give each its own.',
        ),
        (
            [FOG, RAIN, RAIN, RAIN],
            LoadError,
            (
                "4 articles are more than limits.articles, which is 3. "
                "Give fewer, or raise the limit: --set limits.articles=NUMBER."
            ),
        ),
    ],
)
def test_what_cannot_be_compared(articles: list[Article], kind: type[FactcheckError], message: str) -> None:
    settings = Settings(limits=Limits(articles=3))
    with pytest.raises(kind) as raised:
        compare(articles, settings)
    assert str(raised.value) == message


def test_two_outlets_may_print_the_same_words() -> None:
    assert [one.id for one in admit_all([FOG, replace(FOG, outlet="Post")], Settings())] == ["a1", "a2"]
