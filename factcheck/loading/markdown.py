"""Markdown as the text that a reader sees: paragraphs parted by blank lines, no marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

HEADING = 3
"""Tokens of a heading: it opens, its content, it closes."""

BREAKS = {"softbreak": " ", "hardbreak": "\n"}


def plain_text(source: str) -> tuple[str, str]:
    """The heading of the first level that it begins with ("" for none), and the whole text, that heading too.

    Emphasis, link targets, pictures and list marks go; HTML is kept as it stands, so that no word is lost.
    """
    tokens = MarkdownIt("commonmark", {"html": False}).parse(source)
    headed = bool(tokens) and (tokens[0].type, tokens[0].tag) == ("heading_open", "h1")
    heading = " ".join(_blocks(tokens[:HEADING])) if headed else ""
    return " ".join(heading.split()), "\n\n".join(_blocks(tokens))


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        text = "".join(map(_inline, token.children)) if token.children else token.content
        if text.strip():
            yield text.strip("\n")


def _inline(token: Token) -> str:
    return "" if token.type == "image" else BREAKS.get(token.type, token.content)
