"""NITF and NewsML-G2: real ones whole, their variants, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.document import Article
from factcheck.errors import LoadError
from factcheck.loading import load, load_delivery
from factcheck.loading.intake import Delivery
from factcheck.loading.readers import reader_for
from factcheck.origins import Origins

HERE = Path(__file__).parent
SUBJECT = "a.xml"
G2 = '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en">{}</newsItem>'


def article(content: str | bytes) -> Article:
    bare = content.encode() if isinstance(content, str) else content
    return load_delivery(Delivery(bare, SUBJECT, ".xml"))


def refusal(content: str | bytes) -> str:
    with pytest.raises(LoadError) as raised:
        article(content)
    return str(raised.value)


def nitf(body: str, head: str = "", before: str = "") -> str:
    whole = f"<body.head>{before}</body.head><body.content>{body}</body.content>"
    return f"<nitf><head>{head}</head><body>{whole}</body></nitf>"


def newsml(content: str, meta: str = "", item: str = "") -> str:
    return G2.format(f"<itemMeta>{item}</itemMeta><contentMeta>{meta}</contentMeta><contentSet>{content}</contentSet>")


def xhtml(body: str) -> str:
    return f'<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html></inlineXML>'


def test_an_nitf_file() -> None:
    known = load(HERE / "harbour.nitf.xml")
    assert known == Article(
        text="Fog closes Ostermar's port for a second day\n\n"
        "OSTERMAR, March 4 — The port of Ostermar stayed closed on Tuesday because of fog, harbour master Ida Lund "
        "said.\n\n“We had 12 boats at sea, and all of them are back,” Lund told reporters.\nThe café stayed open.\n\n"
        "What comes next\n\nThe port opens on Friday.\n\nThe ferry does not sail.",
        title="Fog closes Ostermar's port for a second day",
        outlet="Coastal Wire",
        published="2025-03-04T18:30:00+01:00",
        authors=("Mara Quill", "Jon Fenn"),
        url="https://wire.example/fog",
        source=str(HERE / "harbour.nitf.xml"),
    )
    assert known.origins == Origins(
        "an NITF file",
        (
            ("outlet", "pubdata name"),
            ("title", "hl1"),
            ("published", "date.issue norm"),
            ("authors", "byline"),
            ("url", "pubdata ex-ref"),
            ("language", "body lang"),
        ),
        (
            "Twelve boats wait outside the harbour",
            "Fog keeps the port closed.",
            "Editors: adds quote in second paragraph.",
            "Reporting by Mara Quill; editing by S. Orr",
            "Boats in the fog. A. Reed",
            "Day Boats Monday 12",
        ),
    )


def test_a_newsml_message() -> None:
    known = load(HERE / "harbour.newsml.xml")
    assert known == Article(
        text="Fog closes Ostermar’s port for a second day\n\n"
        "OSTERMAR, March 4 (Coastal Wire) — The port of Ostermar stayed closed on Tuesday because of fog, harbour "
        "master Ida Lund said.\n\n“We had 12 boats at sea, and all of them are back,” Lund told reporters.\n\n"
        "The port opens on Friday.",
        title="Fog closes Ostermar’s port for a second day",
        outlet="Coastal Wire",
        published="2025-03-04T16:05:00+01:00",
        updated="2025-03-04T18:45:00+01:00",
        authors=("Mara Quill",),
        language="en-GB",
        source=str(HERE / "harbour.newsml.xml"),
    )
    assert known.origins == Origins(
        "a NewsML-G2 file",
        (
            ("outlet", "provider"),
            ("title", "headline"),
            ("published", "firstCreated"),
            ("updated", "versionCreated"),
            ("authors", "by"),
            ("language", "language"),
        ),
        ("Adds quote in second paragraph", "Fog keeps the port closed.", "Boats in the fog."),
    )


@pytest.mark.parametrize(
    ("head", "before", "expected"),
    [
        ("<docdata><date.issue norm='20250304'/></docdata>", "", {"published": "2025-03-04"}),
        (
            "<docdata><date.issue norm='soon'/><date.release norm='20250304T0800Z'/></docdata>",
            "",
            {"published": "2025-03-04T08:00:00+00:00"},
        ),
        ("<docdata><doc.copyright holder='The Post'/></docdata>", "", {"outlet": "The Post"}),
        ("<docdata><doc-id regsrc='CWS'/></docdata>", "", {"outlet": "CWS"}),
        ("", "<distributor> Coastal\nWire </distributor>", {"outlet": "Coastal Wire"}),
        ("<title>Fog</title>", "", {"title": "Fog"}),
        ("", "<byline>BY MARA QUILL<byttl>, Staff Writer</byttl></byline>", {"authors": ("MARA QUILL",)}),
        ("<pubdata ex-ref='javascript:x'/>", "", {}),
    ],
)
def test_what_an_nitf_head_says(head: str, before: str, expected: dict[str, object]) -> None:
    known = article(nitf("<p>The fog lifted.</p>", head, before))
    title = expected.get("title")
    text = f"{title}\n\nThe fog lifted." if title else "The fog lifted."
    assert known == Article(text=text, source=SUBJECT, **expected)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("dateline", "first", "text"),
    [
        ("OSTERMAR, March 4 -", "The fog lifted.", "OSTERMAR, March 4 — The fog lifted."),
        ("OSTERMAR", "— The fog lifted.", "OSTERMAR — The fog lifted."),
        ("<location>OSTERMAR</location>", "Ostermar, March 4 (CWS) - Fog.", "Ostermar, March 4 (CWS) - Fog."),
        ("<location>OSTERMAR</location>, <story.date/>", "Fog.", "OSTERMAR — Fog."),
        ("<story.date norm='20250304'/>", "Fog.", "Fog."),
    ],
)
def test_a_dateline_stands_before_the_first_paragraph(dateline: str, first: str, text: str) -> None:
    assert article(nitf(f"<p>{first}</p>", before=f"<dateline>{dateline}</dateline>")).text == text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Loose words <p>and a paragraph</p> and more", "Loose words\n\nand a paragraph\n\nand more"),
        (
            "<p>One<br/>two</p><bq><block><p>“Quoted,” she said.</p></block><credit>A. Reed</credit></bq>",
            "One\ntwo\n\n“Quoted,” she said.",
        ),
        ("<p>12<sup>th</sup> of <money unit='EUR'>3</money></p>", "12th of 3"),
        ("<p>A<?x y?>B<!-- no -->C</p>", "ABC"),
        ("<p><![CDATA[R&D <fog>]]></p>", "R&D <fog>"),
        ("<pre>One\n  two</pre>", "One two"),
        ("<p>soft\u00adly \u200bfell</p>", "softly fell"),
        ("<p>&amp;lt; &lt; &#8364; &unknown; </p>", None),
    ],
)
def test_paragraphs(body: str, text: str | None) -> None:
    if text is None:
        assert refusal(nitf(body)).startswith("a.xml: the XML cannot be read (Entity 'unknown' not defined")
    else:
        assert article(nitf(body)).text == text


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (xhtml("<p>The fog lifted.</p>"), "The fog lifted."),
        (f"<inlineXML>{nitf('<p>The fog lifted.</p>')}</inlineXML>", "The fog lifted."),
        (
            "<inlineData contenttype='text/plain'>The fog\nlifted.\n\nBoats left.</inlineData>",
            "The fog lifted.\n\nBoats left.",
        ),
        ("<inlineXML><html><body/></html></inlineXML><inlineData>The fog lifted.</inlineData>", "The fog lifted."),
        ("<inlineData contenttype='text/html'>&lt;p>The fog&lt;br>lifted.</inlineData>", "The fog\nlifted."),
        (xhtml("<p>The fog lifted.</p>") + xhtml("<p>Le brouillard.</p>"), "The fog lifted."),
    ],
)
def test_renditions_of_a_news_item(content: str, text: str) -> None:
    assert article(newsml(content)) == Article(text=text, source=SUBJECT)


@pytest.mark.parametrize(
    ("item", "meta", "expected"),
    [
        ("<versionCreated>2025-03-04T08:00:00Z</versionCreated>", "", {"published": "2025-03-04T08:00:00+00:00"}),
        (
            "<firstCreated>2025-03-04T08:00:00Z</firstCreated><versionCreated>2025-03-04T08:00:00Z</versionCreated>",
            "",
            {"published": "2025-03-04T08:00:00+00:00"},
        ),
        ("<versionCreated>2025-03</versionCreated>", "", {}),
        ("<provider literal='The Post'/>", "", {"outlet": "The Post"}),
        ("<provider qcode='nprov:CWS'/>", "", {"outlet": "CWS"}),
        (
            "",
            "<creator><name>Mara Quill</name></creator><creator><name>Jon Fenn</name></creator>",
            {"authors": ("Mara Quill", "Jon Fenn")},
        ),
    ],
)
def test_what_the_metadata_of_a_news_item_say(item: str, meta: str, expected: dict[str, object]) -> None:
    known = article(newsml(xhtml("<p>The fog lifted.</p>"), meta, item))
    assert known == Article(text="The fog lifted.", source=SUBJECT, **expected)  # type: ignore[arg-type]


WHOLE = "Ask the agency for a whole file, or save the article's text as .txt or .md."
LAUGHS = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))
BOMB = f"<!DOCTYPE nitf [<!ENTITY l0 'ha'>{LAUGHS}]>"
OWN_TYPE = (
    "a.xml: the XML declares a document type of its own, which may hold entities. "
    "Take out what stands in [ ] after <!DOCTYPE."
)


@pytest.mark.parametrize(
    "declared",
    [
        BOMB,
        "<!DOCTYPE nitf [<!ENTITY l9 SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE nitf [<!ENTITY % l SYSTEM 'http://169.254.169.254/'> %l;]>",
        "<!DOCTYPE nitf SYSTEM 'http://169.254.169.254/nitf.dtd' []>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig"])
def test_a_document_type_that_declares_something_is_refused(declared: str, encoding: str) -> None:
    assert refusal((declared + nitf("<p a='&l9;'>&l9;</p>")).encode(encoding)) == OWN_TYPE


def test_a_document_type_elsewhere_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "nitf.dtd").write_text("<!ENTITY l9 'secret'>", encoding="utf-8")
    declared = f"<!DOCTYPE nitf SYSTEM '{(tmp_path / 'nitf.dtd').as_uri()}'>"
    assert article(declared + nitf("<p>Fog &l9;lifts.</p>")).text == "Fog &l9;lifts."


def test_inclusions_are_not_followed() -> None:
    include = "<x:include xmlns:x='http://www.w3.org/2001/XInclude' href='file:///etc/passwd' parse='text'/>"
    assert article(nitf(f"<p>Fog.</p>{include}")).text == "Fog."


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (nitf("<p>" * 50_000 + "</p>" * 50_000), "the XML cannot be read (Excessive depth in document: 256"),
        (nitf("<p>Fog")[:-20], "the XML cannot be read ("),
        (f"<p>{nitf('<p>Fog.</p>')}", "this is not a NewsML-G2 file or an NITF file."),
        (b"<nitf><body><body.content><p>caf\xe9</p></body.content></body></nitf>", "the XML cannot be read ("),
        ("<nitf><head/></nitf>", f"there is no article in it. {WHOLE}"),
        (nitf(""), "there is no text in it."),
        (nitf("<p>Fog.</p>", "<docdata management-status='canceled'/>"), "the agency has withdrawn this article. Give"),
        (newsml(""), f"there is no article in it. {WHOLE}"),
        (newsml(xhtml("")), f"there is no text in it. {WHOLE}"),
        (newsml("<inlineData contenttype='text/calendar'>Fog</inlineData>"), f"there is no text in it. {WHOLE}"),
        (
            newsml(xhtml("<p>Fog.</p>"), item="<pubStatus qcode='stat:canceled'/>"),
            "the agency has withdrawn this article. Give the one in its place.",
        ),
        (
            f"<newsMessage>{newsml(xhtml('<p>Fog.</p>'))}{newsml(xhtml('<p>Rain.</p>'))}</newsMessage>",
            "there are 2 articles in it. Give each news item in a file of its own.",
        ),
        ("<packageItem><groupSet/></packageItem>", f"there is no article in it. {WHOLE}"),
    ],
)
def test_what_is_refused(content: str | bytes, told: str) -> None:
    assert refusal(content).startswith(f"a.xml: {told}")


def test_a_text_of_fifty_megabytes_is_refused() -> None:
    assert refusal(nitf(f"<p>{'fog ' * 12_500_000}</p>")).startswith("a.xml: the XML cannot be read (")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_a_file_in_the_encoding_that_it_names(encoding: str) -> None:
    content = f'<?xml version="1.0" encoding="{encoding}"?>\n' + nitf("<p>Café.</p>")
    assert article(content.encode(encoding)).text == "Café."


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"<?xml version='1.0'?>\n<!-- a --><nitf>", "an NITF file"),
        (b"\n <n:nitf xmlns:n='x'/>", "an NITF file"),
        (BOMB.encode(), "an NITF file"),
        (b"\xef\xbb\xbf<newsItem>", "a NewsML-G2 file"),
        ("<newsMessage>".encode("utf-16"), "a NewsML-G2 file"),
        (b"<!DOCTYPE html><html><nitf/></html>", "an HTML page"),
    ],
)
def test_a_wire_file_is_known_by_its_root(content: bytes, name: str) -> None:
    assert reader_for(Delivery(content, SUBJECT)).name == name
