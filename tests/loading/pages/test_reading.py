"""Saved pages as articles, whole."""

from __future__ import annotations

import socket
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck import Article
from factcheck.origins import Origins

PAGES = Path(__file__).parent

LEDGER = Article(
    text="""Fog closes the port of Ostermar for a second day

The port of Ostermar was closed for a second day on Tuesday because of fog, harbour master Ida Lund said.

“We had 12 boats at sea and all of them are back,” Lund told reporters.
She did not say when the port would open.

What happens next

The ferry to Skarholm, which carries about 400 people a day, will not leave before Thursday, its owner Skarholm Line \
said in a statement.

Read more: Storm sinks two boats off Skarholm

Ferries: none until Thursday

Buses: every hour to the airport

“Nobody has been hurt,” the coastguard wrote.

Fishermen said they had lost a week’s catch. “It is the worst March that I can remember,” said Olaf Brand, who has \
fished there since 1988.

Correction: An earlier version of this article gave the wrong number of boats.""",
    title="Fog closes the port of Ostermar for a second day",
    outlet="Harbour Ledger",
    published="2025-03-04T18:30:00+01:00",
    updated="2025-03-04T20:05:00+01:00",
    authors=("Nora Weld", "Tam Ose"),
    url="https://ledger.example/news/fog-closes-port",
    language="en-GB",
)

POST = Article(
    text="""Boats wait out the fog at Ostermar

Fog kept the port of Ostermar shut on Tuesday, the second day in a row, according to harbour master Ida Lund.

“We had 14 boats at sea and all of them are back,” Lund told reporters.

The ferry to Skarholm will not sail before Thursday. About 400 people take it on a usual day, Skarholm Line said.

Olaf Brand, who has fished off Ostermar since 1988, called it “the worst March that I can remember”.

The coastguard wrote that nobody had been hurt. It had sent two ships out to look for boats that did not answer.""",
    title="Boats wait out the fog at Ostermar",
    outlet="Meridian Post",
    published="2025-03-04T17:10:00+00:00",
    authors=("Zoë Brandt",),
    url="https://post.example/2025/03/boats-wait-in-fog",
)

RADIO = Article(
    text="""Port shut: fog again

The port of Ostermar stays shut.
Ida Lund, the harbour master, said on Tuesday that 12 boats had come home safely and that none was missing.

Ferry: Thursday Port: Friday

Rémy Sol, who sells fish there, had none to sell.""",
    title="Port shut: fog again",
    outlet="Radio Saltmarsh",
    published="2025-03-04T19:45:00+01:00",
    updated="2025-03-05T06:00:00+01:00",
    authors=("Jo Sand", "Ann Reed"),
    url="https://radio.example/fog",
)

ORIGINS = {
    "harbour-ledger.html": Origins(
        "an HTML page",
        (
            ("outlet", "json-ld publisher"),
            ("title", "h1"),
            ("published", "json-ld datePublished"),
            ("updated", "json-ld dateModified"),
            ("authors", "json-ld author"),
            ("url", "link canonical"),
            ("language", "html lang"),
        ),
        (
            "News",
            "Sport",
            "Weather",
            "By Nora Weld and Tam Ose",
            "Boats wait outside the harbour. Photograph: Per Lind/Harbour Ledger",
            "Sign up to our newsletter",
            "Get the harbour news delivered to your inbox every morning.",
            "Related stories",
            "Storm sinks two boats off Skarholm",
            "Cod is back in the bay after ten years",
            "Comments (2)",
            "I was on that ferry and nobody told us anything at all for hours and hours.",
            "© 2025 Harbour Ledger. All rights reserved.",
            "Privacy policy Terms of use",
        ),
    ),
    "meridian-post.htm": Origins(
        "an HTML page",
        (
            ("outlet", "og:site_name"),
            ("title", "h1"),
            ("published", "article:published_time"),
            ("authors", "meta author"),
            ("url", "saved from url"),
            ("language", "html lang"),
        ),
        (
            "We use cookies to make this site work. By using it you agree to that.",
            "Meridian Post",
            "City",
            "Sea",
            "Facebook",
            "Twitter",
            "You may also like",
            "Cod is back in the bay",
            "What the storm took",
            "Copyright 2025 Meridian Post. All rights reserved.",
        ),
    ),
    "radio-saltmarsh.html": Origins(
        "an HTML page",
        (
            ("outlet", "json-ld publisher"),
            ("title", "h1"),
            ("published", "meta pubdate"),
            ("updated", "json-ld dateModified"),
            ("authors", "json-ld author"),
            ("url", "link canonical"),
        ),
    ),
}


@pytest.fixture(autouse=True)
def without_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("harbour-ledger.html", LEDGER), ("meridian-post.htm", POST), ("radio-saltmarsh.html", RADIO)],
)
def test_a_saved_page(monkeypatch: pytest.MonkeyPatch, name: str, expected: Article) -> None:
    monkeypatch.chdir(PAGES)
    article = Article.from_path(name)
    assert article == replace(expected, source=name)
    assert article.origins == ORIGINS[name]
    assert article.manuscript is None
