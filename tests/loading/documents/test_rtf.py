"""RTF: a real one whole, code pages, changes and notes, and what is refused."""

from __future__ import annotations

import pytest

from factcheck.document import Article
from factcheck.errors import LoadError
from factcheck.origins import Origins
from tests.loading.documents.writing import article, told

STORY = rb"""{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fnil\fcharset204 Times CYR;}}
{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}{\s1\outlinelevel0\b heading 1;}{\*\cs2 Strong;}}
{\info{\title Fog closes the port}{\author Mara Quill; Jon Fenn}{\creatim\yr2025\mo3\dy4\hr8\min15}
{\revtim\yr2025\mo3\dy4\hr9\min40}}{\header Harbour Ledger\par}
\pard\s1 Fog closes the port\par
\pard\s0\ldblquote We had {\b 12 boats} at sea,\rdblquote  harbour master Ida Lund said
{\*\annotation Are there really 12?}, in the caf\'e9.{\footnote In office since May.}\par
{\pict\wmetafile8 0102abcd}{\f1 \'cf\'ee\'f0\'f2}{\field{\*\fldinst HYPERLINK "https://example.org"}{\fldrslt  opens}}
 on\~Friday \u8212?
\endash  or\line later \u-10179?\u-8704?.\par}"""


def test_a_story() -> None:
    known = article(STORY, ".rtf")
    assert known == Article(
        text="Fog closes the port\n\n“We had 12 boats at sea,” harbour master Ida Lund said, in the café.\n\n"
        "Порт opens on\u00a0Friday —– or\nlater 😀.",
        title="Fog closes the port",
        authors=("Mara Quill", "Jon Fenn"),
        published="2025-03-04T08:15",
        updated="2025-03-04T09:40",
        source="a.rtf",
    )
    assert known.origins == Origins(
        "an RTF document",
        (("title", "\\title"), ("published", "\\creatim"), ("updated", "\\revtim"), ("authors", "\\author")),
        ("1 comment", "1 footnote"),
    )


@pytest.mark.parametrize(
    ("body", "text", "left_out"),
    [
        (rb"Fog.\par\par Rain.", "Fog.\n\nRain.", ()),
        (rb"Fog.\pard Rain.", "Fog.Rain.", ()),
        (b"Fog\\\nRain", "Fog\n\nRain", ()),
        (rb"F\{o\}g \\ co\-op tie\_up", "F{o}g \\ coop tie-up", ()),
        (rb"We had {\deleted 14}{\revised 12} boats.", "We had 12 boats.", ("1 tracked deletion",)),
        (rb"Fog {\deleted \par}lifts.", "Fog lifts.", ("1 tracked deletion",)),
        (rb"Fog {\v kill \u8212? this}\v also\v0 lifts.", "Fog lifts.", ("2 hidden passages",)),
        (rb"{\uc2 \u8364\'80\'80}5 {\uc0 \u8364}6 \u8364?7", "€5 €6 €7", ()),
        (rb"{\f7 \'93\'fa}", "日", ()),
        (rb"{\f8 \'81}{\f9 \'c5}", "ÅĹ", ()),
        (rb"\u55357? alone", "\ufffd alone", ()),
        (
            rb"Fog{\shp{\*\shpinst{\shptxt Box}}{\shprslt Box}}{\object{\result Sheet}}",
            "Fog",
            OBJECTS := ("1 embedded object", "1 text box"),
        ),
        (rb"Fog{\*\unknown Secret}{\listtext 1.\tab}{\bin4 }}}}}lifts", "Foglifts", ()),
        (rb"Fog\par\trowd\pard\intbl Boats\cell 12\cell\row\pard Rain", "Fog\n\nRain", ("1 table",)),
        (
            rb"\trowd\pard\intbl Fog closed the port of Ostermar on Monday, and 12 boats waited until noon.\cell\row",
            "Fog closed the port of Ostermar on Monday, and 12 boats waited until noon.",
            (),
        ),
    ],
)
def test_characters_changes_and_notes(body: bytes, text: str, left_out: tuple[str, ...]) -> None:
    fonts = rb"{\fonttbl{\f7\fcharset128 Gothic;}{\f8\fcharset77 Roman;}{\f9\fcharset0\cpg1250 East;}}"
    assert told(rb"{\rtf1\ansi" + fonts + body + b"}", ".rtf") == (text, left_out)


@pytest.mark.parametrize(
    ("page", "code", "text"),
    [
        (rb"\ansi\ansicpg1251", rb"\'e6", "ж"),
        (rb"\ansi\ansicpg65001", rb"\'c3\'a4", "ä"),
        (rb"\ansi\ansicpg99999", rb"\'e4", "ä"),
        (rb"\mac", rb"\'8a", "ä"),
        (rb"\pc", rb"\'84", "ä"),
        (rb"", rb"\'e4", "ä"),
    ],
)
def test_the_code_page_of_the_file(page: bytes, code: bytes, text: str) -> None:
    assert told(rb"{\rtf1" + page + b" " + code + b"}", ".rtf")[0] == text


REFUSED = {
    "no RTF": (b"Fog", "a.rtf: this is no RTF document. Save it again as .rtf."),
    "no end": (rb"{\rtf1 Fog {\b lifts.}", "a.rtf: the document is broken: it ends early. Save it again as .rtf."),
    "a false number of bytes": (rb"{\rtf1 Fog \bin999999999 lifts.}", "a.rtf: the document is broken: it ends early."),
    "depth": (
        b"{\\rtf1 " + b"{" * 100_000 + b"}" * 100_001,
        "a.rtf: the document is broken: more than 200 groups within each other.",
    ),
    "words": (
        b"{\\rtf1 " + b"\\b" * 700_000 + b"}",
        "a.rtf: the document has more than 600,000 words and groups. Save the article's text alone.",
    ),
    "empty": (rb"{\rtf1 \par}", "a.rtf: there is no text in it."),
}


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED)
def test_what_is_refused(case: tuple[bytes, str]) -> None:
    content, message = case
    with pytest.raises(LoadError) as raised:
        article(content, ".rtf")
    assert str(raised.value).startswith(message)
