"""One entity's name in two spellings: the pairs that the check of spelling compares."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import product
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.personal_names import fold
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Cluster, Member
    from factcheck.document import Entity
    from factcheck.rules import Rules

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]{2,})*")
ALIKE = 0.7
"""The least share of letters in common (Ratcliff/Obershelp 1988) of two spellings of one word."""
SHORTEST = 4
"""Letters below which two words are too short to be told apart by spelling."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name as an article prints it."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class SpellingPair:
    """Two spellings of one word of a name; `listed` says that both are transliterations of it."""

    one: Spelling
    other: Spelling
    words: tuple[str, str]
    listed: bool
    cluster: str
    why: str


def spelling_pairs(alignment: Alignment) -> Iterator[SpellingPair]:
    """Each two spellings of a name between two articles, once, at the first place of each."""
    language = alignment.documents[0].article.language if alignment.documents else "en"
    for cluster in alignment.entities:
        if cluster.members[0].item.kind == "person":
            yield from _in_cluster(cluster, rules_for(language))


def _in_cluster(cluster: Cluster[Entity], rules: Rules) -> Iterator[SpellingPair]:
    for one, other in cluster.pairs():
        left, right = _words(one), _words(other)
        for word, variant in product(sorted(left), sorted(right)):
            if word in right or variant in left or not _alike(word, variant):
                continue
            same = _listed(fold(word), fold(variant), rules)
            why = cluster.links[0].reason
            yield SpellingPair(left[word], right[variant], (word, variant), same, cluster.id, why)


def _words(member: Member[Entity]) -> dict[str, Spelling]:
    """The words of an entity's names, each at its first place."""
    words: dict[str, Spelling] = {}
    for mention in member.item.mentions:
        if mention.kind == "name":
            for found in _WORD.finditer(mention.span.text):
                start = mention.span.start + found.start()
                words.setdefault(found[0], Spelling(member.article, Span(start, start + len(found[0]), found[0])))
    return {word: spelt for word, spelt in words.items() if len(word) >= SHORTEST and word[0].isupper()}


def _alike(word: str, variant: str) -> bool:
    """Whether two different words could be one, misspelt; a possessive or a plural is not."""
    one, other = word.casefold(), variant.casefold()
    if one == other or one + "s" == other or other + "s" == one:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE


def _listed(word: str, variant: str, rules: Rules) -> bool:
    """Whether both are listed as transliterations of one name."""
    return any(word in group and variant in group for group in rules.table("transliterations")["groups"])
