"""Q13."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Member
from factcheck.alignment.speakers import Speakers
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Document, Quotation

_LEAST = 4


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
    for document in alignment.documents:
        for quotation in document.quotations:
            if not _is_remark(quotation) or (document.article.id, quotation.id) in told:
                continue
            member = Member(document.article.id, quotation)
            others = [one for one in alignment.documents if one is not document and _quotes(one, member, speakers)]
            if others:
                searched = sum(len(one.sentences) for one in others)
                yield Discrepancy(
                    title=f"{quotation.speaker.name}: {quotation.quoted[0].text[:80]}",
                    explanation=f"Not found in {searched} searched sentence{'s' * (searched != 1)}.",
                    evidence=tuple(Evidence(document.article.id, piece) for piece in quotation.quoted),
                    slot="other remark",
                )


def _is_remark(quotation: Quotation) -> bool:
    """Whether enough is quoted to be a choice, not a word or two within a paraphrase."""
    return sum(len(piece.text.split()) for piece in quotation.quoted) >= _LEAST


def _told_elsewhere(alignment: Alignment) -> set[tuple[str, str]]:
    """(article, id) of the quotations whose words, or what they claim, another account has."""
    quoted = {(one.article, one.item.id) for cluster in alignment.quotations for one in cluster.members}
    claimed = {
        (side.article, side.item.quote)
        for cluster in alignment.claims
        for link in cluster.links
        for side in (link.one, link.other)
        if side.item.quote
    }
    return quoted | claimed


def _quotes(document: Document, member: Member[Quotation], speakers: Speakers) -> bool:
    """Whether an account quotes the speaker."""
    return any(one.quoted and speakers.same(member, Member(document.article.id, one)) for one in document.quotations)
