"""The article in pages of many builds: all of it, and nothing of what stands around it."""

from __future__ import annotations

import json

import pytest

from tests.loading.pages.writing import loaded, page

SHUT = "The port of Ostermar was closed on Tuesday because of fog, harbour master Ida Lund told reporters there."
FERRY = "The ferry to Skarholm will not leave before Thursday, and the fishing boats stay at home until the fog lifts."
LOST = "“We had twelve boats out at sea in it,” said Olaf Brand, “and I would not like to see such a night again.”"

TEXTS = (SHUT, FERRY, LOST)
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in TEXTS)

MENU = "<nav><ul>" + "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(60)) + "</ul></nav>"
OTHERS = "".join(
    f"<h3><a href='/{n}'>Storm {n} sinks boats</a></h3><p>Two boats sank when storm {n} hit the coast, police said.</p>"
    for n in range(25)
)
CARDS = "".join(
    f"<a href='/{n}'><h3>Storm {n} sinks two boats</h3><p>Two boats sank when storm {n} hit, police said.</p></a>"
    for n in range(25)
)
READERS = "".join(
    f"<div class='said'><p>Number {n} of the port's rules is a disgrace, I think.</p></div>" for n in range(30)
)
FOOT = "<footer><p>© 2025 Harbour Ledger. All rights reserved.</p></footer>"
CODE = "<script>" + "if (a < b && b > c) { tell('The port was open.') }" * 500 + "</script>"


@pytest.mark.parametrize(
    "body",
    [
        f"<main><article>{PARAGRAPHS}</article></main>",
        f"{MENU}<main><article>{PARAGRAPHS}</article><div class='related-stories'>{OTHERS}</div></main>{FOOT}",
        f"{MENU}<div class='main'><div class='story'>{PARAGRAPHS}</div><div class='x1'>{CARDS}</div></div>{FOOT}",
        f"{MENU}<div id='story'>{PARAGRAPHS}</div><div id='disqus_thread'>{READERS}</div>{FOOT}",
        f"<div id='story'>{PARAGRAPHS}</div><section class='mostRead'>{OTHERS}</section>",
        f"<div id='story'>{PARAGRAPHS}</div><section class='most-read'>{OTHERS}</section>",
        f"{MENU}<div class='body'>{'<br><br>'.join(TEXTS)}</div><section class='RECOMMENDED'>{OTHERS}</section>",
        f"{MENU}<div class='body'>{''.join(f'<div>{text}</div>' for text in TEXTS)}</div>{FOOT}",
        f"<table><tr><td>{MENU}</td><td><h1>Fog</h1>{PARAGRAPHS}</td><td class='promo'>{OTHERS}</td></tr></table>",
        f"<form id='aspnetForm'>{CODE}<div>{PARAGRAPHS}</div>{FOOT}</form>",
        f"<div class='page has-comments social-share'>{CODE}<div class='text'>{PARAGRAPHS}</div></div>",
        f"<div hidden class='js-later'>{CODE}{PARAGRAPHS}</div>",
        f"<article><p>{SHUT}</p><div class='newsletter'><p>By mail.</p></div><p>{FERRY}</p><p>{LOST}</p></article>",
        f"<article><p>{SHUT}</p><aside><p>Storm sinks two boats</p></aside><p>{FERRY}</p><p>{LOST}</p></article>",
        f"<article>{PARAGRAPHS}<p hidden>Nobody sees it.</p><noscript><p>Turn on JavaScript.</p></noscript></article>",
        f"<article><p>{SHUT}</p><ul><li>{FERRY}</li></ul><blockquote><p>{LOST}</p></blockquote></article>",
        f"<article><p>{SHUT}</p><p>{FERRY}</p><footer><p class='story-correction'>{LOST}</p></footer></article>{FOOT}",
        f"<article><p>{SHUT}</p><div class='paywall'><p>{FERRY}</p><p>{LOST}</p></div></article>",
        f"<article><section><p>{SHUT}</p></section><section><div><p>{FERRY}</p></div><p>{LOST}</p></section></article>",
    ],
)
def test_the_body(body: str) -> None:
    parts = loaded(page("<meta property='og:title' content='Fog'>", body)).text.split("\n")
    assert [part for part in parts if part] == ["Fog", *TEXTS]


def test_a_brief() -> None:
    body = f"{MENU}<article><h1>Fog</h1><p>{LOST}</p></article><div class='related'>{OTHERS}</div>{FOOT}"
    assert loaded(page(body=body)).text == f"Fog\n\n{LOST}"


def test_a_body_that_only_its_data_have() -> None:
    data = json.dumps({"@type": "NewsArticle", "headline": "Fog", "articleBody": f"{SHUT} {FERRY}"})
    script = f'<script type="application/ld+json">{data}</script>'
    assert loaded(page(script, "<div id='root'></div>")).text == f"Fog\n\n{SHUT} {FERRY}"


def test_what_was_left_out_is_told_once() -> None:
    article = loaded(page(body=f"{MENU}<article>{PARAGRAPHS}</article>{FOOT}{FOOT}"))
    assert article.origins
    assert article.origins.left_out == (
        *(f"Section {n}" for n in range(60)),
        "© 2025 Harbour Ledger. All rights reserved.",
    )
