"""Jinja2, set up once; templates see `report`, that of a batch `index`, and nothing else."""

from factcheck.templating.characters import markdown, visible
from factcheck.templating.environment import letters, render_index, render_template, templates_folder

__all__ = ["letters", "markdown", "render_index", "render_template", "templates_folder", "visible"]
