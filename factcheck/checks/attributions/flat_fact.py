"""A06."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from factcheck.alignment.lexicon import lexicon_for
from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Member, Pair
    from factcheck.document import Claim, Sentence

_LEAST, _SHARE = 4, 0.6
"""Content words in common, and their share of the shorter claim's."""
_VERBATIM = 8
"""Words in a row, in quotation marks here, that are the source's own there, too, marked otherwise than by marks."""


@check("A06", Relation.DIFFERENCE, Severity.CHECK)
def flat_fact(alignment: Alignment) -> Iterator[Discrepancy]:
    """One account credits to a source what the other states as a fact.

    Why this matters:
        An outlet that states it vouches for it.

    Finding:
        - The mayor said that the engineers closed the old bridge to heavy lorries on Tuesday.
        - The engineers closed the old bridge to heavy lorries on Tuesday.

    Silence:
        - The mayor said that the engineers closed the old bridge to heavy lorries on Tuesday.
        - The mayor said that the engineers closed the old bridge to heavy lorries on Tuesday.
    """
    for cluster in alignment.claims:
        for link in cluster.links:
            shared = _lemmas(link.one.item) & _lemmas(link.other.item)
            if link.mutual and _one_is_credited(alignment, link) and _is_same(link, shared):
                evidence = tuple(Evidence(side.article, side.item.span) for side in (link.one, link.other))
                yield Discrepancy(
                    title="Credited to a source here, stated as a fact there",
                    explanation=f"{_credit(alignment, link)} says so in one account; the other says so itself.",
                    evidence=evidence,
                    slot=" ".join(sorted(shared)),
                    alignment=cluster.id,
                    confidence=link.score,
                    gates=(gates.identity(True, link.reason), gates.voice("a source", None)),
                )


def _one_is_credited(alignment: Alignment, link: Pair[Claim]) -> bool:
    """Whether one side is what a source says, and the other the outlet's own, asserted in its own words."""
    sides = sorted((link.one, link.other), key=lambda side: side.item.quote is not None)
    own, credited = sides
    if own.item.quote is not None or credited.item.quote is None or own.item.modality != "asserted":
        return False
    quoted = alignment.document(credited.article).quotation(credited.item.quote).quoted
    in_marks = any(piece.overlaps(credited.item.span) for piece in quoted)
    if in_marks and _run(own.item, credited.item) >= _VERBATIM:
        return False
    return _vouches(alignment, own) and _is_said(alignment, credited)


def _vouches(alignment: Alignment, own: Member[Claim]) -> bool:
    """Whether no word of the sentence says that somebody else says it: a verb of speech, a hedge, "I", a mark."""
    document = alignment.document(own.article)
    rules, sentence = rules_for(document.article.language), document.sentences[own.item.sentence]
    lexicon, verbs = lexicon_for(rules), rules.words("speech_verbs") | rules.words("reporting_verbs", "addressing")
    credited = any(one.start < sentence.span.end and sentence.span.start < one.end for one in document.quotations)
    return not credited and not any(
        word.lemma.casefold() in lexicon.guards | lexicon.speakers
        or (word.pos == "VERB" and word.lemma.casefold() in verbs)
        for word in sentence.words
    )


def _is_said(alignment: Alignment, credited: Member[Claim]) -> bool:
    """Whether a claim opens what a source says; one that hangs on another, as "who had left", need not be its.

    Nor need one that hangs on a noun: "is looking into a fire that left two hurt".
    """
    document, ref = alignment.document(credited.article), credited.item.quote
    quotation, sentence = document.quotation(ref or ""), document.sentences[credited.item.sentence]
    beside = (one for one in document.where.claims[credited.item.sentence] if one.quote == ref)
    start = credited.item.span.start
    opening = max(one for one in (sentence.span.start, *(piece.start for piece in quotation.content)) if one <= start)
    first = start == min(one.span.start for one in beside)
    return first and quotation.speaker.kind != "unknown" and not _noun_between(sentence, opening, start)


def _noun_between(sentence: Sentence, start: int, end: int) -> bool:
    return any(word.pos == "NOUN" and start <= word.span.start < end for word in sentence.words)


def _run(one: Claim, other: Claim) -> int:
    """The longest run of words that both have."""
    here, there = ([word.span.text.casefold() for word in side.words] for side in (one, other))
    return SequenceMatcher(None, here, there, autojunk=False).find_longest_match().size


def _is_same(link: Pair[Claim], shared: frozenset[str]) -> bool:
    """Whether both claim one thing, as far as their words tell."""
    sizes = [len(_lemmas(side.item)) for side in (link.one, link.other)]
    alike = link.one.item.verb == link.other.item.verb and link.one.item.polarity == link.other.item.polarity
    return alike and len(shared) >= max(_LEAST, _SHARE * min(sizes))


def _lemmas(claim: Claim) -> frozenset[str]:
    return frozenset(word.lemma.casefold() for word in claim.words if word.content)


def _credit(alignment: Alignment, link: Pair[Claim]) -> str:
    (side,) = (one for one in (link.one, link.other) if one.item.quote)
    return alignment.document(side.article).quotation(side.item.quote or "").speaker.name
