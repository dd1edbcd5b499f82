"""Alignment and findings -> Report: the one mapping from what is thought with to what is told."""
