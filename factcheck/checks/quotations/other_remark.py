"""Q13."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Member
from factcheck.alignment.paraphrases import paraphrases
from factcheck.alignment.speakers import Speakers
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.checks.quotations.telling import short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Document, Quotation, Span

_LEAST = 4
"""Words of a remark."""


@check("Q13", Relation.OMISSION, Severity.NOTE)
def other_remark(alignment: Alignment) -> Iterator[Discrepancy]:
    """A remark is quoted in one account only, though another quotes its speaker as well.

    Why this matters:
        What each outlet chose from one occasion shows the reader another speech.

    Finding:
        - “The old bridge is not safe for lorries,” Mayor Joan Hill said. “The ferry will run all summer,” Hill said.
        - “The old bridge is not safe for lorries,” Mayor Joan Hill said.

    Silence:
        - “The old bridge is not safe for lorries,” Mayor Joan Hill said.
        - “The old bridge is not safe for lorries,” Mayor Joan Hill said.
    """
    speakers, told = Speakers.of(alignment.entities), _told_elsewhere(alignment)
    circles = [(one, speakers.circle(_quoted(one))) for one in alignment.documents]
    for document in alignment.documents:
        for quotation in document.quotations:
            pieces = [piece for piece in _remarks(quotation) if not _overlaps(piece, told[document.article.id])]
            member = Member(document.article.id, quotation)
            others = [one for one, circle in circles if one is not document and speakers.among(member, circle)]
            if pieces and others:
                searched = sum(len(one.sentences) for one in others)
                yield Discrepancy(
                    title=short(f"{quotation.speaker.name}: {pieces[0].text}"),
                    explanation=f"Not found in {searched} searched sentence{'s' * (searched != 1)}.",
                    evidence=tuple(Evidence(document.article.id, piece) for piece in pieces),
                    slot="other remark",
                )


def _remarks(quotation: Quotation) -> list[Span]:
    """The passages that are a choice, not a word or two within a paraphrase."""
    return [piece for piece in quotation.quoted if len(piece.text.split()) >= _LEAST]


def _overlaps(piece: Span, told: list[Span]) -> bool:
    return any(piece.overlaps(one) for one in told)


def _told_elsewhere(alignment: Alignment) -> defaultdict[str, list[Span]]:
    """By article, the words that another account quotes or paraphrases."""
    told: defaultdict[str, list[Span]] = defaultdict(list)
    for quotations in alignment.quotations:
        for link in quotations.links:
            for edit in link.wording.edits if link.wording else ():
                told[link.one.article] += [edit.one] if edit.one else []
                told[link.other.article] += [edit.other] if edit.other else []
    for pair in paraphrases(alignment):
        for side in (pair.one.member, pair.other.member):
            told[side.article] += side.item.content
    return told


def _quoted(document: Document) -> list[Member[Quotation]]:
    """What an account quotes."""
    return [Member(document.article.id, one) for one in document.quotations if one.quoted]
