"""Clusters of quotations across articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.alignment.alignment import Cluster
    from factcheck.document import Claim, Document, Entity, Quotation


def align_quotations(documents: tuple[Document, ...], entities: tuple[Cluster[Entity], ...]) -> tuple[Cluster[Quotation], ...]:
    """Quotation clusters."""
    return ()
