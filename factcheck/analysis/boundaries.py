"""Sentence boundaries, set before the parser reads: by rule, since news is edited text."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from spacy.language import Language

from factcheck.analysis.segmentation import segmentation_for
from factcheck.rules import languages, rules_for

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OPENING, CLOSING = frozenset("“«"), frozenset("”»")
_STARTS, _GOES_ON = 1, -1
MARKS = OPENING | CLOSING | frozenset('"')


@Language.component("boundaries")
def mark_boundaries(doc: Doc) -> Doc:
    """Every boundary that the marks of the text tell; the parser then only reads within sentences."""
    if doc.lang_ not in languages():
        return doc
    segmentation, tokens = segmentation_for(doc.lang_), list(doc)
    names, numbers = _abbreviations(doc.lang_)
    starts = [_STARTS if not place else _GOES_ON for place in range(len(tokens))]
    for token, following in pairwise(tokens):
        joined = _quotes_on(token, following) or _abbreviates(token, following, names, numbers)
        if not joined and segmentation.starts(tokens, following.i):
            starts[following.i] = _STARTS
    column = np.array(starts, dtype=np.int64).astype(np.uint64)
    return doc.from_array(["SENT_START"], column)  # type: ignore[arg-type] # thinc has array types of its own


def _quotes_on(token: Token, following: Token) -> bool:
    return _opens(token) or _closes(following) or (_closes(token) and following.is_lower)


def _opens(token: Token) -> bool:
    """Whether a mark opens a quotation: what stands after it touches it, what stands before does not."""
    if token.text in OPENING:
        return True
    return token.text == '"' and not token.whitespace_ and (token.i == 0 or _gap(token.nbor(-1)))


def _closes(token: Token) -> bool:
    if token.text in CLOSING:
        return True
    return token.text == '"' and token.i > 0 and not _gap(token.nbor(-1))


def _gap(token: Token) -> bool:
    return bool(token.whitespace_) or token.is_space


def _abbreviates(token: Token, following: Token, names: frozenset[str], numbers: frozenset[str]) -> bool:
    """Whether the token is an abbreviation with its stop, or the stop of one."""
    parted = token.text == "." and token.i > 0 and not token.nbor(-1).whitespace_
    word = token.nbor(-1).text if parted else token.text.removesuffix(".")
    if word == token.text:
        return False
    return word in names or (word in numbers and following.text[0].isdigit())


@cache
def _abbreviations(language: str) -> tuple[frozenset[str], frozenset[str]]:
    rules = rules_for(language)
    return rules.words("abbreviations", "before_names"), rules.words("abbreviations", "before_numbers")
