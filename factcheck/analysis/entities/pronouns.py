"""Left to right through the article: what each description and each pronoun stands for, or nothing where unsure."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.analysis.entities.roles import fits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from factcheck.analysis.entities.chains import Chain
    from factcheck.analysis.entities.lexicon import Lexicon
    from factcheck.analysis.entities.roles import Role
    from factcheck.analysis.reading import Words

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
REACH = 2
"""How many sentences back a pronoun may look."""
BODY_REACH = 3
"""How many sentences back "the company" may look, if no body is named in this one and the last."""
MARGIN = 0.6
"""By how much the best candidate must lead the next."""
JOINED = 5
"""How many tokens two names joined by "and" may stand apart."""
LEAST_QUOTED = 3.0
"""The least score inside a quotation, where the hearers may know of someone whom the article does not name."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A mention passed on the way: its chain, head token, sentence, whether it is a subject, its quotation or -1."""

    chain: Chain
    token: int
    sentence: int
    subject: bool
    quotation: int


@dataclass(slots=True)
class Walk:
    """The state of reading: sentence numbers and quotations by token, and the people mentioned lately.

    `narrated` are sentence numbers that count a quotation as one sentence: what is outside is near across it.
    """

    doc: Words
    lexicon: Lexicon
    sentences: list[int]
    narrated: list[int]
    quotations: list[int]
    recent: list[Mentioned] = field(default_factory=list)
    bodies: list[tuple[Chain, int]] = field(default_factory=list)

    def pass_by(self, chain: Chain, start: int, end: int) -> None:
        """Remember a mention of a person."""
        head = head_of(self.doc, start, end)
        subject = head.dep_ in SUBJECTS or self._joined(start) or _apposed(head)
        self.recent.append(Mentioned(chain, start, self._sentence(start), subject, self.quotations[start]))
        if len(self.recent) > 60:  # noqa: PLR2004 - more than two sentences hold
            del self.recent[:20]

    def _sentence(self, place: int) -> int:
        """The number of a token's sentence among those of its own voice."""
        return self.sentences[place] if self.quotations[place] >= 0 else self.narrated[place]

    def _joined(self, start: int) -> bool:
        """Whether a subject is joined to this mention by "and"."""
        last = self.recent[-1] if self.recent else None
        near = last and last.subject and last.sentence == self._sentence(start) and start - last.token <= JOINED
        return bool(near) and self.doc[start - 1].pos_ == "CCONJ"

    def pass_body(self, chain: Chain, place: int) -> None:
        """Remember a mention of an organization, and forget those too far back."""
        here = self.narrated[place]
        near = ((one, sentence) for one, sentence in self.bodies if here - sentence <= BODY_REACH)
        self.bodies = [*near, (chain, here)]

    def body(self, place: int) -> Chain | None:
        """Which organization "the company" at a place means: the only one named lately."""
        noun = self.doc[place + 1] if place + 1 < len(self.doc) else self.doc[place]
        following = self.doc[place + 2] if place + 2 < len(self.doc) else noun
        if (
            noun.lower_ not in self.lexicon.collectives
            or following.pos_ in {"NOUN", "PROPN"}
            or following.lower_ == "of"
        ):
            return None
        reached = (self._bodies(place, reach, noun.lower_) for reach in (1, BODY_REACH))
        found = next((one for one in reached if one), [])
        return found[0] if len(found) == 1 else None

    def _bodies(self, place: int, reach: int, noun: str) -> list[Chain]:
        """The bodies named at most so many sentences back that the noun may mean; those called so, if any are."""
        near = {id(one): one for one, sentence in self.bodies if self.narrated[place] - sentence <= reach}
        named = [one for one in near.values() if noun in one.name.casefold().split()]
        return named or [one for one in near.values() if not self._other_kind(one, noun)]

    def _other_kind(self, chain: Chain, noun: str) -> bool:
        """Whether the name says that the body is of another kind: no "company" is a "department"."""
        words = set(chain.name.casefold().split())
        return bool(words & self.lexicon.collectives - {noun}) or noun in self.lexicon.organizations - {
            "company",
            "group",
        }

    def describe(self, role: Role, people: Iterable[Chain]) -> Chain | None:
        """Whom a description means: the one person whose stated roles it fits, or the latest of them."""
        fitting = [one for one in people if fits(role, one.roles, self.lexicon)]
        exact = [one for one in fitting if role.places and any(role.places & each.places for each in one.roles)]
        candidates = exact or fitting
        if len(candidates) == 1:
            return candidates[0]
        return self._latest(candidates, role.start)

    def _latest(self, candidates: list[Chain], place: int) -> Chain | None:
        """The only candidate of this sentence's subjects, else of this and the last sentence."""
        here = self.narrated[place]
        near = [
            one for one in self.recent if one.chain in candidates and one.quotation < 0 and here - one.sentence <= 1
        ]
        subjects = {id(one.chain): one.chain for one in near if one.subject and one.sentence == here}
        found = subjects or {id(one.chain): one.chain for one in near}
        return next(iter(found.values())) if len(found) == 1 else None

    def refer(self, token: Token) -> Chain | None:
        """Whom a pronoun means: someone of this sentence, else of those before; no one where two may be meant."""
        gender = self.lexicon.pronouns[token.lower_]
        candidates = list(self._candidates(token, gender))
        here = [one for one in candidates if one.sentence == self._sentence(token.i)]
        chain = self._best(here or candidates, token, gender)
        if chain is None or (here and here[-1].chain is not chain):
            return None
        if not chain.gender and any(one.chain.gender for one in candidates):
            return None
        chain.gender = gender
        return chain

    def _best(self, candidates: list[Mentioned], token: Token, gender: str) -> Chain | None:
        """The candidate that leads the next by the margin."""
        scores: dict[int, float] = {}
        for one in candidates:
            repeated = 0.2 if id(one.chain) in scores else 0.0
            scores[id(one.chain)] = max(self._score(one, token, gender), scores.get(id(one.chain), 0.0)) + repeated
        ranked = sorted(scores.values(), reverse=True)
        least = LEAST_QUOTED if self.quotations[token.i] >= 0 else 0.0
        if not ranked or ranked[0] < least or (len(ranked) > 1 and ranked[0] - ranked[1] < MARGIN):
            return None
        return next(one.chain for one in candidates if scores[id(one.chain)] == ranked[0])

    def _candidates(self, token: Token, gender: str) -> Iterator[Mentioned]:
        here, quotation = self._sentence(token.i), self.quotations[token.i]
        for one in self.recent:
            near = here - one.sentence <= REACH
            voice = one.quotation == quotation
            if near and voice and one.chain.gender in {"", gender} and not self._bound(one, token):
                yield one

    def _bound(self, one: Mentioned, token: Token) -> bool:
        """An object is not its own clause's subject, unless it is reflexive."""
        reflexive = token.lower_.endswith("self") or token.dep_ == "nmod:poss" or token.dep_ in SUBJECTS
        head = self.doc[one.token]
        return not reflexive and one.subject and head.head.i in {token.head.i, token.head.head.i}

    def _score(self, one: Mentioned, token: Token, gender: str) -> float:
        distance = self._sentence(token.i) - one.sentence
        score = (3.0, 2.0, 0.9)[distance] + (1.0 if one.subject else 0.0)
        score += 0.8 if one.chain.gender == gender else 0.0
        parallel = distance == 1 and one.subject and token.dep_ in SUBJECTS
        return score + (0.8 if parallel else 0.0)


def _apposed(head: Token) -> bool:
    """Whether a name stands beside a subject that describes it ("Roe's lawyer, John Doe, said")."""
    return head.dep_ == "appos" and head.head.dep_ in SUBJECTS and head.head.pos_ != "PROPN"


def head_of(doc: Words, start: int, end: int) -> Token:
    """The token of a phrase whose head stands outside it."""
    for token in doc[start:end]:
        if not start <= token.head.i < end or token.head.i == token.i:
            return token
    return doc[start]
