"""Sentences of several articles in rows: aligned ones beside each other, a gap where an article has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.report.passages import marked
from factcheck.report.schema import RowCell, SideBySideRow
from factcheck.report.touching import Touching

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment import Alignment
    from factcheck.alignment.alignment import Member
    from factcheck.document import Document, Quotation, Sentence
    from factcheck.report.finding import FindingRecord

Place = tuple[int, int]
"""(article's place in the report, sentence's place in the article)"""


def tell_rows(alignment: Alignment, findings: list[FindingRecord]) -> list[SideBySideRow]:
    """A row for each group of aligned sentences, in the order of the first article, others' own put in between."""
    partners = _partners(alignment)
    rows: list[dict[int, int]] = []
    for place, document in enumerate(alignment.documents):
        rows = _with_article(rows, place, document, partners)
    touching = Touching(findings)
    return [_row(alignment, row, touching) for row in rows]


def _partners(alignment: Alignment) -> dict[frozenset[Place], float]:
    """The best score of each aligned pair of sentences; those with one remark before all, they are surest."""
    order = {document.article.id: place for place, document in enumerate(alignment.documents)}
    best: dict[frozenset[Place], float] = {}
    for one, other, score in _links(alignment):
        key = frozenset(((order[one[0]], one[1]), (order[other[0]], other[1])))
        best[key] = max(score, best.get(key, 0.0))
    return best


def _links(alignment: Alignment) -> Iterator[tuple[tuple[str, int], tuple[str, int], float]]:
    """Both sentences as (article, place), and their score."""
    for link in alignment.sentences:
        if link.told:
            yield link.one, link.other, link.likeness
    for cluster in alignment.quotations:
        for pair in cluster.links:
            for left in _places(alignment, pair.one):
                for right in _places(alignment, pair.other):
                    yield left, right, 1.0 + pair.score


def _places(alignment: Alignment, member: Member[Quotation]) -> list[tuple[str, int]]:
    sentences = alignment.document(member.article).where.sentences
    numbers = {number for span in member.item.content for number, _ in sentences.over(span.start, span.end)}
    return [(member.article, number) for number in sorted(numbers)]


def _with_article(
    rows: list[dict[int, int]], place: int, document: Document, partners: dict[frozenset[Place], float]
) -> list[dict[int, int]]:
    """The rows with one more article's sentences: beside their best partner, else after the sentence before."""
    chosen = _chosen(rows, place, len(document.sentences), partners)
    for sentence, row in chosen.items():
        rows[row][place] = sentence
    after: dict[int, list[int]] = {}
    last = -1
    for sentence in range(len(document.sentences)):
        if sentence in chosen:
            last = chosen[sentence]
        else:
            after.setdefault(last, []).append(sentence)
    made = [{place: sentence} for sentence in after.get(-1, [])]
    for number, cells in enumerate(rows):
        made += [cells, *({place: sentence} for sentence in after.get(number, []))]
    return made


def _chosen(
    rows: list[dict[int, int]], place: int, count: int, partners: dict[frozenset[Place], float]
) -> dict[int, int]:
    """Each sentence's row, one to one, best scores first."""
    row_of = {cell: number for number, row in enumerate(rows) for cell in row.items()}
    offers = sorted(
        (-score, row_of[cell], mine[1])
        for pair, score in partners.items()
        for cell in pair
        for mine in pair - {cell}
        if cell in row_of and mine[0] == place and mine[1] < count
    )
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for _, row, sentence in offers:
        if sentence not in chosen and row not in taken:
            chosen[sentence] = row
            taken.add(row)
    return chosen


def _row(alignment: Alignment, row: dict[int, int], touching: Touching) -> SideBySideRow:
    cells = [
        _cell(document.article.id, document.sentences[row[place]], touching) if place in row else None
        for place, document in enumerate(alignment.documents)
    ]
    return SideBySideRow(cells=cells)


def _cell(article: str, sentence: Sentence, touching: Touching) -> RowCell:
    span = sentence.span
    touched = [
        (one.fingerprint, Span(item.start, item.end, item.text))
        for _, one, item in touching.over(article, span.start, span.end)
        if not one.folded
    ]
    return RowCell.at(
        span,
        article=article,
        sentence=marked(span, [evidence for _, evidence in touched]),
        findings=list(dict.fromkeys(fingerprint for fingerprint, _ in touched)),
        boilerplate=sentence.boilerplate,
    )
