"""What a page says of its article: which statement is taken, and which is not believed."""

from __future__ import annotations

import json

import pytest

from tests.loading.pages.writing import BODY, loaded, page, places


def linked(*nodes: object) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(node)}</script>' for node in nodes)


def meta(**named: str) -> str:
    return "".join(f'<meta name="{name}" content="{value}">' for name, value in named.items())


def properties(**named: str) -> str:
    return "".join(f'<meta property="{name.replace("__", ":")}" content="{value}">' for name, value in named.items())


ARTICLE = {"@type": "NewsArticle", "headline": "Fog"}


@pytest.mark.parametrize(
    ("head", "published", "place"),
    [
        (
            linked({**ARTICLE, "datePublished": "2025-03-04T18:30:00Z"}),
            "2025-03-04T18:30:00+00:00",
            "json-ld datePublished",
        ),
        (
            linked({**ARTICLE, "datePublished": "2025-03-04T18:30:00.123-0500"}),
            "2025-03-04T18:30:00-05:00",
            "json-ld datePublished",
        ),
        (linked({**ARTICLE, "datePublished": "2025-03-04 18:30"}), "2025-03-04T18:30:00", "json-ld datePublished"),
        (linked({**ARTICLE, "datePublished": "2025-03-04"}), "2025-03-04", "json-ld datePublished"),
        (
            linked({**ARTICLE, "datePublished": "2025-03-04"})
            + properties(article__published_time="2025-03-04T18:30Z"),
            "2025-03-04T18:30:00+00:00",
            "article:published_time",
        ),
        (
            linked({**ARTICLE, "datePublished": "2025-03-04"})
            + properties(article__published_time="2025-03-01T18:30Z"),
            "2025-03-04",
            "json-ld datePublished",
        ),
        (meta(date="Tue, 04 Mar 2025 18:30:00 GMT"), "2025-03-04T18:30:00+00:00", "meta date"),
        (meta(date="Tuesday"), None, None),
        (meta(date="0001-01-01T00:00:00Z"), None, None),
        (meta(date="1970-01-01T00:00:00Z"), None, None),
        (meta(date="2025-02-30"), None, None),
        (meta(date="Tue, 99 Mar 99999 18:30:00 GMT"), None, None),
        (linked({**ARTICLE, "datePublished": 20250304}), None, None),
        (linked({**ARTICLE, "datePublished": {"@value": "2025-03-04"}}), None, None),
    ],
)
def test_the_time_of_publication(head: str, published: str | None, place: str | None) -> None:
    article = loaded(page(head))
    assert (article.published, places(article).get("published")) == (published, place)


def test_a_time_element_of_the_article_is_the_last_resort() -> None:
    article = loaded(page(body='<article><time datetime="2025-03-04T18:30:00+01:00">today</time><p>' + "Fog. " * 30))
    assert (article.published, places(article)["published"]) == ("2025-03-04T18:30:00+01:00", "time")


@pytest.mark.parametrize(
    ("head", "updated"),
    [
        (properties(article__published_time="2025-03-04", article__modified_time="2025-03-05"), "2025-03-05"),
        (properties(article__published_time="2025-03-04", article__modified_time="2025-03-04"), None),
        (properties(article__modified_time="2025-03-04"), "2025-03-04"),
    ],
)
def test_an_update_is_no_publication(head: str, updated: str | None) -> None:
    assert loaded(page(head)).updated == updated


@pytest.mark.parametrize(
    ("head", "outlet", "place"),
    [
        (
            linked({**ARTICLE, "publisher": {"name": "Ledger"}}) + properties(og__site_name="L"),
            "Ledger",
            "json-ld publisher",
        ),
        (linked({**ARTICLE, "publisher": "Ledger"}), "Ledger", "json-ld publisher"),
        (
            linked({**ARTICLE, "publisher": [{"@id": "#o"}]}, {"@id": "#o", "name": "Ledger"}),
            "Ledger",
            "json-ld publisher",
        ),
        (
            linked({**ARTICLE, "publisher": {"@id": "#lost"}}, {"@type": "WebSite", "name": "Ledger"}),
            "Ledger",
            "json-ld WebSite",
        ),
        (properties(og__site_name="Ledger &amp; Post"), "Ledger & Post", "og:site_name"),
        (properties(article__publisher="https://social.example/ledger"), "", None),
        (meta(publisher="Ledger"), "Ledger", "meta publisher"),
        ('<link rel="canonical" href="https://www.ledger.example/fog">', "ledger.example", "host of the address"),
        ('<link rel="canonical" href="http://[ledger/fog">', "", None),
        ('<link rel="canonical" href="/fog">', "", None),
    ],
)
def test_the_outlet(head: str, outlet: str, place: str | None) -> None:
    article = loaded(page(head))
    assert (article.outlet, places(article).get("outlet")) == (outlet, place)


@pytest.mark.parametrize(
    ("head", "body", "title", "place"),
    [
        (linked(ARTICLE), "", "Fog", "json-ld headline"),
        (linked({**ARTICLE, "headline": "Fog &amp;amp; sea"}), "", "Fog &amp; sea", "json-ld headline"),
        (linked({**ARTICLE, "headline": ["Fog at sea", "Fog"]}), "", "Fog at sea", "json-ld headline"),
        (
            linked({**ARTICLE, "headline": "Fog shuts port"}),
            "<h1>Fog shuts Ostermar’s port</h1>",
            "Fog shuts Ostermar’s port",
            "h1",
        ),
        (
            linked({**ARTICLE, "headline": "Fog shuts port"}),
            "<h1>Ostermar today</h1>",
            "Fog shuts port",
            "json-ld headline",
        ),
        (properties(og__title="Fog - Ledger", og__site_name="Ledger"), "", "Fog", "og:title"),
        (properties(og__title="Fog - again", og__site_name="Ledger"), "", "Fog - again", "og:title"),
        ("<title>Fog | Ledger</title>", "", "Fog", "title"),
        ("<title>Fog: the port</title>", "", "Fog: the port", "title"),
        (properties(og__site_name="Ledger"), "<h1>Ledger</h1><h1>Fog <b>at</b>\nsea</h1>", "Fog at sea", "h1"),
        ("", "", "", None),
    ],
)
def test_the_headline(head: str, body: str, title: str, place: str | None) -> None:
    article = loaded(page(head, body + BODY))
    assert (article.title, places(article).get("title")) == (title, place)
    assert article.text.startswith(f"{title}\n\nThe port" if title else "The port")


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        (linked({**ARTICLE, "author": [{"name": "Nora Weld"}, "Tam Ose", {"url": "/x"}, 3]}), ("Nora Weld", "Tam Ose")),
        (linked({**ARTICLE, "creator": "By Nora Weld"}), ("Nora Weld",)),
        (linked({**ARTICLE, "author": "https://ledger.example/nora"}) + meta(byl="By Nora Weld"), ("Nora Weld",)),
        (properties(article__author="https://social.example/nora"), ()),
    ],
)
def test_the_authors(head: str, authors: tuple[str, ...]) -> None:
    assert loaded(page(head)).authors == authors


@pytest.mark.parametrize(
    ("opening", "head", "language"),
    [
        ('<html lang="en-US">', "", "en-US"),
        ('<html lang="no words">', properties(og__locale="en_GB"), "en_GB"),
        ("<html>", linked({**ARTICLE, "inLanguage": "en"}), "en"),
        ("<html>", "", "en"),
    ],
)
def test_the_language(opening: str, head: str, language: str) -> None:
    assert loaded(page(head, opening=opening)).language == language


@pytest.mark.parametrize(
    "script",
    [
        "",
        "{",
        "null",
        "[[[[1]]]]",
        '{"@type": {"a": 1}, "@graph": 3}',
        '{"@graph": [' * 6 + '{"@type": "Article", "headline": "Deep"}' + "]}" * 6,
        '{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Another"}]}',
        '{"@id": {"a": 1}, "@type": "NewsArticle", "headline": {"a": 1}, "author": {"name": {"a": 1}}, "publisher": 3}',
    ],
)
def test_json_that_says_nothing_of_the_article(script: str) -> None:
    article = loaded(page(f'<script type="application/ld+json">{script}</script>'))
    assert (article.title, article.authors, article.outlet) == ("", (), "")


def test_of_several_articles_the_one_of_the_address_is_meant() -> None:
    nodes = [{**ARTICLE, "headline": name, "url": f"https://ledger.example/{name}"} for name in ("Cod", "Fog")]
    assert loaded(page(linked(nodes))).title == "Cod"
    assert loaded(page(linked(nodes) + '<link rel="canonical" href="https://ledger.example/Fog">')).title == "Fog"
