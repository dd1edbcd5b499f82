"""What the checks of quotations share: the pairs of one change, the words that show it, and how it is put."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.alignment.speakers import Speakers
from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Gate, Relation
from factcheck.checks.quotations.house_styles import styles_allowing
from factcheck.document import Span
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Change, Edit, Member, Pair, Wording
    from factcheck.document import Quotation

_FIRST = re.compile(r"\S+")
_LAST = re.compile(r"\S+$")
_NEAR = 12
"""Characters that marks and spaces between two words of a quotation may take."""
_LEAST = 6
"""Words in common that are one remark and no turn of speech, where more than grammar differs."""
_ALIKE = 0.45
"""The least score of two quotations that are surely one remark; below it may be two of one speaker."""


def pairs_of(alignment: Alignment, *changes: Change) -> Iterator[tuple[str, Pair[Quotation], Wording]]:
    """Every pair of those changes that is one speaker's and has no closer rival; the id is the cluster's."""
    speakers = Speakers.of(alignment.entities)
    for cluster in alignment.quotations:
        for link in cluster.links:
            wording = link.wording
            if (
                wording
                and link.mutual
                and wording.change in changes
                and speakers.same(link.one, link.other) is not False
            ):
                yield cluster.id, link, wording


def shared_words(alignment: Alignment, *changes: Change) -> Iterator[Discrepancy]:
    """A discrepancy for the pairs of those changes whose evidence is what both have in common."""
    for cluster, link, wording in pairs_of(alignment, *changes):
        equal = [edit for edit in wording.edits if edit.kind == "equal"]
        evidence = tuple(_evidence(link, [edit.one for edit in equal], [edit.other for edit in equal]))
        yield Discrepancy(
            title=f"{speaker_of(link)}: {short(_text(equal[0].one))}",
            explanation=f"{wording.shared} words in common.",
            evidence=evidence,
            slot="same words",
            alignment=cluster,
            confidence=link.score,
        )


def changed_words(alignment: Alignment, change: Change, put: str) -> Iterator[Discrepancy]:
    """A discrepancy for the pairs of that change; `put` says what it amounts to, every changed word is named."""
    rules = rules_for(alignment.documents[0].article.language)
    for cluster, link, wording in pairs_of(alignment, change):
        evidence = tuple(changed_evidence(alignment, link, wording))
        outlets, trail = _outlets(alignment, link), _gates(link, wording, evidence)
        changes = "; ".join(_named(edit, outlets) for edit in wording.changed)
        yield Discrepancy(
            title=short(f"{speaker_of(link)}: {changes}", 120),
            explanation=f"{put} {' / '.join(outlets)}: {changes}.",
            evidence=evidence,
            slot=" / ".join(sorted(span.text for edit in wording.changed for span in (edit.one, edit.other) if span)),
            alignment=cluster,
            confidence=link.score,
            gates=trail,
            relation=Relation.UNRESOLVED if gates.verdict(trail) is Relation.UNRESOLVED else None,
            allowed_by=styles_allowing(wording.changed, rules),
        )


def changed_evidence(alignment: Alignment, link: Pair[Quotation], wording: Wording) -> Iterator[Evidence]:
    """The changed words on both sides; where a side has none, the words around the gap."""
    ones = [_shown(alignment, link.one, [edit.one for edit in wording.edits], at) for at in _places(wording)]
    others = [_shown(alignment, link.other, [edit.other for edit in wording.edits], at) for at in _places(wording)]
    yield from _evidence(link, ones, others)


def speaker_of(link: Pair[Quotation]) -> str:
    """The speaker's name as one of the two articles has it, else the phrase beside the words."""
    sides = (link.one.item, link.other.item)
    names = [one.speaker.name for one in sides if one.speaker.kind != "unknown"]
    sources = [one.source.text for one in sides if one.source]
    return next(iter([*names, *sources]), "speaker not found")


def _places(wording: Wording) -> list[int]:
    return [place for place, edit in enumerate(wording.edits) if edit in wording.changed]


def _shown(alignment: Alignment, member: Member[Quotation], spans: list[Span | None], place: int) -> Span | None:
    """The words of a step on one side, else the word before the gap and the word after."""
    if found := spans[place]:
        return found
    before = next((one for one in reversed(spans[:place]) if one), None)
    after = next((one for one in spans[place + 1 :] if one), None)
    text = alignment.document(member.article).article.text
    last, first = before and _LAST.search(before.text), after and _FIRST.match(after.text)
    start = before.start + last.start() if before and last else None
    end = after.start + first.end() if after and first else None
    if before and after and start is not None and end is not None and after.start - before.end <= _NEAR:
        return Span.of(text, start, end)
    if before and start is not None:
        return Span.of(text, start, before.end)
    return Span.of(text, after.start, end) if after and end is not None else None


def _evidence(link: Pair[Quotation], ones: list[Span | None], others: list[Span | None]) -> Iterator[Evidence]:
    """Each span once, side by side."""
    sides = [(link.one.article, ones), (link.other.article, others)]
    for article, spans in sides:
        yield from (Evidence(article, span) for span in dict.fromkeys(one for one in spans if one))


def _named(edit: Edit, outlets: tuple[str, str]) -> str:
    """A change in words."""
    if edit.one and edit.other:
        return f"“{edit.one.text}” / “{edit.other.text}”"
    return f"“{edit.one.text}” in {outlets[0]} only" if edit.one else f"“{_text(edit.other)}” in {outlets[1]} only"


def _text(span: Span | None) -> str:
    return span.text if span else ""


def _outlets(alignment: Alignment, link: Pair[Quotation]) -> tuple[str, str]:
    one, other = (alignment.document(side.article).article for side in (link.one, link.other))
    return one.outlet or one.id, other.outlet or other.id


def _gates(link: Pair[Quotation], wording: Wording, evidence: tuple[Evidence, ...]) -> tuple[Gate, ...]:
    changed = sum(1 for one in wording.changed)
    turn = wording.shared < _LEAST and wording.change != "function_word"
    return (
        gates.identity(None if turn or link.score < _ALIKE else True, link.reason),
        gates.voice(speaker_of(link), speaker_of(link)),
        gates.value(True, f"the words differ in {changed} place{'s' * (changed != 1)}"),
        gates.verbatim(evidence),
    )


def short(text: str, most: int = 80) -> str:
    """The text, cut with an ellipsis where it is longer."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
