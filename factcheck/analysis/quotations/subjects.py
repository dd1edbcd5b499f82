"""The subject of a cue, where the taggers found no source: the tree's second opinion."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHARED = frozenset({"advcl", "conj", "parataxis", "xcomp"})
_CLAUSES = frozenset({"acl", "acl:relcl", "appos", "parataxis", "punct"})
_STEPS = 4
_NEAR = 4
"""How far behind an inverted verb its subject's head stands at most."""
_CLOSING_MARKS = frozenset({"”", '"', "''"})
_OPENERS = frozenset({".", "!", "?", ":", ";"}) | _CLOSING_MARKS
_NOMINAL = frozenset({"ADJ", "DET", "NOUN", "PRON", "PROPN"})
_NOUNS = frozenset({"NOUN", "PRON", "PROPN"})


def subject_of(verb: Token) -> tuple[int, int] | None:
    """The characters of the noun phrase that does what the verb says, its own subject or that of the clause above."""
    if verb.pos_ != "VERB" or any(child.dep_ == "aux:pass" for child in verb.children):
        return None
    return _tree_subject(verb) or _leading_phrase(verb)


def clause_subject(verb: Token) -> tuple[int, int] | None:
    """As `subject_of`, and the subject behind an inverted verb ("shouted Jane Roe") before that of a clause above.

    The noun behind a finite verb that nothing before it is the subject of counts as one, however the tree sees it.
    """
    near = [child for child in verb.rights if child.i <= verb.i + _NEAR]
    behind = next((child for child in near if child.dep_ == "nsubj"), None)
    if behind is None and verb.morph.get("VerbForm", []) == ["Fin"] and not any(_is_subject(one) for one in verb.lefts):
        behind = next((child for child in near if child.dep_ == "obj" and child.left_edge.i == verb.i + 1), None)
    return _phrase(behind) if behind is not None else subject_of(verb)


def _is_subject(token: Token) -> bool:
    return token.dep_.startswith(("nsubj", "csubj"))


def _tree_subject(verb: Token) -> tuple[int, int] | None:
    for _ in range(_STEPS):
        subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
        if subject is not None:
            return _phrase(subject)
        if verb.dep_ not in _SHARED:
            return None
        verb = verb.head
    return None


def _leading_phrase(verb: Token) -> tuple[int, int] | None:
    """The noun phrase that opens the clause, up to the verb or to a comma ("Dahl, at a later stop, said")."""
    first = verb.i
    while first > 0 and verb.doc[first - 1].text not in _OPENERS and "\n" not in verb.doc[first - 1].text:
        first -= 1
    phrase = verb.doc[first : next((at for at in range(first, verb.i) if verb.doc[at].text == ","), verb.i)]
    behind_mark = first > 0 and verb.doc[first - 1].text in _CLOSING_MARKS
    names = [token.pos_ in _NOUNS or (behind_mark and token.is_title) for token in phrase]
    nominal = all(name or token.pos_ in _NOMINAL for name, token in zip(names, phrase, strict=True))
    return (phrase.start_char, phrase.end_char) if names and names[-1] and nominal else None


def _phrase(noun: Token) -> tuple[int, int]:
    """The noun with what stands before it and directly behind it, without clauses."""
    last = noun
    for child in noun.rights:
        if child.dep_ in _CLAUSES or child.left_edge.i != last.i + 1:
            break
        last = child.right_edge
    return noun.left_edge.idx, last.idx + len(last)
