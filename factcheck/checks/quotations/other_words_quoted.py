"""Q11."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Member
from factcheck.alignment.speakers import Speakers
from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.checks.quotations.telling import changed_words, short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Replacement
    from factcheck.document import Quotation, Span

Quoted = tuple[Member["Quotation"], "Span"]
"""A quotation and one of its passages in quotation marks."""


@check("Q11", Relation.CONFLICT, Severity.FIX)
def other_words_quoted(alignment: Alignment) -> Iterator[Discrepancy]:
    """Different words stand in quotation marks for one remark, or a report of the words does: “she would” for “I will”.

    Why this matters:
        Quotation marks promise the words that were said; a paraphrase within them is none.

    Conflict:
        - “I will close the old bridge to heavy lorries in April,” Mayor Joan Hill said.
        - Mayor Joan Hill said that “she would close the old bridge to heavy lorries in April.”
        - Mayor Joan Hill told the council on Monday that the old bridge was “a danger to everyone” and must close.
        - Mayor Joan Hill told the council on Monday that the old bridge was “about to fall down” and must close.

    Agreement:
        - “I will close the old bridge to heavy lorries in April,” Mayor Joan Hill said.
        - Mayor Joan Hill said that she would “close the old bridge to heavy lorries in April.”

    What it cannot do:
        Where the words around the quotation marks differ as well, the two may be two remarks, and nothing is said.
    """
    yield from changed_words(alignment, "reported", "One account has a report of the words in quotation marks.")
    speakers = Speakers.of(alignment.entities)
    for replaced in alignment.replacements:
        one, other = (_quoted(alignment, *side) for side in (replaced.one, replaced.other))
        if one and other and speakers.same(one[0], other[0]):
            yield _discrepancy(replaced, one, other)


def _quoted(alignment: Alignment, article: str, words: Span) -> Quoted | None:
    """The passage in quotation marks, within a sentence of the outlet's, that is all of the replaced words."""
    for quotation in alignment.document(article).quotations:
        for piece in quotation.quoted:
            bare = piece.text.strip(" ,.;:!?")
            if quotation.kind == "mixed" and words.text.strip(" ,.;:!?") == bare:
                return Member(article, quotation), piece
    return None


def _discrepancy(replaced: Replacement, one: Quoted, other: Quoted) -> Discrepancy:
    evidence = tuple(Evidence(member.article, piece) for member, piece in (one, other))
    texts = sorted(piece.text for _, piece in (one, other))
    put = " / ".join(f"“{piece.text}”" for _, piece in (one, other))
    speaker = one[0].item.speaker.name
    return Discrepancy(
        title=short(f"{speaker}: {put}", 120),
        explanation=f"The sentences are else the same; in quotation marks stand {put}.",
        evidence=evidence,
        slot=" / ".join(texts),
        confidence=round(replaced.share, 3),
        gates=(
            gates.identity(True, "one speaker; the sentences are else the same"),
            gates.voice(speaker, speaker),
            gates.value(True, "other words"),
            gates.verbatim(evidence),
        ),
    )
