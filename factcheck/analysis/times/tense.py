"""Whether the clause that holds an expression lies in the past or ahead, by verb form, modality and cue."""

from __future__ import annotations

from bisect import bisect_right
from itertools import takewhile
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from factcheck.analysis.reading import Reading

Tense = Literal["past", "present", "future", ""]
MAX_CLIMB = 8
WINDOW = 14
CLOSE = 3
LONGEST_LINE = 24
STOPS = frozenset({".", "!", "?", ";", ","})
VERB_TAGS = frozenset({"VBD", "VBG", "VBN", "VBP", "VBZ"})
VERBAL = frozenset({"AUX", "VERB"})
ATTACHED = frozenset({"conj", "xcomp", "advcl", "parataxis"})
"""How an infinitive hangs on the verb in whose time it is done."""


class TenseReader:
    """Reads the tense of the clause around a place of the text."""

    def __init__(self, reading: Reading) -> None:
        self._doc = reading.doc
        self._parsed = reading.doc.has_annotation("DEP")
        self._starts = [token.idx for token in reading.doc]
        (
            self._arranged,
            self._prospective,
            self._modals,
            self._telling,
            self._retrospective,
            self._toward,
            self._infinitives,
        ) = (
            reading.rules.words("tense_cues", key)
            for key in ("arranged", "prospective", "modals", "telling", "retrospective", "toward", "infinitive")
        )

    def token_at(self, offset: int) -> Token:
        """The token that holds a place of the text."""
        return self._doc[max(0, bisect_right(self._starts, offset) - 1)]

    def tense(self, start: int, end: int) -> Tense:
        """The tense of the clause around a passage; "" where no verb governs it."""
        token = self.token_at(start)
        if self._done(token):
            return "past"
        if self._announced(token) or self._awaited(token, end) or self._promised(token):
            return "future"
        if not self._parsed:
            return "past"
        governor = self._governor(token, end)
        tense = self._of(governor, MAX_CLIMB) if governor is not None else ""
        if tense != "present" or governor is None:
            return tense
        return "past" if self._over(token, governor) else "" if _attributive(token, end) else tense

    def loose(self, start: int, end: int) -> bool:
        """Whether a passage stands far behind its verb, where other words may stand between the two."""
        governor = self._governor(self.token_at(start), end) if self._parsed else None
        return governor is not None and self.token_at(start).i - governor.i > CLOSE

    def _over(self, token: Token, governor: Token) -> bool:
        """Whether a noun between the passage and its verb stands after a preposition of what is over."""
        while token.i not in {governor.i, token.head.i}:
            cases = {one.lower_ for one in token.children if one.dep_ == "case" and one.i < token.i}
            if cases & self._retrospective:
                return True
            token = token.head
        return False

    def _awaited(self, token: Token, end: int) -> bool:
        """Whether a preposition puts it ahead: "delayed until Friday"; not "for Tuesday's vote"."""
        behind = self.token_at(end)
        if token.i == 0 or behind.idx < end or behind.tag_ == "POS":
            return False
        return token.nbor(-1).lower_ in self._toward

    def _promised(self, token: Token) -> bool:
        """Whether its line has no verb but an infinitive, as headlines do: "Talks to resume Monday"."""
        before, after = self._doc[max(0, token.i - LONGEST_LINE) : token.i], self._doc[token.i : token.i + LONGEST_LINE]
        line = [*_until_break(reversed(before)), *_until_break(after)]
        if not self._parsed or any(one.tag_ in VERB_TAGS or one.lower_ in self._modals for one in line):
            return False
        return any(
            one.lower_ in self._infinitives and one.nbor(1).is_lower and one.nbor(1).pos_ in {"VERB", "NOUN"}
            for one in line
            if one.i < token.i
        )

    def _done(self, token: Token) -> bool:
        """Whether a verb in the past stands right before it, or before its preposition: "who arrived Saturday"."""
        place = token.i - 1
        if place > 0 and self._doc[place].pos_ == "ADP":
            place -= 1
        verb = self._doc[max(0, place)]
        return verb.tag_ == "VBD" and verb.pos_ == "VERB" and verb.lower_ not in self._arranged

    def _announced(self, token: Token) -> bool:
        """Whether the nearest verbal word before it, in the sentence, is a modal or says what is arranged.

        Read from the words alone: titles and quotation marks between a verb and its day lead parsers astray.
        """
        for one in reversed(self._doc[max(0, token.i - WINDOW) : token.i]):
            quoted = one.text == "," and one.nbor(1).is_quote
            if (one.text in STOPS and not quoted) or one.is_sent_start:
                return False
            if one.lower_ in self._modals:
                return True
            if self._arranges(one):
                return all(other.lower_ != "had" for other in self._doc[max(0, one.i - 2) : one.i])
            if one.tag_ in VERB_TAGS:
                return False
        return False

    def _arranges(self, token: Token) -> bool:
        """Whether it says what is arranged: "is scheduled", "plans to"; not "a scheduled talk"."""
        lemma = token.lemma_.lower()
        if token.i + 1 < len(self._doc) and token.nbor(1).tag_ == "TO" and token.tag_ in VERB_TAGS:
            return lemma in self._prospective
        participle = token.tag_ != "VBD" or (token.i > 0 and token.nbor(-1).lemma_ == "be")
        return participle and token.dep_ != "amod" and token.lower_ in self._arranged

    def _governor(self, token: Token, end: int) -> Token | None:
        """The nearest verb, or adjective of what lies ahead, above the passage."""
        for _ in range(MAX_CLIMB):
            inside = token.head.idx < end and token.head.i >= token.i
            if token.head.i == token.i:
                return None
            token = token.head
            if not inside and ((token.pos_ in VERBAL and not _nominal(token)) or token.lower_ in self._arranged):
                return token
        return None

    def _of(self, verb: Token, steps: int) -> Tense:
        auxiliaries = [one for one in verb.children if one.dep_.startswith(("aux", "cop"))]
        if any(one.lower_ == "had" for one in auxiliaries):
            return "past"
        if self._ahead(verb, auxiliaries):
            return "future"
        if any(one.lemma_ == "have" for one in auxiliaries):
            return "past"
        finite = [one for one in auxiliaries if "Fin" in one.morph.get("VerbForm", [])]
        if finite:
            return _finite(finite[0], self._told(verb))
        return self._bare(verb, steps)

    def _bare(self, verb: Token, steps: int) -> Tense:
        """The tense of a verb without a finite auxiliary."""
        forms = verb.morph.get("VerbForm", [])
        marked = any(one.dep_ == "mark" and one.pos_ == "PART" for one in verb.children)
        if marked or "Inf" in forms:
            return self._infinitive(verb, steps, marked=marked)
        if "Ger" in forms or ("Part" in forms and "Pres" in verb.morph.get("Tense", [])):
            return (
                self._of(verb.head, steps - 1)
                if verb.head.pos_ in VERBAL and verb.head.i != verb.i and steps
                else "past"
            )
        return _finite(verb, self._told(verb))

    def _infinitive(self, verb: Token, steps: int, *, marked: bool) -> Tense:
        """An infinitive lies ahead of what announces it, and in time with what is done by it."""
        head = verb.head
        announced = head.lemma_.lower() in self._prospective or head.lower_ in self._arranged
        announced = announced and not any(one.lower_ == "had" for one in head.children)
        if head.i == verb.i or not steps or (marked and (announced or verb.dep_ not in ATTACHED)):
            return "future"
        return self._of(head, steps - 1) if head.pos_ in VERBAL else "past"

    def _ahead(self, verb: Token, auxiliaries: list[Token]) -> bool:
        if any(one.lower_ in self._modals for one in auxiliaries):
            return not any(one.lemma_ == "have" for one in auxiliaries)
        arranged = verb.lower_ in self._arranged and "Fin" not in verb.morph.get("VerbForm", [])
        return arranged or any(one.lower_ in self._arranged for one in verb.children if one.dep_ in {"advmod", "case"})

    def _told(self, verb: Token) -> bool:
        return verb.lemma_ in self._telling


def _until_break(tokens: Iterable[Token]) -> Iterator[Token]:
    return takewhile(lambda one: not (one.is_space and "\n" in one.text), tokens)


def _nominal(token: Token) -> bool:
    """Whether what is tagged as a verb stands where a noun does: "that call"."""
    return token.tag_ in {"VB", "VBP"} and token.i > 0 and token.nbor(-1).tag_ in {"DT", "PRP$"}


def _attributive(token: Token, end: int) -> bool:
    """Whether it stands before a noun as its adjective does: "Tuesday's declaration", "a Friday news dump"."""
    return token.head.idx >= end and token.head.pos_ in {"NOUN", "PROPN"} and token.dep_ != "nsubj"


def _finite(verb: Token, told: bool) -> Tense:
    """The tense of a finite form; the present of a verb of telling tells of the past."""
    tenses = verb.morph.get("Tense", [])
    if "Past" in tenses or verb.tag_ == "VBD":
        return "past"
    if not tenses:
        return ""
    return "past" if told else "present"
