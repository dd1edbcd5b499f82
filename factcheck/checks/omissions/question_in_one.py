"""O05."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.document import Span
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Member, Pair
    from factcheck.document import Quotation
    from factcheck.rules import Rules

LEAST = 4
"""Words in common that are one remark."""


@check("O05", Relation.OMISSION, Severity.NOTE)
def question_in_one(alignment: Alignment) -> Iterator[Discrepancy]:
    """One account says that a remark answered a question, the other gives the remark alone.

    Why this matters:
        An answer reads otherwise than a statement made unasked.

    Finding:
        - (2025-03-07) When asked about the ferry, Marta Olsen said: "We will rebuild the harbor by the spring."
        - (2025-03-07) Marta Olsen spoke on the quay on Tuesday. "We will rebuild the harbor by the spring," Olsen said.

    Silence:
        - (2025-03-07) When asked about the ferry, Marta Olsen said: "We will rebuild the harbor by the spring."
        - (2025-03-07) Asked by reporters, Marta Olsen said, "We will rebuild the harbor by the spring."

    What it cannot do:
        Listed formulas only, in the sentence of the quotation or the one before.
    """
    for cluster in alignment.quotations:
        for link in cluster.links:
            if link.mutual and link.wording and link.wording.shared >= LEAST:
                here, there = _question(alignment, link.one), _question(alignment, link.other)
                if here and not there:
                    yield _omission(alignment, cluster.id, link, (link.one, here))
                elif there and not here:
                    yield _omission(alignment, cluster.id, link, (link.other, there))


def _omission(
    alignment: Alignment, cluster: str, link: Pair[Quotation], told: tuple[Member[Quotation], Span]
) -> Discrepancy:
    member, words = told
    return Discrepancy(
        title=f"Only in {alignment.document(member.article).article.name}: {words.text}",
        explanation="The other account gives the remark without the question.",
        evidence=(Evidence(member.article, words),),
        slot="question",
        alignment=cluster,
        confidence=link.score,
    )


def _question(alignment: Alignment, member: Member[Quotation]) -> Span | None:
    """The words that tell of a question, in the sentence where the quotation starts or the one before."""
    document = alignment.document(member.article)
    starts = (n for n, one in enumerate(document.sentences) if one.span.start <= member.item.start < one.span.end)
    number = next(starts, 0)
    for sentence in document.sentences[max(0, number - 1) : number + 1]:
        folded = sentence.span.text.casefold()
        found = _pattern(rules_for(document.article.language)).search(folded)
        if found and len(folded) == len(sentence.span.text):
            start = sentence.span.start + found.start()
            return Span.of(document.article.text, start, sentence.span.start + found.end())
    return None


@cache
def _pattern(rules: Rules) -> re.Pattern[str]:
    return re.compile("|".join(rules.table("questions")["patterns"]))
