"""Articles made by hand: sentences, their words, and a claim in each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.document import Article, Claim, Document, Entity, Mention, Sentence, Span, Word

if TYPE_CHECKING:
    from collections.abc import Iterator

SMALL = frozenset({"a", "an", "and", "at", "by", "for", "has", "in", "of", "on", "the", "to", "was", "were", "will"})
"""Words without content; the rest are nouns."""


def story(article: str, *sentences: str, people: tuple[str, ...] = (), boilerplate: int = -1) -> Document:
    """An article of these sentences; of each, its second word is taken for the predicate of a claim."""
    text = " ".join(sentences)
    made, claims, at = [], [], 0
    entities = tuple(_entity(text, name) for name in people)
    for number, sentence in enumerate(sentences):
        span = Span.of(text, at, at + len(sentence))
        words = tuple(_words(text, span))
        made.append(Sentence(span, words, 0, boilerplate=number == boilerplate))
        inside = tuple(one.id for one in entities if any(span.contains(mention.span) for mention in one.mentions))
        if len(words) > 1:
            verb = words[1]
            claims.append(Claim(f"c{number}", span, number, verb.span, verb.lemma, words, entities=inside))
        at += len(sentence) + 1
    return Document(Article(text=text, id=article), tuple(made), entities=entities, claims=tuple(claims))


def _words(text: str, span: Span) -> Iterator[Word]:
    for found in re.finditer(r"\w+", span.text):
        whole = Span.of(text, span.start + found.start(), span.start + found.end())
        yield Word(whole, whole.text.casefold(), "X" if whole.text.casefold() in SMALL else "NOUN")


def _entity(text: str, name: str) -> Entity:
    spans = (Span.of(text, *found.span()) for found in re.finditer(re.escape(name), text))
    return Entity(name, name, "person", tuple(Mention(span, "name") for span in spans))


FLOOD = (
    "Floods drowned eleven villagers near the Marrow river.",
    "Rescuers searched barns and orchards until nightfall.",
    "The dyke burst after a week of rain.",
)
FLOOD_TOO = (
    "Eleven villagers drowned as the Marrow river burst its dyke.",
    "Soldiers joined rescuers in the orchards.",
    "Forecasters expected more rain.",
)
OPERA = (
    "Soprano Ilse Brandt cancelled her autumn recital.",
    "Tickets will be refunded by the opera house.",
    "Her understudy sang twice in Lisbon.",
)
