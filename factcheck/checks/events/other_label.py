"""E06."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.document import Span
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, SentenceLink
    from factcheck.document import Document
    from factcheck.rules import Rules


@check("E06", Relation.DIFFERENCE, Severity.NOTE)
def other_label(alignment: Alignment) -> Iterator[Discrepancy]:
    """The accounts name one thing by words of another point of view.

    Why this matters:
        A label frames what it names; neither is wrong for it.

    Finding:
        - (2025-03-07) Police said that protesters broke the windows of the harbor office on Tuesday night.
        - (2025-03-07) Police said that rioters broke the windows of the harbor office on Tuesday night.

    Silence:
        - (2025-03-07) Police said that protesters broke the windows of the harbor office on Tuesday night.
        - (2025-03-07) Police said that some protesters broke the windows of the harbor office on Tuesday night.

    What it cannot do:
        Only listed pairs of labels are known, in the outlets' own words.
    """
    rules = rules_for(alignment.documents[0].article.language)
    for link in alignment.sentences:
        if link.like and link.mutual:
            yield from _labelled(alignment, link, rules)


def _labelled(alignment: Alignment, link: SentenceLink, rules: Rules) -> Iterator[Discrepancy]:
    """The pairs of labels of which each sentence has one."""
    here, there = (_found(alignment.document(article), number, rules) for article, number in (link.one, link.other))
    for pair in rules.table("labels")["pairs"]:
        for one, other in (pair["labels"], pair["labels"][::-1]):
            if one in here and other in there and one not in there and other not in here:
                evidence = Evidence(link.one[0], here[one], one), Evidence(link.other[0], there[other], other)
                yield Discrepancy(
                    title=f"{here[one].text} / {there[other].text}",
                    explanation=f"One account says {here[one].text}, the other {there[other].text}.",
                    evidence=evidence,
                    slot=" / ".join(pair["labels"]),
                    confidence=link.likeness,
                )


def _found(document: Document, number: int, rules: Rules) -> dict[str, Span]:
    """The labels of a sentence outside of quotation marks, each at its first place."""
    span, found = document.sentences[number].span, dict[str, Span]()
    quoted = [piece for one in document.quotations for piece in one.quoted]
    for match in _pattern(rules).finditer(document.article.text, span.start, span.end):
        words = Span(*match.span(), match[0])
        if not any(piece.overlaps(words) for piece in quoted):
            found.setdefault(match[1].casefold(), words)
    return found


@cache
def _pattern(rules: Rules) -> re.Pattern[str]:
    labels = {label for pair in rules.table("labels")["pairs"] for label in pair["labels"]}
    listed = "|".join(re.escape(label) for label in sorted(labels, key=lambda label: (-len(label), label)))
    return re.compile(rf"(?<![\w-])({listed})(?:s|es)?(?![\w-])", re.IGNORECASE)
