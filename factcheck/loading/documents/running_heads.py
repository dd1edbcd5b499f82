"""What is printed on page after page above and below the text: running heads, page numbers, addresses."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.loading.documents.lines import Line

EDGE = 3
"""Lines at either end of a page among which running heads are looked for."""

SHARE = 3
"""They stand on every third page, at least: left and right pages may have different ones."""

NUMBER = re.compile(r"\d+")

Key = tuple[int, str]
"""How high it stands, and its text without the numbers."""


def parted(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """The lines without running heads, and the running heads as they stand first."""
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    edges = dict(one for page in pages.values() for one in _edges(page))
    counts = Counter(key for _, key in {(line.page, key) for line, key in edges.items()})
    repeated = {key for key, count in counts.items() if count >= max(2, len(pages) / SHARE)}
    heads = {line: key for line, key in edges.items() if key in repeated or line.text == str(line.page)}
    told = {heads[line]: line.text for line in reversed(lines) if line in heads}
    return [line for line in lines if line not in heads], sorted(told.values())


def _edges(page: Sequence[Line]) -> Iterator[tuple[Line, Key]]:
    """The lines at the ends of a page, each with what it has in common with its like on other pages."""
    sunk = sorted(page, key=lambda line: -line.y)
    for line in (*sunk[:EDGE], *sunk[-EDGE:]):
        yield line, (round(line.y), NUMBER.sub("0", line.text))
