"""The shareable edition: what proves a finding is there, the texts are not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from factcheck.formats import html, json, markdown, text
from factcheck.report.analysis import ClaimRecord, QuoteRecord, SpeakerRecord, TimeRecord
from factcheck.report.base import SpanRecord
from factcheck.report.editions import AROUND, EVIDENCE, opening, share
from factcheck.report.finding import EvidenceRecord, Segment
from factcheck.report.schema import Report
from tests.formats import samples

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLES = [samples.two, samples.quiet, samples.hostile, samples.eight]


def long_report() -> Report:
    """The two stories, their first text continued by three hundred words that are in no finding but the longest."""
    report = samples.two()
    more = " ".join(f"word{number}" for number in range(300))
    first, second = report.articles
    whole = first.model_copy(update={"text": f"{first.text}\n\n{more}"})
    finding = report.findings[0]
    side = finding.sides[0]
    around = [
        Segment(kind="plain", text=more),
        Segment(kind="mark", text=more),
        Segment(kind="plain", text=more),
        Segment(kind="mark", text="word7"),
        Segment(kind="plain", text=more),
    ]
    long = side.model_copy(update={"sentence": around, "before": more, "after": more, "normalized": [more]})
    item = finding.evidence[0].model_copy(update={"text": more, "normalized": more})
    told = finding.model_copy(update={"sides": [long, *finding.sides[1:]], "evidence": [item], "wording": around})
    folded = report.findings[-1].model_copy(update={"evidence": [item], "sides": [long]})
    changes = {"articles": [whole, second], "findings": [told, *report.findings[1:-1], folded]}
    return report.model_copy(update=changes)


def described() -> Report:
    """A report whose first analysis holds a remark, a claim and a day."""
    report = samples.two()
    analysis = report.analyses[0]
    words = analysis.article.text[60:200]
    span = SpanRecord(start=60, end=200, text=words)
    quote = QuoteRecord(
        id="q1",
        kind="direct",
        content=[span],
        cue=SpanRecord(start=10, end=14, text="said"),
        source=None,
        speaker=SpeakerRecord(name="Ilona Marek", kind="person", entity=None),
        addressee=None,
        venue=None,
        said_on=None,
    )
    claim = ClaimRecord.model_validate(
        {**span.model_dump(), "id": "c1", "sentence": 0, "quote": "q1", "polarity": "positive", "modality": "asserted"}
        | {"entities": [], "times": [], "quantities": []}
        | {"status": None}
    )
    time = TimeRecord.model_validate(
        {"start": 5, "end": 14, "text": "Wednesday", "id": "t1", "type": "DATE", "value": "2025-09-03"}
        | {"interval": None, "rule": "", "inferred": False, "reasons": []}
    )
    full = analysis.model_copy(update={"quotes": [quote], "claims": [claim], "times": [time]})
    return report.model_copy(update={"analyses": [full, report.analyses[1]]})


@pytest.mark.parametrize(
    ("words", "cut"),
    [(0, ""), (1, "one …"), (2, "one  two …"), (3, "one  two three"), (9, "one  two three")],
)
def test_an_opening_is_cut_at_a_word(words: int, cut: str) -> None:
    assert opening("one  two three", words) == cut


def test_a_word_without_end_is_cut_too() -> None:
    assert opening("王" * 1000, 2) == f"{'王' * 32} …"
    assert opening("", 3) == ""


@pytest.mark.parametrize("sample", [*SAMPLES, long_report, described])
def test_it_is_a_report_by_the_same_schema(sample: Callable[[], Report]) -> None:
    shared = share(sample())
    assert shared.edition == "shareable"
    assert Report.model_validate_json(json.render(shared)) == shared
    assert share(shared) == shared


@pytest.mark.parametrize("sample", [*SAMPLES, long_report, described])
@pytest.mark.parametrize("form", [json, html, markdown, text])
def test_no_text_is_in_it(sample: Callable[[], Report], form: object) -> None:
    report = sample()
    written = " ".join(form.render(share(report)).split())  # type: ignore[attr-defined]
    assert [one.id for one in report.articles if " ".join(one.text.split()) in written] == []


@pytest.mark.parametrize("form", [json, html, markdown, text])
def test_no_long_run_of_words_is_in_it(form: object) -> None:
    written = form.render(share(long_report()))  # type: ignore[attr-defined]
    runs = re.findall(r"word\d+(?:\s+word\d+)+", written)
    assert runs
    assert max(len(run.split()) for run in runs) <= AROUND + EVIDENCE + AROUND


def test_offsets_hashes_and_counts_stay() -> None:
    report, shared = described(), share(described())
    quote, claim, time = (getattr(shared.analyses[0], name)[0] for name in ("quotes", "claims", "times"))
    assert quote.content == [SpanRecord(start=60, end=200, text="")]
    assert (claim.start, claim.end, claim.text) == (60, 200, "")
    assert (quote.cue.text, time.text) == ("said", "Wednesday")
    assert [one.sha256 for one in shared.articles] == [one.sha256 for one in report.articles]
    assert (shared.summary, shared.coverage, shared.provenance) == (report.summary, report.coverage, report.provenance)
    assert [(one.fingerprint, one.title) for one in shared.findings] == [
        (one.fingerprint, one.title) for one in report.findings
    ]


def test_evidence_of_a_few_words_is_whole_and_the_rest_is_not_there() -> None:
    report, shared = samples.two(), share(samples.two())
    kept = [item for one in shared.findings for item in one.evidence]
    assert kept == [EvidenceRecord(**item.model_dump()) for one in report.findings for item in one.evidence]
    assert {side.before + side.after for one in shared.findings for side in one.sides} == {""}
    assert shared.rows == []
    assert {one.text for one in shared.articles} | {one.article.text for one in shared.analyses} == {""}


def test_a_sentence_is_an_excerpt_around_its_marks() -> None:
    words = [f"word{number}" for number in range(300)]
    side = share(long_report()).findings[0].sides[0]
    assert [(one.kind, one.text) for one in side.sentence] == [
        ("plain", "… " + " ".join(words[-AROUND:])),
        ("mark", " ".join(words[:EVIDENCE]) + " …"),
        ("plain", " ".join(words[:AROUND]) + " … " + " ".join(words[-AROUND:])),
        ("mark", "word7"),
        ("plain", " ".join(words[:AROUND]) + " …"),
    ]


def test_the_page_says_so_and_links_to_nothing_that_is_left_out() -> None:
    page = html.render(share(samples.two()))
    assert "Shareable edition" in page
    assert "Side by side" not in page
    assert 'href="#s-' not in page


def test_folders_stay_in_the_house() -> None:
    shared = share(samples.two())
    assert shared.files == {"a1": "a1.txt", "a2": "a2.txt"}
    assert [one.article.file for one in shared.analyses] == ["a1.txt", "a2.txt"]
