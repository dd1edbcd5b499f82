"""P01."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.reprints import find_reprints
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


@check("P01", Relation.AGREE, Severity.NOTE)
def shared_text(alignment: Alignment) -> Iterator[Discrepancy]:
    """Two accounts have a long passage word for word in common, outside of quotation marks.

    Why this matters:
        What comes from one wire story is one source: that two accounts agree on it counts once.

    Finding:
        - (2025-03-07) The harbor commission approved the new ferry terminal on Tuesday after three hours of heated
          argument about noise, traffic and the fate of the old fish market, which will have to move to the far side
          of the canal.
        - (2025-03-07) Our town. The harbor commission approved the new ferry terminal on Tuesday after three hours of
          heated argument about noise, traffic and the fate of the old fish market, which will have to move to the
          far side of the canal.

    Silence:
        - (2025-03-07) The harbor commission approved the new ferry terminal on Tuesday after three hours of argument.
        - (2025-03-07) The harbor commission approved the new ferry terminal on Tuesday after three hours of argument.

    What it cannot do:
        It does not know who wrote first, and says nothing of passages shorter than thirty words.
    """
    for found in find_reprints(alignment.documents):
        yield Discrepancy(
            title=f"{found.one.name} and {found.other.name} share {found.words} words of text",
            explanation=f"The longest passage in common has {found.longest} words; what agrees in it counts once.",
            evidence=(Evidence(found.one.id, found.passages[0]), Evidence(found.other.id, found.passages[1])),
            slot="shared text",
        )
