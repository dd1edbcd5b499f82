"""Alignment -> [Finding]: every enabled check run, severities raised where the slot is grave, findings sorted."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Check, Discrepancy, Relation, Severity, catalogue
from factcheck.checks.choices import refuse_unknown
from factcheck.checks.joining import joined
from factcheck.checks.severity import severity_of
from factcheck.settings import CheckSettings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.alignment.alignment import Alignment
    from factcheck.settings import Settings

GRAVITY = {severity: rank for rank, severity in enumerate(Severity)}
RELATIONS = (
    Relation.CONFLICT,
    Relation.UNRESOLVED,
    Relation.UPDATE,
    Relation.DIFFERENCE,
    Relation.OMISSION,
    Relation.COMPATIBLE,
    Relation.AGREE,
)
"""The gravest first."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A discrepancy with its check, relation, severity and fingerprint."""

    check: Check
    discrepancy: Discrepancy
    relation: Relation
    severity: Severity
    fingerprint: str


def judge(alignment: Alignment, settings: Settings) -> tuple[Finding, ...]:
    """What every enabled check finds, gravest first, then in the order of the text.

    Raises:
        SettingsError: a check or an option is chosen that is not there.

    """
    refuse_unknown(settings.checks)
    language = alignment.documents[0].article.language
    found = (
        _finding(check, one, language, settings)
        for check in catalogue()
        for one in _yielded(check, alignment, settings)
    )
    order = {document.article.id: place for place, document in enumerate(alignment.documents)}
    told = (_as_one(ones, order) for ones in joined(_once(found, order)))
    return tuple(sorted(told, key=lambda one: _rank(one, order)))


def _once(found: Iterable[Finding], order: Mapping[str, int]) -> Iterator[Finding]:
    """Each fingerprint once, as what is gravest in it, with the evidence of all that say so.

    Which of them gives the words hangs on the articles' texts alone, so that no order of outlets, and no copy more,
    makes or loses a finding. What two accounts say against themselves, each alike, is told of each.
    """
    alike: defaultdict[str, list[Finding]] = defaultdict(list)
    for one in found:
        alike[one.fingerprint].append(one)
    for ones in alike.values():
        inside = {
            article: [one for one in ones if _lone_article(one) == article] for article in map(_lone_article, ones)
        }
        yield from (_merged(each, order) for each in ([ones] if "" in inside else inside.values()))


def _merged(ones: Sequence[Finding], order: Mapping[str, int]) -> Finding:
    """What is gravest of equal findings, with the evidence of all that are as grave."""
    grave = min(map(_gravity, ones))
    same = sorted((one for one in ones if _gravity(one) == grave), key=_standing)
    rest = (item for one in same[1:] for item in one.discrepancy.evidence)
    more = sorted(rest, key=lambda item: (order[item.article], item.span.start, item.span.end))
    evidence = tuple(dict.fromkeys([*same[0].discrepancy.evidence, *more]))
    return replace(same[0], discrepancy=replace(same[0].discrepancy, evidence=evidence))


def _as_one(ones: Sequence[Finding], order: Mapping[str, int]) -> Finding:
    """Findings that hang together as one, by the words of the surest, with a fingerprint of them all."""
    if len(ones) == 1:
        return ones[0]
    whole = _merged(ones, order)
    slots = sorted({one.discrepancy.slot for one in ones})
    return replace(whole, fingerprint=_fingerprint(whole.check, replace(whole.discrepancy, slot="\x1f".join(slots))))


def _lone_article(one: Finding) -> str:
    """The one article in which all evidence stands; "" where it stands in several."""
    articles = {item.article for item in one.discrepancy.evidence}
    return articles.pop() if len(articles) == 1 else ""


def _gravity(one: Finding) -> tuple[int, int]:
    return GRAVITY[one.severity], RELATIONS.index(one.relation)


def _standing(one: Finding) -> tuple[float, list[tuple[int, int, str]], list[str]]:
    """The surest first; of equals the first in the texts, whichever outlet's text that is."""
    evidence = one.discrepancy.evidence
    places = sorted((item.span.start, item.span.end, item.span.text) for item in evidence)
    return -one.discrepancy.confidence, places, sorted(item.article for item in evidence)


def _yielded(check: Check, alignment: Alignment, settings: Settings) -> Iterator[Discrepancy]:
    chosen = settings.checks.get(check.code, CheckSettings())
    if chosen.enabled:
        yield from check.function(alignment, **chosen.options)


def _finding(check: Check, one: Discrepancy, language: str, settings: Settings) -> Finding:
    severity = severity_of(check, one, language, settings)
    return Finding(check, one, one.relation or check.relation, severity, _fingerprint(check, one))


def _fingerprint(check: Check, one: Discrepancy) -> str:
    spans = sorted({" ".join(item.span.text.split()) for item in one.evidence})
    return hashlib.sha256("\x1f".join([check.code, one.slot, *spans]).encode()).hexdigest()[:16]


def _rank(one: Finding, order: dict[str, int]) -> tuple[int, str, list[tuple[int, int, int]], str]:
    places = [(order[item.article], item.span.start, item.span.end) for item in one.discrepancy.evidence]
    return GRAVITY[one.severity], one.check.code, places, one.fingerprint
