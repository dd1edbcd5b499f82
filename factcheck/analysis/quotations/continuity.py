"""Pronouns that the article's entities leave open, where one speaker plainly goes on."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.document import Entity, Quotation

_FARTHEST = 700


def carry_on(
    quotations: Sequence[Quotation], entities: Sequence[Entity], genders: dict[str, str]
) -> tuple[Quotation, ...]:
    """The quotations with the last speaker put where an open "he" or "she" says more in the next breath.

    That is done only if the last quotation is a person's whom no pronoun gives another gender, and nobody else is
    named between the two. `genders` gives the pronouns of the third person theirs.
    """
    people = {one.id: one for one in entities if one.kind == "person"}
    named = sorted(
        (mention.span.start, one.id) for one in people.values() for mention in one.mentions if mention.kind != "pronoun"
    )
    carried: list[Quotation] = []
    for one in quotations:
        gender = genders.get(one.source.text.lower()) if one.source else None
        last = carried[-1].speaker if carried else None
        if gender and last and one.speaker.kind == "unknown" and last.entity in people:
            known = {genders.get(mention.span.text.lower()) for mention in people[last.entity].mentions} - {None}
            if known <= {gender} and _is_next(carried[-1], one, named):
                carried.append(replace(one, speaker=last))
                continue
        carried.append(one)
    return tuple(carried)


def _is_next(last: Quotation, one: Quotation, named: list[tuple[int, str]]) -> bool:
    """Whether little stands between two quotations, and no name but the first's speaker."""
    start = max(span.end for span in (last.content[-1], last.cue, last.source) if span)
    end = min(span.start for span in (one.content[0], one.cue, one.source) if span)
    between = named[bisect_left(named, (start, "")) : bisect_left(named, (max(start, end), ""))]
    return end - start <= _FARTHEST and all(entity == last.speaker.entity for _, entity in between)
