"""Whether a text can be in a language, by its share of that language's function words.

Grefenstette 1995, "Comparing two language identification schemes" (JADT): in running text a language's function words
are so frequent that their share tells it from others within a few sentences.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.rules import Rules

WORD = re.compile(r"[^\W\d_]+")

SAMPLE = 20_000
"""Characters that are looked at."""


def surely_not(text: str, rules: Rules) -> bool:
    """Whether a text is surely in another language; False for what is too short to tell."""
    found = WORD.findall(text[:SAMPLE].lower())
    told = rules.table("language")["identification"]
    if sum(map(len, found)) < told["letters"]:
        return False
    known = frozenset(told["function_words"])
    return bool(sum(word in known for word in found) < told["least_share"] * len(found))
