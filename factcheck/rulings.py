"""Rulings: what the tool got wrong, overruled by somebody who says why; every one is printed, applied or not."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.alignment.parting import part
from factcheck.days import printed_time
from factcheck.document import Interval, Span, Speaker
from factcheck.report.decisions import RulingRecord

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.alignment import Alignment
    from factcheck.document import Document, Time
    from factcheck.project import Passage, Ruling
    from factcheck.report import Report
    from factcheck.report.finding import FindingRecord

RULE = "ruling"
"""What stands for the rule of a date that was overruled."""
_MARKS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"'})
_DATED = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class Ruled:
    """What became of a ruling: where it stands, how that was read, and why it was not applied, "" where it was."""

    places: tuple[tuple[str, Span], ...] = ()
    was: str = ""
    why: str = ""


def overrule_readings(
    documents: tuple[Document, ...], rulings: Sequence[Ruling]
) -> tuple[tuple[Document, ...], dict[int, Ruled]]:
    """The documents with the speakers and days of rulings, and what became of these rulings, by their places."""
    decided: dict[int, Ruled] = {}
    for number, ruling in enumerate(rulings):
        if ruling.apart_from is None:
            documents, decided[number] = _read_anew(documents, ruling)
    return documents, decided


def overrule_pairings(alignment: Alignment, rulings: Sequence[Ruling]) -> tuple[Alignment, dict[int, Ruled]]:
    """The alignment without the pairs that rulings part, and what became of these rulings, by their places."""
    decided: dict[int, Ruled] = {}
    for number, ruling in enumerate(rulings):
        if ruling.apart_from:
            alignment, decided[number] = _parted(alignment, ruling, ruling.apart_from)
    return alignment, decided


def _read_anew(documents: tuple[Document, ...], ruling: Ruling) -> tuple[tuple[Document, ...], Ruled]:
    found = _find(documents, ruling)
    if isinstance(found, str):
        return documents, Ruled(why=found)
    document, span = found
    changed, told = _with_speaker(document, span, ruling) if ruling.speaker else _with_day(document, span, ruling)
    place = (document.article.id, span)
    if changed is None:
        return documents, Ruled((place,), why=told)
    return tuple(changed if one is document else one for one in documents), Ruled((place,), told)


def _parted(alignment: Alignment, ruling: Ruling, other: Passage) -> tuple[Alignment, Ruled]:
    places: list[tuple[str, Span]] = []
    for passage in (ruling, other):
        found = _find(alignment.documents, passage)
        if isinstance(found, str):
            return alignment, Ruled(tuple(places), why=found)
        places.append((found[0].article.id, found[1]))
    parted = part(alignment, *places)
    if parted == alignment:
        return alignment, Ruled(tuple(places), why="the two are not taken for one")
    return parted, Ruled(tuple(places), "taken for one")


def _find(documents: Sequence[Document], passage: Passage) -> tuple[Document, Span] | str:
    """The one place of a passage, whatever the form of quotation marks and spaces; why it has none."""
    outlet = passage.outlet.casefold()
    named = [one for one in documents if outlet in {one.article.outlet.casefold(), one.article.id.casefold()}]
    if not named:
        return f"there is no account of {passage.outlet}"
    pattern = re.compile(r"\s+".join(map(re.escape, passage.words.translate(_MARKS).split())))
    places = [(one, match) for one in named for match in pattern.finditer(one.article.text.translate(_MARKS))]
    if len(places) != 1:
        return f"its words stand in {len(places)} places" if places else "its words are not there"
    ((document, match),) = places
    return document, Span.of(document.article.text, *match.span())


def _with_speaker(document: Document, span: Span, ruling: Ruling) -> tuple[Document | None, str]:
    """The document with another speaker of the shortest remark that has the words, and who it was; or why not."""
    holding = [one for one in document.quotations if any(piece.overlaps(span) for piece in one.content)]
    if not holding:
        return None, "its words are no remark"
    remark = min(holding, key=lambda one: one.end - one.start)
    ruled = replace(remark, speaker=_named(document, ruling.speaker))
    quotations = tuple(ruled if one is remark else one for one in document.quotations)
    return replace(document, quotations=quotations, _places={}), remark.speaker.name


def _named(document: Document, name: str) -> Speaker:
    """Somebody of the account by one of the names there, else a person whom it does not name."""
    wanted = name.casefold()
    known = [one for one in document.entities if wanted in map(str.casefold, (one.name, *one.names))]
    entity = known[0] if known else None
    kind = "organization" if entity and entity.kind == "organization" else "person"
    return Speaker(name, kind, entity.id if entity else None)  # type: ignore[arg-type]


def _with_day(document: Document, span: Span, ruling: Ruling) -> tuple[Document | None, str]:
    """The document with other days of the one date among the words, and how it was read; or why not."""
    times = [one for one in document.times if one.span.overlaps(span) and one.type in _DATED]
    if len(times) != 1:
        return None, f"there are {len(times)} dates in its words" if times else "there is no date in its words"
    changed = tuple(_on(one, ruling) if one is times[0] else one for one in document.times)
    return replace(document, times=changed, _places={}), printed_time(times[0])


def _on(time: Time, ruling: Ruling) -> Time:
    """A time on the days of a ruling, at its own hour."""
    _, sign, hour = time.value.partition("T")
    value = ruling.date if "/" in ruling.date else f"{ruling.date}{sign}{hour}"
    interval = Interval(ruling.days[0], ruling.days[-1])
    return replace(time, value=value, interval=interval, rule=RULE, inferred=False, reasons=(ruling.reason,))


def tell_rulings(report: Report, rulings: Sequence[Ruling], decided: Mapping[int, Ruled]) -> Report:
    """The report with its rulings, and each finding with those on what stands in it."""
    if not rulings:
        return report
    records = [_record(report, number, one, decided[number]) for number, one in enumerate(rulings)]
    applied = {_id(number): one.places for number, one in decided.items() if not one.why}
    findings = [one.model_copy(update={"rulings": _touching(one, applied)}) for one in report.findings]
    return report.model_copy(update={"findings": findings, "rulings": records})


def _record(report: Report, number: int, ruling: Ruling, ruled: Ruled) -> RulingRecord:
    kind, now = ("speaker", ruling.speaker) if ruling.speaker else ("date", ruling.date)
    if ruling.apart_from:
        kind, now = "pairing", f"another than “{ruling.apart_from.words}” in {ruling.apart_from.outlet}"
    return RulingRecord(
        id=_id(number),
        kind=kind,  # type: ignore[arg-type]
        article=ruled.places[0][0] if ruled.places else "",
        outlet=ruling.outlet,
        words=ruling.words,
        was=ruled.was,
        now=now,
        reason=ruling.reason,
        by=ruling.by if report.edition == "internal" else "",
        applied=not ruled.why,
        why=ruled.why,
    )


def _touching(finding: FindingRecord, applied: Mapping[str, Sequence[tuple[str, Span]]]) -> list[str]:
    """The rulings on words within the sentences of a finding."""
    return [
        name
        for name, places in applied.items()
        if any(
            side.article == article and side.start < span.end and span.start < side.end
            for article, span in places
            for side in finding.sides
        )
    ]


def _id(number: int) -> str:
    return f"r{number + 1}"
