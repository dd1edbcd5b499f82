"""Where sentences begin in edited text, by its marks: after a line, or after a stop and what closes it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

STOPS = frozenset(".?!…") | {"...", "....", "?!", "!?", "!!", "??", "!!!"}
CLOSERS = frozenset("\"'”’)]»") | {"''"}
MIDDLES = frozenset(",;:-–—.?!") | {"--", "---"}
OPENERS = frozenset('"“‘([«') | {"``"}


@dataclass(frozen=True, slots=True)
class Segmentation:
    """What the rule needs of a language.

    `first_words` begin sentences, in lower case; `ends` are abbreviations without inner stops that may end one.
    """

    first_words: frozenset[str]
    ends: frozenset[str]

    def starts(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether a sentence begins at a token."""
        token = tokens[place]
        if place == 0 or token.is_space:
            return place == 0
        last = place - 1
        while last > 0 and tokens[last].is_space:
            if "\n" in tokens[last].text and not _runs_on(tokens[last], token):
                return True
            last -= 1
        apart = last < place - 1 or bool(tokens[last].whitespace_)
        return apart and not token.is_lower and token.text not in MIDDLES and self._stops(tokens, last, place)

    def _stops(self, tokens: Sequence[Token], last: int, place: int) -> bool:
        """Whether the token before, or the one before the marks that close there, ends a sentence."""
        end = last
        while end > 0 and _closes(tokens, end):
            end -= 1
        if _opens_with_dots(tokens, end):
            return False
        return tokens[end].text in STOPS or (
            end == last and self._abbreviation_ends(tokens[end], _first_word(tokens, place))
        )

    def _abbreviation_ends(self, stop: Token, following: Token) -> bool:
        """`U.S. The` parts two sentences; `Sen. Smith` does not."""
        letters = stop.text.rstrip(".")
        inner = "." in letters or letters.lower() in self.ends
        return stop.text.endswith(".") and inner and following.is_title and following.lower_ in self.first_words


@cache
def segmentation_for(language: str) -> Segmentation:
    """The rule of a language."""
    rules = rules_for(language)
    return Segmentation(rules.words("abbreviations", "first_words"), rules.words("abbreviations", "ends"))


def _runs_on(gap: Token, following: Token) -> bool:
    """Whether a line goes on in the next, as in wrapped text."""
    return gap.text.count("\n") == 1 and following.is_lower


def _opens_with_dots(tokens: Sequence[Token], place: int) -> bool:
    """Whether three dots stand at the start of a sentence, not at its end."""
    return place > 0 and tokens[place].text in {"...", "…"} and tokens[place - 1].text in STOPS | CLOSERS


def _closes(tokens: Sequence[Token], place: int) -> bool:
    return tokens[place].text in CLOSERS and place > 0 and not tokens[place - 1].whitespace_


def _first_word(tokens: Sequence[Token], place: int) -> Token:
    while place + 1 < len(tokens) and tokens[place].text in OPENERS:
        place += 1
    return tokens[place]
