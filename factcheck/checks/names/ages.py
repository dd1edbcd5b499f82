"""The ages that an article gives to a person: numbers that stand right beside the name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.personal_names import parse_name
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.document import Document, Entity, Quantity, Span
    from factcheck.rules import Rules

REACH = 40
"""Characters that may stand between a name and its age."""
_OUTSIDE = re.compile(r"[^\w\s,.()'’-]")
_POSSESSIVE = frozenset("'’")
_MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN"})


def ages(document: Document, person: Entity) -> list[Quantity]:
    """Every age beside one of the person's names, in the order of the text."""
    names = [one.span for one in person.mentions if one.kind == "name"]
    return [age for age in _given(document) if any(_beside(document, name, age.span) for name in names)]


def namesake(document: Document, person: Entity, rules: Rules) -> Entity | None:
    """Somebody else of the article with the person's surname."""
    surname = parse_name(person.name, rules).surname
    people = (one for one in document.entities if one.kind == "person" and one is not person)
    names = ((one, parse_name(one.name, rules)) for one in people)
    return next((one for one, name in names if name.full and name.surname == surname), None)


def _given(document: Document) -> Iterator[Quantity]:
    return (one for one in document.quantities if one.counted == "age" and one.exact)


def _beside(document: Document, name: Span, age: Span) -> bool:
    text = document.article.text
    if 0 <= age.start - name.end <= REACH:
        between = text[name.end : age.start].casefold()
        words = rules_for(document.article.language).words("ages", "after_name")
        owned = between[:1] in _POSSESSIVE or _OUTSIDE.search(between) or "\n" in between
        return not owned and set(re.findall(r"\w+", between)) <= words
    if 0 <= name.start - age.end <= REACH:
        return _describes(document, age.end, name.start)
    return False


def _describes(document: Document, start: int, end: int) -> bool:
    """Whether only "-year-old" and a description of the one who is named next stand between."""
    between = document.article.text[start:end]
    if _OUTSIDE.search(between) or set(".()\n") & set(between):
        return False
    words = [
        word
        for _, sentence in document.where.sentences.over(start, start + 1)
        for word in sentence.words
        if start < word.span.start and word.span.end <= end and word.span.text.isalpha()
    ]
    return all(word.pos in _MODIFIERS for word in words)
