from __future__ import annotations

import pytest

from factcheck.alignment.folding import fold, folding_for
from factcheck.rules import rules_for

FOLDING = folding_for(rules_for("en"))


def forms(text: str) -> list[str]:
    return [one.form for one in fold(text, 0, len(text), FOLDING)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Mayor’s plan", "the mayor's plan"),
        ("naïve café", "naive cafe"),
        ("It is late — go", "It is late, go"),
        ("It is late -- go.", "it is late; go"),
        ("a law-and-order town", "a law and order town"),
        ("bread & butter", "bread and butter"),
        ("three ferries", "3 ferries"),
        ("twenty-five ferries", "25 ferries"),
        ("1,100 lamps", "1100 lamps"),
        ("two hundred thousand lamps", "200,000 lamps"),
        ("47 percent of it", "47percent of it"),
        ("$5 million", "five million dollars"),
        ("10 percent", "10%"),
        ("the first time", "the 1st time"),
        ("Sen. Lang", "Senator Lang"),
        ("the U.S. mail", "the US mail"),
        ("a colour programme", "a color program"),
        ("organised labour", "organized labor"),
        ("so\u00adft", "soft"),
        ("ﬁne", "fine"),
        ("“Stay,” he said", "'Stay' he said"),
        ("[T]he bridge", "the bridge"),
    ],
)
def test_the_same_words(one: str, other: str) -> None:
    assert forms(one) == forms(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("that's", "that is"),
        ("he told us", "he told U.S."),
        ("OK", "okay"),
        ("bridge", "bridges"),
        ("5 percent", "5 dollars"),
        ("1990s", "1990"),
        ("won", "one"),
    ],
)
def test_not_the_same_words(one: str, other: str) -> None:
    assert forms(one) != forms(other)


def test_marks_and_brackets_are_kept_beside_the_words() -> None:
    told = [
        (one.form, sorted(one.before), one.bracketed)
        for one in fold("Well, no. We [the town] … go. Mr. Lang - and you", 0, 48, FOLDING)
    ]
    assert told == [
        ("well", [], False),
        ("no", ["comma"], False),
        ("we", ["stop"], False),
        ("the", [], True),
        ("town", [], True),
        ("go", ["ellipsis"], False),
        ("mister", ["stop"], False),
        ("lang", [], False),
        ("and", ["dash"], False),
        ("you", [], False),
    ]


def test_offsets_hold_the_printed_words() -> None:
    text = "He paid $5 million, twenty-five times."
    printed = [text[one.start : one.end] for one in fold(text, 3, len(text), FOLDING)]
    assert printed == ["paid", "$5 million", "twenty-five", "times"]


@pytest.mark.parametrize(
    "text", ["", " ", "…", "[(“”)]", "\x00\x07", "-" * 1000, "שלום", "\u200f\u200b", "½", "$", "%"]
)
def test_odd_text_is_folded(text: str) -> None:
    for one in fold(text, 0, len(text), FOLDING):
        assert one.form
        assert text[one.start : one.end]
