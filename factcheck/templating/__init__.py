"""Jinja2, set up once; templates see `report` and nothing else."""

from factcheck.templating.environment import render_template

__all__ = ["render_template"]
