"""Documents that the tests make: a container of parts, the smallest Word document and OpenDocument text, a PDF."""

from __future__ import annotations

from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

from factcheck.loading import load_delivery
from factcheck.loading.intake import Delivery

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.document import Article

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DOCX_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
ODT_KIND = "application/vnd.oasis.opendocument.text"
LETTERS = files("font_source_serif_pro") / "files" / "SourceSerifPro-Regular.ttf"
FACE = f"@font-face {{ font-family: Own; src: url(file://{LETTERS}) }} html {{ font-family: Own }}"
ODT_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{place}:1.0"'
    for name, place in {
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "meta": "meta",
        "office": "office",
        "style": "style",
        "table": "table",
        "text": "text",
    }.items()
)


def container(parts: Mapping[str, str | bytes], packing: int = ZIP_DEFLATED) -> bytes:
    """A zip file."""
    target = BytesIO()
    with ZipFile(target, "w", packing) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def docx_parts(body: str, kind: str = DOCX_KIND) -> dict[str, str | bytes]:
    """The parts of a Word document by name; `body` is what stands in w:body."""
    return {
        "[Content_Types].xml": f'<Types><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        "_rels/.rels": f'<R><Relationship Type="{RELATION}/officeDocument" Target="word/document.xml"/></R>',
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
    }


def docx(body: str) -> bytes:
    """The smallest Word document."""
    return container(docx_parts(body))


def odt_parts(text: str, styles: str = "") -> dict[str, str | bytes]:
    """The parts of an OpenDocument text by name; `text` is what stands in office:text."""
    return {
        "mimetype": ODT_KIND,
        "content.xml": f"<office:document-content {ODT_SPACES}>"
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{text}</office:text></office:body></office:document-content>",
    }


def odt(text: str, styles: str = "") -> bytes:
    """The smallest OpenDocument text."""
    return container(odt_parts(text, styles))


def pdf(body: str, style: str = "", head: str = "") -> bytes:
    """A PDF of a page of HTML, its lines the same on every machine."""
    page = HTML(string=f"<html lang=en><head>{head}<style>{FACE} {style}</style></head><body>{body}</body></html>")
    content = page.write_pdf(font_config=FontConfiguration())
    assert isinstance(content, bytes)
    return content


def article(content: bytes, suffix: str) -> Article:
    """The article in a file's bytes."""
    return load_delivery(Delivery(content, f"a{suffix}", suffix))


def told(content: bytes, suffix: str) -> tuple[str, tuple[str, ...]]:
    """The text of a file, and what was left out of it."""
    known = article(content, suffix)
    assert known.origins
    return known.text, known.origins.left_out
