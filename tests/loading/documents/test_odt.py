"""OpenDocument texts: a real one whole, changes and notes, and what is refused."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

import odfdo
import pytest

from factcheck.document import Article
from factcheck.errors import LoadError
from factcheck.origins import Origins
from tests.loading.documents.writing import article, container, odt, odt_parts, told

LAYOUT = "Fog closed the port of Ostermar on Monday, and twelve boats waited outside it until noon."


def written() -> bytes:
    """A story as another program saves it."""
    document = odfdo.Document("text")
    document.meta.title, document.meta.initial_creator = "Fog closes the port", "Mara Quill"
    document.meta.creation_date, document.meta.date = datetime(2025, 3, 4, 8, 15), datetime(2025, 3, 4, 9, 40)
    said = odfdo.Paragraph("“We had 12 boats at sea,” harbour master Ida Lund said.")
    waited = odfdo.List(["One waits.", "The others sail."])
    document.body.clear()
    document.body.extend([odfdo.Header(1, "Fog closes the port"), said, odfdo.Header(2, "Until Friday"), waited])
    said.insert_annotation(after="boats", body="Are there really 12?", creator="The desk")
    said.insert_note(after="Lund", note_id="n1", citation="1", body="In office since May.")
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def test_a_story() -> None:
    known = article(written(), ".odt")
    assert known == Article(
        text="Fog closes the port\n\n“We had 12 boats at sea,” harbour master Ida Lund said.\n\nUntil Friday\n\n"
        "One waits.\n\nThe others sail.",
        title="Fog closes the port",
        authors=("Mara Quill",),
        published="2025-03-04T08:15:00",
        updated="2025-03-04T09:40:00",
        source="a.odt",
    )
    assert known.origins == Origins(
        "an OpenDocument text",
        (
            ("title", "dc:title"),
            ("published", "meta:creation-date"),
            ("updated", "dc:date"),
            ("authors", "meta:initial-creator"),
        ),
        ("1 comment", "1 footnote"),
    )


def test_what_nobody_has_published_is_nowhere() -> None:
    assert "really" not in repr(article(written(), ".odt"))


@pytest.mark.parametrize(
    ("body", "text", "left_out"),
    [
        ("<text:p>The\n  <text:span>fog</text:span><text:s text:c='9'/>lifts</text:p>", "The fog lifts", ()),
        ("<text:p>Fog<text:tab/>and<text:line-break/>rain</text:p>", "Fog and\nrain", ()),
        (
            (
                "<text:tracked-changes><text:changed-region><text:deletion><text:p>Struck</text:p></text:deletion>"
                "</text:changed-region></text:tracked-changes><text:p>F<text:change/>og</text:p>"
            ),
            "Fog",
            ("1 tracked deletion",),
        ),
        (
            (
                "<text:p>Fog<text:span text:style-name='T1'>Kill</text:span><text:hidden-text>it</text:hidden-text>"
                "</text:p><text:section text:display='none'><text:p>Spare</text:p></text:section>"
            ),
            "Fog",
            ("3 hidden passages",),
        ),
        (
            "<text:p>Fog<draw:frame><draw:text-box><text:p>Box</text:p></draw:text-box></draw:frame></text:p>",
            "Fog",
            ("1 text box",),
        ),
        (
            (
                "<text:p>Fog</text:p><table:table><table:table-row><table:table-cell><text:p>Boats</text:p>"
                "</table:table-cell></table:table-row></table:table><table:table><table:table-row><table:table-cell>"
                f"<text:p>{LAYOUT}</text:p></table:table-cell></table:table-row></table:table>"
            ),
            f"Fog\n\n{LAYOUT}",
            ("1 table",),
        ),
        (
            (
                "<text:table-of-content><text:index-body><text:p>Fog 1</text:p></text:index-body>"
                "</text:table-of-content><text:section><text:p>Fog</text:p></text:section>"
            ),
            "Fog",
            ("1 generated list",),
        ),
    ],
)
def test_changes_and_notes(body: str, text: str, left_out: tuple[str, ...]) -> None:
    hidden = "<style:style style:name='T1'><style:text-properties text:display='none'/></style:style>"
    assert told(odt(body, hidden), ".odt") == (text, left_out)


def test_a_heading_is_known_by_the_style_that_its_own_is_made_of() -> None:
    style = "<style:style style:name='P1' style:parent-style-name='Title'/>"
    known = article(odt("<text:p>Ostermar</text:p><text:p text:style-name='P1'>Fog lifts</text:p>", style), ".odt")
    assert (known.title, known.text) == ("Fog lifts", "Fog lifts\n\nOstermar")


SEALED = "<m:manifest xmlns:m='m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
REFUSED = {
    "no end": (odt("<text:p>Fog</text:p>")[:-30], "a.odt: the document is broken: it is no whole zip file."),
    "no text part": (container({"mimetype": "x"}), "a.odt, content.xml: the document is broken: this part is missing."),
    "a sheet": (
        container({"content.xml": "<d><body><spreadsheet/></body></d>"}),
        "a.odt: this is no text document. Save the article as .odt.",
    ),
    "password": (
        container(odt_parts("<text:p>Fog</text:p>") | {"META-INF/manifest.xml": SEALED}),
        "a.odt: the document is encrypted. Save it without a password.",
    ),
    "entities": (
        container({"content.xml": '<!DOCTYPE d [<!ENTITY a "ha">]><d>&a;</d>'}),
        "a.odt, content.xml: the XML declares a document type, which may hold entities.",
    ),
    "too large": (odt(" " * 40_000_000), "a.odt, content.xml: the part unpacks to 40,000,"),
    "empty": (odt("<text:p> </text:p>"), "a.odt: there is no text in it."),
}


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED)
def test_what_is_refused(case: tuple[bytes, str]) -> None:
    content, message = case
    with pytest.raises(LoadError) as raised:
        article(content, ".odt")
    assert str(raised.value).startswith(message)
