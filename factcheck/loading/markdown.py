"""Markdown as the text that a reader sees: paragraphs parted by blank lines, no marks."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

HEADING = 3
"""Tokens of a heading: it opens, its content, it closes."""

WINDOW = 4_000
"""Characters in which a passage is looked for in the source: what is escaped there stands in no more of them."""

_TARGET = re.compile(r"\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\])?")
"""What follows the text of a link or picture."""

BREAKS = {"softbreak": " ", "hardbreak": "\n"}


def plain_text(source: str) -> tuple[str, str]:
    """The heading of the first level that it begins with ("" for none), and the whole text, that heading too.

    Emphasis, link targets, pictures and list marks go; HTML is kept as it stands, so that no word is lost.
    """
    tokens = _parsed(source)
    headed = bool(tokens) and (tokens[0].type, tokens[0].tag) == ("heading_open", "h1")
    heading = " ".join(_blocks(tokens[:HEADING])) if headed else ""
    return " ".join(heading.split()), "\n\n".join(_blocks(tokens))


def passages(source: str) -> Iterator[tuple[int, str]]:
    """The passages of the plain text that stand in the source as they are, in order, each with its offset there."""
    starts = [0, *accumulate(len(line) + 1 for line in source.split("\n"))]
    for token in _parsed(source):
        if token.map and token.content:
            first, last = (starts[line] for line in token.map)
            yield from _passages(source, token, first, last)


def _passages(source: str, token: Token, at: int, last: int) -> Iterator[tuple[int, str]]:
    """The passages of one block, which stands between two offsets."""
    for child in token.children or [token]:
        if child.type in {"image", "link_close"}:
            opening = source.find("![", at, last) if child.type == "image" else at
            closing = _TARGET.search(source, max(opening, at), last)
            at = closing.end() if closing else at
            continue
        for line in child.content.split("\n"):
            whole = source.find(line, at, min(last, at + len(line) + WINDOW)) >= 0
            for words in [line] if whole else line.split():
                found = source.find(words, at, min(last, at + len(words) + WINDOW))
                if words and found >= 0:
                    yield found, words
                    at = found + len(words)


def _parsed(source: str) -> list[Token]:
    return MarkdownIt("commonmark", {"html": False}).parse(source)


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        text = "".join(map(_inline, token.children)) if token.children else token.content
        if text.strip():
            yield text.strip("\n")


def _inline(token: Token) -> str:
    return "" if token.type == "image" else BREAKS.get(token.type, token.content)
