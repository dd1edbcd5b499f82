"""What the checks of attributions ask of a source phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.alignment.alignment import Alignment, Member
    from factcheck.document import Quotation, Speaker

_NAMES = frozenset({"name", "acronym"})


def is_named(alignment: Alignment, member: Member[Quotation]) -> bool:
    """Whether a name of the speaker stands in the phrase beside the words."""
    source, entity = member.item.source, member.item.speaker.entity
    if source is None or entity is None:
        return False
    mentions = alignment.document(member.article).entity(entity).mentions
    return any(one.kind in _NAMES and source.overlaps(one.span) for one in mentions)


def is_clear(alignment: Alignment, member: Member[Quotation]) -> bool:
    """Whether the speaker is named beside the words, or is the last person named before a pronoun or role."""
    return is_named(alignment, member) or _last_named(alignment, member) == member.item.speaker.entity is not None


def _last_named(alignment: Alignment, member: Member[Quotation]) -> str | None:
    """The person whose name stands last before the phrase beside the words."""
    source = member.item.source
    named = [
        (mention.span, one.id)
        for one in alignment.document(member.article).entities
        for mention in one.mentions
        if one.kind == "person" and mention.kind in _NAMES and source and mention.span.end <= source.start
    ]
    return max(named)[1] if named else None


def is_beside(alignment: Alignment, member: Member[Quotation], speaker: Speaker) -> bool:
    """Whether the paragraph around the words holds a speaker's last name outside of them."""
    text, (start, end) = alignment.document(member.article).article.text, (member.item.start, member.item.end)
    before, after = text[:start].rpartition("\n")[2], text[end:].partition("\n")[0]
    return speaker.name.rpartition(" ")[2] in f"{before} {after}"
