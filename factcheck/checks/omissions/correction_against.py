"""O04."""

from __future__ import annotations

import re
from functools import cache
from itertools import permutations
from typing import TYPE_CHECKING

from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.document import Span
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Document
    from factcheck.rules import Rules

LONGEST = 5
"""Words beyond which what a notice calls wrong is no name, number or day, but a sentence."""
_TELLING = re.compile(r"[\dA-Z]")


@check("O04", Relation.CONFLICT, Severity.STOP)
def correction_against(alignment: Alignment) -> Iterator[Discrepancy]:
    """One account's correction notice calls wrong what the other still says.

    Why this matters:
        The error is known, and stands uncorrected.

    Conflict:
        - (2025-03-07) The ferry sank on Tuesday. Correction: The ferry sank off Dayton, not Akron.
        - (2025-03-07) The ferry sank off Akron on Tuesday.

    Agreement:
        - (2025-03-07) The ferry sank on Tuesday. Correction: The ferry sank off Dayton, not Akron.
        - (2025-03-07) The ferry sank off Dayton on Tuesday.

    What it cannot do:
        Notices that put right and wrong side by side ("…, not …"), where the wrong words are a name, a number or a
        day, and the other account has them and not the right ones.
    """
    for one, other in permutations(alignment.documents, 2):
        for right, wrong in _corrections(one):
            uncorrected = _mention(other, wrong.text)
            if uncorrected and not _mention(other, right):
                evidence = Evidence(one.article.id, wrong), Evidence(other.article.id, uncorrected)
                why = f"{one.article.name} corrected {wrong.text} to {right}"
                yield Discrepancy(
                    title=f"{right} / {uncorrected.text}",
                    explanation=f"{why}; {other.article.name} has {uncorrected.text}.",
                    evidence=evidence,
                    slot="correction",
                    gates=(
                        gates.identity(True, "the notice names it"),
                        gates.value(True, why),
                        gates.verbatim(evidence),
                    ),
                )


def _corrections(document: Document) -> Iterator[tuple[str, Span]]:
    """The words that are right, and those that were wrong, by the article's notices."""
    rules = rules_for(document.article.language)
    for notice in document.notices:
        for found in _pattern(rules).finditer(notice.text):
            words, start = found["wrong"].split(), notice.start + found.start("wrong")
            while words and words[0].casefold() in rules.words("corrections", "openers"):
                start += len(words.pop(0)) + 1
            if 0 < len(words) <= LONGEST and all(map(_TELLING.match, words)):
                wrong = Span.of(document.article.text, start, notice.start + found.end("wrong"))
                yield " ".join(found["right"].split()[-len(words) :]), wrong


def _mention(document: Document, words: str) -> Span | None:
    """Where an article has the words outside of its notices."""
    for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", document.article.text):
        span = Span(*found.span(), found[0])
        if not any(notice.overlaps(span) for notice in document.notices):
            return span
    return None


@cache
def _pattern(rules: Rules) -> re.Pattern[str]:
    joiners = "|".join(map(re.escape, sorted(rules.words("corrections", "joiners"))))
    return re.compile(rf"(?P<right>[^,;.()]+)(?:{joiners})(?P<wrong>[^,;.() ]+(?: [^,;.() ]+)*)")
