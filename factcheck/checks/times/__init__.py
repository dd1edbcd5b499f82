"""Checks of the family `times`."""
