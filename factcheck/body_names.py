"""Names of bodies: what is left of one without the words that name it no differently ("NBC News")."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.rules import Rules

SHORTEST_ACRONYM = 2


def short_name(name: str, rules: Rules) -> str:
    """The acronym that a name begins with where only listed words follow it, else the name as it is."""
    head, *tail = name.removeprefix("the ").removeprefix("The ").split() or [""]
    acronym = len(head) >= SHORTEST_ACRONYM and head.isupper() and head.replace(".", "").isalpha()
    return head if acronym and {word.casefold() for word in tail} <= rules.words("name_words", "tails") else name
