"""Checks of the family `omissions`."""
