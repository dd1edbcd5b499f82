"""Sentences of two articles in nearly the same words: what each has in the place of the other's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Replacement
from factcheck.alignment.folding import fold, folding_for
from factcheck.alignment.passages import Passage, lemmas_of
from factcheck.alignment.wording import diff
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.alignment.alignment import SentenceLink
    from factcheck.document import Document

PARALLEL = 0.7
"""The least share of the words of the shorter sentence that both have, in their order."""
LEAST = 5
"""Words that both must have: fewer are a phrase."""


def find_replacements(documents: Sequence[Document], links: Sequence[SentenceLink]) -> tuple[Replacement, ...]:
    """Every replacement between sentences that are each other's likest, in the order of the texts."""
    by_article = {document.article.id: document for document in documents}
    passages = _Passages(by_article)
    return tuple(one for link in links if link.mutual and link.like for one in _replacements(passages, link))


class _Passages:
    """Sentences as passages, folded when first asked for."""

    def __init__(self, documents: dict[str, Document]) -> None:
        self._documents = documents
        self._lemmas = {article: lemmas_of(document) for article, document in documents.items()}
        self._made: dict[tuple[str, int], Passage] = {}

    def of(self, place: tuple[str, int]) -> Passage:
        """The passage of the sentence at (article, place)."""
        if place not in self._made:
            self._made[place] = self._make(*place)
        return self._made[place]

    def _make(self, article: str, number: int) -> Passage:
        document = self._documents[article]
        span = document.sentences[number].span
        tokens = fold(document.article.text, span.start, span.end, folding_for(rules_for(document.article.language)))
        forms = tuple(token.form for token in tokens)
        return Passage(document.article.text, tokens, forms, self._lemmas[article])


def _replacements(passages: _Passages, link: SentenceLink) -> Iterator[Replacement]:
    one, other = passages.of(link.one), passages.of(link.other)
    found = diff(one, other)
    share = found.shared / max(1, min(len(one.tokens), len(other.tokens)))
    if share < PARALLEL or found.shared < LEAST:
        return
    for step in found.steps:
        if not step.equal and all(step.sizes):
            here, there = one.span(*step.one), other.span(*step.other)
            yield Replacement((link.one[0], here), (link.other[0], there), share)
