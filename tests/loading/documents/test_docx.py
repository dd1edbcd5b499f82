"""Word documents: a real one whole, changes and notes, and what is refused."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from struct import pack, unpack
from zipfile import ZIP_BZIP2

import docx as word
import pytest

from factcheck.document import Article
from factcheck.errors import LoadError
from factcheck.origins import Origins
from tests.loading.documents.writing import article, container, docx, docx_parts, told

LAYOUT = "Fog closed the port of Ostermar on Monday, and twelve boats waited outside it until noon."


def written() -> bytes:
    """A story as Word would save it, by another program."""
    document = word.Document()
    properties = document.core_properties
    properties.title, properties.author = "Fog closes the port", "Mara Quill; Jon Fenn"
    properties.created, properties.modified = datetime(2025, 3, 4, 8, 15), datetime(2025, 3, 4, 9, 40)
    document.add_heading("Fog closes the port", 0)
    paragraph = document.add_paragraph("“We had ")
    paragraph.add_run("12 boats").bold = True
    paragraph.add_run(" at sea,” harbour master Ida Lund said.")
    document.add_comment(paragraph.runs, "Are there really 12?", "The desk")
    document.add_heading("Until Friday", 1)
    figures = document.add_table(2, 2)
    figures.cell(0, 0).text, figures.cell(0, 1).text = "Boats", "12"
    layout = document.add_table(1, 2)
    layout.cell(0, 0).text, layout.cell(0, 1).text = "What now", LAYOUT
    document.sections[0].header.paragraphs[0].text = "Harbour Ledger"
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def test_a_story() -> None:
    known = article(written(), ".docx")
    assert known == Article(
        text="Fog closes the port\n\n“We had 12 boats at sea,” harbour master Ida Lund said.\n\nUntil Friday\n\n"
        f"What now\n\n{LAYOUT}",
        title="Fog closes the port",
        authors=("Mara Quill", "Jon Fenn"),
        published="2025-03-04T08:15:00Z",
        updated="2025-03-04T09:40:00Z",
        source="a.docx",
    )
    assert known.origins == Origins(
        "a Word document",
        (
            ("title", "dc:title"),
            ("published", "dcterms:created"),
            ("updated", "dcterms:modified"),
            ("authors", "dc:creator"),
        ),
        ("1 comment", "1 table"),
    )


def test_what_nobody_has_published_is_nowhere() -> None:
    assert "really" not in repr(article(written(), ".docx"))


@pytest.mark.parametrize(
    ("body", "text", "left_out"),
    [
        ("<w:p><w:r><w:t>The </w:t></w:r><w:r><w:t>fog</w:t></w:r></w:p><w:p/><w:sectPr/>", "The fog", ()),
        (
            "<w:p><w:ins><w:r><w:t>12</w:t></w:r></w:ins><w:del><w:r><w:delText>14</w:delText></w:r></w:del></w:p>",
            "12",
            ("1 tracked deletion",),
        ),
        (
            "<w:p><w:moveFrom><w:r><w:t>Fog.</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>Rain.</w:t></w:r></w:moveTo></w:p>",
            "Rain.",
            ("1 tracked deletion",),
        ),
        (
            (
                "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>The fog </w:t></w:r></w:p>"
                "<w:p><w:r><w:t>lifted.</w:t></w:r></w:p>"
            ),
            "The fog lifted.",
            (),
        ),
        (
            "<w:p><w:r><w:t>Fog</w:t><w:footnoteReference/><w:commentReference/></w:r><w:r><w:commentReference/></w:r></w:p>",
            "Fog",
            ("2 comments", "1 footnote"),
        ),
        (
            (
                "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Kill this</w:t></w:r>"
                '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Fog</w:t></w:r></w:p>'
            ),
            "Fog",
            ("1 hidden passage",),
        ),
        (
            (
                "<w:p><w:hyperlink><w:r><w:t>Fog</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>and</w:t><w:br/><w:t>rain</w:t>"
                "<w:noBreakHyphen/><w:t>clouds</w:t></w:r></w:p>"
            ),
            "Fog and\nrain-clouds",
            (),
        ),
        (
            "<w:p><w:r><w:fldChar/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>Monday</w:t></w:r></w:p>",
            "Monday",
            (),
        ),
        (
            (
                "<w:p><w:r><w:t>Fog</w:t><w:drawing><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent>"
                "</w:drawing></w:r></w:p>"
            ),
            "Fog",
            ("1 text box",),
        ),
        (
            "<w:sdt><w:sdtContent><w:p><w:r><w:t>Fog</w:t></w:r></w:p></w:sdtContent></w:sdt><w:altChunk/>",
            "Fog",
            ("1 embedded document",),
        ),
        (
            (
                "<w:p><w:r><w:t>Fog</w:t></w:r></w:p><w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r>"
                f"<w:t>Struck</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>{LAYOUT}</w:t></w:r></w:p></w:tc></w:tr>"
                "</w:tbl>"
            ),
            f"Fog\n\n{LAYOUT}",
            ("1 tracked deletion",),
        ),
    ],
)
def test_changes_and_notes(body: str, text: str, left_out: tuple[str, ...]) -> None:
    assert told(docx(body), ".docx") == (text, left_out)


def test_a_heading_is_known_by_its_style_in_every_language() -> None:
    parts = docx_parts(
        '<w:p><w:r><w:t>Ostermar</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>Fog</w:t>'
        "<w:br/><w:t>lifts</w:t></w:r></w:p><w:p><w:r><w:t>It rains.</w:t></w:r></w:p>"
    )
    parts["word/styles.xml"] = (
        '<w:styles xmlns:w="w"><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>'
    )
    known = article(container(parts), ".docx")
    assert (known.title, known.text) == ("Fog lifts", "Fog lifts\n\nOstermar\n\nIt rains.")


SEALED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
FOG = "<w:p><w:r><w:t>Fog</w:t></w:r></w:p>"
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
LAUGHS = f'<!DOCTYPE d [<!ENTITY a0 "ha">{ENTITIES}]><d><body><p><r><t>&a11;</t></r></p></body></d>'
DECLARED = '<?xml version="1.0" encoding="UTF-7"?>'
FILE = '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]><d><body><p><r><t>&a;</t></r></p></body></d>'


def understated(content: bytes, size: int) -> bytes:
    """A container whose directory says that a part of at least this size is small."""
    at = content.rindex(b"PK\x01\x02")
    (stated,) = unpack("<I", content[at + 24 : at + 28])
    assert stated >= size
    return content[: at + 24] + pack("<I", 1_000) + content[at + 28 :]


BROKEN = {
    "a beginning only": (b"PK\x03\x04", "a.docx: the document is broken: it is no whole zip file. Save it again"),
    "words": (b"Fog", "a.docx: the document is broken: it is no whole zip file. Save it again"),
    "no end": (docx(FOG)[:-30], "a.docx: the document is broken: it is no whole zip file. Save it again"),
    "one part": (container({"a": "b"}), "a.docx, _rels/.rels: the document is broken: this part is missing. Save it"),
    "a tag": (docx("<w:p>"), "a.docx, word/document.xml: the XML cannot be read (Opening and ending tag mismatch"),
    "no text": (docx("<w:p/>"), "a.docx: there is no text in it. Put the article's text into the file."),
}
OTHER = {
    "before 2007": (SEALED, "a.docx: this is a Word document of before 2007. Save it as .docx."),
    "password": (
        SEALED + "EncryptedPackage".encode("utf-16-le"),
        "a.docx: the document is encrypted. Save it without a password.",
    ),
    "macros": (
        container(docx_parts(FOG, MACROS)),
        "a.docx: the document holds macros. Save it as .docx without them.",
    ),
    "a sheet": (container(docx_parts(FOG, SHEET)), "a.docx: this is no Word document. Save the article as .docx."),
}
BOMBS = {
    "entities": (
        container(docx_parts(FOG) | {"word/document.xml": LAUGHS}),
        "a.docx, word/document.xml: the XML declares a document type, which may hold entities. Save it again",
    ),
    "entities in UTF-16": (
        container(docx_parts(FOG) | {"word/document.xml": LAUGHS.encode("utf-16")}),
        "a.docx, word/document.xml: the XML declares a document type, which may hold entities. Save it again",
    ),
    "entities in UTF-7": (
        container(docx_parts(FOG) | {"word/document.xml": DECLARED + FILE.replace("<!D", "+ADw-!D")}),
        "a.docx, word/document.xml: the XML declares a document type, which may hold entities. Save it again",
    ),
    "a file of the machine": (
        container(docx_parts(FOG) | {"word/document.xml": FILE}),
        "a.docx, word/document.xml: the XML declares a document type, which may hold entities. Save it again",
    ),
    "too large": (docx(FOG + " " * 40_000_000), "a.docx, word/document.xml: the part unpacks to 40,000,"),
    "too dense": (docx(FOG + " " * 20_000_000), "a.docx, word/document.xml: the part unpacks to 20,000,"),
    "larger than it says": (
        understated(docx(FOG + " " * 20_000_000), 20_000_000),
        "a.docx, word/document.xml: the document is broken: this part cannot be unpacked.",
    ),
    "bzip2": (container(docx_parts(FOG), ZIP_BZIP2), "a.docx, _rels/.rels: the part is packed as no document's is."),
    "parts": (
        container(docx_parts(FOG) | dict.fromkeys(map(str, range(5_000)), "")),
        "a.docx: the document has more than 5,000 parts. Save the article alone as a document.",
    ),
    "depth": (
        docx("<w:sdt>" * 300 + "</w:sdt>" * 300),
        "a.docx, word/document.xml: the XML cannot be read (Excessive depth",
    ),
}


@pytest.mark.parametrize("case", [*BROKEN.values(), *OTHER.values(), *BOMBS.values()], ids=[*BROKEN, *OTHER, *BOMBS])
def test_what_is_refused(case: tuple[bytes, str]) -> None:
    content, message = case
    with pytest.raises(LoadError) as raised:
        article(content, ".docx")
    assert str(raised.value).startswith(message)
