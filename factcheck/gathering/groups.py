"""Which of many articles tell one story: an index of their weightiest terms, likenesses of those that share some."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.gathering.linkage import linked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.gathering.signatures import Signature, Terms

ALIKE = 0.13
"""The least likeness of accounts of one story, on average."""
WINDOW = 7
"""Days between the publication of two accounts of one story, at most."""
NAMES = 0.2
"""What names in common add to what words in common tell."""
KEYS = 24
"""Terms of an article, of its lead and of its names that it is looked up by."""
SHARED = 2
"""Such terms that two articles have in common before they are held against each other."""
NEAREST = 300
"""Articles of one term, nearest by day, that each is held against: what bounds the time where thousands are alike."""


def gather(signatures: Sequence[Signature]) -> list[tuple[int, ...]]:
    """Articles, by their places, in groups that tell one story each, with those that are alone; in order.

    Articles of other stories do not change how alike two are.
    """
    groups = linked(find_likenesses(signatures), ALIKE)
    met = {place for group in groups for place in group}
    alone = [(place,) for place in range(len(signatures)) if place not in met]
    return sorted([*map(_in_order, groups), *alone])


def _in_order(group: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted(group))


def find_likenesses(signatures: Sequence[Signature]) -> dict[tuple[int, int], float]:
    """How alike each two articles are that share terms and a week, from 0 to a little over 1, by their places."""
    found: dict[tuple[int, int], float] = {}
    for one, others in _candidates(signatures):
        here = [_weights(terms) for terms in _parts(signatures[one])]
        for other in others:
            found[one, other] = _likeness(here, signatures[one], signatures[other])
    return found


def _candidates(signatures: Sequence[Signature]) -> Iterator[tuple[int, list[int]]]:
    """For each article those after it, in order, that share enough of what each is looked up by."""
    order = sorted(range(len(signatures)), key=lambda place: (_day(signatures[place]), place))
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for place in order:
        shared: defaultdict[int, int] = defaultdict(int)
        for key in _keys(signatures[place]):
            for other in holders[key][-NEAREST:]:
                shared[other] += 1
            holders[key].append(place)
        near = (other for other, count in shared.items() if count >= SHARED)
        yield place, sorted(other for other in near if _within(signatures[place], signatures[other]))


def _day(signature: Signature) -> int:
    """The number of its day; undated ones come last."""
    return signature.day.toordinal() if signature.day else 10**7


def _within(one: Signature, other: Signature) -> bool:
    return not (one.day and other.day) or abs((one.day - other.day).days) <= WINDOW


def _keys(signature: Signature) -> list[int]:
    return sorted({*signature.lead.keys[:KEYS], *signature.names.keys[:KEYS], *signature.whole.keys[:KEYS]})


def _parts(signature: Signature) -> tuple[Terms, Terms, Terms, Terms]:
    return signature.whole, signature.lead, signature.opening, signature.names


def _weights(terms: Terms) -> dict[int, float]:
    return dict(zip(terms.keys, terms.weights, strict=True))


def _likeness(here: Sequence[Mapping[int, float]], one: Signature, other: Signature) -> float:
    """The mean of whole with whole, opening with opening, and the better of either lead with the other's whole.

    Names tell for themselves: two events of one kind have words in common, and other people in other places.
    """
    whole, lead, opening, names = here
    there = _weights(other.whole)
    leads = max(_cosine(lead, other.whole), _cosine(there, one.lead))
    words = (_cosine(whole, other.whole) + _cosine(opening, other.opening) + leads) / 3
    return words + NAMES * _cosine(names, other.names)


def _cosine(here: Mapping[int, float], there: Terms) -> float:
    """The cosine of two vectors of unit length."""
    return sum(weight * here[key] for key, weight in zip(there.keys, there.weights, strict=True) if key in here)
