"""Counted numbers with their bounds, units and what they count."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.analysis.reading import Reading
    from factcheck.document import Quantity, Time


def find_quantities(reading: Reading, times: tuple[Time, ...]) -> tuple[Quantity, ...]:
    """Every number that counts something, with ids n1, n2, …; dates and durations are not among them."""
    del reading, times
    return ()
