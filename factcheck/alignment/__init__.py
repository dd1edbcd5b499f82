"""[Document] -> Alignment: what in one article tells the same as something in another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Alignment
from factcheck.alignment.claims import align_claims
from factcheck.alignment.dated import pair_dated
from factcheck.alignment.entities import align_entities
from factcheck.alignment.matters import align_matters
from factcheck.alignment.parallels import find_replacements
from factcheck.alignment.quotations import align_quotations
from factcheck.alignment.sentences import link_sentences
from factcheck.alignment.stories import find_kinships

if TYPE_CHECKING:
    from factcheck.document import Document

__all__ = ["Alignment", "align"]


def align(documents: tuple[Document, ...]) -> Alignment:
    """The clusters of entities, quotations and claims across documents, and their linked sentences."""
    entities = align_entities(documents)
    quotations = align_quotations(documents, entities)
    kinships = find_kinships(documents)
    links = link_sentences(documents, entities, kinships)
    claims = align_claims(documents, entities, links, kinships)
    claims += align_matters(documents, entities, claims)
    replacements = find_replacements(documents, links)
    dated = pair_dated(documents, entities, kinships)
    return Alignment(documents, entities, quotations, claims, links, replacements, dated, kinships)
