"""The findings by what they have evidence on."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.spans import Index

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.report.finding import EvidenceRecord, FindingRecord

Touch = tuple[int, "FindingRecord", "EvidenceRecord"]
"""A finding with its number and the one of its pieces of evidence that touches something."""


class Touching:
    """Which findings touch a passage."""

    def __init__(self, findings: Iterable[FindingRecord]) -> None:
        passages: defaultdict[str, list[tuple[int, int, Touch]]] = defaultdict(list)
        for number, one in enumerate(findings):
            for item in one.evidence:
                passages[item.article].append((item.start, item.end, (number, one, item)))
        self._by_article = {article: Index(ones) for article, ones in passages.items()}

    def over(self, article: str, start: int, end: int) -> list[Touch]:
        """Every piece of evidence that shares a character with a passage, in the order of the findings."""
        return self._by_article[article].over(start, end) if article in self._by_article else []
