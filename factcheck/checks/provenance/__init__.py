"""Checks of the family `provenance`."""
