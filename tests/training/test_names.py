"""Names marked by a machine and by the treebank."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import spacy

from tests.training.test_treebank import sentences
from training import names

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Ada Quill spoke in Oslo.\n\nThe pro-Quill crowd left."


def article() -> names.Article:
    return names.Article(TEXT, ((0, 24), (26, 51)), ((0, 9, "PERSON"), (19, 23, "LOC"), (34, 39, "PERSON")))


def test_a_file_of_articles_is_read_and_what_has_no_marks_left_out(tmp_path: Path) -> None:
    silver = {"sentences": [[0, 24]], "entities": [[0, 9, "PERSON"], [19, 23, "LOCATION"], [0, 3, "NUMBER"]]}
    records = [{"text": TEXT, "silver": silver}, {"text": TEXT, "silver": None}]
    path = tmp_path / "marked.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, records)).encode()))
    (read,) = names.read(path)
    assert read.names == ((0, 9, "PERSON"), (19, 23, "LOC"))


def test_names_are_set_and_half_tokens_left_unknown() -> None:
    doc = names.mark(spacy.blank("en")(TEXT), article())
    assert [(span.text, span.label_) for span in doc.ents][:2] == [("Ada Quill", "PERSON"), ("Oslo", "LOC")]
    assert doc[2].ent_iob_ == "O"


def test_an_article_is_cut_at_its_paragraphs() -> None:
    first, second = article().parts(10)
    assert (first.text, second.text) == (TEXT[:26], TEXT[26:])
    assert second.sentences == ((0, 25),)
    assert second.names == ((8, 13, "PERSON"),)


def test_the_treebank_gives_sure_names_and_leaves_other_capitals_unknown() -> None:
    kettle, waits, _ = sentences()
    assert names.of_treebank(waits) == ["B-PERSON", "I-PERSON", "O", "O"]
    assert names.of_treebank(kettle) == ["", "O", "O", "O", "O", "O"]
