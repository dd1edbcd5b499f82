"""M05."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.measures.counts import disjoint_counts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("M05", Relation.DIFFERENCE, Severity.CHECK)
def two_sources(alignment: Alignment) -> Iterator[Discrepancy]:
    """Numbers for the same thing differ, and they are credited to two sources, or to one on one side only.

    Why this matters:
        Both may be true reports; readers are owed to know whose number it is, and that there is another.

    Finding:
        - (2025-03-07) The fire at the old mill killed 12 people, the sheriff said.
        - (2025-03-07) The fire at the old mill killed 14 people, the hospital said.

    Silence:
        - (2025-03-07) The fire at the old mill killed 12 people, the sheriff said.
        - (2025-03-07) The fire at the old mill killed 12 people, the hospital said.
    """
    for _, found in disjoint_counts(alignment, Relation.DIFFERENCE):
        yield replace(found, explanation=f"{found.explanation[:-1]}, not of one source.")
