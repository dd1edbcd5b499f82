"""Who a source phrase means: an entity of the article, someone left unnamed, or nobody that can be told."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck.document import UNKNOWN_SPEAKER, Speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Phrase

    from factcheck.document import Entity, EntityKind, Mention, Span, SpeakerKind
    from factcheck.rules import Rules

_KINDS: dict[EntityKind, SpeakerKind] = {"person": "person"}
_LONGEST_MENTION = 40
_PART_ENDS = frozenset({",", "(", ";"})
_STOPS = frozenset({".", "!", "?", ":", ","})
_TITLES = frozenset({"ADJ", "DET", "NOUN", "PROPN", "PUNCT", "X"})


@dataclass(frozen=True, slots=True)
class SourceWords:
    """Words that are sources without being names, nouns for bodies and roles, and given names."""

    indefinite: frozenset[str]
    relative: frozenset[str]
    bodies: frozenset[str]
    roles: frozenset[str]
    several: frozenset[str]
    given: frozenset[str]
    genders: dict[str, str]


@cache
def source_words(rules: Rules) -> SourceWords:
    """The source words of a language."""
    bodies = rules.words("pronouns", "collectives") | rules.words("name_words", "organizations")
    given = frozenset[str]().union(*(rules.words("first_names", key) for key in ("either", "female", "male")))
    indefinite, relative, several = (rules.words("sources", key) for key in ("indefinite", "relative", "several"))
    genders = {**rules.mapping("roles", "genders"), **rules.mapping("pronouns", "genders")}
    return SourceWords(indefinite, relative, bodies, rules.words("roles", "heads"), several, given, genders)


class Speakers:
    """The entities of an article by where they are mentioned."""

    def __init__(self, doc: Doc, entities: tuple[Entity, ...], words: SourceWords) -> None:
        self._doc = doc
        self._words = words
        self._mentions = sorted(
            ((one, entity) for entity in entities for one in entity.mentions), key=lambda pair: pair[0].span
        )
        self._labelled = {part: entity for entity in reversed(entities) for part in _labels(entity)}
        self._starts = [mention.span.start for mention, _ in self._mentions]

    def of(self, source: Span) -> Speaker:
        """The speaker that a source phrase means."""
        phrase = self._doc.char_span(source.start, source.end, alignment_mode="expand")
        if phrase is None:
            return UNKNOWN_SPEAKER
        head = self._head(phrase.root)
        named = self._entity_of_name(phrase, _PART_ENDS) or self._entity(head)
        entity = named or self._labelled.get(source.text.casefold()) or self._entity_of_name(phrase, _PART_ENDS, "ADP")
        if entity is not None:
            return Speaker(entity.name, _KINDS.get(entity.kind, "organization"), entity.id)
        if head.i < phrase.start:
            return self._described(self._noun_phrase(head), head)
        return self._described(source.text, head if head.pos_ != "PROPN" else phrase[-1])

    def _noun_phrase(self, noun: Token) -> str:
        """The noun that a relative clause stands by, with what stands before it."""
        return str(self._doc[noun.left_edge.i : noun.i + 1].text)

    def antecedent(self, source: Span, start: int) -> Speaker:
        """Whom a pronoun that nobody named answers to means, where its quotation begins at `start`.

        That can be told if the subject of the sentence before is someone described ("The woman stood up."), or
        several with a plural pronoun, and nobody is named there.
        """
        phrase = self._doc.char_span(source.start, source.end, alignment_mode="expand")
        pronoun = phrase[0] if phrase is not None and len(phrase) == 1 and phrase[0].pos_ == "PRON" else None
        subject = self._subject_before(start) if pronoun is not None else None
        if pronoun is None or subject is None:
            return UNKNOWN_SPEAKER
        numbers, gender = pronoun.morph.get("Number", []), self._words.genders.get(pronoun.lower_, "")
        if subject.morph.get("Number", []) != numbers or not (gender or numbers == ["Plur"]):
            return UNKNOWN_SPEAKER
        genders = {gender, self._words.genders.get(subject.lower_, "")} - {""}
        several = numbers == ["Plur"] and subject.lemma_.lower() in self._words.several
        if len(genders) > 1 or not (several or subject.lemma_.lower() in self._words.roles):
            return UNKNOWN_SPEAKER
        return Speaker(self._noun_phrase(subject), "unnamed")

    def _subject_before(self, start: int) -> Token | None:
        """The noun that is the subject of the sentence before a place, unless that is quoted or names a person."""
        first = self._doc.char_span(start, start + 1, alignment_mode="expand")
        last = first.start - 1 if first is not None else -1
        while last >= 0 and self._doc[last].is_space:
            last -= 1
        if last < 0 or self._doc[last].is_quote or self._doc[last].text not in _STOPS:
            return None
        sentence = self._doc[last].sent
        named = self._mentions[bisect_left(self._starts, sentence.start_char) : bisect_left(self._starts, start)]
        if any(entity.kind == "person" for _, entity in named):
            return None
        return next((one for one in sentence.root.lefts if one.dep_ == "nsubj" and one.pos_ == "NOUN"), None)

    def _head(self, root: Token) -> Token:
        """The root of the phrase; for a relative pronoun the noun that its clause stands by."""
        if root.lower_ not in self._words.relative:
            return root
        clause = root
        while clause.head.i != clause.i and not clause.dep_.startswith("acl"):
            clause = clause.head
        return clause.head if clause.dep_.startswith("acl") else root

    def _entity(self, head: Token) -> Entity | None:
        """The entity whose mention holds the token: of several the one with the longest mention."""
        found = [pair for pair in self._around(head.idx) if pair[0].span.end > head.idx]
        longest = max(found, key=lambda pair: pair[0].span.end - pair[0].span.start, default=None)
        return longest[1] if longest else None

    def _around(self, place: int) -> Iterator[tuple[Mention, Entity]]:
        last = bisect_right(self._starts, place)
        return iter(self._mentions[max(0, last - _LONGEST_MENTION) : last])

    def _entity_of_name(self, phrase: Phrase, ends: frozenset[str], pos: str = "") -> Entity | None:
        """The entity whose name closes the phrase or its first part, with nothing but titles before it.

        A part ends before one of the marks `ends` and before a word of the part of speech `pos`.
        """
        stops = (at for at, token in enumerate(phrase) if at and (token.text in ends or token.pos_ == pos))
        part = phrase[: next(stops, len(phrase))]
        titles = list(takewhile(lambda token: token.pos_ in _TITLES, part))
        if len(titles) < len(part) or not titles:
            return None
        found = [pair for pair in self._around(part[-1].idx) if pair[0].kind == "name"]
        entity = next((entity for mention, entity in found if mention.span.end >= part.end_char), None)
        dateline = entity is not None and entity.kind == "place" and phrase.root.i >= part.end
        return None if dateline else entity

    def _described(self, text: str, head: Token) -> Speaker:
        """A speaker that is described only, by the description; unknown for a pronoun and a name without entity."""
        if text.isupper():
            return UNKNOWN_SPEAKER
        words = " ".join(text.partition(",")[0].split())
        described = head.pos_ in {"NOUN", "ADJ", "NUM"} or head.lower_ in self._words.roles
        if described or head.lower_ in self._words.indefinite:
            return Speaker(words, "organization" if head.lemma_.lower() in self._words.bodies else "unnamed")
        return self._by_form(words) if head.pos_ == "PROPN" else UNKNOWN_SPEAKER

    def _by_form(self, words: str) -> Speaker:
        """Who has a name that the article's entities lack: a person after a given name, a body by its last word."""
        first, *others = words.split() or [words]
        if not others or not all(one[0].isupper() for one in (first, *others)):
            return UNKNOWN_SPEAKER
        if others[-1].casefold() in self._words.bodies:
            return Speaker(words, "organization")
        return Speaker(words, "person") if first.casefold() in self._words.given else UNKNOWN_SPEAKER


def _labels(entity: Entity) -> Iterator[str]:
    """What a transcript may label a person's turns with: each full name and its last word."""
    for name in entity.names if entity.kind == "person" else ():
        yield name.casefold()
        yield name.casefold().split()[-1]
