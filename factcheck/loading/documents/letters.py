r"""Characters of RTF: bytes in a code page, numbers of UTF-16 (\u), signs by name."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, field

WESTERN = "cp1252"

CHARACTER_SETS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
r"""The encoding of a font by its \fcharset (specification, Font Table)."""

MACHINES = {"ansi": WESTERN, "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}

PAGES = {10000: "mac_roman", 65001: "utf-8"}

UNITS = 0x10000
"""Values that a unit of UTF-16 has; RTF writes the upper half as negative numbers."""


def encoding(page: int) -> str:
    """The encoding of a code page by its number; the western one where it is unknown."""
    name = PAGES.get(page, f"cp{page}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return WESTERN


@dataclass(slots=True)
class Letters:
    """A text that is being put together; bytes wait until their character is whole."""

    done: list[str] = field(default_factory=list)
    waiting: bytearray = field(default_factory=bytearray)
    page: str = WESTERN

    def read(self, characters: bytes, page: str) -> None:
        """Take bytes in a code page."""
        if page != self.page:
            self._settle()
            self.page = page
        self.waiting += characters

    def number(self, unit: int) -> None:
        """Take a unit of UTF-16, which may be half of a character."""
        self.write(chr(unit % UNITS))

    def write(self, text: str) -> None:
        """Take characters."""
        self._settle()
        self.done.append(text)

    def take(self) -> str:
        """All that was taken in, and begin anew; a lone half of a character becomes U+FFFD."""
        self._settle()
        text = "".join(self.done)
        self.done.clear()
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def _settle(self) -> None:
        if self.waiting:
            self.done.append(self.waiting.decode(self.page, "replace"))
            self.waiting.clear()
