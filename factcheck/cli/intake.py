"""`--show-intake`: what was taken from where, for each article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from factcheck.cli.terminal import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.document import Article
    from factcheck.origins import Origins

FIELDS = ("outlet", "title", "published", "updated", "authors", "url", "language")
MOST_PASSAGES = 5
"""The longest, among which something of the article's would be."""
MOST_CHARACTERS = 100
WIDE = 1_000
"""Columns where nobody looks: no line is broken."""


def print_intake(articles: Sequence[Article]) -> None:
    """A table for each article on standard error."""
    console = Console(stderr=True, highlight=False)
    if not console.is_terminal:
        console.width = WIDE
    with console.capture() as told:
        for article in articles:
            if article.origins:
                console.print(_table(article, article.origins))
    typer.echo("\n".join(line.rstrip() for line in told.get().splitlines()), err=True)


def _table(article: Article, origins: Origins) -> Table:
    words = f"{len(article.text):,} characters, {len(article.text.split()):,} words"
    table = Table(box=None, show_header=False, pad_edge=False, title_justify="left")
    table.title = _seen(f"{article.source}: {origins.format}, {words}")
    places = dict(origins.places)
    for name in FIELDS:
        value = getattr(article, name) if name in places or name == "language" else ""
        told = ", ".join(value) if isinstance(value, tuple) else value
        table.add_row(Text(name), _seen(told), _seen(places.get(name, "assumed" if told else "not found")))
    longest = sorted(origins.left_out, key=len, reverse=True)[:MOST_PASSAGES]
    for number, passage in enumerate(longest):
        count = f"{len(origins.left_out):,} passages" if not number else ""
        table.add_row(Text("" if number else "left out"), _seen(_cut(passage)), Text(count))
    return table


def _cut(passage: str) -> str:
    line = " ".join(passage.split())
    return line if len(line) <= MOST_CHARACTERS else f"{line[: MOST_CHARACTERS - 1]}…"


def _seen(text: str) -> Text:
    return Text(printable(text))
