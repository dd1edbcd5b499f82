"""Temporal expressions: recognized by a grammar kept as data, resolved by calendar, tense and narrative."""

from factcheck.analysis.times.finding import find_times
from factcheck.analysis.times.quoted import anchor_times

__all__ = ["anchor_times", "find_times"]
