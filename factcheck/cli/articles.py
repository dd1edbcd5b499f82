"""The articles of a call: their files, and what options say of each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from factcheck.loading import load_many, place_of
from factcheck.loading.metadata import Field, read_metadata

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from factcheck.document import Article
    from factcheck.loading.metadata import Metadata
    from factcheck.settings import Settings


def load_articles(
    paths: Sequence[str | Path], options: Mapping[str, list[str] | None], settings: Settings, draft: str | None = None
) -> list[Article]:
    """The articles in order; each option is given once an article, in the same order, or not at all.

    A draft that is none of the articles is the first of them.
    """
    if draft and place_of(draft) not in map(place_of, paths):
        paths = [draft, *paths]
    given = {name: values for name, values in options.items() if values}
    for name, values in given.items():
        if len(values) != len(paths):
            message = f"given {len(values)} times for {len(paths)} articles; give it once an article, in their order."
            raise typer.BadParameter(message, param_hint=f"--{name}")
    said = [_metadata(given, place) for place in range(len(paths))]
    articles = load_many(paths, said, settings.limits, settings.fetch)
    return with_roles(articles, [place_of(path) == place_of(draft) for path in paths]) if draft else articles


def tell_intake(articles: Sequence[Article]) -> None:
    """What was taken from where, for each article, on standard error."""
    from factcheck.cli.intake import print_intake  # noqa: PLC0415 - a tenth of a second that other calls need not wait for

    print_intake(articles)


def with_roles(articles: Sequence[Article], drafts: Sequence[bool]) -> list[Article]:
    """The articles as drafts and references."""
    return [
        replace(article, role="draft" if draft else "reference")
        for article, draft in zip(articles, drafts, strict=True)
    ]


def _metadata(given: Mapping[str, list[str]], place: int) -> Metadata:
    return read_metadata({name: Field(values[place], f"--{name}") for name, values in given.items()})
