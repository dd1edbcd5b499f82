"""The ledger: every dated remark and event, as printed and as resolved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.alignment.inference import implied_days
from factcheck.days import printed_time
from factcheck.document import UNKNOWN_SPEAKER, Interval
from factcheck.report.passages import first_words
from factcheck.report.schema import LedgerRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.alignment import Alignment
    from factcheck.alignment.inference import Implied
    from factcheck.document import Claim, Document, Quotation, Sentence, Time

_DATED = frozenset({"DATE", "TIME"})


def tell_ledger(alignment: Alignment) -> list[LedgerRow]:
    """A row for each remark's day and each event's day; every date of a text is in one, and what others imply of it."""
    implied = list(implied_days(alignment))
    return [
        row
        for document in alignment.documents
        for row in sorted((*_rows(document), *_implied(document, implied)), key=lambda row: (row.start, row.what))
    ]


def _implied(document: Document, implied: Iterable[Implied]) -> Iterator[LedgerRow]:
    """The day of writing that other accounts imply, in the row of the words that tell it."""
    for one in implied:
        if one.article == document.article.id:
            days = Interval(one.day, one.day)
            time = replace(one.time, interval=days, inferred=True, reasons=one.reasons)
            yield _event(document, time)


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
    idle = any(one.boilerplate for one in _sentences(document, time))
    return time.type in _DATED and not time.value.endswith("_REF") and not idle


def _sentences(document: Document, time: Time) -> list[Sentence]:
    return [one for _, one in document.where.sentences.over(time.span.start, time.span.end)]


def _remark(document: Document, quotation: Quotation, time: Time) -> LedgerRow:
    words = " … ".join(piece.text for piece in quotation.content)
    to = " ".join(one.text for one in (quotation.addressee, quotation.venue) if one)
    known = quotation.speaker != UNKNOWN_SPEAKER
    who = quotation.speaker.name if known else _actor(document, _innermost(document, time)) or UNKNOWN_SPEAKER.name
    return _row(document, time, kind="remark", who=who, to=to, what=first_words(words))


def _event(document: Document, time: Time) -> LedgerRow:
    """The innermost claim that holds the date, with the one who acts in it; else its sentence."""
    claim = _innermost(document, time)
    spans = [claim.span] if claim else []
    spans += [one.span for one in _sentences(document, time)]
    what = first_words(spans[0].text if spans else time.span.text)
    return _row(document, time, kind="event", who=_actor(document, claim), to="", what=what)


def _innermost(document: Document, time: Time) -> Claim | None:
    """The shortest claim that holds the date."""
    claims = document.where.dated.get(time.id, ())
    return min(claims, key=lambda one: one.span.end - one.span.start, default=None)


def _actor(document: Document, claim: Claim | None) -> str:
    """The one who acts in a claim; "" where it is nobody, or several."""
    return document.entity(claim.agents[0]).name if claim and len(claim.agents) == 1 else ""


def _row(document: Document, time: Time, **told: str) -> LedgerRow:
    return LedgerRow(
        article=document.article.id,
        outlet=document.article.name,
        printed=time.span.text,
        resolved=printed_time(time),
        rule="; ".join((time.rule, *(time.reasons if time.inferred else ()))),
        inferred=time.inferred,
        start=time.span.start,
        end=time.span.end,
        **told,  # type: ignore[arg-type]
    )
