"""Findings -> their published form: both sides with their sentences, the word diff, the reasons."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Evidence, Relation
from factcheck.days import printed_time
from factcheck.document import Quotation, Span
from factcheck.report.finding import EvidenceRecord, FindingRecord, GateRecord, Segment, SideRecord
from factcheck.report.passages import marked, sentences_of
from factcheck.report.places import Lines
from factcheck.report.standing import standing, tell_readings
from factcheck.settings import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.alignment import Alignment
    from factcheck.alignment.alignment import Link
    from factcheck.checks import Finding
    from factcheck.checks.catalogue import Discrepancy
    from factcheck.document import Claim, Document
    from factcheck.report.families import Families
    from factcheck.settings import FailOn

AT_ODDS = frozenset({Relation.CONFLICT, Relation.DIFFERENCE, Relation.UPDATE, Relation.UNRESOLVED})
FOLDED = frozenset({"O01", "Q13"})
"""Codes of what one account alone tells: listed, but not among the first things to see."""


def tell_findings(
    alignment: Alignment, findings: Sequence[Finding], fail_on: FailOn, families: Families
) -> list[FindingRecord]:
    """The findings in their order; those of the severity `fail_on` or a graver one fail the run.

    Beside a draft, what references alone differ in fails nothing; what the draft may lack is remarked at its beginning.
    """
    lines = {document.article.id: Lines.of(document.article) for document in alignment.documents}
    failing = () if fail_on == "none" else SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    draft = next((one for one in alignment.documents if one.article.role == "draft"), None)
    told = [_finding(alignment, one, lines, families, fails=one.severity in failing) for one in findings]
    return [_beside(draft, lines[draft.article.id], one) for one in told] if draft else told


def _beside(draft: Document, lines: Lines, finding: FindingRecord) -> FindingRecord:
    """A finding as one of the draft: by its words, or by what it may lack; else it stands aside."""
    if any(item.article == draft.article.id for item in finding.evidence):
        return finding
    if finding.relation is not Relation.OMISSION:
        return finding.model_copy(update={"aside": True, "fails": False})
    beginning = [Evidence(draft.article.id, one.span) for one in draft.sentences[:1]]
    return finding.model_copy(update={"beside": next((_evidence(one, lines) for one in beginning), None)})


def _finding(
    alignment: Alignment, finding: Finding, lines: dict[str, Lines], families: Families, *, fails: bool
) -> FindingRecord:
    found = finding.discrepancy
    link = _link(alignment, found)
    readings = tell_readings(found.evidence, families) if finding.relation in AT_ODDS else []
    articles = list(dict.fromkeys(item.article for item in found.evidence))
    return FindingRecord(
        code=finding.check.code,
        relation=finding.relation,
        severity=finding.severity,
        title=found.title,
        explanation=" ".join(
            filter(None, [found.explanation, standing(readings, articles, finding.relation, families)])
        ),
        evidence=[_evidence(item, lines[item.article]) for item in found.evidence],
        anchor=_anchor(alignment, found),
        alignment=found.alignment,
        confidence=round(found.confidence, 3),
        fingerprint=finding.fingerprint,
        check=finding.check.name,
        family=finding.check.family,
        sides=list(_sides(alignment, found)),
        wording=_wording(link, list(lines)) if finding.check.family == "Q" else [],
        paired_because=link.reason if link else "",
        gates=[GateRecord(gate=gate.name, passed=gate.passed, why=gate.why) for gate in found.gates],
        readings=readings,
        folded=finding.check.code in FOLDED,
        fails=fails,
    )


def _anchor(alignment: Alignment, found: Discrepancy) -> int:
    """The first evidence of the draft; the first of all, where it has none."""
    roles = [alignment.document(item.article).article.role for item in found.evidence]
    return roles.index("draft") if "draft" in roles else 0


def _evidence(item: Evidence, lines: Lines) -> EvidenceRecord:
    place = lines.place(item.span)
    return EvidenceRecord.at(item.span, article=item.article, normalized=item.normalized, place=place)


def _link(alignment: Alignment, found: Discrepancy) -> Link | None:
    """The pair of the finding's cluster whose sides hold the evidence."""
    links = alignment.links_of(found.alignment)
    return max(links, key=lambda link: (_held(link, found), link.score), default=None)


def _held(link: Link, found: Discrepancy) -> int:
    """How many pieces of evidence lie on a side of the pair."""
    return sum(
        item.article == side.article and any(item.span.overlaps(span) for span in _spans(side.item))
        for item in found.evidence
        for side in (link.one, link.other)
    )


def _spans(item: Quotation | Claim) -> tuple[Span, ...]:
    return item.content if isinstance(item, Quotation) else (item.span,)


def _wording(link: Link | None, order: list[str]) -> list[Segment]:
    """The word diff, the words of the article that comes first removed, the other's inserted."""
    if link is None or link.wording is None:
        return []
    turned = order.index(link.one.article) > order.index(link.other.article)
    segments = []
    for edit in link.wording.edits:
        removed, inserted = (edit.other, edit.one) if turned else (edit.one, edit.other)
        if edit.kind == "equal" and removed:
            segments.append(Segment(kind="plain", text=removed.text))
            continue
        segments += [Segment(kind="removed", text=removed.text)] if removed else []
        segments += [Segment(kind="inserted", text=inserted.text)] if inserted else []
    return segments


def _sides(alignment: Alignment, found: Discrepancy) -> Iterator[SideRecord]:
    """One side for each article with evidence, in the order of the articles."""
    for document in alignment.documents:
        items = [item for item in found.evidence if item.article == document.article.id]
        if items:
            yield _side(document, items)


def _side(document: Document, items: list[Evidence]) -> SideRecord:
    spans = [item.span for item in items]
    sentences = sentences_of(document, spans)
    start = min([one.span.start for one in sentences] + [one.start for one in spans])
    end = max([one.span.end for one in sentences] + [one.end for one in spans])
    return SideRecord(
        article=document.article.id,
        outlet=document.article.name,
        start=start,
        end=end,
        sentence=marked(Span.of(document.article.text, start, end), spans),
        attribution=_attribution(document, spans),
        before=_neighbour(document, start, -1),
        after=_neighbour(document, end, 1),
        normalized=[f"{item.span.text} → {item.normalized}" for item in items if item.normalized],
    )


def _neighbour(document: Document, at: int, step: int) -> str:
    """The sentence that ends before, or starts after, an offset."""
    sentences = document.sentences
    if step < 0:
        ended = bisect_right(sentences, at, key=lambda one: one.span.end)
        return sentences[ended - 1].span.text if ended else ""
    starting = bisect_left(sentences, at, key=lambda one: one.span.start)
    return sentences[starting].span.text if starting < len(sentences) else ""


def _attribution(document: Document, spans: list[Span]) -> str:
    """Who said it, to whom, where and when; "" for the outlet's own words."""
    quotation = _innermost(document, spans[0])
    if quotation is None:
        return ""
    parts = [quotation.speaker.name if quotation.speaker.kind != "unknown" else "speaker not found"]
    parts += [f"to {quotation.addressee.text}"] if quotation.addressee else []
    parts += [quotation.venue.text] if quotation.venue else []
    if quotation.said_on:
        time = document.time(quotation.said_on)
        parts.append(f"{time.span.text} ({printed_time(time)})")
    return ", ".join(parts)


def _innermost(document: Document, span: Span) -> Quotation | None:
    """The shortest attribution whose words hold the span."""
    holding = document.where.quotations.over(span.start, span.end)
    return min(holding, key=lambda one: one.end - one.start, default=None)
