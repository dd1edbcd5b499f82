"""The subject of a cue, where the taggers found no source: the tree's second opinion."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHARED = frozenset({"advcl", "conj", "parataxis", "xcomp"})
_CLAUSES = frozenset({"acl", "acl:relcl", "appos", "parataxis", "punct"})
_STEPS = 4


def subject_of(verb: Token) -> tuple[int, int] | None:
    """The characters of the noun phrase that does what the verb says, its own subject or that of the clause above."""
    if verb.pos_ != "VERB" or any(child.dep_ == "aux:pass" for child in verb.children):
        return None
    for _ in range(_STEPS):
        subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
        if subject is not None:
            return _phrase(subject)
        if verb.dep_ not in _SHARED:
            return None
        verb = verb.head
    return None


def _phrase(noun: Token) -> tuple[int, int]:
    """The noun with what stands before it and directly behind it, without clauses."""
    last = noun
    for child in noun.rights:
        if child.dep_ in _CLAUSES or child.left_edge.i != last.i + 1:
            break
        last = child.right_edge
    return noun.left_edge.idx, last.idx + len(last)
