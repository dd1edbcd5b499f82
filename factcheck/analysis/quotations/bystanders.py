"""Verbs of speech beside a quotation that no cue took: the tree's second opinion on whose it is."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from factcheck.analysis.quotations.drafts import Draft, trimmed
from factcheck.analysis.quotations.subjects import clause_subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from factcheck.analysis.reading import Reading
    from factcheck.document import Span

_STOPS = frozenset({".", "!", "?", ";"})
_MARKS = frozenset({"“", "”", '"', "``", "''", "„", "«", "»"})
_OUTSIDE = frozenset({"acl", "acl:relcl", "advcl", "parataxis"})
_REACH = 24
_NICKNAME = 4
_LEAD = 20
_CLIMB = 6


class Bystanders:
    """The words around the quotations of an article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._starts = [token.idx for token in reading.tokens]
        rules = reading.rules
        self._verbs = rules.words("speech_verbs") | rules.words("reporting_verbs", "uttering")
        self._verbs |= rules.words("reporting_verbs", "addressing")

    def credit(self, outer: Span) -> Draft | None:
        """The quotation with the verb of speech right behind or before it, and whoever does what that says."""
        verb = self._behind(outer) or self._before(outer) or self._above(outer)
        subject = clause_subject(verb) if verb is not None else None
        if verb is None or subject is None:
            return None
        source = trimmed(self._reading.article.text, *subject)
        if source is None or (source.start < outer.end and outer.start < source.end):
            return None
        return Draft(((outer.start, outer.end),), self._reading.token(verb), verb.i, source)

    def _behind(self, outer: Span) -> Token | None:
        """The main verb behind a quotation that ends as quotations before a cue do: "…," shouted Jane Roe."""
        if outer.text.rstrip("\"”'’")[-1:] not in {",", "?", "!"}:
            return None
        first = bisect_left(self._starts, outer.end)
        for token in self._line(self._unquoted(first, min(first + _REACH, len(self._starts)))):
            if token.pos_ == "VERB" and not token.dep_.startswith("acl"):
                return token if self._tells(token) else None
        return None

    def _before(self, outer: Span) -> Token | None:
        """The verb before a quotation that a comma, a colon or "that" leads up to, no other verb between."""
        last = bisect_left(self._starts, outer.start) - 1
        if last < 1:
            return None
        lead = self._reading.tokens[last]
        if lead.is_space and self._reading.tokens[last - 1].text in {",", ":"}:
            last, lead = last - 1, self._reading.tokens[last - 1]
        led = lead.text in {",", ":"} or lead.lower_ == "that"
        for token in self._line(range(last, max(-1, last - (_LEAD if led else 2)), -1)):
            if token.pos_ == "VERB":
                return token if self._tells(token) else None
        return None

    def _above(self, outer: Span) -> Token | None:
        """The verb of speech whose reported clause a quoted part of a sentence belongs to: "saying it was “no use”"."""
        place = bisect_left(self._starts, outer.start)
        while place < len(self._starts) and outer.start <= self._starts[place] < outer.end:
            token = self._reading.tokens[place]
            if token.head.i != token.i and token.head.idx < outer.start and token.dep_ != "punct":
                return self._reporting(token)
            place += 1
        return None

    def _reporting(self, token: Token) -> Token | None:
        """The verb of speech above a token, if only clauses of what it reports lie between."""
        for _ in range(_CLIMB):
            if token.dep_ == "ccomp" and self._tells(token.head):
                return token.head if token.head.pos_ == "VERB" else None
            if token.head.i == token.i or token.dep_ in _OUTSIDE:
                return None
            token = token.head
        return None

    def _unquoted(self, first: int, end: int) -> Iterator[int]:
        """The places of tokens without a quoted word or two: a nickname inside a name."""
        place = first
        while place < end:
            marks = [at for at in range(place, min(place + _NICKNAME, end)) if self._reading.tokens[at].text in _MARKS]
            place = marks[-1] + 1 if len(marks) > 1 and marks[0] == place else place
            yield place
            place += 1

    def _line(self, places: Iterable[int]) -> Iterator[Token]:
        """The tokens up to the next stop, quotation mark or line break."""
        for place in places:
            token = self._reading.tokens[place]
            if token.text in _STOPS | _MARKS or "\n" in token.text:
                return
            yield token

    def _tells(self, verb: Token) -> bool:
        return verb.lemma_.lower() in self._verbs
