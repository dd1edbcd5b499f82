"""Temporal expressions: recognized by a grammar kept as data, resolved by calendar, tense and narrative."""

from factcheck.analysis.times.finding import find_times

__all__ = ["find_times"]
