"""The ledger: every dated remark and event, as printed and as resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.days import printed_time
from factcheck.report.passages import first_words
from factcheck.report.schema import LedgerRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.document import Document, Quotation, Time

_DATED = frozenset({"DATE", "TIME"})


def tell_ledger(documents: tuple[Document, ...]) -> list[LedgerRow]:
    """A row for each remark's day and each event's day; every date of a text is in one."""
    rows = (row for document in documents for row in sorted(_rows(document), key=lambda row: (row.start, row.what)))
    return list(rows)


def _rows(document: Document) -> Iterator[LedgerRow]:
    told: set[str] = set()
    for quotation in document.quotations:
        if quotation.said_on:
            told.add(quotation.said_on)
            yield _remark(document, quotation, document.time(quotation.said_on))
    for time in document.times:
        if time.id not in told and _dates(document, time):
            yield _event(document, time)


def _dates(document: Document, time: Time) -> bool:
    """Whether a time says on which day something was: no duration, no "now", nothing in boilerplate."""
    idle = any(one.boilerplate and one.span.overlaps(time.span) for one in document.sentences)
    return time.type in _DATED and not time.value.endswith("_REF") and not idle


def _remark(document: Document, quotation: Quotation, time: Time) -> LedgerRow:
    words = " … ".join(piece.text for piece in quotation.content)
    to = " ".join(one.text for one in (quotation.addressee, quotation.venue) if one)
    return _row(document, time, kind="remark", who=quotation.speaker.name, to=to, what=first_words(words))


def _event(document: Document, time: Time) -> LedgerRow:
    """The innermost claim that holds the date, else its sentence."""
    claims = [claim for claim in document.claims if time.id in claim.times]
    spans = [min(claims, key=lambda claim: claim.span.end - claim.span.start).span] if claims else []
    spans += [one.span for one in document.sentences if one.span.overlaps(time.span)]
    what = first_words(spans[0].text if spans else time.span.text)
    return _row(document, time, kind="event", who="", to="", what=what)


def _row(document: Document, time: Time, **told: str) -> LedgerRow:
    return LedgerRow(
        article=document.article.id,
        outlet=document.article.name,
        printed=time.span.text,
        resolved=printed_time(time),
        rule=time.rule,
        inferred=time.inferred,
        start=time.span.start,
        end=time.span.end,
        **told,  # type: ignore[arg-type]
    )
