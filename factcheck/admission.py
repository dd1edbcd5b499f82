"""Which articles may be analyzed and compared: whole, in a language with rules, within the limits, each different."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.errors import LanguageError, LoadError, TooFewArticlesError
from factcheck.loading.files import over_limit, too_many
from factcheck.loading.language import surely_not
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.document import Article
    from factcheck.settings import Limits, Settings

LEAST = 2


def admit(article: Article, settings: Settings) -> Article:
    """The article, its language as its rules are named ("en-GB" is "en").

    Raises:
        LoadError: it is empty, over a limit, or holds half a character.
        LanguageError: its language has no rules; or it was read from somewhere, where nobody vouches for its language,
            and its text is surely in another one.

    """
    subject = article.source or article.id or "article"
    if not any(map(str.isalnum, article.text)):
        raise LoadError("there is no text in it.", subject=subject, mend="Give the article's text.")
    if len(article.text) > settings.limits.characters:
        raise over_limit(subject, settings.limits.characters)
    _refuse_surrogates(article.text, subject)
    return replace(article, language=_language(article, settings, subject))


def admit_all(articles: Sequence[Article], settings: Settings) -> list[Article]:
    """Articles to compare, each with an id (`a1`, `a2`, … where none was given).

    Raises:
        TooFewArticlesError: fewer than two, or one of them twice.
        LoadError: more than the limit, two with one id, or one that `admit` refuses.

    """
    _refuse_count(articles, settings.limits)
    admitted = [admit(one if one.id else replace(one, id=f"a{n}"), settings) for n, one in enumerate(articles, 1)]
    _refuse_shared_ids(admitted)
    _refuse_twins(admitted)
    return admitted


def _refuse_count(articles: Sequence[Article], limits: Limits) -> None:
    count = len(articles)
    if count < LEAST:
        subject = articles[0].source if articles else ""
        message = "one article alone cannot be compared." if count else "there is no article to compare."
        raise TooFewArticlesError(message, subject=subject, mend="Give two or more.")
    if count > limits.articles:
        raise too_many(count, limits.articles)


def _refuse_surrogates(text: str, subject: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        message = f"character {error.start} is half a character (U+{ord(text[error.start]):04X})."
        raise LoadError(message, subject=subject, mend="Decode the text as what it was encoded in.") from None


def _language(article: Article, settings: Settings, subject: str) -> str:
    language = article.language.replace("_", "-").partition("-")[0].lower()
    try:
        rules = rules_for(language)
    except LanguageError as error:
        raise LanguageError(error.message, subject=subject, mend=error.mend) from None
    if article.source and settings.language.identify and surely_not(article.text, rules):
        name = rules.table("language")["identification"]["name"]
        message = f"the text does not read as {name}."
        raise LanguageError(message, subject=subject, mend=f"Give articles in {name}.")
    return language


def _refuse_shared_ids(articles: Sequence[Article]) -> None:
    known: set[str] = set()
    for one in articles:
        if one.id in known:
            raise LoadError(f'two articles have the id "{one.id}".', subject=one.source, mend="Give each its own.")
        known.add(one.id)


def _refuse_twins(articles: Sequence[Article]) -> None:
    """Two outlets may print the same words; one article read twice is a mistake."""
    known: dict[tuple[str, str], Article] = {}
    for one in (each for each in articles if each.source):
        first = known.setdefault((one.outlet.casefold(), one.text), one)
        if first is not one:
            message = f"this is the same article as {first.source or first.id}."
            raise TooFewArticlesError(message, subject=one.source or one.id, mend="Give two different ones.")
