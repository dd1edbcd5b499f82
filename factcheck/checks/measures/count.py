"""A number of an article with what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.checks.measures.things import Thing, thing

if TYPE_CHECKING:
    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Claim, Document, Quantity, Sentence


@dataclass(frozen=True, slots=True)
class Count:
    """A number of an article, what it counts, and the claim it stands in, if any."""

    article: str
    quantity: Quantity
    thing: Thing
    claim: Claim | None


def count_of(document: Document, sentence: Sentence, quantity: Quantity, claim: Claim | None) -> Count:
    """A number of a sentence with what it counts."""
    return Count(document.article.id, quantity, thing(document, sentence, quantity), claim)


def counts_in(document: Document, sentence: Sentence) -> list[Count]:
    """The numbers of a sentence, each with the claim it stands in."""
    near = document.where.quantities.over(sentence.span.start, sentence.span.end)
    inside = (one for one in near if sentence.span.contains(one.span))
    return [count_of(document, sentence, one, document.where.claim_of.get(one.id)) for one in inside]


def plain(one: Thing) -> Thing:
    """What is counted, whether in whole or in part."""
    return Thing(one.unit, one.noun, one.fate)


def sentence_at(alignment: Alignment, article: str, number: int) -> tuple[Document, Sentence]:
    """An article's document and one of its sentences."""
    document = alignment.document(article)
    return document, document.sentences[number]
