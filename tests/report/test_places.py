"""Lines and columns, in characters and in bytes."""

from __future__ import annotations

import pytest

from factcheck.document import Article, Span
from factcheck.report.places import Lines, file_of

TEXT = "Fog\n\nÉcole 🚢 “shut”\r\nEnd"


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Fog", (1, 1, 1, 1, 4, 4)),
        ("École", (3, 1, 1, 3, 6, 7)),
        ("shut", (3, 10, 16, 3, 14, 20)),
        ("shut”\r\nEnd", (3, 10, 16, 4, 4, 4)),
        ("End", (4, 1, 1, 4, 4, 4)),
    ],
)
def test_words_stand_at_a_line_and_a_column(words: str, place: tuple[int, ...]) -> None:
    start = TEXT.index(words)
    found = Lines.of(Article(text=TEXT)).place(Span(start, start + len(words), words))
    assert (
        found.line,
        found.column,
        found.byte_column,
        found.end_line,
        found.end_column,
        found.end_byte_column,
    ) == place


@pytest.mark.parametrize(
    ("source", "file"),
    [
        ("", ""),
        ("a.txt", "a.txt"),
        ("stories/./port/a.md", "stories/port/a.md"),
        ("/home/somebody/secret/a.md", "a.md"),
        ("../elsewhere/a.md", "a.md"),
    ],
)
def test_a_path_within_the_working_folder_is_told_and_no_other(source: str, file: str) -> None:
    assert file_of(Article(text="Fog", source=source)) == file
