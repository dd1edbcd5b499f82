"""Pages written for one test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.loading import load_delivery
from factcheck.loading.intake import Delivery

if TYPE_CHECKING:
    from factcheck import Article

BODY = """<article>
<p>The port of Ostermar was closed on Tuesday because of fog, harbour master Ida Lund told reporters there.</p>
<p>The ferry to Skarholm will not leave before Thursday, and the fishing boats stay at home until the fog lifts.</p>
</article>"""

TEXT = """The port of Ostermar was closed on Tuesday because of fog, harbour master Ida Lund told reporters there.

The ferry to Skarholm will not leave before Thursday, and the fishing boats stay at home until the fog lifts."""


def page(head: str = "", body: str = BODY, opening: str = "<!DOCTYPE html><html>") -> str:
    return f"{opening}<head>{head}</head><body>{body}</body></html>"


def loaded(content: str | bytes, charset: str = "") -> Article:
    raw = content.encode() if isinstance(content, str) else content
    return load_delivery(Delivery(raw, "a.html", ".html", charset))


def places(article: Article) -> dict[str, str]:
    assert article.origins
    return dict(article.origins.places)
