"""An alignment without the pairs that somebody has parted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.alignment import Alignment
    from factcheck.alignment.alignment import Cluster, Dated, Item
    from factcheck.document import Span

    Place = tuple[str, Span]
    End = tuple[str, tuple[Span, ...]]
    """One side of a pair: the article and its passages."""


def part(alignment: Alignment, one: Place, other: Place) -> Alignment:
    """The alignment without the pairs of quotations, claims and sentences that join two places."""

    def apart(left: End, right: End) -> bool:
        joined = (_at(left, one) and _at(right, other)) or (_at(left, other) and _at(right, one))
        return not joined

    def sentence(place: tuple[str, int]) -> End:
        return place[0], (alignment.document(place[0]).sentences[place[1]].span,)

    def words(place: Place) -> End:
        return place[0], (place[1],)

    def claim(dated: Dated) -> End:
        return dated.article, (dated.claim.span,)

    return replace(
        alignment,
        quotations=_clusters(alignment.quotations, lambda item: item.content, apart),
        claims=_clusters(alignment.claims, lambda item: (item.span,), apart),
        sentences=tuple(link for link in alignment.sentences if apart(sentence(link.one), sentence(link.other))),
        replacements=tuple(each for each in alignment.replacements if apart(words(each.one), words(each.other))),
        dated=tuple(each for each in alignment.dated if apart(claim(each.one), claim(each.other))),
        _by_article={},
        _clusters={},
        _links={},
    )


def _at(end: End, place: Place) -> bool:
    return end[0] == place[0] and any(span.overlaps(place[1]) for span in end[1])


def _clusters(
    clusters: Sequence[Cluster[Item]], spans: Callable[[Item], tuple[Span, ...]], apart: Callable[[End, End], bool]
) -> tuple[Cluster[Item], ...]:
    """The clusters with the links that are left, and the members that these hold; none without a link."""
    kept = []
    for cluster in clusters:
        links = tuple(
            link
            for link in cluster.links
            if apart((link.one.article, spans(link.one.item)), (link.other.article, spans(link.other.item)))
        )
        held = [side for link in links for side in (link.one, link.other)]
        members = tuple(one for one in cluster.members if one in held)
        kept += [replace(cluster, members=members, links=links)] if links else []
    return tuple(kept)
