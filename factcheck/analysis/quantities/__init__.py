"""Counted numbers with their bounds, units and what they count."""

from factcheck.analysis.quantities.finding import find_quantities

__all__ = ["find_quantities"]
