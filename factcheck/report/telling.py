"""Alignment and findings -> Report: the one mapping from what is thought with to what is told."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import PurePath
from typing import TYPE_CHECKING

from factcheck.report.alignments import tell_alignments
from factcheck.report.coverage import tell_coverage
from factcheck.report.editions import share
from factcheck.report.families import Families
from factcheck.report.findings import tell_findings
from factcheck.report.ledger import tell_ledger
from factcheck.report.matrix import tell_matrix
from factcheck.report.publishing import tell_analysis, tell_article
from factcheck.report.schema import Imprint, InputRecord, Provenance, Report
from factcheck.report.side_by_side import tell_rows
from factcheck.report.summary import tell_summary
from factcheck.report.timeline import tell_timeline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.alignment import Alignment
    from factcheck.checks import Finding
    from factcheck.document import Article
    from factcheck.report.analysis import ArticleRecord
    from factcheck.settings import Settings


def tell(alignment: Alignment, findings: Sequence[Finding], settings: Settings, pipeline: str) -> Report:
    """The report; `pipeline` names the language pipeline and its version."""
    articles = [tell_article(document.article) for document in alignment.documents]
    families = Families.of(alignment, settings)
    told = tell_findings(alignment, findings, settings.fail_on, families)
    rows = tell_rows(alignment, told)
    ledger = tell_ledger(alignment)
    report = Report(
        imprint=Imprint(**settings.imprint.model_dump()),
        summary=tell_summary(alignment, told, settings, families),
        articles=articles,
        analyses=[tell_analysis(document) for document in alignment.documents],
        alignments=tell_alignments(alignment),
        findings=told,
        ledger=ledger,
        timeline=tell_timeline(alignment, ledger, told),
        matrix=tell_matrix(alignment, told),
        rows=rows,
        coverage=tell_coverage(alignment, told, rows, families),
        provenance=_provenance(alignment, articles, settings, pipeline),
    )
    return share(report) if settings.edition == "shareable" else report


def _provenance(alignment: Alignment, articles: list[ArticleRecord], settings: Settings, pipeline: str) -> Provenance:
    pairs = zip(articles, alignment.documents, strict=True)
    return Provenance(
        tool="factcheck",
        version=version("factcheck"),
        pipeline=pipeline,
        configuration=settings.model_dump(mode="json", exclude={"fetch", "imprint"}),
        inputs=[_input(record, document.article) for record, document in pairs],
    )


def _input(record: ArticleRecord, article: Article) -> InputRecord:
    if taken := article.snapshot:
        return InputRecord(article=record.id, source=taken.final, sha256=record.sha256, snapshot=taken.path)
    return InputRecord(article=record.id, source=PurePath(article.source).name, sha256=record.sha256)
