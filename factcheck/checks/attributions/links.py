"""The pairs of quotations that the checks of attributions compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.speakers import Speakers
from factcheck.checks.attributions.sources import reports

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Cluster, Member, Pair
    from factcheck.document import Quotation

LEAST = 6
"""Words in common that are one remark and no turn of speech."""


def long_links(alignment: Alignment) -> Iterator[tuple[str, Pair[Quotation]]]:
    """The pairs that share enough words to be one remark, whoever is credited, with their cluster's id."""
    return ((cluster.id, link) for cluster, link in long_clusters(alignment))


def long_clusters(alignment: Alignment) -> Iterator[tuple[Cluster[Quotation], Pair[Quotation]]]:
    """The same with the cluster itself."""
    for cluster in alignment.quotations:
        for link in cluster.links:
            if link.mutual and link.wording and link.wording.shared >= LEAST:
                yield cluster, link


def told_of_both(cluster: Cluster[Quotation], link: Pair[Quotation], speakers: Speakers) -> bool:
    """Whether one of the articles has the words from the other's speaker as well: one speaker quotes the other."""
    return any(
        other.article != side.article and other is not there and speakers.same(side, other)
        for side, there in ((link.one, link.other), (link.other, link.one))
        for other in cluster.members
        if other.article == there.article
    )


def reporting(alignment: Alignment, link: Pair[Quotation]) -> Member[Quotation] | None:
    """The side that says within the quotation that the shared words are somebody else's."""
    edits = link.wording.edits if link.wording else ()
    ones, others = [edit.one for edit in edits if edit.one], [edit.other for edit in edits if edit.other]
    for side, spans in ((link.one, ones), (link.other, others)):
        if spans and reports(alignment, side, spans[0]):
            return side
    return None


def same_remarks(alignment: Alignment) -> Iterator[tuple[str, Pair[Quotation]]]:
    """Those of one speaker."""
    speakers = Speakers.of(alignment.entities)
    return ((cluster, link) for cluster, link in long_links(alignment) if speakers.same(link.one, link.other))
