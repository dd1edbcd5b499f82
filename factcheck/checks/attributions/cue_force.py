"""A07."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.attributions.links import same_remarks
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Member
    from factcheck.document import Quotation


@check("A07", Relation.DIFFERENCE, Severity.NOTE)
def cue_force(alignment: Alignment) -> Iterator[Discrepancy]:
    """The verbs that introduce the same words differ in force: said here, claimed or admitted there.

    Why this matters:
        “Claimed” doubts the speaker and “admitted” sides with the accuser; “said” does neither.

    Finding:
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill said.
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill claimed.

    Silence:
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill said.
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill added.
    """
    for cluster, link in same_remarks(alignment):
        forces = [_force(alignment, side) for side in (link.one, link.other)]
        cues = [side.item.cue for side in (link.one, link.other)]
        if forces[0] != forces[1] and all(cues):
            yield Discrepancy(
                title=" / ".join(cue.text for cue in cues if cue),
                explanation=" / ".join(
                    f"“{cue.text}” {force or 'is neutral'}" for cue, force in zip(cues, forces, strict=True) if cue
                ),
                evidence=tuple(
                    Evidence(side.article, side.item.cue) for side in (link.one, link.other) if side.item.cue
                ),
                slot="force of the verb",
                alignment=cluster,
                confidence=link.score,
            )


def _force(alignment: Alignment, member: Member[Quotation]) -> str:
    language = alignment.document(member.article).article.language
    return rules_for(language).mapping("cue_forces", "forces").get(member.item.verb, "")
