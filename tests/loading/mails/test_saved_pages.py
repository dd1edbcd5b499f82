"""Pages that a browser has saved as one file."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.document import Article
from factcheck.errors import LoadError
from factcheck.loading import load, load_delivery
from factcheck.loading.intake import Delivery
from factcheck.loading.readers import reader_for

SAVED = Path(__file__).parent / "harbour.mhtml"


def test_a_page_saved_as_one_file() -> None:
    known = load(SAVED)
    assert known == Article(
        text="Fog closes the port\n\nThe port of Ostermar stayed closed on Tuesday because of fog, harbour master Ida "
        "Lund said.\n\n“We had 12 boats at sea, and all of them are back,” Lund told reporters.",
        title="Fog closes the port",
        outlet="Harbour Ledger",
        published="2025-03-04T18:30:00+01:00",
        url="https://paper.example/fog?edition=evening",
        source=str(SAVED),
    )
    assert known.origins
    assert dict(known.origins.places)["url"] == "Snapshot-Content-Location"


def test_what_the_page_says_of_its_address_goes_before_where_it_was_saved_from() -> None:
    link = b'<link rel=3D"canonical" href=3D"https://paper.example/own">'
    content = SAVED.read_bytes().replace(b"<title>", link + b"<title>")
    assert load_delivery(Delivery(content, "a.mhtml", ".mhtml")).url == "https://paper.example/own"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (b"text/html\n", b"text/plain\n", "there is no page in it. Save it again from a browser."),
        (b"<article>", b"<form><input type=3Dpassword></form><!--", "this is a login page."),
    ],
)
def test_what_holds_no_article(old: bytes, new: bytes, told: str) -> None:
    with pytest.raises(LoadError) as raised:
        load_delivery(Delivery(SAVED.read_bytes().replace(old, new), "a.mhtml", ".mhtml"))
    assert str(raised.value).startswith(f"a.mhtml: {told}")


@pytest.mark.parametrize(
    "content",
    [SAVED.read_bytes(), b"From: <Saved by UnMHT>\nMIME-Version: 1.0\n\nx", b'From: "<Saved by A Browser>"\n\n'],
)
def test_a_saved_page_is_no_mail(content: bytes) -> None:
    assert reader_for(Delivery(content, "a")).name == "a page saved as MHTML"
