"""Surnames that stand alone in an article and are nobody's in any account: slips of the surname of somebody named."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.personal_names import fold, one_slip, parse_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Document
    from factcheck.rules import Rules

    Place = tuple[str, Span]
    """An article and words of it."""

SHORTEST = 5
"""Letters below which one letter more or less makes another name."""


def orphans(alignment: Alignment, rules: Rules) -> Iterator[tuple[Place, Place]]:
    """Each lone surname beside the surname of the one person of the story whom it misspells.

    In the account's own words, and in those of each account of the story that does not have the lone surname, too.
    """
    borne = {
        word
        for document in alignment.documents
        for entity in document.entities
        for name in entity.names
        if " " in name or entity.kind != "person"
        for word in fold(name).split()
    }
    surnames: defaultdict[str, list[Place]] = defaultdict(list)
    for document in alignment.documents:
        for surname, spans in dict(_surnames(document, rules)).items():
            surnames[surname] += [(document.article.id, span) for span in spans]
    lone_words = {document.article.id: {fold(one.text) for one in _lone(document)} for document in alignment.documents}
    for document in alignment.documents:
        for lone in _lone(document):
            word = fold(lone.text)
            meant = [places for surname, places in surnames.items() if _misspells(word, surname)]
            if word not in borne and len(word) >= SHORTEST and not rules.counted(word) and len(meant) == 1:
                here = document.article.id
                for article, span in meant[0]:
                    if article == here or (word not in lone_words[article] and alignment.akin(here, article)):
                        yield (here, lone), (article, span)


def _misspells(word: str, surname: str) -> bool:
    """Whether a word is a surname with a slip, and not its plural: "the Hallowells"."""
    return one_slip(word, surname) and word != f"{surname}s"


def _lone(document: Document) -> Iterator[Span]:
    """The first mention of each person who is never named but by one word."""
    for entity in document.entities:
        if entity.kind == "person" and not any(" " in name for name in entity.names):
            yield entity.mentions[0].span


def _surnames(document: Document, rules: Rules) -> Iterator[tuple[str, list[Span]]]:
    """Each surname that an article gives in full, with every place where it stands."""
    for entity in document.entities:
        names = [one.span for one in entity.mentions if one.kind == "name"] if entity.kind == "person" else []
        parsed = (parse_name(span.text, rules) for span in names)
        if full := next((name for name in parsed if name.full), None):
            last = (Span.of(document.article.text, span.end - len(word), span.end) for span, word in _last_words(names))
            yield full.surname, [span for span in last if fold(span.text) == full.surname]


def _last_words(names: list[Span]) -> Iterator[tuple[Span, str]]:
    return ((span, span.text.split()[-1]) for span in names if span.text.strip() == span.text)
