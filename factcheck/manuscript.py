"""The file that an article was read from, and where the characters of the article stand in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterable

SLACK = 16
"""Characters between two pieces of a text beyond the words that were not found verbatim."""


@dataclass(frozen=True, slots=True)
class Manuscript:
    r"""A file's text, line ends as "\n"; `pieces` are (offset in the article, offset in the file, length), in order."""

    text: str
    pieces: tuple[tuple[int, int, int], ...]

    @classmethod
    def of(cls, article: str, written: str, fragments: Iterable[tuple[int, str]]) -> Self:
        """The file that an article's text was made of; `fragments` are passages of it with their offsets, in order.

        A passage that the article does not have, or has in other words, is passed over.
        """
        pieces: list[tuple[int, int, int]] = []
        at, missed = 0, 0
        for offset, words in fragments:
            found = article.find(words, at, at + missed + SLACK + len(words))
            if found < 0:
                missed += len(words)
                continue
            pieces.append((found, offset, len(words)))
            at, missed = found + len(words), 0
        return cls(written, tuple(pieces))

    @classmethod
    def same(cls, article: str) -> Self:
        """A file that holds the article's text and nothing else."""
        return cls(article, ((0, 0, len(article)),))

    def start(self, offset: int) -> int:
        """Where a passage starts in the file that starts at an offset of the article."""
        piece = bisect_right(self.pieces, offset, key=lambda one: one[0]) - 1
        if piece < 0:
            return 0
        first, place, length = self.pieces[piece]
        return place + min(offset - first, length)

    def end(self, offset: int) -> int:
        """Where a passage ends in the file that ends before an offset of the article; after its start."""
        piece = bisect_right(self.pieces, offset - 1, key=lambda one: one[0]) - 1
        if piece < 0:
            return min(1, len(self.text))
        first, place, length = self.pieces[piece]
        return place + min(offset - first, length)
