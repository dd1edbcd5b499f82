"""An article in a few hundred numbers: its words and names by rarity, and the day it was published."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from dataclasses import dataclass
from math import log, sqrt
from typing import TYPE_CHECKING
from zlib import crc32

from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from factcheck.document import Article
    from factcheck.rules import Rules

MOST, LEAD, OPENING = 400, 150, 70
"""Different words that count of a text, the heaviest ones; words of its lead, and of its opening."""
COMMON = 1.5
"""Words of no more than this rarity, in a quarter of all news, tell nothing."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NAME = re.compile(r"(?<=[^\W\d_A-Z,;] )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*|(?<=[,;] )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
"""Capitalized words in a row that no sentence begins with."""


@dataclass(frozen=True, slots=True)
class Terms:
    """A vector of unit length: numbers of terms, heaviest first, and their weights."""

    keys: array[int]
    weights: array[float]

    @classmethod
    def of(cls, weights: Mapping[str, float], most: int = MOST) -> Terms:
        """The heaviest terms; a term's number is its checksum."""
        heaviest = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:most]
        length = sqrt(sum(weight * weight for _, weight in heaviest)) or 1.0
        keys = (crc32(term.encode()) for term, _ in heaviest)
        return cls(array("I", keys), array("f", (weight / length for _, weight in heaviest)))


@dataclass(frozen=True, slots=True)
class Signature:
    """What an article is found by: a few kilobytes, however long it is."""

    day: date | None
    whole: Terms
    lead: Terms
    opening: Terms
    names: Terms


def sign(article: Article) -> Signature:
    """The signature of an article, its headline included.

    Terms weigh by how rare they are in news (tf-idf, Spärck Jones 1972), whatever other articles there are.

    Raises:
        LanguageError: its language has no rules.

    """
    rules = rules_for(article.language)
    text = article.text if article.text.startswith(article.title) else f"{article.title}\n\n{article.text}"
    words = [_plain(one, rules) for one in _WORD.findall(text)]
    return Signature(
        article.published_on,
        Terms.of(_weights(words, rules)),
        Terms.of(_weights(words[:LEAD], rules)),
        Terms.of(_weights(words[:OPENING], rules)),
        Terms.of(_weights(map(str.casefold, _NAME.findall(text)), rules)),
    )


def _plain(word: str, rules: Rules) -> str:
    """The word as it is counted; of one that is not and has an apostrophe, the longest part."""
    plain = word.casefold().replace("’", "'")
    return plain if "'" not in plain or rules.counted(plain) else max(plain.split("'"), key=len)


def _weights(terms: Iterable[str], rules: Rules) -> dict[str, float]:
    """By term: the logarithm of its number times its rarity, that of its rarest word."""
    rarities = ((term, count, max(map(rules.rarity, term.split()))) for term, count in Counter(terms).items())
    return {term: (1 + log(count)) * rarity for term, count, rarity in rarities if rarity > COMMON}
