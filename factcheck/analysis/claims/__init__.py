"""Assertions: predicate, participants, numbers, times, polarity, modality, status, voice."""

from factcheck.analysis.claims.finding import find_claims

__all__ = ["find_claims"]
