"""The printed report: PDF/A-3a and PDF/UA-1 in one file, the JSON report and the texts attached.

Both conformances at once: PDF/A wants the identifier of PDF/UA declared by an extension schema (ISO 19005-3, 6.6.2.3).
"""

from __future__ import annotations

import io
import os
from contextlib import redirect_stdout
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from warnings import catch_warnings, simplefilter

from factcheck.errors import MachineError
from factcheck.formats import json
from factcheck.templating import render_template

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from weasyprint import Attachment, Document

    from factcheck.report import Report

SUFFIX = ".pdf"
TEMPLATE = "paper.html"

VARIANT = "pdf/a-3a"
NEEDS = "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core"
MOST_CODES = 24
"""Missing letters that are told one by one."""
EPOCH = datetime(1980, 1, 1, tzinfo=UTC)

_FONT = "packaged-font:"
_SHEETS: dict[object, str] = {"A4": "@page { size: A4 }", "Letter": "@page { size: Letter }"}
_FACES = (
    ("Source Serif Pro", "font_source_serif_pro", "SourceSerifPro-Regular.ttf", "normal", 400),
    ("Source Serif Pro", "font_source_serif_pro", "SourceSerifPro-It.ttf", "italic", 400),
    ("Source Serif Pro", "font_source_serif_pro", "SourceSerifPro-Semibold.ttf", "normal", 600),
    ("Source Sans Pro", "font_source_sans_pro", "SourceSansPro-Regular.ttf", "normal", 400),
    ("Source Sans Pro", "font_source_sans_pro", "SourceSansPro-Semibold.ttf", "normal", 600),
)
_UNIVERSAL_ACCESS = b"""
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that this file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""


def render(report: Report, templates: Path | None = None) -> bytes:
    """The report as a PDF of the page size in its configuration; where a font lacks a letter, it claims no conformance.

    A folder's templates stand for the packaged ones; nothing that they name is fetched.

    Raises:
        MachineError: WeasyPrint cannot be loaded, most often because Pango is missing.

    """
    _load()
    html = render_template(TEMPLATE, report, templates)
    sheet = _SHEETS[report.provenance.configuration.get("page_size", "A4")]
    document = _lay_out(html, sheet)
    printed = _write(document, report, VARIANT)
    missing = {code for font in document.fonts.values() for code in font.missing}
    if not missing:
        return printed
    return _write(_lay_out(html, sheet + _without_claim(missing)), report, None)


def _load() -> None:
    """Import WeasyPrint; where Pango is missing it prints a banner, which is kept to ourselves."""
    try:
        with redirect_stdout(io.StringIO()):
            import weasyprint  # noqa: F401, PLC0415 - slow, and may be missing what it needs
    except (ImportError, OSError) as error:
        raise MachineError("a PDF needs Pango, which is not installed.", mend=f"Run: {NEEDS}") from error


def _lay_out(html: str, style: str) -> Document:
    """The pages; nothing is ever fetched but `data:` addresses and our own fonts."""
    from weasyprint import CSS, HTML  # noqa: PLC0415
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    sealed = _fetcher()
    fonts = FontConfiguration()
    sheet = CSS(string="\n".join((*_font_faces(), style)), url_fetcher=sealed, font_config=fonts)
    return HTML(string=html, url_fetcher=sealed).render(font_config=fonts, stylesheets=[sheet], pdf_variant=VARIANT)


def _fetcher() -> Any:
    """Serves the packaged fonts under an address of their own: as `data:` they would take longer than the pages."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415

    fonts = {f"{_FONT}{name}": (package, name) for _, package, name, _, _ in _FACES}

    class Sealed(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            if url not in fonts:
                return super().fetch(url, headers)
            return URLFetcherResponse(url, _font(*fonts[url]))

    return Sealed(allowed_protocols=("data",), allow_redirects=False)


@cache
def _font(package: str, name: str) -> bytes:
    return files(package).joinpath("files", name).read_bytes()


def _font_faces() -> Iterator[str]:
    for family, _, name, style, weight in _FACES:
        face = f"font-family: '{family}'; font-style: {style}; font-weight: {weight}; src: url({_FONT}{name})"
        yield f"@font-face {{ {face} }}"


def _without_claim(missing: set[int]) -> str:
    """Style that puts the line about missing letters in the place of the claim."""
    codes = [f"U+{code:04X}" for code in sorted(missing)]
    more = f" and {len(codes) - MOST_CODES} more" if len(codes) > MOST_CODES else ""
    text = f"No conformance is claimed: no installed font has {', '.join(codes[:MOST_CODES])}{more}."
    return f".claim {{ display: none }} .missing::after {{ content: '{text}' }}"


def _write(document: Document, report: Report, variant: str | None) -> bytes:
    moment = _moment(report)
    document.metadata = _metadata(document.metadata, moment, claims=variant is not None)
    attachments = list(_attachments(report, moment))
    with catch_warnings():
        simplefilter("ignore", ResourceWarning)  # WeasyPrint leaves the colour profile's file to the collector
        written: bytes = document.write_pdf(
            pdf_variant=variant, pdf_tags=True, pdf_identifier=True, attachments=attachments
        )
    return written


def _metadata(given: Any, moment: datetime, *, claims: bool) -> Any:
    """The document's metadata, with the dates and, where it is claimed, the identifier of PDF/UA."""
    from weasyprint.pdf.metadata import DocumentMetadata  # noqa: PLC0415

    class Metadata(DocumentMetadata):  # type: ignore[misc]
        def generate_rdf_metadata(self, *conformance: Any) -> bytes:
            described: bytes = super().generate_rdf_metadata(*conformance)
            return described.replace(b"</rdf:RDF>", _UNIVERSAL_ACCESS + b"</rdf:RDF>") if claims else described

    stamp = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    return Metadata(**{**vars(given), "created": stamp, "modified": stamp})


def _moment(report: Report) -> datetime:
    """When the report is said to be made: SOURCE_DATE_EPOCH, else the newest publication, else 1980. Never now."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC)
    given = [datetime.fromisoformat(one.published) for one in report.articles if one.published]
    return max((one.astimezone(UTC) if one.tzinfo else one.replace(tzinfo=UTC) for one in given), default=EPOCH)


def _attachments(report: Report, moment: datetime) -> Iterator[Attachment]:
    from weasyprint import Attachment  # noqa: PLC0415

    dates = {"created": moment, "modified": moment}
    yield Attachment(
        string=json.render(report), name="report.json", description="This report as data", relationship="Data", **dates
    )
    texts = report.articles if report.edition == "internal" else []
    for number, one in enumerate(texts, 1):
        yield Attachment(
            string=one.text, name=f"article-{number}.txt", description=one.outlet, relationship="Source", **dates
        )
