r"""RTF as groups of words and characters (Rich Text Format Specification 1.9.1)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from factcheck.errors import LoadError

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 200
"""Groups within groups; Word makes a few dozen."""

MOST_PARTS = 600_000
"""Words, groups and lines of characters; a long story with pictures has some hundred thousand."""

AGAIN = "Save it again as .rtf."

TOKEN = re.compile(
    rb"""\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?
    |\\'(?P<code>[0-9a-fA-F]{2})
    |\\(?P<sign>[^a-zA-Z])
    |(?P<brace>[{}])
    |(?P<plain>[^\\{}\r\n]+)
    |[\r\n]+
    |\\""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Word:
    r"""A control word without its backslash, or a control sign: \u8211 is "u" and 8211, \~ is "~"."""

    name: str
    number: int | None = None

    @property
    def on(self) -> bool:
        """Whether a word that can be switched is switched on."""
        return self.number != 0


@dataclass(frozen=True, slots=True)
class Group:
    """What stands between two braces, in order."""

    parts: list[Group | Word | bytes] = field(default_factory=list)

    @classmethod
    def of(cls, content: bytes, subject: str) -> Self:
        """The outermost group of a file.

        Raises:
            LoadError: it ends early, nests too deeply, or is a bomb.

        """
        open_groups: list[Self] = []
        for count, part in enumerate(_tokens(content)):
            if count > MOST_PARTS:
                message = f"the document has more than {MOST_PARTS:,} words and groups."
                raise LoadError(message, subject=subject, mend="Save the article's text alone.")
            if part == b"}":
                last = open_groups.pop()
                if not open_groups:
                    return last
            elif part == b"{":
                inner = cls()
                if open_groups:
                    open_groups[-1].parts.append(inner)
                open_groups.append(inner)
                _refuse_depth(len(open_groups), subject)
            else:
                open_groups[-1].parts.append(part if isinstance(part, Word) else part[1:])
        raise LoadError("the document is broken: it ends early.", subject=subject, mend=AGAIN)

    @property
    def optional(self) -> bool:
        r"""Whether a program that does not know its name shall pass it over (\*)."""
        return bool(self.parts) and self.parts[0] == Word("*")

    @property
    def name(self) -> str:
        """Its first control word, which may say where it belongs; "" for none."""
        first = self.parts[self.optional : self.optional + 1]
        return next((one.name for one in first if isinstance(one, Word)), "")

    def groups(self) -> Iterator[Group]:
        """The groups in it, those within them, too."""
        for part in self.parts:
            if isinstance(part, Group):
                yield part
                yield from part.groups()

    def children(self, name: str) -> Iterator[Group]:
        """Its own groups of a name."""
        return (part for part in self.parts if isinstance(part, Group) and part.name == name)

    def words(self) -> Iterator[Word]:
        """Its own control words."""
        return (part for part in self.parts if isinstance(part, Word))


def _refuse_depth(depth: int, subject: str) -> None:
    if depth > DEEPEST:
        message = f"the document is broken: more than {DEEPEST} groups within each other."
        raise LoadError(message, subject=subject, mend=AGAIN)


def _tokens(content: bytes) -> Iterator[Word | bytes]:
    r"""Words, braces as they are, characters after a mark; the bytes that \bin announces are passed over."""
    at = 0
    while found := TOKEN.match(content, at):
        at = found.end()
        word, number, code, sign, brace, plain = found.groups()
        if plain:
            yield b"=" + plain
        elif code:
            yield b"=" + bytes.fromhex(code.decode())
        elif brace:
            yield bytes(brace)
        elif sign:
            yield Word(sign.decode("latin-1"))
        elif word:
            amount = None if number is None else int(number)
            at += max(0, amount or 0) if word == b"bin" else 0
            yield Word(word.decode(), amount)
