"""Temporal expressions, resolved to TIMEX3 values and days."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.analysis.reading import Reading
    from factcheck.document import Time


def find_times(reading: Reading) -> tuple[Time, ...]:
    """Every temporal expression of the article, with ids t1, t2, …"""
    del reading
    return ()
