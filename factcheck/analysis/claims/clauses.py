"""The clauses of a parsed text: which words head one, and to which clause each word belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from spacy.tokens import Token

CLAUSAL = frozenset(
    {
        *("ROOT", "acl", "acl:relcl", "advcl", "advcl:relcl", "ccomp", "csubj", "csubj:outer", "csubj:pass", "dep"),
        "parataxis",
    }
)
AUXILIARIES = frozenset({"aux", "aux:pass"})
SUBJECTS = frozenset({"csubj", "nsubj", "nsubj:outer", "nsubj:pass"})
SHORTEST_FRAGMENT = 4
"""How many words a sentence without a verb needs to be an assertion (a headline)."""


def clause_heads(tokens: Sequence[Token], names: Container[int]) -> list[int]:
    """The predicates of all clauses, as token indexes in order.

    Infinitives and gerunds after a preposition belong to the clause above them; tokens of `names` head no clause.
    """
    heads = set[int]()
    for token in tokens:
        dep = token.dep_
        if dep != "conj" and dep not in CLAUSAL:
            continue
        if token.i in names and dep != "ROOT":
            continue
        if dep == "conj":
            joined = token.head.i in heads and (_verbal(token) or _has(token, SUBJECTS))
            if joined and not _dependent(token):
                heads.add(token.i)
        elif _heads_clause(token):
            heads.add(token.i)
    return sorted(heads)


def _heads_clause(token: Token) -> bool:
    if token.dep_ == "ROOT":
        return _verbal(token) or _is_fragment(token)
    return _verbal(token) and not _dependent(token)


def _verbal(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} or any(child.dep_ == "cop" for child in token.children)


def _dependent(token: Token) -> bool:
    """An infinitive, or a gerund after a preposition, without a subject or a finite auxiliary of its own."""
    form = token.morph.get("VerbForm", [])
    after = any(child.dep_ in {"case", "mark"} and child.pos_ == "ADP" for child in token.children)
    bare = "Inf" in form or ("Ger" in form and after)
    finite = any(child.dep_ in AUXILIARIES and "Fin" in child.morph.get("VerbForm", []) for child in token.children)
    return bare and not finite and not _has(token, SUBJECTS)


def _is_fragment(token: Token) -> bool:
    """A headline, or a name with a number ("Jane Roe, 34")."""
    words = sum(1 for one in token.sent if one.is_alpha)
    counted = words > 1 and any(one.pos_ == "NUM" for one in token.sent)
    return token.pos_ != "PUNCT" and (words >= SHORTEST_FRAGMENT or counted)


def _has(token: Token, labels: frozenset[str]) -> bool:
    return any(child.dep_ in labels for child in token.children)


def owners(tokens: Sequence[Token], heads: Iterable[int]) -> list[int]:
    """For each token the predicate of the innermost clause that it belongs to; -1 for none."""
    owner = [-1] * len(tokens)
    known = [False] * len(tokens)
    for head in heads:
        owner[head], known[head] = head, True
    above = [token.head.i for token in tokens]
    for current in range(len(tokens)):
        path = list[int]()
        while not known[current] and above[current] != current:
            path.append(current)
            known[current] = True
            current = above[current]  # noqa: PLW2901 - up the tree
        known[current] = True
        for place in path:
            owner[place] = owner[current]
    return owner
