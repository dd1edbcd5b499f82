"""Who said what: speakers, their remarks, and what each article has of them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Member, fullest_name
from factcheck.alignment.paraphrases import paraphrases, retold
from factcheck.report.schema import MatrixCell, MatrixRemark, MatrixSpeaker
from factcheck.report.touching import Touching

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.alignment import Alignment
    from factcheck.document import Quotation
    from factcheck.report.finding import FindingRecord

Remark = list["Member[Quotation]"]
Place = tuple[str, str]
"""An article's id and a quotation's."""


def tell_matrix(alignment: Alignment, findings: list[FindingRecord]) -> list[MatrixSpeaker]:
    """Speakers by the number of their remarks, most first; those without a name last."""
    speakers: defaultdict[tuple[str, str], list[Remark]] = defaultdict(list)
    names, touching = _cluster_names(alignment), Touching(findings)
    for remark in _remarks(alignment):
        speakers[_speaker(remark[0], names)].append(remark)
    order = sorted(speakers.items(), key=lambda item: (item[0][1] == "unknown", -len(item[1]), item[0]))
    return [
        MatrixSpeaker(name=name, kind=kind, remarks=[_remark(alignment, one, touching) for one in remarks])
        for (name, kind), remarks in order
    ]


def _cluster_names(alignment: Alignment) -> dict[tuple[str, str], str]:
    """The cluster's fullest name for every (article, entity)."""
    return {
        (member.article, member.item.id): fullest_name(cluster)
        for cluster in alignment.entities
        for member in cluster.members
    }


def _speaker(member: Member[Quotation], names: Mapping[tuple[str, str], str]) -> tuple[str, str]:
    speaker = member.item.speaker
    return names.get((member.article, speaker.entity or ""), speaker.name), speaker.kind


def _remarks(alignment: Alignment) -> Iterator[Remark]:
    """What tells one remark, in the order of the articles and their texts: quoted, or in an outlet's own words."""
    whole: dict[Place, Remark] = {
        (document.article.id, one.id): [Member(document.article.id, one)]
        for document in alignment.documents
        for one in document.quotations
    }
    for one, other in _pairs(alignment):
        here, there = whole[one], whole[other]
        if here is not there:
            here += there
            whole |= {(member.article, member.item.id): here for member in there}
    order = {place: number for number, place in enumerate(whole)}
    for remark in {id(remark): remark for remark in whole.values()}.values():
        yield sorted(remark, key=lambda member: order[member.article, member.item.id])


def _pairs(alignment: Alignment) -> Iterator[tuple[Place, Place]]:
    """The quotations that tell one remark, two by two."""
    for cluster in alignment.quotations:
        first, *rest = ((member.article, member.item.id) for member in cluster.members)
        yield from ((first, one) for one in rest)
    for pair in (*paraphrases(alignment), *retold(alignment)):
        one, other = pair.one.member, pair.other.member
        yield (one.article, one.item.id), (other.article, other.item.id)
    first_with: dict[tuple[str, str], Place] = {}
    for document in alignment.documents:
        for quotation in document.quotations:
            place = document.article.id, quotation.id
            yield first_with.setdefault((quotation.speaker.name.casefold(), _folded(quotation)), place), place


def _folded(quotation: Quotation) -> str:
    """The words of a quotation, as they are where two outlets run one sentence."""
    return " ".join(word for piece in quotation.content for word in piece.text.casefold().split())


def _remark(alignment: Alignment, remark: Remark, touching: Touching) -> MatrixRemark:
    cells = [
        _cell(alignment, one.article.id, [member.item for member in remark if member.article == one.article.id])
        for one in alignment.documents
    ]
    places = {(member.article, piece) for member in remark for piece in member.item.content}
    found = {
        number: one for article, piece in places for number, one, _ in touching.over(article, piece.start, piece.end)
    }
    return MatrixRemark(cells=cells, findings=[found[number].fingerprint for number in sorted(found)])


def _cell(alignment: Alignment, article: str, quotations: list[Quotation]) -> MatrixCell:
    if not quotations:
        empty = {"text": "", "to": "", "venue": "", "on": "", "start": None, "end": None, "quote": None}
        return MatrixCell(article=article, state="absent", **empty)  # type: ignore[arg-type]
    first = quotations[0]
    days = [alignment.document(article).time(one.said_on) for one in quotations if one.said_on]
    return MatrixCell(
        article=article,
        state="paraphrased" if all(one.kind == "indirect" for one in quotations) else "quoted",
        text=" … ".join(" ".join(piece.text.split()) for one in quotations for piece in one.content),
        to=next((one.addressee.text for one in quotations if one.addressee), ""),
        venue=next((one.venue.text for one in quotations if one.venue), ""),
        on=days[0].span.text if days else "",
        start=first.start,
        end=first.end,
        quote=first.id,
    )
