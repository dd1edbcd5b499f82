"""Words that are parted at the end of a line, and the hyphens that belong to a word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

TYPESET = "\u00ad\u2010"
"""Hyphens that programs set where they part a word."""

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
PARTED = re.compile(rf"([^\W\d_]+)(-|[{TYPESET}])\Z")
BEGINNING = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Hyphens:
    """What the other words of a document say of a hyphen at the end of a line; lower-case `words`."""

    words: frozenset[str]

    @classmethod
    def of(cls, lines: Sequence[str]) -> Hyphens:
        """The words of lines, a compound as a whole and in parts; those at the ends of lines are left out."""
        known = [word for line in lines for word in WORD.findall(PARTED.sub("", line).lower())]
        return cls(frozenset([*known, *(part for word in known for part in word.split("-"))]))

    def joined(self, lines: Sequence[str]) -> str:
        """Lines as one, words that were parted whole again."""
        text = ""
        for line in lines:
            text = self._continued(text, line) if text else line
        return text

    def _continued(self, text: str, line: str) -> str:
        parted, beginning = PARTED.search(text), BEGINNING.match(line)
        if not parted or not beginning:
            return text + line if re.search(r"\w-\Z", text) else f"{text} {line}"
        if parted[2] in TYPESET or (line[0].islower() and not self._keeps(parted[1], beginning[0])):
            return text[: parted.end(1)] + line
        return text + line

    def _keeps(self, first: str, second: str) -> bool:
        """Whether the hyphen is the word's own: the document has it so, or has both halves as words."""
        one, other = first.lower(), second.lower()
        if one + other in self.words:
            return False
        return f"{one}-{other}" in self.words or {one, other} <= self.words
