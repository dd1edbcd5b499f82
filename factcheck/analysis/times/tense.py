"""Whether the clause that holds an expression lies in the past or ahead, by verb form, modality and cue."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.analysis.reading import Reading

Tense = Literal["past", "present", "future", ""]
MAX_CLIMB = 8
WINDOW = 14
STOPS = frozenset({".", "!", "?", ";"})
FINITE_OR_PARTICIPLE = frozenset({"VBD", "VBN", "VBP", "VBZ"})
VERBAL = frozenset({"AUX", "VERB"})
ATTACHED = frozenset({"conj", "xcomp", "advcl", "parataxis"})
"""How an infinitive hangs on the verb in whose time it is done."""


class TenseReader:
    """Reads the tense of the clause around a place of the text."""

    def __init__(self, reading: Reading) -> None:
        self._doc = reading.doc
        self._parsed = reading.doc.has_annotation("DEP")
        self._starts = [token.idx for token in reading.doc]
        self._arranged, self._prospective, self._modals, self._telling = (
            reading.rules.words("tense_cues", key) for key in ("arranged", "prospective", "modals", "telling")
        )

    def token_at(self, offset: int) -> Token:
        """The token that holds a place of the text."""
        return self._doc[max(0, bisect_right(self._starts, offset) - 1)]

    def tense(self, start: int, end: int) -> Tense:
        """The tense of the clause around a passage; "" where no verb governs it."""
        token = self.token_at(start)
        if self._announced(token):
            return "future"
        if not self._parsed:
            return "past"
        governor = self._governor(token, end)
        return self._of(governor, MAX_CLIMB) if governor is not None else ""

    def _announced(self, token: Token) -> bool:
        """Whether the nearest verbal word before it, in the sentence, is a modal or says what is arranged.

        Read from the words alone: titles and quotation marks between a verb and its day lead parsers astray.
        """
        for one in reversed(self._doc[max(0, token.i - WINDOW) : token.i]):
            if one.text in STOPS or one.is_sent_start:
                return False
            if one.lower_ in self._modals:
                return True
            if one.tag_ in FINITE_OR_PARTICIPLE or not one.tag_:
                if self._arranges(one):
                    return True
                if one.tag_:
                    return False
        return False

    def _arranges(self, token: Token) -> bool:
        word = token.lower_
        stem = any(word in {one + "d", one + "ed", one + one[-1] + "ed"} or word == one for one in self._arranged)
        return stem and (token.tag_ != "VBD" or (token.i > 0 and token.nbor(-1).lemma_ == "be"))

    def _governor(self, token: Token, end: int) -> Token | None:
        """The nearest verb, or adjective of what lies ahead, above the passage."""
        for _ in range(MAX_CLIMB):
            inside = token.head.idx < end and token.head.i >= token.i
            if token.head.i == token.i:
                return None
            token = token.head
            if not inside and (token.pos_ in VERBAL or token.lemma_.lower() in self._arranged):
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
        finite = [one for one in auxiliaries if "Fin" in one.morph.get("VerbForm")]
        if finite:
            return _finite(finite[0], self._told(verb))
        return self._bare(verb, steps)

    def _bare(self, verb: Token, steps: int) -> Tense:
        """The tense of a verb without a finite auxiliary."""
        forms = verb.morph.get("VerbForm")
        marked = any(one.dep_ == "mark" and one.pos_ == "PART" for one in verb.children)
        if marked or "Inf" in forms:
            return self._infinitive(verb, steps, marked=marked)
        if "Ger" in forms or ("Part" in forms and "Pres" in verb.morph.get("Tense")):
            return (
                self._of(verb.head, steps - 1)
                if verb.head.pos_ in VERBAL and verb.head.i != verb.i and steps
                else "past"
            )
        return _finite(verb, self._told(verb))

    def _infinitive(self, verb: Token, steps: int, *, marked: bool) -> Tense:
        """An infinitive lies ahead of what announces it, and in time with what is done by it."""
        head = verb.head
        announced = head.lemma_.lower() in self._prospective | self._arranged
        announced = announced and not any(one.lower_ == "had" for one in head.children)
        if head.i == verb.i or not steps or (marked and (announced or verb.dep_ not in ATTACHED)):
            return "future"
        return self._of(head, steps - 1) if head.pos_ in VERBAL else "past"

    def _ahead(self, verb: Token, auxiliaries: list[Token]) -> bool:
        if any(one.lower_ in self._modals for one in auxiliaries):
            return not any(one.lemma_ == "have" for one in auxiliaries)
        arranged = verb.lemma_.lower() in self._arranged and "Fin" not in verb.morph.get("VerbForm")
        return arranged or any(
            one.lemma_.lower() in self._arranged for one in verb.children if one.dep_ in {"advmod", "case"}
        )

    def _told(self, verb: Token) -> bool:
        return verb.lemma_ in self._telling


def _finite(verb: Token, told: bool) -> Tense:
    """The tense of a finite form; the present of a verb of telling tells of the past."""
    tenses = verb.morph.get("Tense")
    if "Past" in tenses or verb.tag_ == "VBD":
        return "past"
    if not tenses:
        return ""
    return "past" if told else "present"
