from __future__ import annotations

import pytest

from factcheck.alignment.kindred import kind_of
from factcheck.rules import rules_for

RULES = rules_for("en")


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("slay", "kill"),
        ("Killing", "kill"),
        ("resignation", "quit"),
        ("insurance", "insure"),
        ("adoption", "adopt"),
        ("station", "station"),
        ("xqzvation", "xqzvation"),
        ("", ""),
    ],
    ids=["a synonym", "a noun in capitals", "a listed noun", "by its ending", "a verb that needs no e", "too short",
         "of no word in print", "nothing"],
)  # fmt: skip
def test_a_word_tells_of_its_kind(word: str, kind: str) -> None:
    assert kind_of(word, RULES) == kind


def test_no_word_is_of_two_kinds() -> None:
    listed = [word for words in RULES.table("kindred_words")["groups"].values() for word in words]
    assert len(listed) == len(set(listed))
