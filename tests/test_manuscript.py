"""Where an article's words stand in the file that it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.document import Article, Span
from factcheck.loading import load
from factcheck.loading.metadata import Metadata
from factcheck.manuscript import Manuscript
from factcheck.report.places import Lines

if TYPE_CHECKING:
    from pathlib import Path

PLAIN = """---
title: "Fog closes the port"
outlet: Harbour Ledger
published: 2025-03-04
---

Fog  closes the port

   The port was closed on Monday.
It opens again on Friday.


“We are back,” Lund said.
"""

MARKED = """---
outlet: Harbour Ledger
---
# Fog *closes* the port

The [harbour master](http://port.example/harbour "the master"), **Ida Lund**, said
that [12 boats][1] were at sea. ![Ida Lund said](lund.jpg "said") Lund said
it was 5 \\* 3 miles &copy; away.

> The port &amp; the ferry
> are closed.

- The ferry runs `again` on Friday.

```
Closed: Monday
  Friday
```

[1]: http://boats.example/
"""


def places(article: Article, words: str, nth: int = 0) -> tuple[int, int, int, int]:
    start = -1
    for _ in range(nth + 1):
        start = article.text.index(words, start + 1)
    place = Lines.of(article).place(Span(start, start + len(words), words))
    return place.line, place.column, place.end_line, place.end_column


def written(folder: Path, name: str, content: str, **given: str) -> Article:
    (folder / name).write_bytes(content.encode())
    return load(folder / name, Metadata(**given) if given else None)  # type: ignore[arg-type]


def seen(content: str, place: tuple[int, int, int, int]) -> str:
    """What stands in a file between two places."""
    lines = content.replace("\r\n", "\n").split("\n")
    line, column, end_line, end_column = place
    if line == end_line:
        return lines[line - 1][column - 1 : end_column - 1]
    return "\n".join(
        [lines[line - 1][column - 1 :], *lines[line : end_line - 1], lines[end_line - 1][: end_column - 1]]
    )


@pytest.mark.parametrize("content", [PLAIN, PLAIN.replace("\n", "\r\n"), "\ufeff" + PLAIN])
def test_plain_text_is_found_below_its_front_matter(content: str, tmp_path: Path) -> None:
    article = written(tmp_path, "a.txt", content)
    assert article.text.startswith("Fog closes the port\n\nThe port was")
    assert places(article, "closes") == (2, 13, 2, 19)
    assert places(article, "Monday") == (9, 27, 9, 33)
    assert places(article, "Monday.\nIt opens") == (9, 27, 10, 9)
    assert places(article, "Lund said.") == (13, 16, 13, 26)


@pytest.mark.parametrize(
    ("words", "line", "shown"),
    [
        ("Fog closes", 4, "Fog *closes"),
        ("the port", 4, "the port"),
        ("harbour master", 6, "harbour master"),
        (", Ida", 6, ", **Ida"),
        ("said", 6, "said"),
        ("said that", 6, "said\nthat"),
        ("12 boats", 7, "12 boats"),
        ("Lund said it", 7, "Lund said\nit"),
        ("away.", 8, "away."),
        ("are closed.", 11, "are closed."),
        ("again", 13, "again"),
        ("Friday.", 13, "Friday."),
        ("Monday\n  Friday", 16, "Monday\n  Friday"),
    ],
)
def test_markdown_is_found_among_its_marks(words: str, line: int, shown: str, tmp_path: Path) -> None:
    article = written(tmp_path, "a.md", MARKED)
    place = places(article, words)
    assert (place[0], seen(MARKED, place)) == (line, shown)


def test_every_piece_is_verbatim(tmp_path: Path) -> None:
    for name, content in (("a.txt", PLAIN), ("b.md", MARKED), ("c.md", PLAIN), ("d.txt", MARKED)):
        article = written(tmp_path, name, content)
        assert article.manuscript
        for start, place, length in article.manuscript.pieces:
            there = article.manuscript.text[place : place + length]
            assert article.text[start : start + length] == there
        told = sum(length for _, _, length in article.manuscript.pieces)
        assert told > 0.9 * len("".join(article.text.split()))


def test_a_title_that_is_not_in_the_file_stands_at_its_beginning(tmp_path: Path) -> None:
    article = written(tmp_path, "a.txt", "Boats wait.\n\nThe port was closed.\n", title="Nothing moves")
    assert article.text.startswith("Nothing moves\n\nBoats wait.")
    assert places(article, "Nothing moves") == (1, 1, 1, 2)
    assert places(article, "closed") == (3, 14, 3, 20)


def test_text_that_was_given_is_its_own_file() -> None:
    article = Article(text="Fog.\n\nThe port was closed.")
    assert places(article, "closed") == (3, 14, 3, 20)


def test_a_page_has_no_lines(tmp_path: Path) -> None:
    article = written(tmp_path, "a.html", "<html><p>" + "The port was closed by fog. " * 5)
    assert places(article, "closed") == (1, 1, 1, 1)


@pytest.mark.parametrize(
    "content", ["&copy; " * 20_000 + "x", "\\* " * 20_000 + "x", "[" * 5000 + "x", "![](" * 3000 + "x"]
)
def test_hostile_markdown_is_placed_somewhere(content: str, tmp_path: Path) -> None:
    article = written(tmp_path, "a.md", content)
    end = len(article.text)
    place = Lines.of(article).place(Span(end - 1, end, article.text[-1:]))
    assert place.line == place.end_line == 1
    assert 0 < place.column <= place.end_column <= len(content) + 1


def test_nothing_is_placed_at_the_beginning() -> None:
    assert (Manuscript("", ()).start(3), Manuscript("", ()).end(4)) == (0, 0)
    assert (Manuscript("Fog", ()).start(3), Manuscript("Fog", ()).end(4)) == (0, 1)
