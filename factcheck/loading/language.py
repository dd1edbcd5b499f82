"""Whether a text can be in a language, by its letters and its share of that language's function words.

Grefenstette 1995, "Comparing two language identification schemes" (JADT): in running text a language's function words
are so frequent that their share tells it from others within a few sentences.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.rules import Rules

WORD = re.compile(r"[^\W\d_]+")

SAMPLE = 20_000
"""Characters that are looked at."""


def surely_not(text: str, rules: Rules) -> bool:
    """Whether a text is surely in another language; False for what is too short to tell."""
    told = rules.table("language")["identification"]
    words = WORD.findall(text[:SAMPLE].lower())
    letters = Counter("".join(words))
    if letters.total() < told["least_letters"]:
        return False
    own = sum(letters[letter] for letter in told["alphabet"])
    if own < told["least_alphabet"] * letters.total():
        return True
    known = frozenset(told["function_words"])
    share = sum(word in known for word in words) / len(words)
    return len(words) >= int(told["least_words"]) and share < float(told["least_share"])
