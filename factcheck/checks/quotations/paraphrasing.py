"""What the two checks of paraphrases share: which paraphrase says more, and how a pair is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.changes import lexicon_for
from factcheck.alignment.paraphrases import paraphrases
from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment
    from factcheck.alignment.paraphrases import Paraphrase, Retelling


def paraphrased(alignment: Alignment, *, saying_more: bool) -> Iterator[Discrepancy]:
    """Every remark quoted here and paraphrased there whose paraphrase says more, or does not."""
    for pair in paraphrases(alignment):
        lost = _lost(alignment, pair)
        if bool(lost) is saying_more:
            yield _discrepancy(pair, lost)


def _lost(alignment: Alignment, pair: Paraphrase) -> list[str]:
    """The negators, conditions and qualifiers of the quoted words where the paraphrase has none, in order."""
    lexicon = lexicon_for(rules_for(alignment.document(pair.one.member.article).article.language))
    limits = lexicon.negators | lexicon.guards

    def limiting(one: Retelling) -> list[str]:
        return [word.span.text for word in one.words if word.lemma.casefold() in limits]

    return [] if limiting(pair.told) else limiting(pair.quoted)


def _discrepancy(pair: Paraphrase, lost: list[str]) -> Discrepancy:
    sides = pair.one.member, pair.other.member
    words = ", ".join(f"“{one}”" for one in lost)
    put = f"The paraphrase is without {words}." if lost else f"Quoted as: “{pair.quoted.member.item.quoted[0].text}”"
    evidence = tuple(Evidence(side.article, piece) for side in sides for piece in side.item.content)
    return Discrepancy(
        title=f"{sides[0].item.speaker.name}: quoted here, paraphrased there",
        explanation=put,
        evidence=evidence,
        slot=" ".join(sorted(pair.one.lemmas & pair.other.lemmas)),
        confidence=pair.score,
        gates=(gates.identity(True, pair.reason), gates.verbatim(evidence)),
    )
