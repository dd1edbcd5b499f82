"""Who said what: speakers, their remarks, and what each article has of them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Member, fullest_name
from factcheck.report.schema import MatrixCell, MatrixRemark, MatrixSpeaker
from factcheck.report.touching import Touching

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.alignment import Alignment
    from factcheck.document import Quotation
    from factcheck.report.finding import FindingRecord

Remark = list["Member[Quotation]"]


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
    """Clusters and single quotations, in the order of the articles and their texts."""
    clusters = {
        (member.article, member.item.id): cluster for cluster in alignment.quotations for member in cluster.members
    }
    shown: set[str] = set()
    from_members = ((document.article.id, one) for document in alignment.documents for one in document.quotations)
    for article, quotation in from_members:
        cluster = clusters.get((article, quotation.id))
        if cluster is None:
            yield [Member(article, quotation)]
        elif cluster.id not in shown:
            shown.add(cluster.id)
            yield list(cluster.members)


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
