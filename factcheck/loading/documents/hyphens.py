"""Words that are parted at the end of a line, and the hyphens that belong to a word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SOFT, HYPHEN = "\u00ad", "\u2010"
"""Hyphens that programs set where they part a word; some fonts have the second one for every hyphen."""

SHARE = 0.04
FEWEST = 3
"""Lines that end in a plain hyphen, by share and number, where a program parts words with it."""

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
PARTED = re.compile(rf"([^\W\d_]+)([-{SOFT}{HYPHEN}])\Z")
INNER = re.compile(rf"{HYPHEN}(?!\Z)")
COMPOUND = re.compile(rf"\w[-{HYPHEN}]\Z")
BEGINNING = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Hyphens:
    """What the other words of a document say of a hyphen at the end of a line; lower-case `words`.

    `typeset` says whether so many lines end in a hyphen that a program has put them there, `programs` are the signs
    that only a program puts there.
    """

    words: frozenset[str]
    typeset: bool
    programs: frozenset[str]

    @classmethod
    def of(cls, lines: Sequence[str]) -> Hyphens:
        """The words of lines, a compound as a whole and in parts; those at the ends of lines are left out."""
        plain = [PARTED.sub("", line).replace(HYPHEN, "-").lower() for line in lines]
        known = [word for line in plain for word in WORD.findall(line)]
        everywhere = any(map(INNER.search, lines))
        ends = sum(PARTED.search(line) is not None for line in lines)
        typeset = ends >= max(FEWEST, SHARE * len(lines))
        return cls(
            frozenset([*known, *(part for word in known for part in word.split("-"))]),
            typeset,
            frozenset(SOFT if everywhere else SOFT + HYPHEN),
        )

    def joined(self, lines: Sequence[str]) -> str:
        """Lines as one, words that were parted whole again."""
        text = ""
        for line in lines:
            text = self._continued(text, line) if text else line
        return text.replace(SOFT, "").replace(HYPHEN, "-")

    def _continued(self, text: str, line: str) -> str:
        parted, beginning = PARTED.search(text), BEGINNING.match(line)
        if not parted or not beginning:
            return text + line if COMPOUND.search(text) else f"{text} {line}"
        if parted[2] in self.programs or (line[0].islower() and not self._keeps(parted[1], beginning[0])):
            return text[: parted.end(1)] + line
        return text + line

    def _keeps(self, first: str, second: str) -> bool:
        """Whether the hyphen is the word's own, unless the document has the word elsewhere without it."""
        one, other = first.lower(), second.lower()
        if one + other in self.words:
            return False
        return not self.typeset or f"{one}-{other}" in self.words or {one, other} <= self.words
