"""Checks of the family `quotations`."""
