"""What the two checks of paraphrases share: which paraphrase says more, and how a pair is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.lexicon import lexicon_for
from factcheck.alignment.paraphrases import paraphrases
from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence
from factcheck.document import Span
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.alignment.alignment import Alignment
    from factcheck.alignment.paraphrases import Paraphrase
    from factcheck.document import Word


_BEHIND, _TOLD = 3, 2
"""Content words behind a limit that it governs, and how many of these a paraphrase tells that lacks it."""


def paraphrased(alignment: Alignment, *, saying_more: bool) -> Iterator[Discrepancy]:
    """Every remark quoted here and paraphrased there whose paraphrase says more, or does not."""
    for pair in paraphrases(alignment):
        words = _paraphrased_words(alignment, pair)
        lost = _lost(alignment, pair, words)
        if bool(lost) is saying_more:
            yield _discrepancy(pair, _passage(alignment, pair, words), lost)


def _lost(alignment: Alignment, pair: Paraphrase, words: Sequence[Word]) -> list[str]:
    """The negators, conditions and qualifiers of the quoted words where the paraphrase has none, in order."""
    lexicon = lexicon_for(rules_for(alignment.document(pair.one.member.article).article.language))
    limits = lexicon.negators | lexicon.guards

    def limiting(words: Iterable[Word]) -> list[Word]:
        return [word for word in words if word.lemma.casefold() in limits]

    if limiting(pair.told.words):
        return []
    return [word.span.text for word in limiting(words) if _governs(word, words, pair.told.lemmas)]


def _governs(limit: Word, words: Sequence[Word], told: frozenset[str]) -> bool:
    """Whether what stands right behind a limiting word is told by the paraphrase, which lacks the limit."""
    behind = [word.lemma.casefold() for word in words if word.content and word.span.start > limit.span.start][:_BEHIND]
    return sum(1 for lemma in behind if lemma in told) >= _TOLD


def _paraphrased_words(alignment: Alignment, pair: Paraphrase) -> list[Word]:
    """The words of the quoted sentence that has most in common with the paraphrase; none where that is too little."""
    document, quoted = alignment.document(pair.quoted.member.article), pair.quoted.member.item
    near = document.where.sentences.over(quoted.start, quoted.end)
    sentences = [[word for word in pair.quoted.words if sentence.span.contains(word.span)] for _, sentence in near]
    shared = [len({word.lemma.casefold() for word in words} & pair.told.lemmas) for words in sentences]
    most = max(shared, default=0)
    return sentences[shared.index(most)] if most >= _TOLD else []


def _passage(alignment: Alignment, pair: Paraphrase, words: Sequence[Word]) -> tuple[Span, ...]:
    """The quoted sentence of those words, piece by piece; all of the content where there are none."""
    text, content = alignment.document(pair.quoted.member.article).article.text, pair.quoted.member.item.content
    held = [[word.span for word in words if piece.contains(word.span)] for piece in content]
    return tuple(Span.of(text, spans[0].start, spans[-1].end) for spans in held if spans) or content


def _discrepancy(pair: Paraphrase, passage: tuple[Span, ...], lost: list[str]) -> Discrepancy:
    words = ", ".join(f"“{one}”" for one in lost)
    put = f"The paraphrase is without {words}." if lost else f"Quoted as: “{' … '.join(one.text for one in passage)}”"
    shown = {id(pair.quoted): passage, id(pair.told): pair.told.member.item.content}
    evidence = tuple(Evidence(side.member.article, one) for side in (pair.one, pair.other) for one in shown[id(side)])
    return Discrepancy(
        title=f"{pair.one.member.item.speaker.name}: quoted here, paraphrased there",
        explanation=put,
        evidence=evidence,
        slot=" ".join(sorted(pair.one.lemmas & pair.other.lemmas)),
        confidence=pair.score,
        gates=(gates.identity(True, pair.reason), gates.verbatim(evidence)),
    )
