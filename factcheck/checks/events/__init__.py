"""Checks of the family `events`."""
