"""PDF: printed stories whole, and what is refused."""

from __future__ import annotations

import logging
import zlib
from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Text

from factcheck.document import Article
from factcheck.errors import LoadError
from factcheck.origins import Origins
from tests.loading.documents.writing import article, pdf, told

PARAGRAPHS = (
    (
        "OSTERMAR — Fog closed the port of Ostermar on Monday morning, and twelve boats waited outside it until noon, "
        "harbour master Ida Lund said in an early statement."
    ),
    (
        "“We had 12 boats at sea, and all of them are back,” Lund told reporters. “Nobody sails while the lamp is lit, "
        "and nobody argues with the lamp.”"
    ),
    (
        "The fisheries office counted 300 crates of herring on the quay. They were meant for the market on Tuesday, "
        "which was called off, and for the smokehouses of the county."
    ),
)
BODY = "<h1>Fog closes the port of Ostermar</h1>" + "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
TEXT = "\n\n".join(("Fog closes the port of Ostermar", *PARAGRAPHS))
HEAD = (
    "<title>Fog closes the port of Ostermar</title><meta name=author content='Mara Quill'>"
    "<meta name=dcterms.created content=2025-03-04T08:15:00+01:00>"
    "<meta name=dcterms.modified content=2025-03-04T09:40:00+01:00>"
)
PAGES = (
    "@page { size: 120mm 80mm; @top-left { content: 'Harbour Ledger, 4 March 2025' } "
    "@bottom-right { content: 'Page ' counter(page) ' of ' counter(pages) } }"
)


def test_a_story() -> None:
    known = article(pdf(BODY, PAGES, HEAD), ".pdf")
    assert known == Article(
        text=TEXT,
        title="Fog closes the port of Ostermar",
        authors=("Mara Quill",),
        published="2025-03-04T08:15:00+01:00",
        updated="2025-03-04T09:40:00+01:00",
        source="a.pdf",
    )
    assert known.origins == Origins(
        "a PDF",
        (
            ("title", "PDF /Title"),
            ("published", "PDF /CreationDate"),
            ("updated", "PDF /ModDate"),
            ("authors", "PDF /Author"),
        ),
        ("Harbour Ledger, 4 March 2025", "Page 1 of 4"),
    )


@pytest.mark.parametrize(
    "style",
    [
        "",
        "body { columns: 2; hyphens: auto; text-align: justify }",
        "p { margin: 0; text-indent: 1.5em } h1 { text-align: center }",
        "@page { size: A6 } p { line-height: 2 }",
        "p { margin: 0 0 0.4em }",
        "p:first-of-type::first-letter { font-weight: bold }",
    ],
)
def test_paragraphs_are_whole_however_they_are_set(style: str) -> None:
    assert told(pdf(BODY, style), ".pdf") == (TEXT, ())


def changed(content: bytes, **properties: str) -> PdfWriter:
    """A PDF to be changed; its properties by name."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(content)))
    writer.add_metadata({f"/{name}": value for name, value in properties.items()})
    return writer


def saved(writer: PdfWriter) -> bytes:
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def test_the_date_of_a_printout_is_not_believed() -> None:
    known = article(saved(changed(pdf(BODY, "", HEAD), Producer="Skia/PDF m140")), ".pdf")
    assert (known.title, known.published, known.updated) == ("Fog closes the port of Ostermar", None, None)


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("D:20250304081500+01'00'", "2025-03-04T08:15:00+01:00"),
        ("D:20250304081500Z", "2025-03-04T08:15:00Z"),
        ("20250304", "2025-03-04T00:00:00"),
        ("D:19700101000000Z", None),
        ("D:20251304081500Z", None),
        ("yesterday", None),
    ],
)
def test_dates(date: str, published: str | None) -> None:
    assert article(saved(changed(pdf(BODY), CreationDate=date)), ".pdf").published == published


def test_a_note_on_a_page_is_counted_and_not_told() -> None:
    writer = changed(pdf(BODY))
    writer.add_annotation(0, Text(rect=(50, 50, 90, 90), text="Are there really 12?"))
    known = article(saved(writer), ".pdf")
    assert known.text == TEXT
    assert known.origins
    assert known.origins.left_out == ("1 comment",)


def test_what_everybody_may_read_is_read() -> None:
    writer = changed(pdf(BODY))
    writer.encrypt("", "owner", algorithm="RC4-128")
    assert told(saved(writer), ".pdf") == (TEXT, ())


def locked(algorithm: str) -> bytes:
    writer = changed(pdf(BODY))
    writer.encrypt("secret", algorithm=algorithm)
    return saved(writer)


def assembled(*objects: bytes) -> bytes:
    """A PDF of objects as they are; the first is the catalogue."""
    content, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<</Root 1 0 R /Size %d>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(content))
    return content + table + rows + end


def stream(content: bytes, head: bytes = b"") -> bytes:
    packed = zlib.compress(content, 9)
    return b"<<%s/Filter /FlateDecode /Length %d>>stream\n%s\nendstream" % (head, len(packed), packed)


FONT = b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>"
PAGE = b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>%s>>>>"
FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X %d 0 R>>>>"


def page(content: bytes, resources: bytes = b"", *others: bytes, count: int = 1) -> bytes:
    """A PDF that shows a content `count` times; the first of `others` is object 6."""
    kids = b"3 0 R " * count
    pages = b"<</Type /Pages /Kids [%s] /Count %d>>" % (kids, count)
    return assembled(b"<</Type /Catalog /Pages 2 0 R>>", pages, PAGE % resources, stream(content), FONT, *others)


def nested_forms(depth: int) -> bytes:
    """Each form draws the next one ten times."""
    forms = [stream(b"/X Do " * 10, FORM % (7 + number)) for number in range(depth)]
    return page(b"/X Do", b"/XObject <</X 6 0 R>>", *forms, stream(b"BT /F 9 Tf (Fog) Tj ET", FORM % 6))


FOG = b"BT /F 9 Tf (Fog) Tj ET"
REFUSED = {
    "words": (b"Fog", "a.pdf: the PDF is broken (PdfStreamError). Save it again from the program that made it."),
    "no end": (pdf(BODY)[:2_000], "a.pdf: the PDF is broken ("),
    "a password": (locked("RC4-128"), "a.pdf: the PDF is encrypted. Save it without a password."),
    "scanned": (pdf("<svg width=99 height=99><circle r=9 /></svg>"), "a.pdf: there is no text in it, only pictures"),
    "a page number only": (pdf("", "@page { @top-left { content: counter(page) } }"), "a.pdf: there is no text in it"),
    "pages": (page(FOG, count=3_000), "a.pdf: the PDF has 3,000 pages, more than 200. Save the article's pages alone."),
    "a bomb": (page(FOG + b" " * 30_000_000), "a.pdf: the PDF unpacks to more than an article's does. Save the"),
    "content again and again": (
        page(b" " * 4_000_000, count=3),
        "a.pdf: the PDF unpacks to more than an article's does.",
    ),
    "letters again and again": (
        page(FOG, b"", stream(b" " * 15_000_000), count=3).replace(b"/Helvetica", b"/H /ToUnicode 6 0 R"),
        "a.pdf: the PDF ",
    ),
    "forms": (nested_forms(12), "a.pdf: the PDF unpacks to more than an article's does."),
    "a circle of pages": (
        assembled(b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Kids [2 0 R] /Count 1>>"),
        "a.pdf: ",
    ),
    "no letters": (page(b"BT /F 9 Tf <a0a1> Tj ET"), "a.pdf: there is no text in it"),
}


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED)
def test_what_is_refused(
    case: tuple[bytes, str], caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    content, message = case
    with pytest.raises(LoadError) as raised:
        article(content, ".pdf")
    assert str(raised.value).startswith(message)
    assert (caplog.records, capfd.readouterr()) == ([], ("", ""))


def test_logging_is_as_it_was(caplog: pytest.LogCaptureFixture) -> None:
    told(page(FOG), ".pdf")
    logging.getLogger("pypdf").warning("It is foggy.")
    assert [record.message for record in caplog.records] == ["It is foggy."]
