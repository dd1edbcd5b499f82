"""A document that is no article exits with 2 and a sentence that names the file, the place and the mend."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_STORED

import pytest
from typer.testing import CliRunner

from factcheck.cli import app
from tests.loading.documents.test_pdf import FOG, locked, page
from tests.loading.documents.writing import ODT_KIND, container, docx, docx_parts, odt, pdf

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENTITIES = '<!DOCTYPE d [<!ENTITY a "fog">]><d>&a;</d>'
WORDS = "<w:p><w:r><w:t>Fog</w:t></w:r></w:p>"

BAD = {
    "old.doc": (COMPOUND, "old.doc: this is a Word document of before 2007. Save it as .docx."),
    "locked.docx": (
        COMPOUND + "EncryptedPackage".encode("utf-16-le"),
        "locked.docx: the document is encrypted. Save it without a password.",
    ),
    "macros.docm": (
        container(docx_parts(WORDS, "application/vnd.ms-word.document.macroEnabled.main+xml")),
        "macros.docm: the document holds macros. Save it as .docx without them.",
    ),
    "bomb.docx": (docx(WORDS + " " * 40_000_000), "bomb.docx, word/document.xml: the part unpacks to 40,000,"),
    "entities.docx": (
        container(docx_parts(WORDS) | {"word/document.xml": ENTITIES}),
        "entities.docx, word/document.xml: the XML declares a document type, which may hold entities. Save it again",
    ),
    "renamed.docx": (
        container({"mimetype": ODT_KIND, "content.xml": "<d/>"}, ZIP_STORED),
        "renamed.docx: this is an OpenDocument text, not a Word document. Give it a name that ends in .odt.",
    ),
    "bomb.odt": (odt(" " * 40_000_000), "bomb.odt, content.xml: the part unpacks to 40,000,"),
    "renamed.txt": (
        rb"{\rtf1 Fog}",
        "renamed.txt: this is an RTF document, not plain text. Give it a name that ends in",
    ),
    "cut.rtf": (rb"{\rtf1 Fog", "cut.rtf: the document is broken: it ends early. Save it again as .rtf."),
    "words.pdf": (
        b"Fog",
        "words.pdf: the PDF is broken (PdfStreamError). Save it again from the program that made it.",
    ),
    "locked.pdf": (locked("RC4-128"), "locked.pdf: the PDF is encrypted. Save it without a password."),
    "scanned.pdf": (
        pdf("<svg width=99 height=99><circle r=9 /></svg>"),
        "scanned.pdf: there is no text in it, only pictures of pages. Have the text recognized, or save the article",
    ),
    "bomb.pdf": (
        page(FOG + b" " * 30_000_000),
        "bomb.pdf: the PDF unpacks to more than an article's does. Save the article's text alone.",
    ),
    "pages.pdf": (
        page(FOG, count=3_000),
        "pages.pdf: the PDF has 3,000 pages, more than 200. Save the article's pages alone.",
    ),
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.usefixtures("story")
def test_a_document_that_is_no_article(name: str) -> None:
    content, told = BAD[name]
    Path(name).write_bytes(content)
    before = sorted(Path().rglob("*"))
    result = CliRunner().invoke(app, ["compare", "a.txt", name])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"factcheck: {told}")
    assert result.stderr.count("\n") == 1
    assert sorted(Path().rglob("*")) == before
