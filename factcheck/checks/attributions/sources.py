"""What the checks of attributions ask of a source phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.alignment.alignment import Alignment, Member
    from factcheck.document import Quotation, Speaker


def is_named(alignment: Alignment, member: Member[Quotation]) -> bool:
    """Whether the phrase beside the words holds a name of the speaker, not only a pronoun or a role."""
    source, entity = member.item.source, member.item.speaker.entity
    if source is None or entity is None:
        return False
    mentions = alignment.document(member.article).entity(entity).mentions
    return any(one.kind in {"name", "acronym"} and source.overlaps(one.span) for one in mentions)


def is_beside(alignment: Alignment, member: Member[Quotation], speaker: Speaker) -> bool:
    """Whether the paragraph around the words holds a speaker's last name outside of them."""
    text, (start, end) = alignment.document(member.article).article.text, (member.item.start, member.item.end)
    before, after = text[:start].rpartition("\n")[2], text[end:].partition("\n")[0]
    return speaker.name.rpartition(" ")[2] in f"{before} {after}"
