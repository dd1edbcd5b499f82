"""The first screen in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.alignment.alignment import fullest_name
from factcheck.checks.catalogue import Severity
from factcheck.days import printed_day
from factcheck.report.schema import SeverityCount, SourceLine, Summary

if TYPE_CHECKING:
    from factcheck.alignment import Alignment
    from factcheck.document import Article
    from factcheck.report.families import Families
    from factcheck.report.finding import FindingRecord
    from factcheck.settings import Settings

NAMED = 3
"""Names in a title."""
METHOD = "Differences between accounts. Not a verdict on what is true."


def tell_summary(
    alignment: Alignment, findings: list[FindingRecord], settings: Settings, families: Families
) -> Summary:
    """Title, sources and counts."""
    articles = [document.article for document in alignment.documents]
    return Summary(
        title=settings.title or _title(alignment),
        sources=[_source(article) for article in articles],
        **count_findings(findings),
        remarks=_remarks(alignment, families),
        method=METHOD,
    )


def _title(alignment: Alignment) -> str:
    """Whom both accounts name most often; the outlets where they name nobody in common."""
    people = [cluster for cluster in alignment.entities if cluster.members[0].item.kind == "person"]
    counted = sorted(people, key=lambda one: (-sum(len(member.item.mentions) for member in one.members), one.id))
    names = [fullest_name(cluster) for cluster in counted[:NAMED]]
    return ", ".join(names) or " / ".join(document.article.name for document in alignment.documents)


def _source(article: Article) -> SourceLine:
    day = article.published_on
    return SourceLine(
        article=article.id,
        outlet=article.name,
        title=article.title,
        published=printed_day(day) if day else "publication time not given",
        words=len(article.text.split()),
        url=article.url,
        role=article.role,
    )


def count_findings(findings: list[FindingRecord]) -> dict[str, Any]:
    """The counts of a summary by their names; folded and waived findings are counted apart."""
    valid = [one for one in findings if one.waiver is None]
    shown = [one for one in valid if not one.folded]
    counts = [
        SeverityCount(severity=severity, count=sum(one.severity is severity for one in shown)) for severity in Severity
    ]
    return {
        "total": len(shown),
        "counts": counts,
        "folded": len(valid) - len(shown),
        "waived": len(findings) - len(valid),
    }


def _remarks(alignment: Alignment, families: Families) -> str:
    """How many quoted remarks there are, and how many of them accounts of more than one family carry."""
    quoted = [
        cluster for cluster in alignment.quotations if any(one.item.kind != "indirect" for one in cluster.members)
    ]
    shared = [cluster for cluster in quoted if families.independent(one.article for one in cluster.members)]
    in_clusters = {(member.article, member.item.id) for cluster in quoted for member in cluster.members}
    single = sum(
        one.kind != "indirect" and (document.article.id, one.id) not in in_clusters
        for document in alignment.documents
        for one in document.quotations
    )
    return f"{len(shared)} of {len(quoted) + single} quotations shared"
