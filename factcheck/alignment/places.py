"""Places: which are one, which lie in one another, which are surely apart."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.rules import Rules


def apart(one: str, other: str, rules: Rules) -> bool:
    """Whether two places are known and neither is the other or lies in it; never for a place that is not listed."""
    left, right = _around(_plain(one, rules), rules), _around(_plain(other, rules), rules)
    listed = len(left) > 1 and len(right) > 1
    return listed and _plain(one, rules) not in right and _plain(other, rules) not in left


def _plain(name: str, rules: Rules) -> str:
    """The listed name of a place."""
    folded = name.casefold().removesuffix("'s").removesuffix("’s").removeprefix("the ")
    names = rules.table("places")["names"]
    return str(names.get(folded, folded))


@cache
def _around(name: str, rules: Rules) -> frozenset[str]:
    """A place and all that it lies in."""
    within = rules.table("places")["within"]
    reached, waiting = {name}, [name]
    while waiting:
        found = set(within.get(waiting.pop(), ())) - reached
        reached |= found
        waiting += sorted(found)
    return frozenset(reached)
