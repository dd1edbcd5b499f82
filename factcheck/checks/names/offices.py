"""Who holds the one office of a place: "Dayton Mayor X", "the French president, Y"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factcheck.checks import gates
from factcheck.checks.catalogue import Gate
from factcheck.personal_names import fold

if TYPE_CHECKING:
    from factcheck.document import Article, Document, Entity, Span
    from factcheck.rules import Rules

DAYS = 7
"""Days between two accounts within which an office is taken to be held by one."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A person and the name that stands behind the office."""

    person: Entity
    name: Span


def as_of_office(one: Article, other: Article) -> Gate:
    """G4: an office changes hands, seldom within days."""
    if not one.published_on or not other.published_on:
        return Gate(gates.AS_OF, None, "publication time not given")
    apart = abs((one.published_on - other.published_on).days)
    return Gate(gates.AS_OF, True if apart <= DAYS else None, f"published {apart} days apart")


def holders(document: Document, rules: Rules) -> dict[str, Holder]:
    """The people right behind an office of a listed place, by office; offices with two holders are left out."""
    found: dict[str, list[Holder]] = {}
    for person in (one for one in document.entities if one.kind == "person"):
        named = {each.span.start: each.span for each in person.mentions if each.kind == "name"}
        for role in person.roles:
            office = _office(role.text, rules)
            if office and role.end + 1 in named:
                found.setdefault(office, []).append(Holder(person, named[role.end + 1]))
    return {office: held[0] for office, held in found.items() if len({one.person.id for one in held}) == 1}


def _office(role: str, rules: Rules) -> str:
    """Place and office of a role such as "Ohio Gov."; "" where either is not listed or anything else is said."""
    words = fold(role).split()
    listed = rules.table("exclusive_titles")
    for start in range(1, len(words)):
        place, title = " ".join(words[:start]), " ".join(words[start:])
        title = listed["short"].get(title, title)
        if title in listed["single"]["offices"] and place in _places(rules):
            return f"{place} {title}"
    return ""


@cache
def _places(rules: Rules) -> frozenset[str]:
    places = rules.table("places")
    return frozenset(map(fold, (*places["names"], *places["within"], *rules.table("demonyms")["countries"])))
