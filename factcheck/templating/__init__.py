"""Jinja2, set up once; templates see `report` and nothing else."""

from factcheck.templating.characters import visible
from factcheck.templating.environment import letters, render_template, templates_folder

__all__ = ["letters", "render_template", "templates_folder", "visible"]
