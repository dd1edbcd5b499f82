"""Pages that hold no article, and pages made to do harm."""

from __future__ import annotations

from itertools import pairwise

import pytest

from factcheck.errors import LoadError
from tests.loading.pages.writing import BODY, TEXT, loaded, page

OWN_PAGE = "Give the article's own page, or its text as .txt or .md."
LINKS = "".join(
    f'<li><a href="/{n}">Storm number {n} sinks two boats off Skarholm, and a third is lost</a></li>' for n in range(30)
)
LOGIN = '<form action="/in"><p>Log in to read on.</p><input name="user"><input type="Password" name="word"></form>'
CLOSED = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Fog", %s}</script>'
LONG = "<p>" + "The port was closed on Tuesday because of fog, and nothing moved. " * 20 + "</p>"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "the page is empty. Save it again, from a browser."),
        (" \x00\n", "the page is empty. Save it again, from a browser."),
        ("The fog lifted at 3 < 4. " * 9, "there is no markup in it. Give a text a name that ends in .txt."),
        ("<!-- nothing -->", "the page cannot be read as HTML. Save the page's text as .txt or .md."),
        (
            page(body=""),
            "there is no text on the page. A script may fill it: save it again from a browser that shows it.",
        ),
        (
            page(body="<div id='root'></div><script>start('<p>Fog</p>')</script>"),
            "there is no text on the page. A script may fill it: save it again from a browser that shows it.",
        ),
        (page(body=LOGIN), "this is a login page. Log in, and save the article's own page."),
        (
            page("<meta property='og:type' content='website'>", f"<ul>{LINKS}</ul>"),
            f"there is no article on the page. {OWN_PAGE}",
        ),
        (page(body="<p>Just a moment …</p>"), f"there is no article on the page. {OWN_PAGE}"),
        (
            page(CLOSED % '"isAccessibleForFree": false'),
            "the article is behind a paywall: 38 words of it are here. Save the page's text as .txt or .md.",
        ),
        (
            page(CLOSED % '"hasPart": [{"@type": "WebPageElement", "isAccessibleForFree": "False"}]'),
            "the article is behind a paywall: 38 words of it are here. Save the page's text as .txt or .md.",
        ),
        (
            page(CLOSED % '"isAccessibleForFree": "http://schema.org/False", "wordCount": "900"', LONG),
            "the article is behind a paywall: 240 words of it are here. Save the page's text as .txt or .md.",
        ),
    ],
)
def test_a_page_without_an_article(content: str, message: str) -> None:
    with pytest.raises(LoadError) as raised:
        loaded(content)
    assert str(raised.value) == f"a.html: {message}"


@pytest.mark.parametrize(
    "content",
    [
        page(body=LOGIN + BODY + LONG),
        page(CLOSED % '"isAccessibleForFree": true'),
        page(CLOSED % '"isAccessibleForFree": false', LONG),
        page(CLOSED % '"isAccessibleForFree": false, "wordCount": 300', LONG),
        page(CLOSED % '"wordCount": "many"', "<p>Fog.</p>"),
        page(body=BODY + f"<ul>{LINKS}</ul>"),
    ],
)
def test_a_page_with_one(content: str) -> None:
    assert len(loaded(content).text) > 2


TOO_LARGE = "the page has more than 100,000 elements, or one with more than 1,000 attributes."
TOO_DEEP = "the page is nested too deeply, or a value in it is too long."


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (page(body="<div>" * 100_000 + BODY), TOO_LARGE),
        (page(body="<b>" * 1_000 + BODY), TOO_DEEP),
        (page(body=BODY + "<p>" * 100_000), TOO_LARGE),
        (page(body=BODY + "<p " + " ".join(f"a{n}='<'" for n in range(50_000)) + ">"), TOO_LARGE),
        (page(body=BODY + f"<p title='{'x' * 11_000_000}'>Fog"), TOO_DEEP),
    ],
    ids=["deep", "deeper than the parser goes", "many elements", "many attributes", "a long value"],
)
def test_a_page_that_asks_too_much(content: str, message: str) -> None:
    with pytest.raises(LoadError) as raised:
        loaded(content)
    assert str(raised.value) == f"a.html: {message} Save the page's text as .txt or .md."


LAUGHS = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise("abcdefgh"))


@pytest.mark.parametrize(
    "content",
    [
        page(opening=f'<!DOCTYPE html [<!ENTITY a "ha">{LAUGHS}]><html>', body="<p hidden>&h;</p>" + BODY),
        page(
            opening='<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><html>', body="<p hidden>&a;</p>" + BODY
        ),
        page(f'<script type="application/ld+json">{"[" * 100_000}</script>'),
        page(f'<script type="application/ld+json">{chr(123)}"a": "{"x" * 1_000_000}"</script>'),
        page("<script>document.write('<p>The port was open on Tuesday.</p>')</script>"),
        page("<meta name='author' content='x'>" * 10_000),
        page("<meta " * 100_000),
        page(body=BODY + "<!--" * 100_000),
        page(body=BODY + f"<p title='{'x' * 1_000_000}'></p>"),
        page(body=BODY.replace("port", "po\x00r&shy;t").replace("ferry", "fer\x1b&#x202e;ry")),
        page(body=BODY.replace("on Tuesday", "<span> </span>" * 5_000 + "on Tuesday")),
        BODY,
    ],
    ids=[
        "entity expansion",
        "an entity outside",
        "JSON nested deeply",
        "broken JSON",
        "a script",
        "many statements",
        "tags that never end",
        "a comment that never ends",
        "a large attribute",
        "control characters",
        "blanks",
        "a fragment",
    ],
)
def test_a_page_made_to_do_harm_is_read_as_it_is_seen(content: str) -> None:
    assert loaded(content).text == TEXT
