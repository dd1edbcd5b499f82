"""Clusters of entities across articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.alignment.alignment import Cluster
    from factcheck.document import Claim, Document, Entity, Quotation


def align_entities(documents: tuple[Document, ...]) -> tuple[Cluster[Entity], ...]:
    """Entity clusters."""
    return ()
