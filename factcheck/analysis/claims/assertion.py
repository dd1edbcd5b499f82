"""How a clause is asserted: denied or not, hedged, predicted or conditional, and the status that it tells."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from factcheck.document import Modality, Polarity
    from factcheck.rules import Rules

ARGUMENTS = frozenset({"advmod", "aux", "cop", "expl", "iobj", "nsubj", "nsubj:pass", "obj", "xcomp"})
NOMINAL = frozenset({"amod", "nsubj", "obj", "obl"})
TELLING = frozenset({"aux:pass", "nsubj:pass", "obj"})
"""What a verb that tells a status has with it: a passive's auxiliary or subject, or an object."""


@dataclass(frozen=True, slots=True)
class _Words:
    negators: frozenset[str]
    hedges: frozenset[str]
    attributes: frozenset[str]
    predictions: frozenset[str]
    prospects: frozenset[str]
    conditionals: frozenset[str]
    statuses: dict[str, str]
    planned: frozenset[str]


@cache
def _words(rules: Rules) -> _Words:
    steps = rules.table("status_steps")
    return _Words(
        negators=rules.words("assertion", "negators"),
        hedges=rules.words("assertion", "hedges"),
        attributes=rules.words("assertion", "attributes"),
        predictions=rules.words("assertion", "predictions"),
        prospects=rules.words("assertion", "prospects"),
        conditionals=rules.words("assertion", "conditionals"),
        statuses=rules.mapping("status_steps", "forms"),
        planned=frozenset(steps["chains"][0]["steps"][-1]),
    )


def polarity(head: Token, words: Sequence[Token], rules: Rules) -> Polarity:
    """Negative where a negator stands at the predicate, right after it, or at one of its arguments."""
    denying = (one for one in words if one.lower_ in _words(rules).negators)
    return "negative" if any(one.i - 1 == head.i or _close(one, head) for one in denying) else "positive"


def _close(token: Token, head: Token) -> bool:
    """Whether a word is the predicate, hangs on it, or on one of its arguments."""
    above = token.head
    return head.i in {token.i, above.i} or (above.dep_ in ARGUMENTS and above.head.i == head.i)


def modality(head: Token, words: Sequence[Token], rules: Rules) -> Modality:
    """How surely the clause is said: what holds under a condition, what may be, what will be, or what is."""
    lists = _words(rules)
    bearing = [one for one in words if one.pos_ != "PROPN" and _close(one, head)]
    said = {form for one in bearing if one.dep_ not in NOMINAL for form in (one.lower_, one.lemma_.lower())}
    if said & lists.conditionals:
        return "conditional"
    if said & lists.hedges or any(one.lower_ in lists.attributes for one in bearing if one.dep_ == "amod"):
        return "hedged"
    return "predicted" if said & lists.predictions or _prospective(head, words, lists) else "asserted"


def _prospective(head: Token, words: Sequence[Token], lists: _Words) -> bool:
    """Whether the infinitive lies ahead: "is scheduled to", "is going to"."""
    ahead = any(_completes(one, head) for one in words)
    going = head.lower_ == "going" and ahead
    return going or (head.lemma_.lower() in lists.prospects and (ahead or head.lower_ in lists.prospects))


def status(head: Token, words: Sequence[Token], how: Modality, rules: Rules) -> str | None:
    """The status that the predicate (or its complement) tells; what will be aired or held is scheduled."""
    lists = _words(rules)
    telling = (one for one in words if one.i == head.i or _completes(one, head))
    done = (one for one in telling if how == "predicted" or one.i == head.i or not _is_infinitive(one))
    told = [status for one in done if (status := _told(one, head, lists.statuses))]
    if not told:
        return None
    if told[0] in lists.planned and how == "predicted":
        return "scheduled"
    return told[0] if how in {"asserted", "predicted"} and (how == "asserted" or told[0] == "scheduled") else None


def _completes(token: Token, head: Token) -> bool:
    return token.dep_ == "xcomp" and token.head.i == head.i


def _is_infinitive(token: Token) -> bool:
    """Whether it is what was urged or tried, not what was done: "urged him to sign"."""
    return any(one.dep_ == "mark" and one.pos_ == "PART" for one in token.children)


def _told(token: Token, head: Token, statuses: dict[str, str]) -> str | None:
    """The status that the predicate tells, or what completes it: a passive, or a verb with an object."""
    complement = _completes(token, head)
    told = next((statuses[one] for one in _lemmas(token) if one in statuses), None)
    if told is None or "Ger" in token.morph.get("VerbForm", []):
        return None
    labels = {child.dep_ for child in token.children}
    sure = complement or told == "aired" or token.pos_ == "ADJ" or token.dep_ == "acl" or bool(labels & TELLING)
    return told if sure else None


def _lemmas(token: Token) -> tuple[str, ...]:
    """The lemma, and what it is where the lemmatizer took off or left an e too much, or a doubled letter too few."""
    lemma = token.lemma_.lower()
    return lemma, f"{lemma}e", _undoubled(lemma), _undoubled(lemma.removesuffix("e"))


def _undoubled(lemma: str) -> str:
    return lemma[:-1] if lemma[-2:-1] == lemma[-1:] else lemma
