"""Who said what: a remark is one row, however many outlets tell it."""

from __future__ import annotations

import pytest

from factcheck import Article, compare

SAID = "“The old bridge is not safe for lorries, and we will close it in April,” Mayor Joan Hill said."
TOLD = "Mayor Joan Hill said the old bridge is not safe for lorries and will be closed in April."
RETOLD = "The old bridge will be closed in April because it is not safe for lorries, Mayor Joan Hill said."
SEEN = "The roof of the mill fell in shortly after midnight, witnesses said."
OTHER = "Mayor Joan Hill said the council has no money for a new school."


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((SAID, SAID, SAID), [["quoted", "quoted", "quoted"]]),
        ((SAID, TOLD), [["quoted", "paraphrased"]]),
        ((SAID, TOLD, RETOLD), [["quoted", "paraphrased", "paraphrased"]]),
        ((TOLD, OTHER, RETOLD), [["paraphrased", "absent", "paraphrased"], ["absent", "paraphrased", "absent"]]),
        ((SEEN, SEEN, OTHER), [["absent", "absent", "paraphrased"], ["paraphrased", "paraphrased", "absent"]]),
    ],
    ids=["quoted by all", "paraphrased there", "paraphrased twice", "another remark", "nobody is named"],
)
def test_a_remark_is_one_row(texts: tuple[str, ...], expected: list[list[str]]) -> None:
    articles = [
        Article(text=text, outlet=outlet, published="2025-03-07")
        for outlet, text in zip(("Ledger", "Post", "Tribune"), texts, strict=False)
    ]
    rows = [[cell.state for cell in remark.cells] for speaker in compare(articles).matrix for remark in speaker.remarks]
    assert sorted(rows) == sorted(expected)
