"""O03."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.document import Span
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Document, Sentence, Word
    from factcheck.rules import Rules

LIKE = 0.35
"""The least likeness of two sentences of which one can be said to leave out what the other has."""


@check("O03", Relation.OMISSION, Severity.CHECK)
def qualifier_in_one(alignment: Alignment) -> Iterator[Discrepancy]:
    """One account narrows what the other says outright: "temporarily closed" / "closed".

    Why this matters:
        Without the qualifier more is said than happened.

    Finding:
        - (2025-03-07) The Dayton council temporarily closed the old ferry terminal on Tuesday.
        - (2025-03-07) The Dayton council closed the old ferry terminal on Tuesday after a vote.

    Silence:
        - (2025-03-07) The Dayton council temporarily closed the old ferry terminal on Tuesday.
        - (2025-03-07) The Dayton council closed the old ferry terminal on Tuesday, provisionally.

    What it cannot do:
        Listed adverbs only, right beside a verb or an adjective that both sentences have.
    """
    for link in alignment.sentences:
        if link.like and link.mutual and link.likeness >= LIKE:
            for (article, number), (other, place) in ((link.one, link.other), (link.other, link.one)):
                document, against = alignment.document(article), alignment.document(other)
                words = _qualified(document, document.sentences[number], against.sentences[place])
                if words:
                    searched = len(against.sentences)
                    yield Discrepancy(
                        title=f"Only in {document.article.name}: {words.text}",
                        explanation=f"No such qualifier was found in {searched} searched sentences.",
                        evidence=(Evidence(article, words),),
                        slot="qualifier",
                        confidence=link.likeness,
                    )


def _qualified(document: Document, one: Sentence, other: Sentence) -> Span | None:
    """The qualifier with its word, where the other sentence has the word and no qualifier at all."""
    rules = rules_for(document.article.language)
    if any(_qualifies(word, rules) for word in other.words):
        return None
    said = {word.lemma.casefold() for word in other.words if word.pos in {"ADJ", "VERB"}}
    quoted = [piece for each in document.quotations for piece in each.quoted]
    for first, second in pairwise(one.words):
        if _qualifies(first, rules) != _qualifies(second, rules):
            head = second if _qualifies(first, rules) else first
            words = Span.of(document.article.text, first.span.start, second.span.end)
            if head.pos in {"ADJ", "VERB"} and head.lemma.casefold() in said and not any(map(words.overlaps, quoted)):
                return words
    return None


def _qualifies(word: Word, rules: Rules) -> bool:
    return word.span.text.casefold() in rules.words("qualifiers")
