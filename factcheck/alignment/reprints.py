"""Long passages that two accounts have word for word in common, outside of quotation marks."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.document import Article, Document

LEAST = 30
"""Words in a row that two newsrooms do not write alike by chance."""
COPY = 0.5
"""The share of the shorter account, in words, from which on two accounts are one text."""


@dataclass(frozen=True, slots=True)
class Reprint:
    """What two articles have in common: the number of words, their share of the shorter one, the longest passage."""

    one: Article
    other: Article
    words: int
    share: float
    longest: int
    passages: tuple[Span, Span]

    @property
    def copy(self) -> bool:
        """Whether they are one text, in the main."""
        return self.share >= COPY


def find_reprints(documents: Sequence[Document]) -> Iterator[Reprint]:
    """Every two articles, in their order, that have a long passage in common."""
    narratives = [_narrative(document) for document in documents]
    for (one, here), (other, there) in combinations(zip(documents, narratives, strict=True), 2):
        runs = _runs(here, there)
        if runs:
            longest, first, second = max(runs, key=lambda run: (run[0], -run[1], -run[2]))
            words = sum(run[0] for run in runs)
            share = words / min(sum(bool(word) for word, _ in words_of) for words_of in (here, there))
            passages = _passage(one, here, first, longest), _passage(other, there, second, longest)
            yield Reprint(one.article, other.article, words, share, longest, passages)


def _narrative(document: Document) -> list[tuple[str, Span]]:
    """The words of the article in order, folded; "" breaks the run at words in quotation marks and boilerplate."""
    quoted = iter(sorted((piece.start, piece.end) for one in document.quotations for piece in one.quoted))
    current, found = next(quoted, None), list[tuple[str, Span]]()
    for sentence in document.sentences:
        for word in sentence.words:
            while current and current[1] <= word.span.start:
                current = next(quoted, None)
            inside = current is not None and current[0] <= word.span.start
            if word.pos != "PUNCT":
                found.append(("" if inside or sentence.boilerplate else word.span.text.casefold(), word.span))
    return found


def _runs(one: Sequence[tuple[str, Span]], other: Sequence[tuple[str, Span]]) -> list[tuple[int, int, int]]:
    """(length, start, start) of every passage of `LEAST` words or more in common, none within another."""
    here, there = [word for word, _ in one], [word for word, _ in other]
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for start in range(len(there) - LEAST + 1):
        places[tuple(there[start : start + LEAST])].append(start)
    runs, start = [], 0
    while start + LEAST <= len(here):
        key = tuple(here[start : start + LEAST])
        lengths = [] if "" in key else [(_length(here, there, start, place), -place) for place in places[key]]
        if lengths:
            length, place = max(lengths)
            runs.append((length, start, -place))
        start += max(lengths)[0] if lengths else 1
    return runs


def _length(here: Sequence[str], there: Sequence[str], start: int, place: int) -> int:
    """How many words run on alike from two places."""
    length = 0
    while start + length < len(here) and place + length < len(there) and here[start + length]:
        if here[start + length] != there[place + length]:
            break
        length += 1
    return length


def _passage(document: Document, words: Sequence[tuple[str, Span]], start: int, length: int) -> Span:
    first, last = words[start][1], words[start + length - 1][1]
    return Span.of(document.article.text, first.start, last.end)
