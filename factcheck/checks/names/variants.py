"""One entity's name in two spellings: the pairs that the check of spelling compares."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations, product
from typing import TYPE_CHECKING

from factcheck.checks.names.bodies import misspelt_bodies
from factcheck.checks.names.orphans import orphans
from factcheck.document import Span
from factcheck.personal_names import PersonalName, fold, one_slip, parse_name, same_given
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Document, Entity, Mention
    from factcheck.rules import Rules

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]{2,})*")
ALIKE = 0.8
"""The least share of letters in common (Ratcliff/Obershelp 1988) of two spellings of one word."""
Words = dict[tuple[str, str], "Spelling"]
"""Words by (part of the name, word), each with its first place."""
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
    cluster: str | None
    why: str


def spelling_pairs(alignment: Alignment) -> Iterator[SpellingPair]:
    """Each two spellings of a name, between two articles or inside one, once, at the first place of each."""
    rules = rules_for(alignment.documents[0].article.language)
    for cluster in alignment.entities:
        if cluster.members[0].item.kind == "person":
            for one, other in cluster.pairs():
                here, there = (_words(alignment.document(each.article), each.item, rules) for each in (one, other))
                yield from _between(here, there, rules, (cluster.id, cluster.links[0].reason))
    for document in alignment.documents:
        for entity in document.entities:
            if entity.kind == "person":
                yield from _within(_words(document, entity, rules), rules)
    for lone, meant in orphans(alignment, rules):
        sides = Spelling(*lone), Spelling(*meant)
        words = lone[1].text, meant[1].text
        yield SpellingPair(*sides, words, False, None, "nobody else of the story has such a name")
    for slip, meant in misspelt_bodies(alignment, rules):
        words = slip[1].text, meant[1].text
        yield SpellingPair(Spelling(*slip), Spelling(*meant), words, False, None, "one word of the name of one body")


def _between(left: Words, right: Words, rules: Rules, tie: tuple[str, str]) -> Iterator[SpellingPair]:
    """Spellings of two articles, unless both have both."""
    for one, other in product(sorted(left), sorted(right)):
        if _alike(one, other, rules) and not (one in right and other in left):
            yield SpellingPair(left[one], right[other], (one[1], other[1]), _listed(one[1], other[1], rules), *tie)


def _within(words: Words, rules: Rules) -> Iterator[SpellingPair]:
    """Spellings of one name inside one article; transliterations may stand for a quotation's sake."""
    for one, other in combinations(sorted(words), 2):
        if _alike(one, other, rules) and not _listed(one[1], other[1], rules):
            pair = one[1], other[1]
            yield SpellingPair(words[one], words[other], pair, False, None, "one person of one account")


def _words(document: Document, entity: Entity, rules: Rules) -> Words:
    """The given names and surnames that an entity goes by, each at its first place; who wrote it is another's name."""
    words: Words = {}
    for mention in entity.mentions:
        name = parse_name(mention.span.text, rules)
        for found in _WORD.finditer(mention.span.text) if mention.kind == "name" and _told(document, mention) else ():
            part = "given" if fold(found[0]) == name.given else "surname" if fold(found[0]) == name.surname else ""
            if part and len(found[0]) >= SHORTEST:
                start = mention.span.start + found.start()
                span = Span(start, start + len(found[0]), found[0])
                words.setdefault((part, found[0]), Spelling(document.article.id, span))
    return words


def _told(document: Document, mention: Mention) -> bool:
    """Whether a mention stands in the story itself, not in what the outlet prints around it."""
    return not any(one.boilerplate for _, one in document.where.sentences.over(mention.span.start, mention.span.end))


def _alike(one: tuple[str, str], other: tuple[str, str], rules: Rules) -> bool:
    """Whether two words in one place of a name could be one, misspelt; a short form or a plural is not."""
    if one[0] != other[0]:
        return False
    word, variant = fold(one[1]), fold(other[1])
    if word == variant or word + "s" == variant or variant + "s" == word:
        return False
    given = one[0] == "given" or not {word, variant}.isdisjoint(rules.table("nicknames")["formal"])
    short = given and same_given(PersonalName(word, (), ""), PersonalName(variant, (), ""), rules)
    if short and not _listed(word, variant, rules):
        return False
    return one_slip(word, variant) or SequenceMatcher(None, word, variant, autojunk=False).ratio() >= ALIKE


def _listed(word: str, variant: str, rules: Rules) -> bool:
    """Whether both are listed as transliterations of one name."""
    one, other = fold(word), fold(variant)
    return any(one in group and other in group for group in rules.table("transliterations")["groups"])
