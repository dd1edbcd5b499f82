"""The spaCy pipeline: the one in the package, or another installed one by name; loaded once a process."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import spacy
from spacy.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc

BUNDLED = "pipelines/en"


@cache
def load_pipeline(name: str) -> Language:
    """The pipeline of that name, "" for the package's own, with boundaries at blank lines."""
    path = files("factcheck") / BUNDLED
    pipeline = spacy.load(name or str(path))
    pipeline.add_pipe("blank_lines", first=True)
    return pipeline


@Language.component("blank_lines")
def blank_lines(doc: Doc) -> Doc:
    """A sentence never runs across a blank line."""
    for token in doc[:-1]:
        if token.is_space and "\n" in token.text:
            doc[token.i + 1].is_sent_start = True
    return doc
