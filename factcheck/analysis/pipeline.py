"""The spaCy pipeline: the one in the package, or another installed one by name; loaded once a process."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import spacy
from thinc.api import use_ops

import factcheck.analysis.boundaries
import factcheck.analysis.lemmas  # noqa: F401 - both register their components

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language
    from spacy.tokens import Doc

BUNDLED = "pipelines/en"
BLANKS = "\t\u00a0\u2002\u2003\u2009\u200a\u202f\u2022\u25aa\u25a0\u25cf\u25c6\u2605"
"""Wide and thin spaces, and the bullets of lists."""
SPACES = str.maketrans(dict.fromkeys(BLANKS, " "))


@cache
def load_pipeline(name: str) -> Language:
    """The pipeline of that name, "" for the package's own, with what is sure of boundaries set first."""
    path = files("factcheck") / BUNDLED
    with use_ops("numpy", use_blis=False):  # NumPy's own BLAS multiplies small matrices faster than spaCy's
        pipeline = spacy.load(name or str(path))
    pipeline.tokenizer = PlainSpaces(pipeline.tokenizer)
    pipeline.add_pipe("boundaries", first=True)
    pipeline.add_pipe("verb_lemmas", last=True)
    return pipeline


class PlainSpaces:
    """A tokenizer that takes no-break and other wide or thin spaces, and bullets, for plain ones; offsets stay."""

    def __init__(self, tokenizer: Callable[[str], Doc]) -> None:
        self._tokenizer = tokenizer

    def __call__(self, text: str) -> Doc:
        """The tokens of a text."""
        return self._tokenizer(text.translate(SPACES))
