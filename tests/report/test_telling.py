"""The whole mapping, held to hand-made annotations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.checks import judge
from factcheck.document import Span
from factcheck.report import Report, tell
from factcheck.settings import Settings
from tests.report.story import FIRST, SECOND, aligned

if TYPE_CHECKING:
    from factcheck.report.base import SpanRecord


def report() -> Report:
    """The report on the story."""
    alignment = aligned()
    return tell(alignment, judge(alignment, Settings()), Settings(), "en_test 1.0")


def test_every_passage_is_verbatim() -> None:
    told = report()
    texts = {"one": FIRST, "two": SECOND}
    spans: list[tuple[str, SpanRecord]] = [(item.article, item) for one in told.findings for item in one.evidence]
    spans += [(item.article, item) for one in told.alignments for item in one.members]
    spans += [(cell.article, cell) for row in told.rows for cell in row.cells if cell]
    assert all(texts[article][one.start : one.end] == one.text for article, one in spans)


def test_the_ledger_has_a_row_for_each_remark_and_event() -> None:
    rows = [(row.article, row.kind, row.who, row.to, row.what, row.printed, row.resolved) for row in report().ledger]
    assert rows == [
        ("one", "event", "", "", "Mayor Ada Quill resigned Tuesday", "Tuesday", "Tue 4 Mar 2025"),
        ("one", "remark", "Ada Quill", "reporters", "I am tired", "Monday", "Mon 3 Mar 2025"),
        ("two", "event", "", "", "The mayor, Ada Quill, resigned on Wednesday", "Wednesday", "Wed 5 Mar 2025"),
    ]


def test_the_matrix_has_a_speaker_a_remark_and_a_cell_for_each_article() -> None:
    (speaker,) = report().matrix
    (remark,) = speaker.remarks
    cells = [(cell.article, cell.state, cell.text, cell.to, cell.on) for cell in remark.cells]
    assert (speaker.name, speaker.kind) == ("Ada Quill", "person")
    assert cells == [("one", "quoted", "I am tired", "reporters", "Monday"), ("two", "quoted", "I was tired", "", "")]


def test_rows_stand_side_by_side_with_gaps() -> None:
    rows = [[cell.text if cell else None for cell in row.cells] for row in report().rows]
    assert rows == [
        ["Mayor Ada Quill resigned Tuesday.", "The mayor, Ada Quill, resigned on Wednesday."],
        ['"I am tired," Quill told reporters Monday.', '"I was tired," she said.'],
        [None, "Copyright The Other."],
        ["The bridge stays closed.", None],
    ]


def test_the_timeline_links_one_event_with_two_days() -> None:
    timeline = report().timeline
    marks = [(mark.id, mark.first, mark.kind) for mark in timeline.marks]
    assert marks == [
        ("one-t2", "2025-03-03", "exact"),
        ("one-t1", "2025-03-04", "exact"),
        ("one-published", "2025-03-07", "publication"),
        ("two-t1", "2025-03-05", "exact"),
    ]
    assert [(link.one, link.other, link.agree) for link in timeline.links] == [("one-t1", "two-t1", False)]


def test_counts_say_what_was_read_and_found() -> None:
    one, other = report().coverage.articles
    assert (one.sentences, one.aligned, one.only_here, one.quotes, one.claims) == (3, 2, 1, 1, 1)
    assert (other.sentences, other.aligned, other.only_here, other.boilerplate, other.unbalanced_marks) == (
        2,
        2,
        0,
        1,
        1,
    )


def test_a_finding_shows_both_sides_with_the_evidence_marked() -> None:
    (found,) = [one for one in report().findings if one.code == "T01"]
    sides = [(side.outlet, [part.text for part in side.sentence if part.kind == "mark"]) for side in found.sides]
    assert sides == [("The Courier", ["Tuesday"]), ("The Other", ["Wednesday"])]
    assert found.relation == "conflict"
    assert found.paired_because == "both tell of resign"
    assert [gate.passed for gate in found.gates] == [True, True, True]


def test_the_summary_counts_what_is_not_folded() -> None:
    told = report()
    shown = [one for one in told.findings if not one.folded]
    assert told.summary.total == len(shown) == sum(one.count for one in told.summary.counts)
    assert told.summary.remarks == "1 of 1 quotations shared"
    assert [one.published for one in told.summary.sources] == ["Fri 7 Mar 2025", "publication time not given"]


def test_turned_articles_give_the_same_findings() -> None:
    alignment = aligned()
    turned = replace(alignment, documents=alignment.documents[::-1], _by_article={}, _clusters={})
    codes = [
        sorted((one.check.code, one.fingerprint) for one in judge(each, Settings())) for each in (alignment, turned)
    ]
    assert codes[0] == codes[1]


def test_the_json_reads_back() -> None:
    told = report()
    assert Report.model_validate_json(told.model_dump_json()) == told


def test_spans_are_never_empty() -> None:
    assert all(item.start < item.end for one in report().findings for item in one.evidence)
    assert Span.of(FIRST, 0, 5).text == "Mayor"
