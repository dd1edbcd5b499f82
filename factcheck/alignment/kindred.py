"""Words that tell of one kind of event or thing: "slay" and "killing", "decide" and "decision"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.rules import Rules

SHORTEST = 4
"""Letters of the shortest verb that a noun is taken to be made of."""


def kind_of(lemma: str, rules: Rules) -> str:
    """What a word tells of: its group's name, the verb that it is made of, or the word itself, in lower case."""
    return _kinds(rules, lemma.casefold())


@cache
def _kinds(rules: Rules, word: str) -> str:
    if word in groups(rules):
        return groups(rules)[word]
    verb = min(_verbs(word, rules), key=lambda one: (rules.rarity(one), one), default=word)
    return groups(rules).get(verb, verb)


@cache
def groups(rules: Rules) -> dict[str, str]:
    """The name of each listed word's group."""
    return {word: kind for kind, words in rules.table("kindred_words")["groups"].items() for word in words}


def _verbs(noun: str, rules: Rules) -> Iterator[str]:
    """The words in print that the noun can be made of."""
    for ending, verbal in rules.table("kindred_words")["endings"].items():
        stem = noun.removesuffix(ending)
        if stem != noun and len(stem) >= SHORTEST:
            yield from (stem + one for one in verbal if rules.counted(stem + one))
