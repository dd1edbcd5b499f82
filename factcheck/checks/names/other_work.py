"""N05."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Span

ALIKE = 0.5
"""The least share of letters in common (Ratcliff/Obershelp 1988) of two titles of one work."""


@check("N05", Relation.CONFLICT, Severity.CHECK)
def other_work(alignment: Alignment) -> Iterator[Discrepancy]:
    """In the same sentence a book, film, programme or law has another title.

    Why this matters:
        Newsrooms correct wrong titles.

    Conflict:
        - (2025-03-07) Marta Olsen wrote the memoir “The Harbor at Night” after she had left the city council.
        - (2025-03-07) Marta Olsen wrote the memoir “The Harbor by Night” after she had left the city council.

    Agreement:
        - (2025-03-07) Marta Olsen wrote the memoir “The Harbor at Night” after she had left the city council.
        - (2025-03-07) Marta Olsen wrote the memoir "The Harbor At Night" after she had left the city council.

    What it cannot do:
        It compares sentences in nearly the same words, and titles that are found as such: in quotation marks.
    """
    for one in alignment.replacements:
        here, there = _work(alignment, *one.one), _work(alignment, *one.other)
        if not here or not there or not _alike(here.text, there.text):
            continue
        evidence = Evidence(one.one[0], here), Evidence(one.other[0], there)
        why = f"{here.text} is not {there.text}"
        yield Discrepancy(
            title=f"{here.text} / {there.text}",
            explanation=f"The sentences are else nearly the same; {why}.",
            evidence=evidence,
            slot="work",
            confidence=one.share,
            gates=(
                gates.identity(True, "the sentences are else nearly the same"),
                gates.value(True, why),
                gates.verbatim(evidence),
            ),
        )


def _work(alignment: Alignment, article: str, words: Span) -> Span | None:
    """The one work whose title the words are part of."""
    entities = (one for one in alignment.document(article).entities if one.kind == "work")
    spans = [each.span for one in entities for each in one.mentions if each.span.overlaps(words)]
    return spans[0] if len(spans) == 1 else None


def _alike(one: str, other: str) -> bool:
    """Whether two different titles can be of one work; one that is part of the other is its short form."""
    first, second = sorted((one.casefold(), other.casefold()))
    if first in second or second in first:
        return False
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= ALIKE
