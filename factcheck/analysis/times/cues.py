"""Words beside a time that put it in the past or ahead; a parse is led astray by titles."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Token

    from factcheck.rules import Rules

WINDOW, NEAR, LONGEST_TITLE, LONGEST_LINE = 14, 6, 8, 24
"""Words in which a cue, a preposition, a title, a headline stands."""
STOPS = frozenset({".", "!", "?", ";", ","})
TELLING: dict[str, Literal["past", "future"]] = {"MD": "future", "VBD": "past"}
VERB_TAGS = frozenset({"VBD", "VBG", "VBN", "VBP", "VBZ"})


class Cues:
    """The cues of one text."""

    def __init__(self, doc: Doc, rules: Rules) -> None:
        self._doc = doc
        self._tagged = doc.has_annotation("TAG")
        self._arranged, self._prospective, self._modals, self._retrospective = (
            rules.words("tense_cues", key) for key in ("arranged", "prospective", "modals", "retrospective")
        )
        self._toward, self._infinitives, self._elapsed, self._about, self._preceding = (
            rules.words("tense_cues", key) for key in ("toward", "infinitive", "elapsed", "about", "preceding")
        )

    def ahead(self, token: Token, end: int) -> bool:
        """Whether words put it ahead."""
        return self.announced(token) or self._awaited(token, end) or self._promised(token)

    def told(self, token: Token, end: int) -> Literal["past", "future", ""]:
        """What the verb right behind it says, or that of a clause about it: "on Monday won", "Friday, when it will"."""
        behind = next((one for one in self._doc[token.i : token.i + WINDOW] if one.idx >= end), None)
        if behind is None:
            return ""
        if behind.tag_ in TELLING:
            return TELLING[behind.tag_]
        clause = behind.nbor(1) if behind.text == "," and behind.i + 1 < len(self._doc) else behind
        if clause.lower_ not in self._about:
            return ""
        verbs = (one.tag_ for one in self._doc[clause.i + 1 : clause.i + WINDOW] if one.tag_ in {"MD", *VERB_TAGS})
        return TELLING.get(next(verbs, ""), "")

    def before(self, token: Token) -> bool:
        """Whether it stands behind what comes first: "ahead of Monday's vote"."""
        return any(one.lower_ in self._preceding for one in self._doc[max(0, token.i - 2) : token.i])

    def done(self, token: Token) -> bool:
        """Whether a verb in the past stands right before it or its preposition ("who arrived Saturday"), or "since"."""
        place = token.i - 1
        if place >= 0 and self._doc[place].lower_ in self._elapsed:
            return True
        if place > 0 and self._doc[place].pos_ == "ADP":
            place -= 1
        verb = self._doc[max(0, place)]
        return verb.tag_ == "VBD" and verb.pos_ == "VERB" and verb.lower_ not in self._arranged

    def over(self, token: Token) -> bool:
        """Whether it stands behind what is over: "comes after talks on Sunday"."""
        return any(one.lower_ in self._retrospective for one in self._doc[max(0, token.i - NEAR) : token.i])

    def announced(self, token: Token) -> bool:
        """Whether the nearest verbal word before it, in the sentence, is a modal or says what is arranged."""
        for one in self._before(token):
            if one.text in STOPS or one.is_sent_start:
                return False
            if one.lower_ in self._modals:
                return True
            if self._arranges(one):
                return all(other.lower_ != "had" for other in self._doc[max(0, one.i - 2) : one.i])
            if one.tag_ in VERB_TAGS:
                return False
        return False

    def _before(self, token: Token) -> Iterator[Token]:
        """The words before it, the nearest first, titles in quotation marks left out."""
        place = token.i - 1
        while place >= max(0, token.i - WINDOW):
            place = self._title_start(place) - 1
            if place >= 0:
                yield self._doc[place]
            place -= 1

    def _title_start(self, place: int) -> int:
        """The place of the mark that opens the title closed at a place; the place after it where none is closed."""
        closing = self._doc[place]
        if not closing.is_quote or place == 0 or closing.nbor(-1).whitespace_:
            return place + 1
        quotes = (one.i for one in reversed(self._doc[max(0, place - LONGEST_TITLE) : place]) if one.is_quote)
        return next(quotes, place + 1)

    def _arranges(self, token: Token) -> bool:
        """Whether it says what is arranged: "is scheduled", "plans to"; not "a scheduled talk"."""
        lemma = token.lemma_.lower()
        if token.i + 1 < len(self._doc) and token.nbor(1).tag_ == "TO" and token.tag_ in VERB_TAGS:
            return lemma in self._prospective
        participle = token.tag_ != "VBD" or (token.i > 0 and token.nbor(-1).lemma_ == "be")
        return participle and token.dep_ != "amod" and token.lower_ in self._arranged

    def _awaited(self, token: Token, end: int) -> bool:
        """Whether a preposition puts it ahead: "delayed until Friday"; not "for Tuesday's vote"."""
        behind = next((one for one in self._doc[token.i : token.i + NEAR] if one.idx >= end), None)
        if token.i == 0 or behind is None or behind.tag_ == "POS":
            return False
        return token.nbor(-1).lower_ in self._toward

    def _promised(self, token: Token) -> bool:
        """Whether its line has no verb but an infinitive, as headlines do: "Talks to resume Monday"."""
        before, after = self._doc[max(0, token.i - LONGEST_LINE) : token.i], self._doc[token.i : token.i + LONGEST_LINE]
        line = [*_until_break(reversed(before)), *_until_break(after)]
        if not self._tagged or any(one.tag_ in VERB_TAGS or one.lower_ in self._modals for one in line):
            return False
        return any(
            one.lower_ in self._infinitives and one.nbor(1).is_lower and one.nbor(1).pos_ in {"VERB", "NOUN"}
            for one in line
            if one.i < token.i
        )


def _until_break(tokens: Iterable[Token]) -> Iterator[Token]:
    return takewhile(lambda one: not (one.is_space and "\n" in one.text), tokens)
