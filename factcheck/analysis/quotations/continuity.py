"""Pronouns that the article's entities leave open, where one speaker plainly goes on."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.document import Entity, Quotation, Speaker

_FARTHEST = 700

Names = list[tuple[int, str]]
"""Where someone is named, and who: an entity's id."""


@dataclass(frozen=True, slots=True)
class Pronouns:
    """Pronouns of the third person: the `genders` of those that mean one person, and those that mean a body or several.

    `impersonal` ones may mean several people as well.
    """

    genders: Mapping[str, str]
    impersonal: frozenset[str]


def carry_on(quotations: Sequence[Quotation], entities: Sequence[Entity], pronouns: Pronouns) -> tuple[Quotation, ...]:
    """The quotations with the last speaker put where an open "he", "she", "it" or "they" says more in the next breath.

    That is done only if the last quotation is one's whom the pronoun can mean, and nobody else is named between
    the two.
    """
    course = _Course(entities, pronouns)
    last: Quotation | None = None
    carried: list[Quotation] = []
    for one in quotations:
        goes_on = last is not None and one.speaker.kind == "unknown" and course.goes_on(last, one)
        carried.append(replace(one, speaker=last.speaker) if last and goes_on else one)
        last = carried[-1] if one.source else last
    return tuple(carried)


class _Course:
    """Who is named where in an article."""

    def __init__(self, entities: Sequence[Entity], pronouns: Pronouns) -> None:
        self._pronouns = pronouns
        people = [one for one in entities if one.kind == "person"]
        self._people = _names(people)
        self._bodies = _names(one for one in entities if one.kind in {"group", "organization"})
        self._known = {one.id: self._genders(one) for one in people}

    def _genders(self, person: Entity) -> set[str]:
        """The genders that pronouns give a person."""
        words = {mention.span.text.lower() for mention in person.mentions}
        return {gender for word, gender in self._pronouns.genders.items() if word in words}

    def goes_on(self, last: Quotation, one: Quotation) -> bool:
        """Whether a quotation's open pronoun means the speaker of the last one."""
        pronoun = one.source.text.lower() if one.source else ""
        named = self._people if pronoun in self._pronouns.genders else self._bodies
        return self._may_mean(pronoun, last.speaker) and _is_next(last, one, named)

    def _may_mean(self, pronoun: str, speaker: Speaker) -> bool:
        if pronoun in self._pronouns.impersonal:
            return speaker.kind in {"organization", "unnamed"}
        gender = self._pronouns.genders.get(pronoun)
        return gender is not None and (
            speaker.kind == "unnamed"
            or (speaker.kind == "person" and self._known.get(speaker.entity or "", set()) <= {gender})
        )


def _names(entities: Iterable[Entity]) -> Names:
    return sorted((each.span.start, one.id) for one in entities for each in one.mentions if each.kind != "pronoun")


def _is_next(last: Quotation, one: Quotation, named: Names) -> bool:
    """Whether little stands between two quotations, and no name but the first's speaker."""
    start = max(span.end for span in (last.content[-1], last.cue, last.source) if span)
    end = min(span.start for span in (one.content[0], one.cue, one.source) if span)
    between = named[bisect_left(named, (start, "")) : bisect_left(named, (max(start, end), ""))]
    return end - start <= _FARTHEST and all(entity == last.speaker.entity for _, entity in between)
