"""Checks of the family `attributions`."""
