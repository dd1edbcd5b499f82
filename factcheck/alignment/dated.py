"""Deeds that two accounts date, in whatever words: one kind of deed, or one who acts, in sentences of one matter."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Dated, DatedPair
from factcheck.alignment.kindred import groups, kind_of
from factcheck.alignment.sentences import shared_weights
from factcheck.alignment.vectors import told, unslotted
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.alignment.alignment import Cluster, Kinship
    from factcheck.alignment.vectors import Vector
    from factcheck.document import Claim, Document, Entity, Sentence, Time
    from factcheck.rules import Rules

LEAST = 8.0
"""The least weight in common, beside days and numbers, of two sentences of one matter; unit of `Rules.rarity`."""
HALF = 12.0
"""The weight in common at which a score is a half."""
TELLING = 1.2
"""The least rarity of a kind of deed that tells one event from others."""


@dataclass(frozen=True, slots=True)
class _Deed:
    """A dated claim: what kinds of deed it tells, the clusters of who acts and of whom, what and where it names.

    `people` are the persons who act, also those whom no other article has; `saying` says that words are its deed,
    `near` that no verb stands between predicate and day, and the clause is no relative one.
    """

    dated: Dated
    kinds: frozenset[str]
    agents: frozenset[str]
    people: frozenset[str]
    named: frozenset[str]
    saying: bool
    near: bool


def pair_dated(
    documents: Sequence[Document], entities: Iterable[Cluster[Entity]], kinships: Iterable[Kinship]
) -> tuple[DatedPair, ...]:
    """Dated claims of akin articles that tell one deed, each the other's likest, in the order of the texts.

    A deed that any account may date alike is never paired with one of another day: which is meant cannot be told.
    """
    clusters = {(member.article, member.item.id): one.id for one in entities for member in one.members}
    contents = told(documents, entities)
    known = {
        document.article.id: (document, _deeds(document, clusters), unslotted(sentences))
        for document, sentences in zip(documents, contents, strict=True)
    }
    return tuple(pair for kin in kinships if kin.akin for pair in _pairs(known[kin.one], known[kin.other]))


_Known = tuple["Document", "list[_Deed]", "list[Vector]"]


def _pairs(here: _Known, there: _Known) -> Iterator[DatedPair]:
    found = list(_one_deed(here, there))
    best: defaultdict[tuple[int, str], float] = defaultdict(float)
    agreed: set[tuple[int, str]] = set()
    for weight, *deeds in found:
        alike = not _disjoint(*deeds)
        for side, deed in enumerate(deeds):
            key = side, deed.dated.claim.id
            best[key] = max(best[key], weight)
            agreed |= {key} if alike else set()
    for weight, one, other in found:
        keys = [(0, one.dated.claim.id), (1, other.dated.claim.id)]
        if all(weight >= best[key] for key in keys) and not (_disjoint(one, other) and agreed & set(keys)):
            yield DatedPair(one.dated, other.dated, weight / (weight + HALF), _why(one, other))


def _why(one: _Deed, other: _Deed) -> str:
    shared = sorted(one.kinds & other.kinds)
    return f"both tell of one deed: {', '.join(shared)}" if shared else "one acts in sentences of one matter"


def _disjoint(one: _Deed, other: _Deed) -> bool:
    days = one.dated.time.interval, other.dated.time.interval
    return bool(days[0] and days[1] and days[0].disjoint(days[1]))


def _one_deed(here: _Known, there: _Known) -> Iterator[tuple[float, _Deed, _Deed]]:
    """Deeds that may be one, with the weight that their sentences share."""
    (one, deeds, vectors), (other, deeds_there, vectors_there) = here, there
    left, right = _by_sentence(deeds), _by_sentence(deeds_there)
    weights = shared_weights(_only(vectors, left), _only(vectors_there, right))
    for (first, second), weight in sorted(weights.items()):
        if weight >= LEAST:
            for deed, match in product(left[first], right[second]):
                if _akin(deed, match) and not _too_late(deed, other) and not _too_late(match, one):
                    yield weight, deed, match


def _akin(one: _Deed, other: _Deed) -> bool:
    """Whether one person said something; or one kind of deed is told of somebody both name.

    Two persons who do the like do two deeds.
    """
    said = one.near and other.near and one.saying and other.saying
    if not one.agents.isdisjoint(other.agents):
        return said or not one.kinds.isdisjoint(other.kinds)
    rivals = one.people and other.people and one.people.isdisjoint(other.people)
    return not rivals and not one.kinds.isdisjoint(other.kinds) and not one.named.isdisjoint(other.named)


def _too_late(deed: _Deed, other: Document) -> bool:
    """Whether the day lies behind the other account's publication: that cannot tell of it."""
    day, published = deed.dated.time.interval, other.article.published_on
    return bool(day and published and day.first > published)


def _only(vectors: Sequence[Vector], kept: Mapping[int, object]) -> list[Vector]:
    return [vector if place in kept else {} for place, vector in enumerate(vectors)]


def _by_sentence(deeds: Iterable[_Deed]) -> dict[int, list[_Deed]]:
    found: defaultdict[int, list[_Deed]] = defaultdict(list)
    for deed in deeds:
        found[deed.dated.claim.sentence].append(deed)
    return dict(found)


def _deeds(document: Document, clusters: Mapping[tuple[str, str], str]) -> list[_Deed]:
    """The dated claims of sentences with one day, outside of quotation marks."""
    rules = rules_for(document.article.language)
    claims: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in document.claims:
        if not document.where.quoted.over(claim.predicate.start, claim.predicate.end):
            claims[claim.sentence].append(claim)
    found = []
    for place, there in claims.items():
        time = _only_day(document, document.sentences[place], rules)
        dated = [one for one in there if time and time.id in one.times and _happened(one) and _own(document, one, time)]
        found += [_deed(document, one, time, there, clusters) for one in dated if time]
    return found


def _deed(
    document: Document, claim: Claim, time: Time, there: Sequence[Claim], clusters: Mapping[tuple[str, str], str]
) -> _Deed:
    """A dated claim, among all of its sentence."""
    rules = rules_for(document.article.language)
    named_here = [ref for ref in claim.entities if document.entity(ref).kind != "group"]
    agents, named = (_clusters(document, refs, clusters) for refs in (claim.agents, named_here))
    sentence, verb, told_of = document.sentences[claim.sentence], claim.verb, [claim.verb]
    announcing, light = rules.words("deeds", "announcing"), rules.words("deeds", "light")
    if verb in light:
        told_of = [word.lemma for word in claim.words if word.pos == "NOUN" and word.lemma in groups(rules)]
    elif verb in announcing:
        others = (one for one in there if one is not claim)
        told_of = [one.verb for one in others if not (own := _clusters(document, one.agents, clusters)) or own & agents]
    silent = rules.words("speech_verbs") | announcing | light
    kinds = {kind_of(one, rules) for one in told_of if one not in silent} - silent
    return _Deed(
        Dated(document.article.id, claim, time),
        frozenset(one for one in kinds if rules.rarity(one) >= TELLING),
        agents,
        frozenset(
            clusters.get((document.article.id, ref), f"{document.article.id} {ref}")
            for ref in claim.agents
            if document.entity(ref).kind == "person"
        ),
        named | agents,
        _is_saying(claim, rules),
        _near(sentence, claim, time) and not _in_relative(sentence, claim, rules),
    )


def _is_saying(claim: Claim, rules: Rules) -> bool:
    """Whether words are the deed: "said", "declared", "made an announcement"."""
    saying = rules.words("speech_verbs") | rules.words("deeds", "announcing") | rules.words("deeds", "publishing")
    if claim.verb not in rules.words("deeds", "light"):
        return claim.verb in saying
    nouns = (word.lemma.casefold() for word in claim.words if word.pos == "NOUN")
    return any(one in rules.words("deeds", "sayings") for one in nouns)


def _happened(claim: Claim) -> bool:
    return claim.polarity == "positive" and claim.modality != "conditional"


def _clusters(document: Document, refs: Iterable[str], clusters: Mapping[tuple[str, str], str]) -> frozenset[str]:
    found = (clusters.get((document.article.id, ref)) for ref in refs)
    return frozenset(one for one in found if one)


def _only_day(document: Document, sentence: Sentence, rules: Rules) -> Time | None:
    """The one day of a sentence that tells of nothing later, if nothing makes it a bound."""
    near = document.where.times.over(sentence.span.start, sentence.span.end)
    times = [one for one in near if sentence.span.contains(one.span) and _dates(one)]
    days = [(one, when) for one in times if (when := one.interval) and when.first == when.last]
    if len(days) != 1 or any(one.interval and one.interval.last > days[0][1].last for one in times):
        return None
    time, _ = days[0]
    before = [word.span.text.casefold() for word in sentence.words if word.span.end <= time.span.start][-1:]
    return None if rules.words("deeds", "bounds") & set(before) else time


def _own(document: Document, claim: Claim, time: Time) -> bool:
    """Whether the day is the deed's: behind "before the vote" it may be the vote's."""
    between = document.article.text[claim.predicate.end : max(claim.predicate.end, time.span.start)]
    return not _ordering(rules_for(document.article.language)).search(between)


@cache
def _ordering(rules: Rules) -> re.Pattern[str]:
    cues = rules.table("event_order")["cues"]
    words = "|".join(map(re.escape, (*cues["after"], *cues["before"])))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def _dates(time: Time) -> bool:
    """Whether a time tells a day; an hour without one is only presumed to be of some day."""
    presumed = ":" in time.value and time.rule.startswith("day ")
    told_day = time.type in {"DATE", "TIME"} and time.interval is not None and not time.value.endswith("_REF")
    return told_day and not presumed


def _near(sentence: Sentence, claim: Claim, time: Time) -> bool:
    """Whether no other verb stands between a predicate and its day."""
    first, second = sorted((claim.predicate, time.span))
    between = (word for word in sentence.words if first.end <= word.span.start and word.span.end <= second.start)
    return not any(word.pos == "VERB" for word in between)


def _in_relative(sentence: Sentence, claim: Claim, rules: Rules) -> bool:
    """Whether a predicate stands in a relative clause: the sentence around it tells of another matter."""
    behind_comma = sentence.span.text[: claim.predicate.start - sentence.span.start].rpartition(",")[2]
    return not rules.words("deeds", "relative").isdisjoint(behind_comma.casefold().split())
