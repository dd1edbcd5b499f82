"""Attributions: who is credited with which words."""

from factcheck.analysis.quotations.finding import find_quotations

__all__ = ["find_quotations"]
