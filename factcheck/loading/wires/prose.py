"""Paragraphs of the marked-up text of a wire file, be it NITF or XHTML."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from lxml.etree import iterwalk

from factcheck.loading.pages.trees import seen
from factcheck.loading.wires.trees import local

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

UNSEEN = frozenset({"head", "script", "style", "template", "title"})
BESIDE = frozenset(
    {
        "aside",
        "credit",
        "figure",
        "fn",
        "footer",
        "form",
        "iframe",
        "media",
        "nav",
        "nitf-table",
        "note",
        "object",
        "table",
        "video",
    }
)
"""What is no part of the running text: pictures, tables, notes."""

BLOCKS = frozenset(
    {
        "address",
        "article",
        "block",
        "blockquote",
        "body",
        "body.content",
        "bq",
        "caption",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hl1",
        "hl2",
        "hr",
        "li",
        "main",
        "media-caption",
        "ol",
        "p",
        "pre",
        "section",
        "td",
        "th",
        "tr",
        "ul",
    }
)
"""Elements of NITF and XHTML that begin and end a paragraph."""


@dataclass(frozen=True, slots=True)
class Prose:
    """The paragraphs, and the passages that are none."""

    paragraphs: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    @classmethod
    def of(cls, root: _Element) -> Self:
        """What stands below an element, in order; a line break within a paragraph stays."""
        left_out: list[str] = []
        pieces: list[str] = []
        paragraphs: list[str] = []
        for piece in _flow(root, BESIDE | UNSEEN, left_out):
            if piece is None:
                paragraphs.append(_tidy("".join(pieces)))
                pieces.clear()
            else:
                pieces.append(piece)
        paragraphs.append(_tidy("".join(pieces)))
        return cls(tuple(filter(None, paragraphs)), tuple(filter(None, left_out)))

    def under(self, dateline: str, *beside: str) -> Prose:
        """The same, its dateline before the first paragraph unless that begins like it; `beside` is left out, too."""
        left_out = (*filter(None, beside), *self.left_out)
        if not dateline or not self.paragraphs:
            return Prose(self.paragraphs, left_out)
        first, *others = self.paragraphs
        if _first_word(first) != _first_word(dateline):
            first = f"{re.sub(r'[ ,—–-]+$', '', dateline)} — {re.sub(r'^[ —–-]+', '', first)}"
        return Prose((first, *others), left_out)


def line_of(node: _Element | None) -> str:
    """The text below an element as one line; "" for None."""
    return "" if node is None else " ".join("".join(piece or " " for piece in _flow(node, frozenset())).split())


def _flow(root: _Element, skipped: frozenset[str], left_out: list[str] | None = None) -> Iterator[str | None]:
    """The texts in order, but those below skipped elements; None where a paragraph begins or ends."""
    walk = iterwalk(root, events=("start", "end"))
    for event, node in walk:
        name = local(node)
        if name in BLOCKS or name in skipped:
            yield None
        if event == "end":
            yield "" if node is root else _flat(node.tail)
        elif node is not root and name in skipped:
            walk.skip_subtree()
            if left_out is not None and name in BESIDE:
                left_out.append(line_of(node))
        else:
            yield "\n" if name == "br" else _flat(node.text)


def _flat(text: str | None) -> str:
    return re.sub(r"\s+", " ", seen(text)) if text else ""


def _tidy(text: str) -> str:
    lines = (" ".join(one.split()) for one in text.split("\n"))
    return "\n".join(filter(None, lines))


def _first_word(text: str) -> str:
    word = re.search(r"\w+", text)
    return word[0].casefold() if word else ""
