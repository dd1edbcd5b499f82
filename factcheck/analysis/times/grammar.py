"""The patterns of temporal expressions, compiled over word classes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from factcheck.analysis.times.lexicon import Encoding, Lexicon, lexicon_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.rules import Rules

SLOT = re.compile(r"\{(?:(\w+)=)?([\w|]+)\}")


@dataclass(frozen=True)
class Match:
    """A pattern found: its name, the words from `first` up to `last`, and what its slots hold."""

    pattern: str
    encoding: Encoding
    first: int
    last: int
    slots: dict[str, tuple[int, int]]
    kinds: dict[str, tuple[str, ...]]
    lexicon: Lexicon

    def __contains__(self, slot: str) -> bool:
        return slot in self.slots

    def text(self, slot: str) -> str:
        """The words in a slot, "" where it is empty."""
        return self.encoding.passage(*self.slots[slot]) if slot in self.slots else ""

    def value(self, slot: str) -> Any:
        """What the word in a slot stands for, None where it is empty."""
        if slot not in self.slots:
            return None
        word = self.text(slot)
        return next((value for kind in self.kinds[slot] if (value := self.lexicon.value(word, kind)) != word), word)

    def holds(self, slot: str, kind: str) -> bool:
        """Whether the word in a slot is of a class."""
        return slot in self.slots and self.encoding.codes[self.slots[slot][0]] in self.lexicon.codes_of(kind)

    def holds_first(self, kind: str) -> bool:
        """Whether the first word is of a class."""
        return self.encoding.codes[self.first] in self.lexicon.codes_of(kind)


@dataclass(frozen=True)
class Pattern:
    """One pattern of the grammar."""

    name: str
    expression: re.Pattern[str]
    kinds: dict[str, tuple[str, ...]]


class Grammar:
    """All patterns of a language, and what may stand beside an expression."""

    def __init__(self, rules: Rules) -> None:
        self.lexicon = lexicon_of(rules)
        table = rules.table("time_grammar")
        self._macros: dict[str, str] = table["macros"]
        self.patterns = tuple(self._pattern(name, source) for name, source in table["patterns"].items())
        self.extensions = {name: re.compile(self._expand(one) + r"\Z") for name, one in table["extensions"].items()}
        self.joints = {name: re.compile(self._expand(one)) for name, one in table["joints"].items()}

    def matches(self, encoding: Encoding) -> Iterator[Match]:
        """Every place where a pattern fits between two words."""
        for pattern in self.patterns:
            for found in pattern.expression.finditer(encoding.codes):
                slots = {name: found.span(name) for name, held in found.groupdict().items() if held is not None}
                yield Match(pattern.name, encoding, *found.span(), slots, pattern.kinds, self.lexicon)

    def _pattern(self, name: str, source: str) -> Pattern:
        inlined = self._inline(source)
        kinds = {slot: tuple(held.split("|")) for slot, held in SLOT.findall(inlined) if slot}
        return Pattern(name, re.compile(SLOT.sub(self._slot, inlined)), kinds)

    def _expand(self, source: str) -> str:
        return SLOT.sub(self._slot, self._inline(source))

    def _inline(self, source: str) -> str:
        return SLOT.sub(self._macro, source)

    def _macro(self, found: re.Match[str]) -> str:
        name, held = found.groups()
        if held not in self._macros:
            return found.group()
        body = self._inline(self._macros[held])
        return f"(?P<{name}>{body})" if name else body

    def _slot(self, found: re.Match[str]) -> str:
        name, kinds = found.groups()
        return f"(?P<{name}>{self._class(kinds)})" if name else self._class(kinds)

    def _class(self, kinds: str) -> str:
        codes = sorted({code for kind in kinds.split("|") for code in self.lexicon.codes_of(kind)})
        return f"[{''.join(codes)}]"


@cache
def grammar_of(rules: Rules) -> Grammar:
    """The grammar of a language, compiled once."""
    return Grammar(rules)
