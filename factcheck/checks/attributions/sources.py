"""What the checks of attributions ask of a source phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.alignment.alignment import Alignment, Member
    from factcheck.document import Quotation, Speaker

_NAMES = frozenset({"name", "acronym"})


def is_named(alignment: Alignment, member: Member[Quotation]) -> bool:
    """Whether a name of the speaker stands in the phrase beside the words, or is the last person's name before it."""
    source, entity = member.item.source, member.item.speaker.entity
    if source is None or entity is None:
        return False
    names = [
        (mention.span, one.id)
        for one in alignment.document(member.article).entities
        for mention in one.mentions
        if mention.kind in _NAMES and (one.kind == "person" or one.id == entity)
    ]
    within = any(ref == entity and source.overlaps(span) for span, ref in names)
    before = max(((span, ref) for span, ref in names if span.end <= source.start), default=None)
    return within or (before is not None and before[1] == entity)


def is_beside(alignment: Alignment, member: Member[Quotation], speaker: Speaker) -> bool:
    """Whether the paragraph around the words holds a speaker's last name outside of them."""
    text, (start, end) = alignment.document(member.article).article.text, (member.item.start, member.item.end)
    before, after = text[:start].rpartition("\n")[2], text[end:].partition("\n")[0]
    return speaker.name.rpartition(" ")[2] in f"{before} {after}"
