"""E05."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.alignment.assertions import same_assertion
from factcheck.checks.catalogue import Discrepancy, Relation, Severity, check
from factcheck.checks.events.comparison import differing
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("E05", Relation.CONFLICT, Severity.FIX)
def opposite_predicates(alignment: Alignment) -> Iterator[Discrepancy]:
    """The accounts tell one event with opposite predicates.

    Why this matters:
        A bill that passed did not fail.

    Conflict:
        - (2025-03-07) The harbor commission approved the new ferry terminal on Tuesday.
        - (2025-03-07) The harbor commission rejected the new ferry terminal on Tuesday.

    Agreement:
        - (2025-03-07) The harbor commission approved the new ferry terminal on Tuesday.
        - (2025-03-07) The harbor commission backed the new ferry terminal on Tuesday.

    What it cannot do:
        Only listed opposites are known.
    """
    opposites = _opposites(alignment.documents[0].article.language)
    for cluster, pair in alignment.judged():
        one, other = pair.one.item, pair.other.item
        if (
            frozenset((one.verb, other.verb)) in opposites
            and one.polarity == other.polarity
            and same_assertion(alignment, pair)
        ):
            why = f"{one.verb} and {other.verb} are opposites"
            slot = " ".join(sorted((one.verb, other.verb)))
            yield from differing(alignment, (cluster, pair), slot, why, (one.verb, other.verb))


@cache
def _opposites(language: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair["words"]) for pair in rules_for(language).table("antonyms")["pairs"])
