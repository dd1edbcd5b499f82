"""Checks of the family `measures`."""
