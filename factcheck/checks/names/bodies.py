"""Words of the names of bodies in which a letter slipped: "the Transport Comittee", "the Transport Committee"."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.personal_names import fold, one_slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Document, Span
    from factcheck.rules import Rules

    Place = tuple[str, Span]
    """An article and words of it."""
    Beside = tuple[bool, str]
    """A word of a name that stands before (True) or behind another."""

SHORTEST = 6
"""Letters below which a word that nobody uses may well be a name."""


def misspelt_bodies(alignment: Alignment, rules: Rules) -> Iterator[tuple[Place, Place]]:
    """Each slip beside the right word of the same name, in its own account and in each other one without the slip.

    A slip is a word that is in no use in news, a letter away from one that is, beside the same word of the name.
    """
    right = {document.article.id: _words_of_bodies(document, rules) for document in alignment.documents}
    slips = {document.article.id: dict(_strange(document, rules)) for document in alignment.documents}
    for here, strange in slips.items():
        for word, (span, beside) in strange.items():
            for there, words in right.items():
                if there == here or (word not in slips[there] and alignment.akin(here, there)):
                    meant = next((at for other, near, at in words if near in beside and _slipped(word, other)), None)
                    if meant:
                        yield (here, span), (there, meant)


def _slipped(word: str, other: str) -> bool:
    return one_slip(word, other) and f"{other}s" != word


def _words_of_bodies(document: Document, rules: Rules) -> list[tuple[str, Beside, Span]]:
    """The words in common use in names of bodies, each with a word beside it."""
    found = []
    for entity in document.entities:
        for mention in entity.mentions if entity.kind == "organization" else ():
            spans = [word for word in _capitals(document, mention.span) if mention.kind == "name"]
            for first, second in pairwise(spans):
                left, right = fold(first.text), fold(second.text)
                found += [(right, (True, left), second)] if rules.counted(right) else []
                found += [(left, (False, right), first)] if rules.counted(left) else []
    return found


def _strange(document: Document, rules: Rules) -> Iterator[tuple[str, tuple[Span, set[Beside]]]]:
    """Words with a capital that are in no use, each at its first place, with the capitalized words beside it."""
    beside: defaultdict[str, set[Beside]] = defaultdict(set)
    first: dict[str, Span] = {}
    for sentence in document.sentences:
        for left, right in pairwise(_capitals(document, sentence.span)):
            if right.start - left.end == 1:
                beside[fold(right.text)].add((True, fold(left.text)))
                beside[fold(left.text)].add((False, fold(right.text)))
                first.setdefault(fold(left.text), left)
                first.setdefault(fold(right.text), right)
    for word, span in first.items():
        if len(word) >= SHORTEST and word.isalpha() and not span.text.isupper() and not rules.counted(word):
            yield word, (span, beside[word])


def _capitals(document: Document, within: Span) -> list[Span]:
    """The capitalized words of a stretch, in order."""
    places = document.where.sentences.over(within.start, within.end)
    words = (word.span for _, sentence in places for word in sentence.words if within.contains(word.span))
    return [span for span in words if span.text[0].isupper()]
