"""Plain text, with or without a front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.loading.fronted import Fronted, begins_with_heading
from factcheck.loading.intake import Intake, Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.loading.intake import Delivery
    from factcheck.settings import Limits


def read(delivery: Delivery, limits: Limits) -> Intake:
    """The text as it is, less the blank lines around it."""
    file = Fronted.of(delivery, limits)
    return Intake(
        text=file.body.strip(),
        found=file.front,
        written=file.written,
        fragments=tuple(file.fragments(_lines(file.body))),
    )


def _lines(body: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in body.split("\n"):
        if words := line.strip():
            yield at + line.index(words), words
        at += len(line) + 1


READER = Reader(
    name="plain text",
    suffixes=(".txt", ".text"),
    recognizes=lambda _: False,
    read=read,
    suits=lambda content: not begins_with_heading(content),
)
