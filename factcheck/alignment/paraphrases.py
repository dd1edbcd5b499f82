"""One remark paraphrased: attributions to one speaker that share most of their words, one or both unquoted."""

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

LEAST = 4
"""Content words that two retellings have in common."""
_SHARE = 0.6
"""Their share of the shorter side's."""


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
    """The remarks quoted here and paraphrased there: each other's closest, in the order of the texts."""
    return _closest(alignment, quoted=1)


def retold(alignment: Alignment) -> Iterator[Paraphrase]:
    """The remarks that both articles paraphrase, neither with quotation marks: each other's closest."""
    return _closest(alignment, quoted=0)


def _closest(alignment: Alignment, *, quoted: int) -> Iterator[Paraphrase]:
    """The pairs of different articles with so many sides quoted that are each other's closest."""
    speakers = Speakers.of(alignment.entities)
    sides = [list(_retellings(document)) for document in alignment.documents]
    for left, right in combinations(sides, 2):
        found = [one for one in _pairs(left, right, quoted) if speakers.same(one.one.member, one.other.member)]
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


def _pairs(left: list[Retelling], right: list[Retelling], quoted: int) -> Iterator[Paraphrase]:
    """The pairs with enough in common, so many of them in quotation marks; by an index of content words."""
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
            in_marks = bool(one.member.item.quoted) + bool(other.member.item.quoted)
            if in_marks == quoted and shared >= LEAST and share >= _SHARE:
                yield Paraphrase(one, other, round(share, 3))
