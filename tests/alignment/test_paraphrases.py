from __future__ import annotations

import re
from dataclasses import replace

import pytest

from factcheck.alignment.alignment import Alignment
from factcheck.alignment.paraphrases import paraphrases
from factcheck.document import Document, Sentence, Span, Word
from tests.documents import document

SMALL = {"the", "to", "in", "will", "would", "that", "of"}


def remark(article: str, text: str, *, quoted: bool, speaker: str = "Hill") -> Document:
    """One remark, its longer words taken for content words."""
    one = document(article, (speaker, text))
    whole = one.article.text
    found = (Span.of(whole, *match.span()) for match in re.finditer(r"\w+", whole))
    words = tuple(Word(span, span.text.casefold(), "X" if span.text in SMALL else "NOUN") for span in found)
    (quotation,) = one.quotations
    told = quotation if quoted else replace(quotation, kind="indirect", quoted=())
    sentences = (Sentence(Span.of(whole, 0, len(whole)), words, 0),)
    return Document(one.article, sentences, entities=one.entities, quotations=(told,))


QUOTED = remark("a", "The council will close the old bridge to heavy lorries in April", quoted=True)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (remark("b", "the council would close the bridge to lorries", quoted=False), 1),
        (remark("b", "the council would close the bridge to lorries", quoted=True), 0),
        (remark("b", "the council would close the bridge to lorries", quoted=False, speaker="Lang"), 0),
        (remark("b", "the mayor had no plan for lorries, ferries, schools", quoted=False), 0),
        (document("b"), 0),
    ],
)
def test_a_remark_quoted_here_and_paraphrased_there(other: Document, expected: int) -> None:
    found = list(paraphrases(Alignment((QUOTED, other))))
    assert len(found) == expected
    assert all(one.quoted.member.article == "a" and one.told.member.article == "b" for one in found)
