"""What an XML file begins with, looked at before anything of it is parsed."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import Self
from xml.parsers import expat

BEGINNING = 65_536
"""Bytes in which the root element begins."""

MARKS = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<", b"\xfe\xff\0<")


class _FoundError(Exception):
    """There is no more to look at."""


@dataclass(slots=True)
class Prolog:
    """The root's name without its namespace, "" for no XML; whether a document type declares something here."""

    root: str = ""
    declares: bool = False

    @classmethod
    def of(cls, content: bytes) -> Self:
        """What stands before the first element, and its name; what is declared is not read."""
        prolog, beginning = cls(), content[:BEGINNING].lstrip()
        if not beginning.startswith(MARKS):
            return prolog
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = prolog._typed
        parser.StartElementHandler = prolog._begun
        with suppress(_FoundError, expat.ExpatError, LookupError, ValueError):
            parser.Parse(beginning, False)
        return prolog

    def _typed(self, name: str, _: str | None, __: str | None, declares: bool) -> None:
        if declares:
            self.root, self.declares = bare(name), True
            raise _FoundError

    def _begun(self, name: str, _: dict[str, str]) -> None:
        self.root = bare(name)
        raise _FoundError


def bare(name: str) -> str:
    """A name without its namespace, which differs between editions of one format."""
    return re.split("[}:]", name)[-1]
