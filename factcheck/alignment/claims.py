"""Clusters of claims across articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.alignment.alignment import Cluster
    from factcheck.document import Claim, Document, Entity, Quotation


def align_claims(documents: tuple[Document, ...], entities: tuple[Cluster[Entity], ...], quotations: tuple[Cluster[Quotation], ...]) -> tuple[Cluster[Claim], ...]:
    """Claim clusters."""
    return ()
