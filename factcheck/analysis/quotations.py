"""Attributions: who is credited with which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.analysis.reading import Reading
    from factcheck.document import Entity, Quotation, Sentence, Time


def find_quotations(
    reading: Reading, sentences: tuple[Sentence, ...], entities: tuple[Entity, ...], times: tuple[Time, ...]
) -> tuple[Quotation, ...]:
    """Every attribution of the article, with ids q1, q2, …"""
    del reading, sentences, entities, times
    return ()
