"""Q14."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.alignment.paraphrases import retold
from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.alignment.alignment import Alignment
    from factcheck.alignment.paraphrases import Paraphrase, Retelling
    from factcheck.document import Word

Scaled = tuple["Word", "Word"]
"""A word of either side."""


@check("Q14", Relation.DIFFERENCE, Severity.CHECK)
def paraphrases_in_force(alignment: Alignment) -> Iterator[Discrepancy]:
    """Both accounts paraphrase a remark, in other force or scope: “investigate” here, “jail” there.

    Why this matters:
        Without the words themselves the reader cannot tell which of the two goes too far.

    Finding:
        - Mayor Joan Hill said that the council should close the old bridge to heavy lorries in April.
        - Mayor Joan Hill said that the council must close the old bridge to heavy lorries in April.

    Silence:
        - Mayor Joan Hill said that the council should close the old bridge to heavy lorries in April.
        - Mayor Joan Hill said the council should close the old bridge to heavy lorries and buses in April.

    What it cannot do:
        Only listed words of a scale are weighed against each other.
    """
    for pair in retold(alignment):
        for scale in _scales(alignment.document(pair.one.member.article).article.language):
            if (words := _weighed(pair, scale)) is not None:
                yield _discrepancy(pair, words)


@cache
def _scales(language: str) -> tuple[Mapping[str, int], ...]:
    return tuple(rules_for(language).table("forces")["scales"].values())


def _weighed(pair: Paraphrase, scale: Mapping[str, int]) -> Scaled | None:
    """The one word of a scale that either side has, if they stand on other steps of it."""
    one, other = (_on(side, scale) for side in (pair.one, pair.other))
    if len(one) == len(other) == 1 and scale[one[0].lemma.casefold()] != scale[other[0].lemma.casefold()]:
        return one[0], other[0]
    return None


def _on(side: Retelling, scale: Mapping[str, int]) -> list[Word]:
    return [word for word in side.words if word.lemma.casefold() in scale]


def _discrepancy(pair: Paraphrase, words: Scaled) -> Discrepancy:
    sides = pair.one.member, pair.other.member
    put = " / ".join(f"“{word.span.text}”" for word in words)
    evidence = tuple(Evidence(side.article, word.span) for side, word in zip(sides, words, strict=True))
    return Discrepancy(
        title=f"{sides[0].item.speaker.name}: {put}",
        explanation=f"Both paraphrase the remark, in other force: {put}.",
        evidence=evidence,
        slot=" / ".join(sorted(word.lemma.casefold() for word in words)),
        confidence=pair.score,
        gates=(gates.identity(True, pair.reason), gates.verbatim(evidence)),
    )
