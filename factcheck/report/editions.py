"""Report -> Report for other houses: without the texts; what proves a finding is kept, with a few words around it."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeVar

from factcheck.report.base import SpanRecord

if TYPE_CHECKING:
    from factcheck.report.analysis import Analysis, ArticleRecord, QuoteRecord
    from factcheck.report.decisions import RulingRecord, Waivers
    from factcheck.report.finding import FindingRecord, Segment, SideRecord
    from factcheck.report.schema import MatrixSpeaker, Report, Timeline

Passage = TypeVar("Passage", bound=SpanRecord)

EVIDENCE = 40
"""Words of one piece of evidence."""
AROUND = 12
"""Words on each side of evidence, of a folded finding, of a name."""
LABEL = 6
"""Words by which a remark or an event is known where it is no evidence."""
CUT = "…"

_WORD = re.compile(r"\S{1,16}")
"""What is longer counts as several."""


def share(report: Report) -> Report:
    """The shareable edition; offsets stay those of the texts, which are told by their hashes alone."""
    changes = {
        "edition": "shareable",
        "articles": [_article(one) for one in report.articles],
        "analyses": [_analysis(one) for one in report.analyses],
        "alignments": [
            one.model_copy(update={"members": _cut(one.members, AROUND if one.kind == "entity" else 0)})
            for one in report.alignments
        ],
        "findings": [_finding(one) for one in report.findings],
        "ledger": [one.model_copy(update={"what": opening(one.what, LABEL)}) for one in report.ledger],
        "timeline": _timeline(report.timeline),
        "matrix": [_speaker(one) for one in report.matrix],
        "rows": [],
        "rulings": [_ruling(one) for one in report.rulings],
        "waivers": report.waivers and _unsigned(report.waivers),
    }
    return report.model_copy(update=changes)


def _ruling(ruling: RulingRecord) -> RulingRecord:
    return ruling.model_copy(
        update={"by": "", "words": opening(ruling.words, AROUND), "now": opening(ruling.now, EVIDENCE)}
    )


def _unsigned(waivers: Waivers) -> Waivers:
    return waivers.model_copy(update={"items": [one.model_copy(update={"by": ""}) for one in waivers.items]})


def opening(text: str, words: int) -> str:
    """The first words, and a sign where more were cut; "" for none."""
    found = [match.end() for match in _WORD.finditer(text)]
    if len(found) <= words:
        return text
    return f"{text[: found[words - 1]]} {CUT}" if words else ""


def _closing(text: str, words: int) -> str:
    found = [match.start() for match in _WORD.finditer(text)]
    return text if len(found) <= words else f"{CUT} {text[found[-words] :]}"


def _between(text: str, words: int) -> str:
    """The first and the last words."""
    if len(_WORD.findall(text)) <= 2 * words:
        return text
    return f"{opening(text, words)} {_closing(text, words).removeprefix(CUT).lstrip()}"


def _cut(passages: list[Passage], words: int) -> list[Passage]:
    return [one.model_copy(update={"text": opening(one.text, words)}) for one in passages]


def _article(article: ArticleRecord) -> ArticleRecord:
    """Without its text, and without the folders that it lies in."""
    return article.model_copy(update={"text": "", "file": PurePath(article.file).name})


def _analysis(analysis: Analysis) -> Analysis:
    """Remarks and claims by their offsets alone; names, days and numbers as printed."""
    changes = {
        "article": _article(analysis.article),
        "quotes": [_quote(one) for one in analysis.quotes],
        "times": _cut(analysis.times, AROUND),
        "quantities": _cut(analysis.quantities, AROUND),
        "entities": [one.model_copy(update={"mentions": _cut(one.mentions, AROUND)}) for one in analysis.entities],
        "claims": _cut(analysis.claims, 0),
    }
    return analysis.model_copy(update=changes)


def _quote(quote: QuoteRecord) -> QuoteRecord:
    named = {name: getattr(quote, name) for name in ("cue", "source", "addressee", "venue")}
    cut = {name: _cut([one], AROUND)[0] for name, one in named.items() if one}
    return quote.model_copy(update={"content": _cut(quote.content, 0), **cut})


def _finding(finding: FindingRecord) -> FindingRecord:
    words = AROUND if finding.folded else EVIDENCE
    evidence = [
        one.model_copy(update={"text": opening(one.text, words), "normalized": opening(one.normalized, words)})
        for one in finding.evidence
    ]
    sides = [_side(one, words) for one in finding.sides]
    changes = {"evidence": evidence, "sides": sides, "wording": _excerpts(finding.wording, words)}
    if finding.beside:
        changes["beside"] = _cut([finding.beside], EVIDENCE)[0]
    return finding.model_copy(update=changes)


def _side(side: SideRecord, words: int) -> SideRecord:
    changes = {
        "sentence": _excerpts(side.sentence, words),
        "before": "",
        "after": "",
        "normalized": [opening(one, words) for one in side.normalized],
    }
    return side.model_copy(update=changes)


def _excerpts(segments: list[Segment], words: int) -> list[Segment]:
    """Evidence and changes up to so many words each, a few of what stands around them."""
    last = len(segments) - 1
    kept = []
    for place, one in enumerate(segments):
        if one.kind != "plain":
            text = opening(one.text, words)
        elif place == last:
            text = opening(one.text, AROUND)
        else:
            text = _between(one.text, AROUND) if place else _closing(one.text, AROUND)
        kept.append(one.model_copy(update={"text": text}))
    return kept


def _timeline(timeline: Timeline) -> Timeline:
    marks = [one.model_copy(update={"label": opening(one.label, 2 * LABEL)}) for one in timeline.marks]
    return timeline.model_copy(update={"marks": marks})


def _speaker(speaker: MatrixSpeaker) -> MatrixSpeaker:
    remarks = [
        remark.model_copy(
            update={"cells": [one.model_copy(update={"text": opening(one.text, LABEL)}) for one in remark.cells]}
        )
        for remark in speaker.remarks
    ]
    return speaker.model_copy(update={"remarks": remarks})
