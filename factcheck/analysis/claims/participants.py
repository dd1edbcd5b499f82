"""Who does what to whom in a clause, and the numbers, times and entities that stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.analysis.claims.clauses import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from factcheck.analysis.reading import Reading
    from factcheck.document import Entity, Quotation, Span, Time

RELATIVES = frozenset({"that", "which", "who", "whom"})
TITLED = frozenset({"organization", "work", "event", "other"})
"""Kinds of entities whose names may hold verbs."""
NOMINAL = frozenset({"ADJ", "ADP", "DET", "NOUN", "NUM", "PRON", "PROPN"})
"""The parts of a noun phrase with what describes it."""
FARTHEST = 9
"""Words before a time in which the event that it dates begins."""
SELF = frozenset({"i", "me", "myself"})


class Participants:
    """Entities by token, so that a clause's subjects and objects can be looked up."""

    def __init__(self, reading: Reading, entities: Sequence[Entity]) -> None:
        self._by_token: dict[int, str] = {}
        mentions = [(mention.span, entity.id) for entity in entities for mention in entity.mentions]
        for span, ref in sorted(mentions, key=lambda one: (one[0].start - one[0].end, one[0].start)):
            for place in tokens_of(reading, span):
                self._by_token[place] = ref
        titles = (mention.span for entity in entities if entity.kind in TITLED for mention in entity.mentions)
        self.titles = frozenset(place for span in titles for place in tokens_of(reading, span))

    def of(self, words: Sequence[Token]) -> tuple[str, ...]:
        """The entities that stand among words, each once."""
        return tuple(dict.fromkeys(self._by_token[one.i] for one in words if one.i in self._by_token))

    def beside(self, places: range) -> int | None:
        """The nearest token of an entity just before or after a phrase."""
        reach = [*range(places.start - 1, places.start - 4, -1), *range(places.stop, places.stop + 6)]
        return next((place for place in reach if place in self._by_token), None)

    def agents(self, head: Token, quotation: Quotation | None) -> tuple[str, ...]:
        """Subjects of an active verb, "by …" of a passive one."""
        if is_passive(head):
            return self._named((one for one in head.children if _is_agent(one)), quotation)
        return self._named(_subjects(head), quotation)

    def patients(self, head: Token, quotation: Quotation | None) -> tuple[str, ...]:
        """Objects of an active verb, subjects of a passive one."""
        if is_passive(head):
            return self._named(_subjects(head), quotation)
        return self._named((one for one in head.children if one.dep_ in {"obj", "iobj"}), quotation)

    def _named(self, tokens: Iterator[Token], quotation: Quotation | None) -> tuple[str, ...]:
        each = (one for token in tokens for one in (token, *(c for c in token.children if c.dep_ == "conj")))
        refs = (self._ref(one, quotation) for one in each)
        return tuple(dict.fromkeys(ref for ref in refs if ref))

    def _ref(self, token: Token, quotation: Quotation | None) -> str | None:
        if quotation and token.lower_ in SELF:
            return quotation.speaker.entity
        return self._by_token.get(token.i)


def is_passive(head: Token) -> bool:
    """Whether the predicate is in the passive, or a bare past participle."""
    if any(child.dep_ in {"aux:pass", "nsubj:pass"} for child in head.children):
        return True
    return head.dep_ == "acl" and head.tag_ == "VBN"


def _is_agent(token: Token) -> bool:
    by = any(child.dep_ == "case" and child.lower_ == "by" for child in token.children)
    return token.dep_ == "obl:agent" or (token.dep_ == "obl" and by)


def _subjects(head: Token) -> Iterator[Token]:
    """The predicate's subjects, those of the verb it is joined to or completes, or the noun that it describes."""
    found = [child for child in head.children if child.dep_ in SUBJECTS]
    if found and found[0].lower_ in RELATIVES and head.dep_.startswith("acl"):
        yield head.head
    elif found:
        yield from found
    elif head.dep_.startswith("acl"):
        yield head.head
    elif head.dep_ in {"conj", "advcl"} and head.head.i != head.i:
        yield from (child for child in head.head.children if child.dep_ in SUBJECTS)


def attached(reading: Reading, time: Time, head: Token) -> bool:
    """Whether a time stands with the verb, not inside its subject or before a noun ("Friday's vote")."""
    places = tokens_of(reading, time.span)
    if not places:
        return False
    following = reading.doc[places[-1] + 1] if places[-1] + 1 < len(reading.doc) else None
    if (following is not None and following.text in {"'s", "’s", "'", "’"}) or _dates_noun(reading, places[0]):
        return False
    token = next((reading.doc[i] for i in places if reading.doc[i].head.i not in places), reading.doc[places[0]])
    if token.head.i > token.i and token.head.pos_ in {"NOUN", "PROPN"} and token.head.i != head.i:
        return False
    while token.i not in {head.i, token.head.i}:
        if token.dep_ in SUBJECTS and token.i < head.i and token.head.i == head.i:
            return token.i in places
        token = token.head
    return True


def _dates_noun(reading: Reading, first: int) -> bool:
    """Whether a time dates an event that the verb's own is before or after: "resigned after the vote on Tuesday"."""
    bounds = reading.rules.words("tense_cues", "retrospective") | reading.rules.words("tense_cues", "preceding")
    named = False
    for token in reversed(reading.doc[max(0, first - FARTHEST) : first]):
        if token.lower_ in bounds:
            return named
        if token.pos_ not in NOMINAL:
            return False
        named = named or token.pos_ in {"NOUN", "PROPN"}
    return False


def tokens_of(reading: Reading, span: Span) -> range:
    """The tokens of a passage."""
    phrase = reading.doc.char_span(span.start, span.end, alignment_mode="expand")
    return range(phrase.start, phrase.end) if phrase is not None else range(0)
