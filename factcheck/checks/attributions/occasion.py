"""To whom and where a remark was made, as far as one account says, and whether two accounts can mean one occasion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Member
    from factcheck.document import Quotation, Span


def places_of(member: Member[Quotation]) -> tuple[Span, ...]:
    """The phrases that name the hearer and the venue."""
    return tuple(one for one in (member.item.addressee, member.item.venue) if one)


def kinds_of(alignment: Alignment, member: Member[Quotation]) -> frozenset[str]:
    """The kinds of occasion that hearer and venue tell of: an interview, a speech, …"""
    kinds = rules_for(alignment.document(member.article).article.language).mapping("occasions", "kinds")
    texts = [f" {' '.join(one.text.casefold().split())} " for one in places_of(member)]
    return frozenset(kind for noun, kind in kinds.items() if any(f" {noun} " in text for text in texts))


def media_of(alignment: Alignment, member: Member[Quotation]) -> frozenset[str]:
    """The outlets and programmes that hearer and venue name: the words of each name, folded."""
    return frozenset(word for name in _organizations(alignment, member) for word in name.casefold().split())


def _organizations(alignment: Alignment, member: Member[Quotation]) -> Iterator[str]:
    for entity in alignment.document(member.article).entities:
        if entity.kind in {"organization", "work"} and any(
            one.kind in {"name", "acronym"} and one.span.overlaps(place)
            for one in entity.mentions
            for place in places_of(member)
        ):
            yield from (entity.name, *entity.names)


def tied(alignment: Alignment, one: Member[Quotation], other: Member[Quotation]) -> bool:
    """Whether hearer or venue says that two remarks of the same words were made on one occasion."""
    kinds = kinds_of(alignment, one) & kinds_of(alignment, other)
    named = media_of(alignment, one), media_of(alignment, other)
    return bool(named[0] & named[1]) or (bool(kinds) and not (named[0] and named[1]))


def apart(alignment: Alignment, one: Member[Quotation], other: Member[Quotation]) -> str:
    """Why two remarks of the same words cannot have been made on one occasion; "" where they can."""
    kinds = kinds_of(alignment, one), kinds_of(alignment, other)
    if kinds[0] and kinds[1] and not kinds[0] & kinds[1]:
        return f"{min(kinds[0])} / {min(kinds[1])}"
    named = media_of(alignment, one), media_of(alignment, other)
    if named[0] and named[1] and not named[0] & named[1]:
        return f"{' '.join(sorted(named[0]))} / {' '.join(sorted(named[1]))}"
    return ""
