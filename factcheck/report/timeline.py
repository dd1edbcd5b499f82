"""The timeline: dated things on each outlet's lane, and links where one event carries two dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.schema import Timeline, TimelineLink, TimelineMark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment import Alignment
    from factcheck.document import Document, Time
    from factcheck.report.schema import LedgerRow


def tell_timeline(alignment: Alignment, ledger: list[LedgerRow]) -> Timeline:
    """Marks by article in order of days; publication days among them."""
    marks = [mark for document in alignment.documents for mark in _marks(document, ledger)]
    shown = {mark.id for mark in marks}
    links = (link for link in _links(alignment) if link.one in shown and link.other in shown)
    unique = {(link.one, link.other): link for link in links}
    return Timeline(marks=marks, links=[unique[key] for key in sorted(unique)])


def _marks(document: Document, ledger: list[LedgerRow]) -> list[TimelineMark]:
    rows = {row.start: row for row in ledger if row.article == document.article.id}
    marks = [_mark(document, time, rows) for time in document.times if time.interval and time.span.start in rows]
    return sorted([*_publication(document), *marks], key=lambda mark: (mark.first, mark.last, mark.id))


def _publication(document: Document) -> Iterator[TimelineMark]:
    day = document.article.published_on
    if day:
        yield TimelineMark(
            id=f"{document.article.id}-published",
            article=document.article.id,
            label="published",
            printed=document.article.published or "",
            first=day.isoformat(),
            last=day.isoformat(),
            kind="publication",
        )


def _mark(document: Document, time: Time, rows: dict[int, LedgerRow]) -> TimelineMark:
    row = rows[time.span.start]
    first, last = (time.interval.first, time.interval.last) if time.interval else (None, None)
    return TimelineMark(
        id=_id(document.article.id, time.id),
        article=document.article.id,
        label=f"{row.who}: {row.what}" if row.who else row.what,
        printed=row.printed,
        first=first.isoformat() if first else "",
        last=last.isoformat() if last else "",
        kind="inferred" if time.inferred else "exact" if first == last else "range",
    )


def _id(article: str, time: str) -> str:
    return f"{article}-{time}"


def _links(alignment: Alignment) -> Iterator[TimelineLink]:
    """The days of one remark, and of one event, in two articles."""
    for cluster in alignment.quotations:
        for one, other in cluster.pairs():
            if one.item.said_on and other.item.said_on:
                yield _link(alignment, (one.article, one.item.said_on), (other.article, other.item.said_on))
    for claims in alignment.claims:
        for pair in claims.links:
            times, others = pair.one.item.times, pair.other.item.times
            if len(times) == len(others) == 1:
                yield _link(
                    alignment,
                    (pair.one.article, pair.one.item.times[0]),
                    (pair.other.article, pair.other.item.times[0]),
                )


def _link(alignment: Alignment, one: tuple[str, str], other: tuple[str, str]) -> TimelineLink:
    days = [alignment.document(article).time(ref).interval for article, ref in (one, other)]
    agree = not (days[0] and days[1] and days[0].disjoint(days[1]))
    return TimelineLink(one=_id(*one), other=_id(*other), agree=agree)
