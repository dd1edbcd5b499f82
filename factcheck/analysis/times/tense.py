"""Whether the clause that holds an expression lies in the past or ahead, by verb form, modality and cue."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Literal, NamedTuple

from factcheck.analysis.times.cues import Cues

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.analysis.reading import Reading

Tense = Literal["past", "present", "future", ""]
MAX_CLIMB = 8
CLOSE = 3
VERBAL = frozenset({"AUX", "VERB"})
NOMINAL = frozenset({"NOUN", "PROPN"})
FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
ATTACHED = frozenset({"conj", "xcomp", "advcl", "parataxis"})
"""How an infinitive hangs on the verb in whose time it is done."""
NOUNS_PLACES = frozenset({"compound", "iobj", "nmod", "nsubj", "nsubj:pass", "obj", "obl"})
"""Relations in which a finite verb cannot stand."""
ADVERBIAL = frozenset({"advmod", "obl", "obl:tmod", "obl:unmarked"})


class Side(NamedTuple):
    """The tense around an expression, and whether a verb that it hangs on, or a word beside it, puts it there."""

    tense: Tense
    firm: bool


class TenseReader:
    """Reads the tense of the clause around a place of the text."""

    def __init__(self, reading: Reading) -> None:
        self._doc = reading.doc
        self._parsed = reading.doc.has_annotation("DEP")
        self._starts = [token.idx for token in reading.doc]
        self._cues = Cues(reading.doc, reading.rules)
        self._arranged, self._prospective, self._modals, self._firm, self._telling, self._appointed = (
            reading.rules.words("tense_cues", key)
            for key in ("arranged", "prospective", "modals", "firm", "telling", "appointed")
        )

    def token_at(self, offset: int) -> Token:
        """The token that holds a place of the text."""
        return self._doc[max(0, bisect_right(self._starts, offset) - 1)]

    def tense(self, start: int, end: int) -> Tense:
        """The tense of the clause around a passage; "" where no verb governs it."""
        return self.side(start, end).tense

    def side(self, start: int, end: int) -> Side:
        """The tense around a passage, and how sure it is."""
        token = self.token_at(start)
        if not self._parsed:
            return Side("future" if self._cues.ahead(token, end) else "past", firm=True)
        if noun := _noun_behind(token, start, end):
            return Side(self._of_noun(noun, token), firm=False)
        if self._cues.done(token):
            return Side("past", firm=True)
        if self._cues.announced(token):
            return Side("future", firm=True)
        if told := self._cues.told(token, end):
            return Side(told, firm=True)
        return self._governed(token, end)

    def _governed(self, token: Token, end: int) -> Side:
        """The side by the verb above the passage."""
        governor = self._governor(token, end)
        tense = self._of(governor, MAX_CLIMB) if governor is not None else ""
        if self._cues.ahead(token, end):
            return Side("future", firm=tense != "past")
        if governor is None or (tense == "present" and self._cues.over(token)):
            return Side("past" if tense else "", firm=False)
        return Side(tense, firm=_hangs_on(token, governor, end))

    def _of_noun(self, noun: Token, token: Token) -> Tense:
        """The tense around "Sunday's vote": that of its verb where it is the subject; what is met, will be met."""
        governor = self._governor(noun, noun.idx + len(noun))
        tense = self._of(governor, MAX_CLIMB) if governor is not None else ""
        subject = noun.dep_.startswith("nsubj")
        sure = governor is not None and any(one.lower_ in self._firm for one in governor.children)
        if (tense == "past" and not self._cues.before(token)) or (tense == "future" and (subject or sure)):
            return tense
        return "future" if noun.lemma_.lower() in self._appointed and not self._cues.over(token) else ""

    def loose(self, start: int, end: int) -> bool:
        """Whether a passage stands far behind its verb, where other words may stand between the two."""
        governor = self._governor(self.token_at(start), end) if self._parsed else None
        return governor is not None and self.token_at(start).i - governor.i > CLOSE

    def _governor(self, token: Token, end: int) -> Token | None:
        """The nearest verb, or adjective of what lies ahead, above the passage."""
        if _has_copula(token):
            return token
        for _ in range(MAX_CLIMB):
            inside = token.head.idx < end and token.head.i >= token.i
            if token.head.i == token.i:
                return None
            told_of = token.dep_ in ADVERBIAL and not inside and _has_copula(token.head)
            token = token.head
            if told_of:
                return token
            if not inside and ((token.pos_ in VERBAL and not _nominal(token)) or token.lower_ in self._arranged):
                return token.head if _opened_by(token, end) else token
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
            tense = _finite(finite[0], self._told(verb))
            caption = tense == "present" and any(one.dep_ == "aux:pass" for one in finite)
            return "" if caption else tense
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


def _opened_by(verb: Token, end: int) -> bool:
    """Whether a passage opens the verb's clause, and so is a matter of the verb above: "a week after they met"."""
    return any(one.dep_ == "mark" and one.idx == end + 1 for one in verb.lefts)


def _has_copula(token: Token) -> bool:
    """Whether it is what something is said to be: "the election is Thursday"."""
    return any(one.dep_ == "cop" for one in token.children)


def _hangs_on(token: Token, governor: Token, end: int) -> bool:
    """Whether a passage hangs on a finite verb itself, or is what something is said to be."""
    top = token
    while top.i not in {governor.i, top.head.i} and token.i <= top.head.i and top.head.idx < end:
        top = top.head
    forms = (governor.tag_, *(one.tag_ for one in governor.children if one.dep_.startswith(("aux", "cop"))))
    return governor.i in {top.i, top.head.i} and not FINITE.isdisjoint(forms)


def _nominal(token: Token) -> bool:
    """Whether what is tagged as a verb stands where a noun does: "that call", "fell 19 points"."""
    if token.tag_ not in {"VB", "VBP", "VBZ"} or token.i == 0:
        return False
    before = token.nbor(-1).tag_
    finite = token.tag_ != "VB"
    return before in {"DT", "PRP$"} or (finite and (token.dep_ in NOUNS_PLACES or before == "CD"))


def _noun_behind(token: Token, start: int, end: int) -> Token | None:
    """The noun that a passage stands before as its adjective does: "Tuesday's declaration", "a Friday news dump"."""
    while token.head.i != token.i and start <= token.head.idx < end:
        token = token.head
    possessive = next((one for one in token.doc[token.i + 1 : token.i + CLOSE] if one.tag_ == "POS"), None)
    if possessive is not None and possessive.idx == end and possessive.i + 1 < len(token.doc):
        return _head_noun(possessive.nbor(1))
    noun = token.head
    return noun if noun.idx >= end and noun.pos_ in NOMINAL and token.dep_ != "nsubj" else None


def _head_noun(token: Token) -> Token:
    while token.head.i > token.i and token.head.pos_ in NOMINAL:
        token = token.head
    return token


def _finite(verb: Token, told: bool) -> Tense:
    """The tense of a finite form; the present of a verb of telling tells of the past."""
    tenses = verb.morph.get("Tense", [])
    if "Past" in tenses or verb.tag_ == "VBD":
        return "past"
    if not tenses:
        return ""
    return "past" if told else "present"
