"""A02."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.attributions.links import long_links
from factcheck.checks.attributions.sources import is_named
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Member
    from factcheck.document import Quotation

_PAIRS = ({"person", "unnamed"}, {"organization", "unnamed"}, {"person", "organization"})


@check("A02", Relation.COMPATIBLE, Severity.NOTE)
def named_or_not(alignment: Alignment) -> Iterator[Discrepancy]:
    """The same words are credited to someone named here and unnamed there, or to a person here and a body there.

    Why this matters:
        Both can be right; the reader of one account cannot weigh the source.

    Finding:
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill said.
        - “The old bridge is not safe for lorries, and we will close it in April,” a senior official said.

    Silence:
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill said.
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill said on Friday.
    """
    for cluster, link in long_links(alignment):
        sides = (link.one, link.other)
        sources = [side.item.source for side in sides]
        if {side.item.speaker.kind for side in sides} in _PAIRS and all(sources) and _differ(alignment, sides):
            named = [(side, source) for side, source in zip(sides, sources, strict=True) if source]
            yield Discrepancy(
                title=" / ".join(source.text for _, source in named),
                explanation="The same words; "
                + ", ".join(f"{side.item.speaker.kind}: {one.text}" for side, one in named),
                evidence=tuple(Evidence(side.article, source, side.item.speaker.name) for side, source in named),
                slot="speaker's name",
                alignment=cluster,
                confidence=link.score,
            )


def _differ(alignment: Alignment, sides: tuple[Member[Quotation], ...]) -> bool:
    """Whether the named side is named beside the words, and by no word of the other side."""
    named = [side for side in sides if side.item.speaker.kind != "unnamed"]
    words = [set(f"{side.item.speaker.name} {side.item.source and side.item.source.text}".split()) for side in sides]
    return all(is_named(alignment, side) for side in named) and not words[0] & words[1]
