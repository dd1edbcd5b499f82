"""M04."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.checks.measures.conversions import unit_pairs
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Replacement
    from factcheck.document import Quantity, Span


@check("M04", Relation.DIFFERENCE, Severity.CHECK)
def other_scope(alignment: Alignment) -> Iterator[Discrepancy]:
    """One number is told of two different things: another unit, population or denominator.

    Why this matters:
        "Twelve percent of voters" is not "twelve percent of adults", nor ten miles ten kilometers.

    Finding:
        - (2025-03-07) The survey found that 12 percent of voters trust the harbor commission and its plans.
        - (2025-03-07) The survey found that 12 percent of adults trust the harbor commission and its plans.

    Silence:
        - (2025-03-07) The survey found that 12 percent of voters trust the harbor commission and its plans.
        - (2025-03-07) The survey found that 12 percent of voters trust the harbor commission and what it plans.

    What it cannot do:
        It compares sentences in nearly the same words, where the noun behind the number is another.
    """
    yield from _units(alignment)
    for replaced in alignment.replacements:
        here, there = _counted(alignment, *replaced.one), _counted(alignment, *replaced.other)
        if here and there and (here.low, here.high, here.unit) == (there.low, there.high, there.unit):
            yield _nouns(replaced, here)


def _units(alignment: Alignment) -> Iterator[Discrepancy]:
    """The same number of another unit."""
    for pair in unit_pairs(alignment):
        one, other = pair.numbers
        if pair.parallel and not pair.equal and one.low == other.low:
            why = f"{pair.evidence[0].normalized} is not {pair.evidence[1].normalized}"
            yield Discrepancy(
                title=f"{one.span.text} / {other.span.text}",
                explanation=f"The sentences are else nearly the same; {why}.",
                evidence=pair.evidence,
                slot=f"{pair.kind} unit",
                confidence=pair.score,
                gates=pair.trail(why),
            )


def _nouns(replaced: Replacement, number: Quantity) -> Discrepancy:
    """The same number of other things."""
    evidence = Evidence(*replaced.one), Evidence(*replaced.other)
    first, second = (item.span.text for item in evidence)
    why = f"{number.span.text} counts {first} here, {second} there"
    return Discrepancy(
        title=f"{first} / {second}",
        explanation=f"The sentences are else nearly the same; {why}.",
        evidence=evidence,
        slot="scope",
        confidence=replaced.share,
        gates=(
            gates.identity(True, "the sentences are else nearly the same"),
            gates.scope(False, why),
            gates.verbatim(evidence),
        ),
    )


def _counted(alignment: Alignment, article: str, words: Span) -> Quantity | None:
    """The number right before the words, if these are the nouns that it counts."""
    document = alignment.document(article)
    rules = rules_for(document.article.language)
    near = document.where.sentences.over(words.start, words.end)
    among = [word for _, one in near for word in one.words if words.contains(word.span)]
    people = rules.words("tolls", "people")
    if not among or any(word.pos != "NOUN" or word.lemma in people for word in among):
        return None
    before = (one for one in document.quantities if one.span.end <= words.start)
    nearest = max(before, key=lambda one: one.span.end, default=None)
    between = document.article.text[nearest.span.end : words.start].casefold().split() if nearest else []
    counts = nearest is not None and nearest.counted != "age"
    return nearest if counts and set(between) <= rules.words("tolls", "linking") else None
