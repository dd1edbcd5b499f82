"""The article in a page: its paragraphs, and what of the page is none of it."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Self
from unicodedata import normalize

from lxml.etree import iterwalk
from trafilatura import bare_extraction
from trafilatura.settings import DEFAULT_CONFIG, Document

from factcheck.loading.pages.furniture import without_furniture
from factcheck.loading.pages.trees import seen, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

PARAGRAPHS = frozenset({"p", "head", "item", "quote", "code", "row", "list", "table"})
"""Elements of trafilatura's own tree that begin and end a paragraph."""

BREAKS = {"lb": "\n", "cell": " "}

BLOCKS = ("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "dt", "dd", "td", "blockquote")

CONFIG = deepcopy(DEFAULT_CONFIG)
CONFIG.set("DEFAULT", "MIN_EXTRACTED_SIZE", "100")
"""Characters; below these trafilatura takes all the words of a page, its own choice being 250: a brief is shorter."""

MOST_LINKS, SAMPLE = 500, 100_000
"""Links, and characters in which they are looked for."""

MOST_PASSAGES = 1_000
"""Passages that are told to have been left out."""


@dataclass(frozen=True, slots=True)
class Body:
    """The paragraphs of a page's article, the passages of the page that are none of it, the share of words in links."""

    paragraphs: tuple[str, ...]
    left_out: tuple[str, ...]
    linked: float

    @classmethod
    def of(cls, tree: Any) -> Self:
        """The body as trafilatura finds it (Barbaresi 2021, ACL demonstrations)."""
        found = bare_extraction(without_furniture(deepcopy(tree)), include_comments=False, config=CONFIG)
        paragraphs = tuple(_paragraphs(found.body)) if isinstance(found, Document) else ()
        return cls(paragraphs, *_furniture(tree, _lines(paragraphs)))

    @property
    def words(self) -> int:
        """How many words there are in the paragraphs."""
        return sum(len(one.split()) for one in self.paragraphs)


def _paragraphs(body: Any) -> Iterator[str]:
    """The paragraphs in order; a single line break within one stays, two part it."""
    pieces: list[str] = []
    for word in _flow(body):
        if word is None:
            yield from _parted("".join(pieces))
            pieces.clear()
        else:
            pieces.append(word)
    yield from _parted("".join(pieces))


def _flow(body: Any) -> Iterator[str | None]:
    r"""The texts in order; None where a paragraph begins or ends, "\n" where a line breaks."""
    for event, element in iterwalk(body, events=("start", "end")):
        if element.tag in PARAGRAPHS:
            yield None
        if event == "start":
            yield BREAKS.get(element.tag, "") + _flat(element.text)
        elif element is not body:
            yield _flat(element.tail)


def _flat(text: str | None) -> str:
    return re.sub(r"\s+", " ", normalize("NFC", seen(text))) if text else ""


def _parted(text: str) -> Iterator[str]:
    lines = re.sub(" {2,}", " ", text).replace(" \n", "\n").replace("\n ", "\n")
    return (one.strip() for one in re.split("\n{2,}", lines) if one.strip())


def _lines(paragraphs: tuple[str, ...]) -> set[str]:
    return {" ".join(one.split()) for paragraph in paragraphs for one in (paragraph, *paragraph.split("\n"))}


def _furniture(tree: Any, lines: set[str]) -> tuple[tuple[str, ...], float]:
    """The passages of a page that are not among the lines; the share of the others' words that stand in links."""
    left_out: dict[str, None] = {}
    words = linked = 0
    for block in tree.iter(*BLOCKS):
        if next(block.iterdescendants(*BLOCKS), None) is not None:
            continue
        text = normalize("NFC", words_of(block))
        if text in lines:
            words += len(text.split())
            linked += sum(len(words_of(link).split()) for link in block.iter("a"))
        elif text and len(left_out) < MOST_PASSAGES:
            left_out[text] = None
    return tuple(left_out), linked / words if words else _linked(tree, lines)


def _linked(tree: Any, lines: set[str]) -> float:
    """The share of the words of lines that are no block of the page that stand in its links."""
    whole = " ".join(sorted(lines))[:SAMPLE]
    links = filter(None, map(words_of, islice(tree.iter("a"), MOST_LINKS)))
    return sum(len(link.split()) for link in links if link in whole) / max(len(whole.split()), 1)
