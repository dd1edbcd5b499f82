"""The titles that an article gives to a person right before the name, where nobody holds two of a kind."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factcheck.personal_names import fold
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.document import Document, Entity, Span
    from factcheck.rules import Rules


@dataclass(frozen=True, slots=True)
class Title:
    """A title as printed, its listed name, and the number of the group of which nobody holds two."""

    span: Span
    name: str
    group: int


def titles(document: Document, person: Entity) -> list[Title]:
    """Every listed title right before one of the person's names, in the order of the text."""
    rules, text = rules_for(document.article.language), document.article.text
    names = {one.span.start for one in person.mentions if one.kind == "name"}
    before = (one for one in person.roles if names & {one.end + 1} and text[one.end : one.end + 1] == " ")
    return [Title(span, *found) for span in sorted(before) if (found := _listed(span.text, rules))]


def _listed(role: str, rules: Rules) -> tuple[str, int] | None:
    """The longest listed title that the role ends with; None where a word before it makes another of it."""
    words = [word for part in fold(role).split() for word in part.split("-") if word]
    for start in range(len(words)):
        phrase = " ".join(words[start:])
        found = _groups(rules).get(rules.mapping("exclusive_titles", "short").get(phrase, phrase))
        if found:
            return None if set(words[:start]) & _barring(rules) else found
    return None


@cache
def _groups(rules: Rules) -> dict[str, tuple[str, int]]:
    groups = rules.table("exclusive_titles")["groups"]
    return {title: (title, number) for number, group in enumerate(groups) for title in group["titles"]}


@cache
def _barring(rules: Rules) -> frozenset[str]:
    return frozenset(rules.table("exclusive_titles")["barring"]["words"])


def exclusive(here: list[Title], there: list[Title]) -> Iterator[tuple[Title, Title]]:
    """For each group of which both give titles but none in common, the first of each side."""
    for group in sorted({one.group for one in here} & {one.group for one in there}):
        left, right = ([one for one in side if one.group == group] for side in (here, there))
        if not {one.name for one in left} & {one.name for one in right}:
            yield left[0], right[0]
