"""Whether two quotations, each of its own article, have one speaker."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.alignment.alignment import Cluster, Member
    from factcheck.document import Entity, Quotation, Speaker

_NAMED = frozenset({"person", "organization"})
_SPELT_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class Circle:
    """Speakers by what makes two one: their clusters, names and last words of names, `unclustered` without cluster."""

    keys: frozenset[str]
    names: frozenset[str]
    lasts: frozenset[str]
    unclustered: frozenset[str]


@dataclass(frozen=True, slots=True)
class Speakers:
    """The cluster of each entity, by article and id."""

    clusters: Mapping[tuple[str, str], str]

    @classmethod
    def of(cls, entities: tuple[Cluster[Entity], ...]) -> Speakers:
        """The speakers that the clusters of entities tell apart."""
        return cls({(one.article, one.item.id): cluster.id for cluster in entities for one in cluster.members})

    def same(self, one: Member[Quotation], other: Member[Quotation]) -> bool | None:
        """Whether the two have one speaker; None where a speaker is unnamed, unknown, or cannot be told."""
        left, right = one.item.speaker, other.item.speaker
        if left.kind not in _NAMED or right.kind not in _NAMED:
            return None
        keys = self._key(one), self._key(other)
        if keys[0] is not None and keys[0] == keys[1]:
            return True
        if left.name.casefold() == right.name.casefold() or (None in keys and _last(left) == _last(right)):
            return True
        return None if left.kind != right.kind or _akin(left, right) else False

    def circle(self, quotations: Iterable[Member[Quotation]]) -> Circle:
        """The speakers of quotations, to ask whether one is among them."""
        known = [(self._key(one), one.item.speaker) for one in quotations if one.item.speaker.kind in _NAMED]
        return Circle(
            frozenset(key for key, _ in known if key is not None),
            frozenset(one.name.casefold() for _, one in known),
            frozenset(_last(one) for _, one in known),
            frozenset(_last(one) for key, one in known if key is None),
        )

    def among(self, one: Member[Quotation], circle: Circle) -> bool:
        """Whether a quotation's speaker is the same as any of a circle."""
        speaker, key = one.item.speaker, self._key(one)
        if speaker.kind not in _NAMED:
            return False
        lasts = circle.lasts if key is None else circle.unclustered
        return key in circle.keys or speaker.name.casefold() in circle.names or _last(speaker) in lasts

    def _key(self, one: Member[Quotation]) -> str | None:
        return self.clusters.get((one.article, one.item.speaker.entity or ""))


def _last(speaker: Speaker) -> str:
    return "".join(speaker.name.casefold().split()[-1:])


def _akin(one: Speaker, other: Speaker) -> bool:
    """Whether two names share a word, or one that is spelt much the same."""
    words = map(sorted, product(one.name.casefold().split(), other.name.casefold().split()))
    return any(_spelt_alike(*two) for two in words)


@lru_cache(maxsize=10_000)
def _spelt_alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other).ratio() >= _SPELT_ALIKE
