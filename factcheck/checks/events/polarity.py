"""E01."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.assertions import same_assertion, same_kind
from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.events.comparison import differing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("E01", Relation.CONFLICT, Severity.FIX)
def polarity(alignment: Alignment) -> Iterator[Discrepancy]:
    """One account affirms what the other denies.

    Why this matters:
        Either it happened or it did not.

    Conflict:
        - (2025-03-07) The harbor commission approved the new ferry terminal on Tuesday.
        - (2025-03-07) The harbor commission has not approved the new ferry terminal.

    Agreement:
        - (2025-03-07) The harbor commission approved the new ferry terminal on Tuesday.
        - (2025-03-07) The new ferry terminal was approved on Tuesday by the harbor commission.

    What it cannot do:
        Both claims must have the same predicate, or listed ones of one kind; a denial in other words is not seen.
    """
    for cluster, pair in alignment.judged():
        one, other = pair.one.item, pair.other.item
        if one.polarity != other.polarity and same_kind(alignment, pair) and same_assertion(alignment, pair):
            why = f"{one.polarity} in one account, {other.polarity} in the other"
            slot = " ".join(["polarity", *sorted({one.verb, other.verb})])
            yield from differing(alignment, (cluster, pair), slot, why, (one.polarity, other.polarity))
