"""Checks of the family `statuses`."""
