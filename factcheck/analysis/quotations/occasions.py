"""To whom, where and when a remark was made, from the words around its cue."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

    from factcheck.analysis.reading import Reading, Words
    from factcheck.document import Span, Time
    from factcheck.rules import Rules

_NOMINAL = frozenset({"ADJ", "ADP", "CCONJ", "DET", "NOUN", "NUM", "PART", "PRON", "PROPN"})
_STARTS = frozenset({"ADJ", "DET", "NOUN", "NUM", "PRON", "PROPN"})
_NOUNS = frozenset({"NOUN", "PROPN", "X"})
_LONGEST = 14
_FARTHEST = 200
_VERB_WORDS = ("addressing", "appearing", "hearer_stops", "day_stops", "relatives")
_STOPS = frozenset({".", "!", "?"})
_INITIAL_STOP = re.compile(r"(?<=[^\w.]\w)\.$")


@dataclass(frozen=True, slots=True)
class OccasionWords:
    """The words that tell hearers, places and days of remarks."""

    addressing: frozenset[str]
    appearing: frozenset[str]
    hearer_stops: frozenset[str]
    day_stops: frozenset[str]
    relatives: frozenset[str]
    prepositions: frozenset[str]
    ties: frozenset[str]
    nouns: frozenset[str]
    media: frozenset[str]


@cache
def occasion_words(rules: Rules) -> OccasionWords:
    """The occasion words of a language."""
    verbs = (rules.words("reporting_verbs", key) for key in _VERB_WORDS)
    venues = (rules.words("venues", key) for key in ("prepositions", "ties", "nouns", "media"))
    return OccasionWords(*verbs, *venues)


@dataclass(frozen=True, slots=True)
class Occasion:
    """Who heard a remark, where or by what medium, and on which day (a time's id)."""

    addressee: Span | None = None
    venue: Span | None = None
    said_on: str | None = None


def _around(words: Words, cue: Token, held: tuple[tuple[int, int], ...]) -> Iterator[Token]:
    """The tokens outside of the runs held, from the sentence's start to its end or a line's."""
    ahead, behind = (list(_outward(words, cue, held, step)) for step in (-1, 1))
    yield from reversed(ahead)
    yield cue
    yield from behind


def _outward(words: Words, cue: Token, held: tuple[tuple[int, int], ...], step: int) -> Iterator[Token]:
    at, end = cue.i + step, cue.i + step * _FARTHEST
    while 0 <= at < len(words) and at != end:
        token = words[at]
        place = token.idx
        if not any(start <= place < stop for start, stop in held):
            if token.text in _STOPS or "\n" in token.text:
                return
            yield token
        at += step


class Surroundings:
    """The words of the cue's sentence outside of `held`, the runs of its content and source."""

    def __init__(
        self, reading: Reading, cue: Token, held: tuple[tuple[int, int], ...], times: tuple[Time, ...]
    ) -> None:
        self._reading = reading
        self._doc = reading.doc
        self._cue = cue
        self._words = occasion_words(reading.rules)
        self._free = list(_around(reading.tokens, cue, held))
        self._places = {token.i for token in self._free}
        first, last = self._free[0].idx, self._free[-1].idx
        self._times = [one for one in times if first <= one.span.start <= last]
        self._dated = {token.i for one in self._times for token in self._phrase(one)}

    def occasion(self) -> Occasion:
        """What is said of the occasion."""
        venue = self._venue()
        return Occasion(self._addressee(), venue, self._day(venue))

    def _phrase(self, time: Time) -> Phrase | tuple[()]:
        return self._doc.char_span(time.span.start, time.span.end, alignment_mode="expand") or ()

    def _span(self, first: int, end: int) -> Span:
        phrase = self._closed(self._reading.phrase(self._doc[first:end]))
        stopped = _INITIAL_STOP.search(phrase.text)
        return self._reading.span(phrase.start, phrase.end - 1) if stopped else phrase

    def _closed(self, phrase: Span) -> Span:
        """The phrase with the mark that closes a title at its end."""
        opened = phrase.start + max(map(phrase.text.rfind, '"“'))
        regions = (one.outer for one in self._reading.marks.regions if one.outer.start == opened >= phrase.start)
        return next((self._reading.span(phrase.start, max(phrase.end, one.end)) for one in regions), phrase)

    def _noun_phrase(self, first: int, stops: frozenset[str]) -> int:
        """The end of the noun phrase that starts at a token, `first` where none does."""
        end = last = first
        while end in self._places and end - first < _LONGEST and self._goes_on(self._doc[end], stops):
            end += 1
            if self._ends_phrase(self._doc[end - 1]):
                last = end
        return last

    def _ends_phrase(self, token: Token) -> bool:
        return token.pos_ in _NOUNS or token.tag_ == "PRP" or self._is_medium(token)

    def _is_medium(self, token: Token) -> bool:
        return token.lower_.rstrip(".") in self._words.media

    def _goes_on(self, token: Token, stops: frozenset[str]) -> bool:
        before_noun = token.i + 1 in self._places - self._dated and self._doc[token.i + 1].pos_ in {*_NOUNS, "PART"}
        if token.lower_ in stops or (token.pos_ in {"ADJ", "DET"} and token.nbor(-1).pos_ in _NOUNS):
            return False
        if token.i in self._dated or token.pos_ == "VERB":
            return before_noun
        return token.pos_ in _NOMINAL or token.tag_ in {"``", "''", "HYPH"} or token.text == "-"

    def _addressee(self) -> Span | None:
        """The noun phrase behind a verb of telling, or behind any cue and "to"."""
        first = self._cue.i + 1
        while first in self._places and self._doc[first].pos_ == "ADV":
            first += 1
        if first in self._places and self._doc[first].lower_ == "to":
            first += 1
        elif self._cue.lemma_ not in self._words.addressing:
            return None
        if first not in self._places or self._doc[first].pos_ not in _STARTS:
            return None
        end = self._noun_phrase(first, self._words.hearer_stops)
        return self._span(first, end) if end > first else None

    def _venue(self) -> Span | None:
        """The occasion or medium nearest to the cue."""
        found = [(abs(at - self._cue.i), at, end) for at, end in self._venues() if self._is_own(end - 1)]
        if not found:
            return None
        _, first, end = min(found)
        return self._span(first, self._tied(end))

    def _venues(self) -> Iterator[tuple[int, int]]:
        for token in self._free:
            if token.lower_ in self._words.prepositions:
                end = self._noun_phrase(token.i + 1, self._words.prepositions | self._words.ties)
                if end > token.i + 1 and self._is_venue(token, self._doc[token.i + 1 : end]):
                    yield token.i, end

    def _is_venue(self, preposition: Token, phrase: Phrase) -> bool:
        if preposition.lower_ in {"on", "via"} and any(map(self._is_medium, phrase)):
            return True
        titled = preposition.lower_ == "on" and any(token.tag_ == "``" for token in phrase)
        words = {phrase[-1].lemma_.lower(), phrase.text.split()[-1].lower()}
        return titled or not words.isdisjoint(self._words.nouns)

    def _tied(self, end: int) -> int:
        """The end with the other party, body or programme that is tied to the occasion."""
        at = end
        while at in self._dated:
            at += 1
        if at not in self._places or self._doc[at].lower_ not in self._words.ties:
            return end
        tied = self._noun_phrase(at + 1, self._words.hearer_stops)
        return tied if tied > at + 1 else end

    def _is_own(self, place: int) -> bool:
        """Whether the verb that a token hangs on is the cue or a participle of the same occasion."""
        verb = self._doc[place]
        while verb.pos_ != "VERB" and verb.head.i != verb.i:
            verb = verb.head
        finite = verb.morph.get("VerbForm", []) == ["Fin"]
        return verb.i == self._cue.i or verb.lemma_ in self._words.appearing or not (verb.pos_ == "VERB" and finite)

    def _day(self, venue: Span | None) -> str | None:
        """The date nearest to the cue that no other verb and no "after" or "of" takes."""
        days = [one for one in self._times if one.type in {"DATE", "TIME"} and not one.value.endswith("_REF")]
        ranked = ((0 if venue and venue.contains(one.span) else self._reach(one), one.id) for one in days)
        return min(((reach, ref) for reach, ref in ranked if reach is not None), default=(0, None))[1]

    def _reach(self, time: Time) -> int | None:
        """How far a date lies from the cue; None where it is not the remark's."""
        places = [token.i for token in self._phrase(time)]
        if not places or not self._places.issuperset(places):
            return None
        first, end = places[0], places[-1] + 1
        ahead = first < self._cue.i
        between = range(end, self._cue.i) if ahead else range(self._cue.i + 1, first)
        before = range(max(self._free[0].i, first - 2), first) if ahead else between
        stopped = any(self._doc[at].lower_ in self._words.day_stops for at in before)
        owned = end in self._places and (self._doc[end].pos_ == "NOUN" or self._doc[end].tag_ in {"POS", "HYPH"})
        taken = any(at in self._places and self._is_other_verb(self._doc[at]) for at in between)
        stopped = stopped or (ahead and self._is_others_day(first, end))
        return None if stopped or owned or taken and not self._hangs_on_cue(first) else len(between)  # noqa: RUF021

    def _is_others_day(self, first: int, end: int) -> bool:
        """Whether a day ahead of the cue is another verb's, or a clause's about the source.

        "A video surfaced Tuesday of him mocking"; "Olsen, who resigned Monday, said".
        """
        within = list(takewhile(lambda token: token.text != ",", reversed(self._doc[self._free[0].i : first])))
        if not any(self._is_other_verb(one) for one in (*within, *self._doc[end : self._cue.i])):
            return False
        before = next((one for one in within[:2] if one.pos_ != "ADP"), None)
        if before is not None and before.tag_ == "VBD" and self._is_other_verb(before):
            return True
        opened = first - len(within) > self._free[0].i
        closed = any(one.text == "," for one in self._doc[end : self._cue.i])
        return (opened and closed) or any(one.lower_ in self._words.relatives for one in within)

    def _is_other_verb(self, token: Token) -> bool:
        return token.pos_ == "VERB" and token.lemma_ not in self._words.appearing

    def _hangs_on_cue(self, place: int) -> bool:
        head = self._doc[place].head
        return head.i == self._cue.i or head.lemma_ in self._words.appearing
