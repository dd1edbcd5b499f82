"""Persons, organizations, places and other names, each with every mention: name, role, pronoun."""

from factcheck.analysis.entities.finding import find_entities

__all__ = ["find_entities"]
