"""Which accounts say what of a finding that three and more have a part in, and who stands alone."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Relation
from factcheck.report.finding import ReadingRecord

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.checks.catalogue import Evidence
    from factcheck.report.families import Families

SEVERAL = 3
"""Accounts that have a majority."""
LONGEST = 60
"""Characters of a reading."""


def tell_readings(evidence: Sequence[Evidence], families: Families) -> list[ReadingRecord]:
    """What accounts say, each with those that say it: what most sources say first, then in the order of the accounts.

    Accounts say the same where their words are read as the same, or are the same. One stands alone where all others,
    two sources or more, say one other thing; nobody does where fewer than three accounts have a part.
    """
    words: defaultdict[str, list[Evidence]] = defaultdict(list)
    for item in evidence:
        words[item.article].append(item)
    if len(words) < SEVERAL:
        return []
    alike: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for article in (one for one in families.outlet if one in words):
        alike[tuple(sorted({_read(item) for item in words[article]}))].append(article)
    ordered = sorted(alike.values(), key=lambda articles: -families.count(articles))
    return [
        ReadingRecord(
            words=_shown(words[articles[0]]),
            articles=articles,
            sources=families.count(articles),
            alone=len(ordered) == 2 and place == 1 and _stands_out(articles, ordered[0], families),  # noqa: PLR2004
        )
        for place, articles in enumerate(ordered)
    ]


def _stands_out(articles: list[str], others: list[str], families: Families) -> bool:
    return families.count(articles) == 1 < families.count(others)


def standing(readings: Sequence[ReadingRecord], articles: Sequence[str], relation: Relation, families: Families) -> str:
    """Who stands alone, else how many say what, and how many of those who agree are independent, in a sentence."""
    if relation is Relation.AGREE:
        return _agreed(len(articles), families.count(articles))
    parts = [
        f"{_names(one, families)} alone {'has' if len(one.articles) == 1 else 'have'} {one.words}"
        if one.alone
        else f"{one.words} in {_counted(len(one.articles), one.sources)}"
        for one in sorted(readings, key=lambda one: not one.alone)
    ]
    return f"{'; '.join(parts)}." if parts else ""


def _agreed(accounts: int, sources: int) -> str:
    if 1 == sources < accounts:
        return "They are one source."
    return f"{_counted(accounts, sources)} agree." if accounts >= SEVERAL else ""


def _counted(accounts: int, sources: int) -> str:
    told = f"{accounts} {'account' if accounts == 1 else 'accounts'}"
    return told if accounts == sources else f"{told} ({sources} independent)"


def _names(reading: ReadingRecord, families: Families) -> str:
    return " and ".join(families.outlet[one] for one in reading.articles)


def _read(item: Evidence) -> str:
    return item.normalized or " ".join(item.span.text.casefold().split())


def _shown(items: Sequence[Evidence]) -> str:
    """The words in quotation marks, in one line."""
    words = " … ".join(dict.fromkeys(" ".join(item.span.text.split()) for item in items))
    return f"“{words if len(words) <= LONGEST else f'{words[: LONGEST - 1]}…'}”"
