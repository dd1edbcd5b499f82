"""Documents made by hand: remarks and who is credited with them, without a parse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Alignment
from factcheck.alignment.quotations import align_quotations
from factcheck.document import (
    UNKNOWN_SPEAKER,
    Article,
    Document,
    Entity,
    Mention,
    Quotation,
    Sentence,
    Span,
    Speaker,
    Word,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.alignment.alignment import Pair
    from factcheck.checks.catalogue import Discrepancy

Remark = tuple[str, ...]
"""A speaker's name, "" for an unknown one, and the pieces of the quotation."""


def document(
    article: str, *remarks: Remark, published: str | None = None, lemmas: Mapping[str, str] | None = None
) -> Document:
    """An article with a paragraph a remark: “first piece” Name said. “second piece”."""
    text = "\n\n".join(map(_paragraph, remarks))
    quotations: list[Quotation] = []
    mentions: dict[str, list[Mention]] = {}
    at = 0
    for number, remark in enumerate(remarks, 1):
        paragraph = _paragraph(remark)
        quotations.append(_quotation(text, at, remark, f"q{number}", mentions))
        at += len(paragraph) + 2
    entities = tuple(Entity(name, name, "person", tuple(found)) for name, found in mentions.items())
    return Document(
        Article(text=text, id=article, outlet=f"Outlet {article}", published=published),
        sentences=(Sentence(Span.of(text, 0, len(text)), tuple(_words(text, lemmas or {})), 0),) if text else (),
        entities=entities,
        quotations=tuple(quotations),
    )


def _paragraph(remark: Remark) -> str:
    name, first, *rest = remark
    return " ".join([f"“{first}” {name or 'It'} said.", *(f"“{one}”" for one in rest)])


def _quotation(text: str, at: int, remark: Remark, ref: str, mentions: dict[str, list[Mention]]) -> Quotation:
    name, first, *rest = remark
    pieces, place = [Span.of(text, at + 1, at + 1 + len(first))], at + 1 + len(first)
    source = Span.of(text, place + 2, place + 2 + len(name or "It"))
    for piece in rest:
        start = text.index(f"“{piece}”", place) + 1
        place = start + len(piece)
        pieces.append(Span.of(text, start, place))
    cue = Span.of(text, source.end + 1, source.end + 5)
    speaker = UNKNOWN_SPEAKER
    if name:
        mentions.setdefault(name, []).append(Mention(source, "name"))
        speaker = Speaker(name, "person", name)
    return Quotation(ref, "direct", tuple(pieces), tuple(pieces), cue, "say", source, speaker)


def _words(text: str, lemmas: Mapping[str, str]) -> Iterator[Word]:
    for found in re.finditer(r"\w+", text):
        yield Word(Span.of(text, *found.span()), lemmas.get(found[0], found[0].casefold()), "X")


def aligned(*documents: Document) -> Alignment:
    """The documents with their quotations aligned; entities and claims are left out."""
    return Alignment(documents, quotations=align_quotations(documents, ()))


def links(alignment: Alignment) -> list[Pair[Quotation]]:
    """Every pair of quotations, cluster by cluster."""
    return [link for cluster in alignment.quotations for link in cluster.links]


def shown(found: Discrepancy) -> list[tuple[str, str]]:
    """The evidence as (article, words)."""
    return [(one.article, one.span.text) for one in found.evidence]
