"""N01."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.checks.gates import identity, value, verbatim
from factcheck.checks.names.variants import spelling_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("N01", Relation.CONFLICT, Severity.FIX)
def spelling(alignment: Alignment) -> Iterator[Discrepancy]:
    """One name is spelt in two ways; a listed transliteration is a difference for the record.

    Why this matters:
        Newsrooms correct misspelt names.

    Conflict:
        - (2025-03-07) Mayor Katherine Hallowell resigned Tuesday. Hallowell had led the city for years.
        - (2025-03-07) Mayor Katherine Halowell resigned Tuesday. Halowell had led the city for years.

    Agreement:
        - (2025-03-07) Mayor Katherine Hallowell resigned Tuesday.
        - (2025-03-07) Mayor Kate Hallowell resigned Tuesday.

    What it cannot do:
        Names of places are not compared, nor names that no other account has; of names of bodies, words a letter away
        from one in use.
    """
    for pair in spelling_pairs(alignment):
        evidence = Evidence(pair.one.article, pair.one.span), Evidence(pair.other.article, pair.other.span)
        yield Discrepancy(
            title=f"{pair.one.span.text} / {pair.other.span.text}",
            explanation=f"{pair.words[0]} and {pair.words[1]}: "
            + ("transliterations of one name." if pair.listed else "one name, two spellings."),
            evidence=evidence,
            slot=f"name {' '.join(sorted(pair.words))}",
            alignment=pair.cluster,
            gates=(identity(True, pair.why), value(True, "spelt differently"), verbatim(evidence, inside=True)),
            relation=Relation.DIFFERENCE if pair.listed else None,
            severity=Severity.NOTE if pair.listed else None,
        )
