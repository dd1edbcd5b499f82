"""Language as data: word lists and tables in `rules/<language>/*.toml`, read once.

Each file holds a `[meta]` table with `source` (where its words come from) and its own tables beside it.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import log
from typing import Any

from factcheck.errors import LanguageError


@dataclass(frozen=True)
class Rules:
    """The rule files of one language, by name."""

    language: str

    def table(self, name: str) -> dict[str, Any]:
        """A whole file without its `meta`; KeyError never, an unknown name is a mistake of ours."""
        return _read(self.language, name)

    def words(self, name: str, key: str = "words") -> frozenset[str]:
        """One list of a file as a set."""
        return frozenset(self.table(name)[key])

    def mapping(self, name: str, key: str) -> dict[str, str]:
        """One string-to-string table of a file."""
        return dict(self.table(name)[key])

    def counted(self, word: str) -> bool:
        """Whether a word is common enough in news to be counted."""
        return word.casefold() in _rarities(self.language)[0]

    def rarity(self, word: str) -> float:
        """How rare a word is in news: the logarithm of articles over articles that hold it (Spärck Jones 1972)."""
        known, unknown = _rarities(self.language)
        return known.get(word.casefold(), unknown)


RAREST = 25
"""Articles that hold a word which the table leaves out: the table's own floor."""


@cache
def rules_for(language: str) -> Rules:
    """The rules of a language.

    Raises:
        LanguageError: there is no folder of that name.

    """
    if language not in languages():
        mend = "Languages with rules: " + ", ".join(languages()) + "."
        raise LanguageError(f"no rules for the language {language!r}.", mend=mend)
    return Rules(language)


def languages() -> list[str]:
    """The languages that have rules."""
    return sorted(one.name for one in files(__name__).iterdir() if one.is_dir() and not one.name.startswith("_"))


@cache
def _read(language: str, name: str) -> dict[str, Any]:
    content = (files(__name__) / language / f"{name}.toml").read_text(encoding="utf-8")
    return {key: value for key, value in tomllib.loads(content).items() if key != "meta"}


@cache
def _rarities(language: str) -> tuple[dict[str, float], float]:
    """The rarity of each word counted, and of one that was not."""
    content = (files(__name__) / language / "document_frequencies.tsv").read_text(encoding="utf-8")
    counts = {word: int(count) for word, count in (line.split("\t") for line in content.splitlines() if "\t" in line)}
    total = counts.pop("#documents")
    return {word: log(total / count) for word, count in counts.items()}, log(total / RAREST)
