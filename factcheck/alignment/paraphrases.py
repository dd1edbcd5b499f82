"""One remark quoted here and paraphrased there: quotations of one speaker, one of them without quotation marks."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Member
from factcheck.alignment.speakers import Speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Document, Quotation, Word

_LEAST, _SHARE = 4, 0.6
"""Content words in common, and their share of the shorter side's."""


@dataclass(frozen=True, slots=True)
class Retelling:
    """A remark of one article with the content words of its whole content."""

    member: Member[Quotation]
    words: tuple[Word, ...]

    @property
    def lemmas(self) -> frozenset[str]:
        """The content words' lemmas, in small letters."""
        return frozenset(one.lemma.casefold() for one in self.words if one.content)


@dataclass(frozen=True, slots=True)
class Paraphrase:
    """Two retellings of one remark and the share of content words that both have."""

    one: Retelling
    other: Retelling
    score: float

    @property
    def quoted(self) -> Retelling:
        """The side in quotation marks."""
        return self.one if self.one.member.item.quoted else self.other

    @property
    def told(self) -> Retelling:
        """The side without."""
        return self.other if self.quoted is self.one else self.one

    @property
    def reason(self) -> str:
        """Why the two are one remark."""
        return "one speaker; in common: " + ", ".join(sorted(self.one.lemmas & self.other.lemmas))


def paraphrases(alignment: Alignment) -> Iterator[Paraphrase]:
    """The pairs of different articles that are each other's closest, in the order of the texts."""
    speakers = Speakers.of(alignment.entities)
    sides = [list(_retellings(document)) for document in alignment.documents]
    for left, right in combinations(sides, 2):
        found = [one for one in _pairs(left, right) if speakers.same(one.one.member, one.other.member)]
        best: dict[int, float] = defaultdict(float)
        for pair in found:
            for side in (pair.one, pair.other):
                best[id(side)] = max(best[id(side)], pair.score)
        yield from (one for one in found if one.score == best[id(one.one)] == best[id(one.other)])


def _retellings(document: Document) -> Iterator[Retelling]:
    words = [word for sentence in document.sentences for word in sentence.words]
    starts = [word.span.start for word in words]
    for quotation in document.quotations:
        places = [(bisect_left(starts, piece.start), bisect_left(starts, piece.end)) for piece in quotation.content]
        told = tuple(word for place in places for word in words[slice(*place)])
        yield Retelling(Member(document.article.id, quotation), told)


def _pairs(left: list[Retelling], right: list[Retelling]) -> Iterator[Paraphrase]:
    """The pairs with enough in common, one of them without quotation marks; by an index of content words."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    there = [retelling.lemmas for retelling in right]
    for at, lemmas in enumerate(there):
        for lemma in lemmas:
            places[lemma].append(at)
    for one in left:
        here = one.lemmas
        near = sorted({at for lemma in here for at in places.get(lemma, ())})
        for other, lemmas in ((right[at], there[at]) for at in near):
            shared = len(here & lemmas)
            share = shared / min(len(here), len(lemmas))
            one_quoted = bool(one.member.item.quoted) != bool(other.member.item.quoted)
            if one_quoted and shared >= _LEAST and share >= _SHARE:
                yield Paraphrase(one, other, round(share, 3))
