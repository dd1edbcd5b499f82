"""M06."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.document import Span
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Document, Quantity, Sentence
    from factcheck.rules import Rules

REACH = 40
"""Characters between the sum and the mark that opens its parts."""
PARTS = 2
"""The fewest numbers that make a sum."""


@check("M06", Relation.CONFLICT, Severity.FIX)
def parts_not_summing(alignment: Alignment) -> Iterator[Discrepancy]:
    """Inside one story the parts of a number do not make it up.

    Why this matters:
        One of the numbers is wrong, whatever the other account says.

    Conflict:
        - (2025-03-07) Nine people drowned off Dayton: five men and three women.
        - (2025-03-07) Several people drowned off Dayton on Tuesday.

    Agreement:
        - (2025-03-07) Nine people drowned off Dayton: five men and four women.
        - (2025-03-07) Several people drowned off Dayton on Tuesday.

    What it cannot do:
        A sum and all its parts must stand in one sentence, a dash or colon between, and nothing may leave them open.
    """
    for document in alignment.documents:
        rules = rules_for(document.article.language)
        for sentence in document.sentences:
            yield from _checked(document, sentence, rules)


def _checked(document: Document, sentence: Sentence, rules: Rules) -> Iterator[Discrepancy]:
    near = document.where.quantities.over(sentence.span.start, sentence.span.end)
    numbers = [one for one in near if sentence.span.contains(one.span)]
    if len(numbers) <= PARTS or not all(map(_plain, numbers)):
        return
    whole, parts = numbers[0], numbers[1:]
    total = sum(int(one.low or 0) for one in parts)
    if total != whole.low and _opened(document, whole, parts, rules) and not _open(document, sentence, whole, rules):
        span = Span.of(document.article.text, parts[0].span.start, parts[-1].span.end)
        evidence = (
            Evidence(document.article.id, whole.span, f"{whole.low}"),
            Evidence(document.article.id, span, f"{total}"),
        )
        why = f"the parts make {total}, not {whole.low}"
        yield Discrepancy(
            title=f"{whole.span.text} / {span.text}",
            explanation=f"In {document.article.name} {why}.",
            evidence=evidence,
            slot="sum",
            gates=(gates.identity(True, "one sentence sets the parts beside the sum"), gates.value(True, why)),
        )


def _plain(one: Quantity) -> bool:
    """Whether it is a whole number of things."""
    return one.exact and not one.unit and one.low == int(one.low or 0)


def _opened(document: Document, whole: Quantity, parts: list[Quantity], rules: Rules) -> bool:
    """Whether a mark opens the parts right behind the sum, and each part counts something and is joined to the next."""
    text = document.article.text
    between = text[whole.span.end : parts[0].span.start].rstrip()
    joined = (
        re.fullmatch(r"(?: [\w-]+){1,3}(?:, and|,| and)? ", text[one.span.end : other.span.start])
        for one, other in pairwise(parts)
    )
    mark = between[-1:] in rules.words("sums", "openers") and len(between) <= REACH
    return mark and whole.counted is not None and all(one.counted for one in parts) and all(joined)


def _open(document: Document, sentence: Sentence, whole: Quantity, rules: Rules) -> bool:
    """Whether a word behind the sum says that the parts are not all of it."""
    behind = document.article.text[whole.span.end : sentence.span.end].casefold()
    return bool(set(re.findall(r"\w+", behind)) & rules.words("sums", "open_parts"))
