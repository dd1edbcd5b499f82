"""What a baseline is made of: the findings of reports, of articles, or of the configuration's stories."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import typer

from factcheck.baseline import known_from
from factcheck.cli.articles import load_articles
from factcheck.cli.deciding import decisions_of
from factcheck.cli.stories import Wanted, chosen_stories, done, task_of
from factcheck.comparison import compare
from factcheck.errors import BaselineError
from factcheck.loading.files import read_list
from factcheck.report.reading import MOST_BYTES, parse_report

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factcheck.configuration import Configuration


def known_files(files: Sequence[Path], configuration: Configuration, now: str | None) -> frozenset[str]:
    """The findings of reports, or those between the articles of one story.

    Raises:
        FactcheckError: a file cannot be read, or the articles cannot be compared.

    """
    kinds = {one.suffix.lower() == ".json" for one in files}
    if len(kinds) > 1:
        raise typer.BadParameter("reports and articles cannot be mixed.", param_hint="FILE")
    if kinds == {True}:
        return known_from(parse_report(read_list(one, MOST_BYTES), str(one)) for one in files)
    articles = load_articles(files, {}, configuration.settings)
    decisions = decisions_of(configuration, now, known=False)
    return known_from([decisions.applied(compare(articles, configuration.settings, decisions.rulings))])


def known_stories(
    configuration: Configuration, now: str | None, output: Path | None, common: Path
) -> dict[Path, frozenset[str]]:
    """The findings of each story, by the file of its baseline: the given one, its own, or the common one.

    Raises:
        BaselineError: a story cannot be compared, so that what is known of it is not known.

    """
    known: defaultdict[Path, frozenset[str]] = defaultdict(frozenset)
    for story in chosen_stories(configuration, ()):
        outcome = done(task_of(configuration, story, common, Wanted(now=now, known=False)))
        if not outcome.told:
            raise BaselineError(outcome.complaints[0], subject=story.name)
        known[output or configuration.path(story.baseline) or common] |= outcome.known
    return dict(known)
