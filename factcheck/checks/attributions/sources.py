"""What the checks of attributions ask of a source phrase."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.rules import rules_for

if TYPE_CHECKING:
    from factcheck.alignment.alignment import Alignment, Member
    from factcheck.document import Quotation, Span, Speaker

_WORD = re.compile(r"[^\W_]+")
_BESIDE = 2
"""Words before shared ones of which one may be what somebody said: "the mayor's call to"."""
_NAMES = frozenset({"name", "acronym"})


def is_named(alignment: Alignment, member: Member[Quotation]) -> bool:
    """Whether a name of the speaker stands in the phrase beside the words."""
    return _name_in_source(alignment, member) is not None


def _name_in_source(alignment: Alignment, member: Member[Quotation]) -> Span | None:
    source, entity = member.item.source, member.item.speaker.entity
    if source is None or entity is None:
        return None
    mentions = alignment.document(member.article).entity(entity).mentions
    return next((one.span for one in mentions if one.kind in _NAMES and source.overlaps(one.span)), None)


def reports(alignment: Alignment, member: Member[Quotation], shared: Span | None) -> bool:
    """Whether the quotation itself says whose the shared words are: “As she said, …”, “the mayor's call to …”."""
    document = alignment.document(member.article)
    rules = rules_for(document.article.language)
    verbs, utterances = rules.words("speech_verbs"), rules.words("sources", "utterances")
    opening = next((one for one in member.item.quoted if shared and one.contains(shared)), None)
    if not shared or not opening:
        return False
    before = [
        word
        for _, sentence in document.where.sentences.over(shared.start, shared.start + 1)
        for word in sentence.words
        if opening.start <= word.span.start < shared.start
    ]
    said = any(word.pos == "VERB" and word.lemma.casefold() in verbs for word in before)
    return said or any(
        owner.pos == "PART" and word.lemma.casefold() in utterances for owner, word in list(pairwise(before))[-_BESIDE:]
    )


def is_clear(alignment: Alignment, member: Member[Quotation]) -> bool:
    """Whether the speaker is named beside the words, or is the last person named before a pronoun or role.

    A name that stands deeper in the phrase ("the firm representing Hill", "Hill's lawyer") names somebody else.
    """
    if name := _name_in_source(alignment, member):
        return _heads(alignment, member, name)
    return _last_named(alignment, member) == member.item.speaker.entity is not None


def _heads(alignment: Alignment, member: Member[Quotation], name: Span) -> bool:
    source, article = member.item.source, alignment.document(member.article).article
    if source is None:
        return False
    line = article.text[: source.start].rpartition("\n")[2].split()[-1:]
    before = [*line, *article.text[source.start : max(source.start, name.start)].split()]
    deeper = rules_for(article.language).words("sources", "complements")
    possessive = article.text[name.end : source.end].startswith(("'s", "’s"))
    return not possessive and not deeper.intersection(word.casefold() for word in before)


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
    """Whether around the words a speaker's last name stands outside of the quotation marks.

    In their paragraph, or only in the sentence with the source where nothing else leaves open who is credited.
    """
    document = alignment.document(member.article)
    text, start, end = document.article.text, member.item.start, member.item.end
    edges = [text.rfind("\n", 0, start) + 1, *(at for one in member.item.quoted for at in (one.start, one.end))]
    edges.append(end + len(text[end:].partition("\n")[0]))
    source = member.item.source
    if source and is_next(alignment, member):
        spans = [one.span for _, one in document.where.sentences.over(source.start, source.end)]
        first, last = min(one.start for one in spans), max(one.end for one in spans)
        edges = [min(max(edge, first), last) for edge in edges]
    prose = " ".join(text[edges[at] : edges[at + 1]] for at in range(0, len(edges), 2))
    return speaker.name.rpartition(" ")[2] in prose


def is_next(alignment: Alignment, member: Member[Quotation]) -> bool:
    """Whether nothing but the cue stands between the words and who is credited: “…,” Joan Hill said."""
    text, source, cue = alignment.document(member.article).article.text, member.item.source, member.item.cue
    gaps = [
        (min(one.end, source.end), max(one.start, source.start))
        for one in member.item.quoted
        if source and not one.overlaps(source)
    ]
    return any(not _WORD.search(_without(text, start, end, cue)) for start, end in gaps)


def _without(text: str, start: int, end: int, left_out: Span | None) -> str:
    if left_out is None or left_out.end <= start or left_out.start >= end:
        return text[start:end]
    return f"{text[start : left_out.start]} {text[left_out.end : end]}"
