"""A parsed article as columns of numbers, one row a token: what the taggers compute with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from spacy import attrs

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc

    from factcheck.analysis.marks import Marks

    Numbers = NDArray[np.int64]
    Hashes = NDArray[np.uint64]

_ATTRIBUTES = (attrs.LOWER, attrs.LEMMA, attrs.POS, attrs.DEP, attrs.MORPH, attrs.SHAPE)


@dataclass(frozen=True, slots=True)
class Columns:
    """One row a token.

    `lower` to `shape` are spaCy's hashes of strings; `head` and `sentence` are places of tokens and numbers of
    sentences; `start` and `end` are offsets in the text; `region` is the number of the outermost quoted region
    that holds the token (its marks included) or -1; `breaks` says whether the token is white space with a line break.
    """

    lower: Hashes
    lemma: Hashes
    pos: Hashes
    dep: Hashes
    morph: Hashes
    shape: Hashes
    head: Numbers
    sentence: Numbers
    start: Numbers
    end: Numbers
    region: Numbers
    breaks: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.head)


def columns_of(doc: Doc, marks: Marks) -> Columns:
    """The columns of a parsed article."""
    lower, lemma, pos, dep, morph, shape = (doc.to_array(one).astype(np.uint64) for one in _ATTRIBUTES)
    start = doc.to_array(attrs.IDX).astype(np.int64)
    end = start + doc.to_array(attrs.LENGTH).astype(np.int64)
    head = np.arange(len(doc)) + doc.to_array(attrs.HEAD).astype(np.int64)
    sentence = np.cumsum(doc.to_array(attrs.SENT_START).astype(np.int64) == 1) - 1
    region = _regions(start, end, marks)
    breaks = np.zeros(len(doc), dtype=bool)
    for place in np.flatnonzero(doc.to_array(attrs.IS_SPACE)):
        breaks[place] = "\n" in doc[int(place)].text
    sentence = np.maximum(sentence, 0)
    return Columns(lower, lemma, pos, dep, morph, shape, head, sentence, start, end, region, breaks)


def _regions(start: Numbers, end: Numbers, marks: Marks) -> Numbers:
    region = np.full(len(start), -1, dtype=np.int64)
    for number, one in enumerate(marks.regions):
        if one.depth == 0:
            region[np.searchsorted(end, one.outer.start, "right") : np.searchsorted(start, one.outer.end)] = number
    return region
