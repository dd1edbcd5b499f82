"""The coverage statement: what was read, aligned, agreed, undecided and not understood."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.report.schema import Coverage, CoverageRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.alignment import Alignment
    from factcheck.document import Document
    from factcheck.report.families import Families
    from factcheck.report.finding import FindingRecord
    from factcheck.report.schema import SideBySideRow

_AT_ODDS = frozenset({"conflict", "difference", "update", "unresolved"})


def tell_coverage(
    alignment: Alignment, findings: list[FindingRecord], rows: list[SideBySideRow], families: Families
) -> Coverage:
    """Counts by article, in sentences unless the name says otherwise; boilerplate stands apart.

    A sentence agrees with one of another family.
    """
    aligned, confirmed = _beside(rows, lambda articles: len(articles) > 1), _beside(rows, families.independent)
    counted = [_row(document, findings, aligned, confirmed) for document in alignment.documents]
    statement = " ".join([*_strangers(alignment), *families.told(), *map(_statement, counted)])
    return Coverage(articles=counted, statement=statement)


def _strangers(alignment: Alignment) -> Iterator[str]:
    """The accounts that do not seem to tell one story."""
    for one, other in combinations((document.article for document in alignment.documents), 2):
        if not alignment.akin(one.id, other.id):
            yield f"{one.name} and {other.name} do not seem to tell the same story: their claims are not compared."


def _beside(rows: list[SideBySideRow], suffices: Callable[[list[str]], bool]) -> set[tuple[str, int]]:
    """(article, start) of every sentence in a row whose articles suffice."""
    return {
        (cell.article, cell.start)
        for row in rows
        for cell in row.cells
        if cell and suffices([other.article for other in row.cells if other])
    }


def _row(
    document: Document, findings: list[FindingRecord], aligned: set[tuple[str, int]], confirmed: set[tuple[str, int]]
) -> CoverageRow:
    article = document.article
    told = [one for one in document.sentences if not one.boilerplate]
    here = {one.span.start for one in told if (article.id, one.span.start) in aligned}
    at_odds = _sentences_with(document, findings, _AT_ODDS)
    return CoverageRow(
        article=article.id,
        outlet=article.name,
        words=len(article.text.split()),
        sentences=len(told),
        quotes=len(document.quotations),
        claims=len(document.claims),
        aligned=len(here),
        agreed=sum((article.id, start) in confirmed for start in here - at_odds),
        only_here=len(told) - len(here),
        undecided=len(_sentences_with(document, findings, frozenset({"unresolved"}))),
        not_understood=len(_not_understood(document)),
        boilerplate=len(document.sentences) - len(told),
        unbalanced_marks=len(document.unbalanced),
    )


def _sentences_with(document: Document, findings: list[FindingRecord], relations: frozenset[str]) -> set[int]:
    """Where sentences start that hold evidence of a finding of these relations."""
    places = [
        item
        for one in findings
        if one.relation in relations
        for item in one.evidence
        if item.article == document.article.id
    ]
    sentences = document.where.sentences
    return {sentence.span.start for item in places for _, sentence in sentences.over(item.start, item.end)}


def _not_understood(document: Document) -> set[int]:
    """Sentences of five words and more in which no claim was found."""
    understood = {claim.sentence for claim in document.claims}
    return {
        number
        for number, one in enumerate(document.sentences)
        if number not in understood and not one.boilerplate and len(one.words) > 4  # noqa: PLR2004 - a heading is no sentence
    }


def _statement(row: CoverageRow) -> str:
    return (
        f"{row.outlet}: {row.sentences} sentences read, {row.aligned} aligned with another account, "
        f"{row.agreed} of them without a difference, {row.only_here} only here, {row.undecided} undecided, "
        f"{row.not_understood} not understood."
    )
