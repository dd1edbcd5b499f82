"""A check's docstring, read: what it says, why it matters, and the examples that it is held to.

A section is a line that ends in a colon, with its text indented below. In the sections of examples each two bullets are
the texts of two articles. A publication date may stand before a text in parentheses, empty ones for none:

    Conflict:
        - (2025-03-07) The fire killed 12 people.
        - (2025-03-07) The fire killed 14 people.

`Conflict` and `Finding` hold examples in which the check finds something, `Agreement` and `Silence` those in which it
must find nothing. Any other section is prose.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.document import Article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.checks.catalogue import Check

PUBLISHED = "2025-03-07"
"""When an example's article was published that does not say so: a Friday."""

_FIRING = ("Conflict", "Finding")
_SILENT = ("Agreement", "Silence")
_HEADING = re.compile(r"^([A-Z][a-z ]+):$", re.MULTILINE)
_BULLET = re.compile(r"^\s*- ", re.MULTILINE)
_DATE = re.compile(r"\(([\dT:+-]*)\) (.*)")


@dataclass(frozen=True, slots=True)
class Example:
    """Two articles, and whether the check finds something in them."""

    section: str
    articles: tuple[Article, ...]
    fires: bool


@dataclass(frozen=True, slots=True)
class Documentation:
    """What a check's docstring holds; `sections` are the prose, by heading."""

    summary: str
    sections: dict[str, str]
    examples: tuple[Example, ...]


def documentation(check: Check) -> Documentation:
    """The check's docstring, read."""
    lead, *rest = _HEADING.split(check.documentation)
    texts = dict(zip(rest[::2], map(_unwrapped, rest[1::2]), strict=True))
    prose = {heading: text for heading, text in texts.items() if heading not in _FIRING + _SILENT}
    return Documentation(" ".join(lead.split()), prose, tuple(_examples(texts)))


def table(checks: tuple[Check, ...]) -> str:
    """The checks as a Markdown table, a row each."""
    rows = [f"| {one.code} | {one.summary.rstrip('.')} | {one.relation} | {one.severity} |" for one in checks]
    return "\n".join(["| code | finds | relation | severity |", "| --- | --- | --- | --- |", *rows])


def _unwrapped(text: str) -> str:
    return "\n".join(line.strip() for line in text.strip().splitlines())


def _examples(texts: dict[str, str]) -> Iterator[Example]:
    for heading in (one for one in _FIRING + _SILENT if one in texts):
        bullets = [" ".join(one.split()) for one in _BULLET.split(texts[heading])[1:]]
        for pair in zip(bullets[::2], bullets[1::2], strict=True):
            articles = tuple(_article(text, name) for text, name in zip(pair, ("One", "Other"), strict=True))
            yield Example(heading, articles, heading in _FIRING)


def _article(text: str, outlet: str) -> Article:
    dated = _DATE.fullmatch(text)
    published, body = dated.groups() if dated else (PUBLISHED, text)
    return Article(text=body, outlet=outlet, published=published or None)
