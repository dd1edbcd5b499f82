"""The timeline: dated things on each outlet's lane, and links where one event carries two dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.inference import implied_days
from factcheck.alignment.occasions import occasion_pairs
from factcheck.report.schema import Timeline, TimelineLink, TimelineMark
from factcheck.report.touching import Touching

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.alignment import Alignment
    from factcheck.alignment.inference import Implied
    from factcheck.document import Document, Time
    from factcheck.report.finding import FindingRecord
    from factcheck.report.schema import LedgerRow


def tell_timeline(alignment: Alignment, ledger: list[LedgerRow], findings: list[FindingRecord]) -> Timeline:
    """Marks by article in order of days; publication days among them."""
    implied = {one.article: one for one in implied_days(alignment)}
    marks = [
        mark for document in alignment.documents for mark in _marks(document, ledger, implied.get(document.article.id))
    ]
    shown = {mark.id for mark in marks}
    links = (link for link in _links(alignment, findings) if link.one in shown and link.other in shown)
    unique = {(link.one, link.other): link for link in links}
    return Timeline(marks=marks, links=[unique[key] for key in sorted(unique)])


def _marks(document: Document, ledger: list[LedgerRow], implied: Implied | None) -> list[TimelineMark]:
    rows = {row.start: row for row in ledger if row.article == document.article.id}
    marks = [_mark(document, time, rows) for time in document.times if time.interval and time.span.start in rows]
    return sorted([*_publication(document, implied), *marks], key=lambda mark: (mark.first, mark.last, mark.id))


def _publication(document: Document, implied: Implied | None) -> Iterator[TimelineMark]:
    """The day of publication, or the one that other accounts imply."""
    day = document.article.published_on or (implied.day if implied else None)
    if day:
        yield TimelineMark(
            id=f"{document.article.id}-published",
            article=document.article.id,
            label="published",
            printed=document.article.published or (implied.time.span.text if implied else ""),
            first=day.isoformat(),
            last=day.isoformat(),
            kind="publication" if document.article.published_on else "inferred",
        )


def _mark(document: Document, time: Time, rows: dict[int, LedgerRow]) -> TimelineMark:
    row = rows[time.span.start]
    first, last = (time.interval.first, time.interval.last) if time.interval else (None, None)
    return TimelineMark(
        id=_id(document.article.id, time),
        article=document.article.id,
        label=f"{row.who}: {row.what}" if row.who else row.what,
        printed=row.printed,
        first=first.isoformat() if first else "",
        last=last.isoformat() if last else "",
        kind="inferred" if time.inferred else "exact" if first == last else "range",
    )


def _id(article: str, time: Time) -> str:
    return f"{article}-{time.id}"


def _links(alignment: Alignment, findings: list[FindingRecord]) -> Iterator[TimelineLink]:
    """The days of one occasion in two articles; days that do not meet only where a finding says so."""
    touching = Touching(findings)
    for pair in occasion_pairs(alignment):
        times = pair.times()
        if not times or not times[0].interval or not times[1].interval:
            continue
        agree = not times[0].interval.disjoint(times[1].interval)
        places = (pair.one.article, times[0]), (pair.other.article, times[1])
        if agree or _told(places, touching):
            yield TimelineLink(one=_id(*places[0]), other=_id(*places[1]), agree=agree)


def _told(places: Iterable[tuple[str, Time]], touching: Touching) -> bool:
    """Whether a finding has evidence on the start of every one of the times."""
    starts = ((article, time.span.start) for article, time in places)
    told = [{number for number, _, _ in touching.over(article, at, at + 1)} for article, at in starts]
    return bool(set.intersection(*told))
