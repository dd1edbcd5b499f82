"""Clusters of entities across articles: one person with many names, two namesakes apart."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

from factcheck.alignment.alignment import Cluster, Member, Pair
from factcheck.body_names import short_name
from factcheck.personal_names import PersonalName, fold, misspelt, parse_name, same_person, spelling
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.document import Document, Entity
    from factcheck.rules import Rules


class Likeness(NamedTuple):
    """How surely two entities are one, from 0 to 1, and why."""

    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class _Known:
    """An entity of an article, with what it is compared by; `place` orders all of them."""

    place: int
    member: Member[Entity]
    name: PersonalName | None
    keys: frozenset[str]
    alone: bool
    """Whether no one else in its article has the surname."""


def align_entities(documents: Sequence[Document]) -> tuple[Cluster[Entity], ...]:
    """Entities that stand in two articles or more, in the order of the first of each."""
    if not documents:
        return ()
    rules = rules_for(documents[0].article.language)
    known = list(_known(documents, rules))
    links = sorted(_links(known, rules), key=lambda link: _order(link, known))
    groups = _Groups(known)
    for one, other, _ in links:
        groups.join(one, other)
    return tuple(_cluster(number, group, links, known) for number, group in enumerate(groups.shared(), 1))


def _known(documents: Sequence[Document], rules: Rules) -> Iterator[_Known]:
    place = 0
    for document in documents:
        names = [parse_name(one.name, rules) if one.kind == "person" else None for one in document.entities]
        surnames = [spelling(name.surname, rules) if name else "" for name in names]
        for entity, name, surname in zip(document.entities, names, surnames, strict=True):
            member = Member(document.article.id, entity)
            keys = frozenset({surname, *_given_key(name)}) if name else frozenset(_keys(entity, rules))
            yield _Known(place, member, name, keys, surnames.count(surname) == 1)
            place += 1


def _given_key(name: PersonalName) -> Iterator[str]:
    """Two names that differ by a slip in the surname are found by the given name."""
    if name.full:
        yield f"{name.given} …"


def _keys(entity: Entity, rules: Rules) -> Iterator[str]:
    """What other names of a body or place share with this: its words, its country's one name, its initials."""
    aliases = {fold(name): country for name, country in rules.table("demonyms")["aliases"].items()}
    for name in entity.names:
        words = fold(short_name(name, rules)).removeprefix("the ")
        yield spelling(fold(aliases.get(words, words)), rules)
        if entity.kind == "organization" and " " not in name:
            yield f"{words} for short"
        elif entity.kind == "organization":
            yield "".join(word[0] for word in name.split() if word[0].isupper()).casefold() + " for long"


def _links(known: Sequence[_Known], rules: Rules) -> Iterator[tuple[int, int, Likeness]]:
    """Pairs of different articles that are alike; only those with a key in common are compared."""
    by_key: defaultdict[str, list[int]] = defaultdict(list)
    for one in known:
        for key in one.keys:
            by_key[key].append(one.place)
    alike = {pair for places in by_key.values() for pair in combinations(places, 2)}
    for key in [key for key in by_key if key.endswith(" for short")]:
        longer = by_key.get(key.removesuffix("short") + "long", [])
        alike.update((min(pair), max(pair)) for pair in product(by_key[key], longer))
    for first, second in sorted(alike):
        one, other = known[first], known[second]
        if one.member.article != other.member.article and (likeness := _likeness(one, other, rules)):
            yield first, second, likeness


def _likeness(one: _Known, other: _Known, rules: Rules) -> Likeness | None:
    if one.name and other.name:
        return _same_person(one, other, one.name, other.name, rules)
    if one.name or other.name:
        return None
    same = {fold(name) for name in one.member.item.names} & {fold(name) for name in other.member.item.names}
    if same:
        return Likeness(1.0, "same name")
    long = all(key.endswith(" for long") for key in one.keys & other.keys) and one.keys & other.keys
    return None if long else Likeness(0.9, "another form of the name")


def _same_person(
    one: _Known, other: _Known, first: PersonalName, second: PersonalName, rules: Rules
) -> Likeness | None:
    if not same_person(first, second, rules):
        return Likeness(0.8, _spelt("misspelling", one, other)) if misspelt(first, second, rules) else None
    if first.surname != second.surname:
        return Likeness(0.95, _spelt("other spelling", one, other))
    if first.full and second.full and first.given != second.given:
        return Likeness(0.95, _spelt("other form of the given name", one, other))
    if first.full == second.full:
        return Likeness(1.0, "same name")
    if not (one.alone and other.alone):
        return None
    roles = _last_words(one) & _last_words(other)
    return Likeness(0.95, "same surname and role") if roles else Likeness(0.9, "same surname")


def _spelt(what: str, one: _Known, other: _Known) -> str:
    return f"{what}: {one.member.item.name} / {other.member.item.name}"


def _last_words(one: _Known) -> set[str]:
    return {fold(role.text).split()[-1] for role in one.member.item.roles if role.text.strip()}


def _order(link: tuple[int, int, Likeness], known: Sequence[_Known]) -> tuple[float, list[str], int, int]:
    """The surest links first; of equal ones an order that does not hang on that of the articles."""
    one, other, likeness = link
    return -likeness.score, sorted((known[one].member.item.name, known[other].member.item.name)), one, other


class _Groups:
    """Entities joined link by link; two of one article never come together."""

    def __init__(self, known: Sequence[_Known]) -> None:
        self._known = known
        self._group = [[one.place] for one in known]

    def join(self, one: int, other: int) -> None:
        """Make one group of two, unless an article would be in it twice."""
        here, there = self._group[one], self._group[other]
        if here is there or self._articles(here) & self._articles(there):
            return
        here.extend(there)
        for place in there:
            self._group[place] = here

    def _articles(self, places: Iterable[int]) -> set[str]:
        return {self._known[place].member.article for place in places}

    def shared(self) -> list[list[int]]:
        """Groups of two or more, each sorted, in the order of their first."""
        groups = {id(group): sorted(group) for group in self._group if len(group) > 1}
        return sorted(groups.values())


def _cluster(
    number: int, group: Sequence[int], links: Iterable[tuple[int, int, Likeness]], known: Sequence[_Known]
) -> Cluster[Entity]:
    members = {place: known[place].member for place in group}
    pairs = tuple(
        Pair(members[one], members[other], likeness.score, likeness.reason)
        for one, other, likeness in sorted(links, key=lambda link: link[:2])
        if one in members and other in members
    )
    return Cluster(f"ae{number}", tuple(members.values()), pairs)
