"""The printed report: same bytes, whole text, tags, attachments, conformance told honestly, nothing fetched."""

from __future__ import annotations

import re
import sys
import zlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from factcheck.errors import MachineError
from factcheck.formats import json, pdf
from factcheck.templating import render_template, visible
from tests.formats import samples

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from weasyprint import Document

    from factcheck.report import Report


def _streams(written: bytes) -> Iterator[bytes]:
    for match in re.finditer(rb"stream\r?\n(.*?)\nendstream", written, re.DOTALL):
        try:
            yield zlib.decompress(match[1])
        except zlib.error:
            yield match[1]


def _laid_out(report: Report) -> Document:
    pdf._load()
    return pdf._lay_out(render_template("paper.html", report), pdf._SHEETS["A4"])


def _texts(document: Document) -> list[str]:
    """What is printed on each page, without its line breaks."""
    pages = []
    for page in document.pages:
        boxes = [box.text for box in page._page_box.descendants() if hasattr(box, "text")]
        pages.append("".join("".join(boxes).split()))
    return pages


@pytest.fixture(scope="module")
def report() -> Report:
    return samples.two()


@pytest.fixture(scope="module")
def written(report: Report) -> bytes:
    return pdf.render(report)


@pytest.fixture(scope="module")
def inside(written: bytes) -> bytes:
    """Everything in the file, unpacked."""
    return b"\n".join([written, *_streams(written)])


@pytest.fixture(scope="module")
def document(report: Report) -> Document:
    return _laid_out(report)


def test_the_same_report_is_the_same_bytes(report: Report, written: bytes) -> None:
    assert pdf.render(report) == written


@pytest.mark.parametrize(
    "part",
    [
        rb"/Lang \(en\)",
        rb"/MarkInfo <</Marked true>>",
        rb"/StructTreeRoot",
        rb"/DisplayDocTitle true",
        rb"/Title \(Fire at the Callan ferry terminal",
        rb"/Outlines",
        rb"/S /GTS_PDFA1",
        rb"/AFRelationship /Data",
        rb"/AFRelationship /Source",
        rb"pdfaid:part=.3.",
        rb"pdfaid:conformance=.A.",
        rb"pdfuaid:part=.1.",
        rb"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>",
        rb"/S /Figure",
        rb"/Alt \(Timeline",
        rb"/S /H1",
        rb"/S /TH",
    ],
)
def test_it_is_tagged_and_says_what_it_conforms_to(inside: bytes, part: bytes) -> None:
    assert re.search(part, inside)


def test_the_data_and_the_texts_are_attached(report: Report, written: bytes) -> None:
    streams = list(_streams(written))
    assert json.render(report).encode() in streams
    assert all(article.text.encode() in streams for article in report.articles)


def test_dates_are_of_the_newest_story(inside: bytes) -> None:
    assert set(re.findall(rb"\(D:(\d+)", inside)) == {b"20250909000000"}


@pytest.mark.parametrize(
    ("epoch", "published", "moment"),
    [
        (None, ["2025-09-09T23:30:00-05:00", "2025-09-10"], datetime(2025, 9, 10, 4, 30, tzinfo=UTC)),
        (None, [None, "2025-09-05"], datetime(2025, 9, 5, tzinfo=UTC)),
        (None, [None, None], pdf.EPOCH),
        ("86400", ["2025-09-05", None], datetime(1970, 1, 2, tzinfo=UTC)),
    ],
)
def test_the_clock_is_never_read(
    epoch: str | None, published: list[str | None], moment: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if epoch:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    report = samples.two()
    articles = [one.model_copy(update={"published": day}) for one, day in zip(report.articles, published, strict=True)]
    assert pdf._moment(report.model_copy(update={"articles": articles})) == moment


def test_every_word_is_printed(report: Report, document: Document) -> None:
    printed = "".join(_texts(document))
    told = [one.title for one in report.findings if not one.folded]
    told += [segment.text for one in report.findings for side in one.sides for segment in side.sentence]
    told += [cell.text for row in report.rows for cell in row.cells if cell]
    told += [text for one in report.ledger for text in (one.what, one.printed, one.resolved, one.rule)]
    told += [mark.label for mark in report.timeline.marks]
    told += [one.sha256 for one in report.provenance.inputs]
    assert [text for text in told if "".join(visible(text).split()) not in printed] == []


def test_the_first_page_stands_alone(report: Report, document: Document) -> None:
    first = _texts(document)[0]
    told = [report.summary.title, report.summary.method, report.coverage.statement]
    told += [text for one in report.summary.sources for text in (one.outlet, one.title, one.published)]
    told += [one.title for one in report.findings if not one.folded]
    told += ["■1Stop", "◆3Fix", "▲3Check", "●2Note"]
    assert [text for text in told if "".join(text.split()) not in first] == []


def test_the_contents_name_the_pages(report: Report, document: Document) -> None:
    pages = _texts(document)
    contents = next(page for page in pages if "Contents" in page)
    for one in report.findings:
        if not one.folded:
            title = "".join(one.title.split())
            (number,) = re.findall(re.escape(title) + r"·*(\d)", contents.replace(".", ""))[:1]
            assert title in pages[int(number) - 1]


def test_cards_are_whole(report: Report, document: Document) -> None:
    pages = _texts(document)
    for one in report.findings:
        if not one.folded:
            title, last = ("".join(text.split()) for text in (one.title, one.sides[-1].sentence[-1].text))
            assert any(title in page and last in page for page in pages[2:])


def _boxes(inside: bytes) -> set[bytes]:
    return set(re.findall(rb"/MediaBox \[([^]]*)\]", inside))


def test_pages_are_a4(inside: bytes) -> None:
    (box,) = _boxes(inside)
    assert re.fullmatch(rb"0 0 595\.27\d* 841\.88\d*", box)


def test_pages_are_letter_where_that_is_set() -> None:
    quiet = samples.quiet()
    provenance = quiet.provenance.model_copy(update={"configuration": {"page_size": "Letter"}})
    written = pdf.render(quiet.model_copy(update={"provenance": provenance}))
    assert _boxes(b"\n".join([written, *_streams(written)])) == {b"0 0 612 792"}


def test_eight_outlets_fit_the_cover() -> None:
    eight = samples.eight()
    pages = _texts(_laid_out(eight))
    assert all("".join(one.outlet.split()) in pages[0] for one in eight.summary.sources)
    assert "Fourexactcounts" in pages[1]


def test_a_house_has_its_name_and_its_logo_in_the_file_and_attaches_no_text() -> None:
    house = samples.house()
    written = pdf.render(house)
    streams = list(_streams(written))
    inside = b"\n".join([written, *streams])
    assert b"/Keywords (CALLAN-FIRE)" in inside
    assert b"/Author <" in inside
    assert b"/Interpolate true" not in inside  # PDF/A forbids it
    assert b"/Alt (Standards desk)" in inside
    assert json.render(house).encode() in streams
    assert inside.count(b"/Type /Filespec") == 1
    assert all(one.text.encode() not in streams for one in samples.two().articles)
    told = "".join(_texts(_laid_out(house)))
    assert "Standardsdesk·CALLAN-FIRE·E.O’Neil" in told
    assert "Shareableedition" in told


def test_without_a_glyph_nothing_is_claimed() -> None:
    quiet = samples.quiet()
    titled = quiet.model_copy(update={"summary": quiet.summary.model_copy(update={"title": "\U0010fffd"})})
    written = pdf.render(titled)
    inside = b"\n".join([written, *_streams(written)])
    assert b"pdfaid:part" not in inside
    assert b"pdfuaid" not in inside


def test_missing_letters_are_told() -> None:
    style = pdf._without_claim({0x738B, 0x5C0F})
    assert "no installed font has U+5C0F, U+738B." in style
    assert "and 76 more" in pdf._without_claim(set(range(100)))


@pytest.mark.parametrize(
    "url", ["http://e.example/x.png", "https://e.example", "file:///etc/hostname", "ftp://e.example", "packaged-font:x"]
)
def test_nothing_is_fetched(url: str) -> None:
    pdf._load()
    with pytest.raises(ValueError, match="disallowed protocol"):
        pdf._fetcher().fetch(url)


@pytest.mark.parametrize("fault", ["raise OSError('cannot load library libpango')", "raise ImportError('weasyprint')"])
def test_a_machine_without_pango_is_told_the_command(
    fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "weasyprint.py").write_text(f"print('a banner')\n{fault}\n")
    monkeypatch.syspath_prepend(tmp_path)
    for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(MachineError, match=r"apt-get install libpango-1\.0-0") as raised:
        pdf.render(samples.quiet())
    assert capsys.readouterr() == ("", "")
    assert raised.value.mend.startswith("Run: ")
