"""The arrows, composed: Article -> Document -> Alignment -> [Finding] -> Report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.admission import admit, admit_all
from factcheck.alignment import align
from factcheck.analysis import annotate_many, pipeline_version
from factcheck.checks import judge
from factcheck.report import tell, tell_analysis
from factcheck.rulings import overrule_pairings, overrule_readings, tell_rulings
from factcheck.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.document import Article
    from factcheck.project import Ruling
    from factcheck.report import Analysis, Report


def analyze(article: Article, settings: Settings | None = None) -> Analysis:
    """What is found in one article.

    Raises:
        LoadError: it is empty, over a limit, or in a language that has no rules.

    """
    return next(analyze_many([article], settings))


def analyze_many(articles: Iterable[Article], settings: Settings | None = None) -> Iterator[Analysis]:
    """One analysis an article, in order; articles are read as they are needed."""
    chosen = settings or Settings()
    admitted = (admit(one, chosen) for one in articles)
    yield from map(tell_analysis, annotate_many(admitted, chosen))


def compare(articles: Sequence[Article], settings: Settings | None = None, rulings: Sequence[Ruling] = ()) -> Report:
    """Where the accounts differ; rulings stand in place of what would have been read.

    Raises:
        TooFewArticlesError: fewer than two articles, or the same one twice.
        LoadError: an article is empty, over a limit, or in a language that has no rules.

    """
    chosen = settings or Settings()
    documents, read = overrule_readings(tuple(annotate_many(admit_all(articles, chosen), chosen)), rulings)
    alignment, paired = overrule_pairings(align(documents), rulings)
    report = tell(alignment, judge(alignment, chosen), chosen, pipeline_version(chosen))
    return tell_rulings(report, rulings, {**read, **paired})
