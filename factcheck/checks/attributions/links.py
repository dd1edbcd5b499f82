"""The pairs of quotations that the checks of attributions compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.speakers import Speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Pair
    from factcheck.document import Quotation

_LEAST = 6
"""Words in common that are one remark and no turn of speech."""


def long_links(alignment: Alignment) -> Iterator[tuple[str, Pair[Quotation]]]:
    """The pairs that share enough words to be one remark, whoever is credited, with their cluster's id."""
    for cluster in alignment.quotations:
        for link in cluster.links:
            if link.mutual and link.wording and link.wording.shared >= _LEAST:
                yield cluster.id, link


def same_remarks(alignment: Alignment) -> Iterator[tuple[str, Pair[Quotation]]]:
    """Those of one speaker."""
    speakers = Speakers.of(alignment.entities)
    return ((cluster, link) for cluster, link in long_links(alignment) if speakers.same(link.one, link.other))
