"""Whether the clause that holds an expression lies in the past or ahead, by verb form, modality and cue."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from factcheck.analysis.reading import Reading

Tense = Literal["past", "future", ""]
MAX_CLIMB = 8
WINDOW = 8
VERBAL = frozenset({"AUX", "VERB"})
INHERITING = frozenset({"conj", "xcomp", "advcl", "parataxis"})


class TenseReader:
    """Reads the tense of the clause around a place of the text."""

    def __init__(self, reading: Reading) -> None:
        self._doc = reading.doc
        self._parsed = reading.doc.has_annotation("DEP")
        self._starts = [token.idx for token in reading.doc]
        self._prospective, self._modals, self._telling = (
            reading.rules.words("tense_cues", key) for key in ("prospective", "modals", "telling")
        )

    def token_at(self, offset: int) -> Token:
        """The token that holds a place of the text."""
        return self._doc[max(0, bisect_right(self._starts, offset) - 1)]

    def tense(self, start: int, end: int) -> Tense:
        """The tense of the clause around a passage; "" where no verb governs it."""
        if not self._parsed:
            return self._by_window(self.token_at(start))
        governor = self._governor(self.token_at(start), end)
        return self._of(governor, MAX_CLIMB) if governor is not None else ""

    def _governor(self, token: Token, end: int) -> Token | None:
        """The nearest verb or prospective adjective above the passage."""
        for _ in range(MAX_CLIMB):
            if token.head.i == token.i:
                return None
            inside = token.head.idx < end and token.head.i >= token.i
            token = token.head
            if not inside and (token.pos_ in VERBAL or token.lemma_.lower() in self._prospective):
                return token
        return None

    def _of(self, verb: Token, steps: int) -> Tense:
        auxiliaries = [one for one in verb.children if one.dep_.startswith(("aux", "cop"))]
        forms = verb.morph.get("VerbForm")
        if self._ahead(verb, auxiliaries):
            return "future"
        if any(one.lemma_ == "have" for one in auxiliaries):
            return "past"
        if auxiliaries and "Fin" not in forms and any(one.morph.get("Tense") for one in auxiliaries):
            return "past" if any("Past" in one.morph.get("Tense") for one in auxiliaries) else self._present(verb)
        if "Inf" in forms or "Ger" in forms:
            return self._inherited(verb, steps)
        return "past" if "Past" in verb.morph.get("Tense") else self._present(verb)

    def _ahead(self, verb: Token, auxiliaries: list[Token]) -> bool:
        perfect = any(one.lemma_ == "have" for one in auxiliaries)
        if any(one.lower_ in self._modals for one in auxiliaries):
            return not perfect
        finite = "Fin" in verb.morph.get("VerbForm")
        return (verb.lemma_.lower() in self._prospective and not finite) or any(
            one.lemma_.lower() in self._prospective for one in verb.children if one.dep_ in {"advmod", "case"}
        )

    def _present(self, verb: Token) -> Tense:
        return "past" if verb.lemma_ in self._telling else "future"

    def _inherited(self, verb: Token, steps: int) -> Tense:
        """An infinitive lies ahead of what announces it, and in time with what is done by it."""
        head = verb.head
        if head.i == verb.i or not steps:
            return "future"
        marked = any(one.dep_ == "mark" and one.pos_ == "PART" for one in verb.children)
        if marked and (head.lemma_.lower() in self._prospective or verb.dep_ not in INHERITING):
            return "future"
        return self._of(head, steps - 1) if head.pos_ in VERBAL else "past"

    def _by_window(self, token: Token) -> Tense:
        """Without a parse: a modal or a prospective word before it, in the same sentence, puts it ahead."""
        return "future" if any(self._cue(one) for one in self._before(token)) else "past"

    def _cue(self, token: Token) -> bool:
        word = token.lower_
        return word in self._modals or any(
            word.startswith(one.rstrip("e")) and len(word) - len(one) <= 2 for one in self._prospective
        )  # noqa: PLR2004

    def _before(self, token: Token) -> Iterator[Token]:
        for one in reversed(list(self._doc[max(0, token.i - WINDOW) : token.i])):
            if one.text in {".", "!", "?"}:
                return
            yield one
