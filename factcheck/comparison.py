"""The arrows, composed: Article -> Document -> Alignment -> [Finding] -> Report."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.alignment import align
from factcheck.analysis import annotate_many, pipeline_version
from factcheck.checks import judge
from factcheck.errors import TooFewArticlesError
from factcheck.report import tell, tell_analysis
from factcheck.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.document import Article
    from factcheck.report import Analysis, Report


def analyze(article: Article, settings: Settings | None = None) -> Analysis:
    """What is found in one article."""
    return next(analyze_many([article], settings))


def analyze_many(articles: Iterable[Article], settings: Settings | None = None) -> Iterator[Analysis]:
    """One analysis an article, in order; articles are read as they are needed."""
    yield from map(tell_analysis, annotate_many(articles, settings or Settings()))


def compare(articles: Sequence[Article], settings: Settings | None = None) -> Report:
    """Where the accounts differ.

    Raises:
        TooFewArticlesError: fewer than two articles, or the same one twice.
        LoadError: an article is empty, or over a limit.

    """
    chosen = settings or Settings()
    documents = tuple(annotate_many(_named(articles), chosen))
    alignment = align(documents)
    return tell(alignment, judge(alignment, chosen), chosen, pipeline_version(chosen))


def _named(articles: Sequence[Article]) -> list[Article]:
    if len(articles) < 2:  # noqa: PLR2004 - a comparison needs two
        raise TooFewArticlesError("one article alone cannot be compared.", mend="Give two or more.")
    return [one if one.id else replace(one, id=f"a{n}") for n, one in enumerate(articles, 1)]
