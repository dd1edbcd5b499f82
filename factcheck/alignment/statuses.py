"""The chains of statuses that an event or a matter goes through, read from the rules."""

from __future__ import annotations

from functools import cache

from factcheck.rules import rules_for


@cache
def status_places(language: str) -> dict[str, tuple[str, int]]:
    """Each status's chain and step in it."""
    chains = rules_for(language).table("status_steps")["chains"]
    return {
        status: (chain["name"], step)
        for chain in chains
        for step, statuses in enumerate(chain["steps"])
        for status in statuses
    }


def one_chain(language: str, one: str | None, other: str | None) -> bool:
    """Whether two statuses are steps of one chain."""
    places = status_places(language)
    here, there = places.get(one or ""), places.get(other or "")
    return bool(here and there and here[0] == there[0])
