"""Who denies something, or says nothing, in an article: what an account owes to those it tells of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from factcheck.document import Span
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.document import Claim, Document
    from factcheck.rules import Rules

Kind = Literal["denial", "silence"]
REACH = 80
"""Characters between a name and what its bearer denies or leaves unsaid."""


@dataclass(frozen=True, slots=True)
class Response:
    """A denial or a silence: the sentence's number, the words that tell it, and the entities that it is told of."""

    kind: Kind
    sentence: int
    words: Span
    subjects: tuple[str, ...]


def responses(document: Document) -> Iterator[Response]:
    """Every response of the article, in its own voice or reported."""
    rules = rules_for(document.article.language)
    for claim in document.claims:
        if claim.verb in rules.words("responses", "denials") and not _withheld(claim, rules):
            subjects = claim.agents or _before(document, claim.sentence, claim.predicate.start)
            yield Response("denial", claim.sentence, claim.predicate, subjects)
    for number, sentence in enumerate(document.sentences):
        found = _silences(rules).search(sentence.span.text.casefold())
        if found and not sentence.boilerplate and len(sentence.span.text.casefold()) == len(sentence.span.text):
            start = sentence.span.start + found.start()
            words = Span.of(document.article.text, start, sentence.span.start + found.end())
            yield Response("silence", number, words, _before(document, number, start))


def _withheld(claim: Claim, rules: Rules) -> bool:
    """Whether the predicate is negated or passive, or its object is something that is granted or withheld."""
    objects = rules.words("responses", "withheld")
    after = [word for word in claim.words if word.span.start >= claim.predicate.end]
    passive = any(word.lemma == "be" and word.pos == "AUX" for word in claim.words)
    return passive or claim.polarity == "negative" or any(word.lemma in objects for word in after)


def _before(document: Document, number: int, place: int) -> tuple[str, ...]:
    """The person or body whom the sentence names last before a place, and near it."""
    first = max(document.sentences[number].span.start, place - REACH)
    named = [
        (mention.span.start, one.id)
        for one in document.entities
        if one.kind in {"person", "organization"}
        for mention in one.mentions
        if first <= mention.span.start < place
    ]
    return (max(named)[1],) if named else ()


@cache
def _silences(rules: Rules) -> re.Pattern[str]:
    return re.compile("|".join(rules.table("responses")["silences"]))
