"""Pages that hold no article, each told as what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.errors import LoadError
from factcheck.loading.pages.trees import MEND

if TYPE_CHECKING:
    from factcheck.loading.pages.bodies import Body
    from factcheck.loading.pages.statements import Statements

FEWEST = 20
"""Words of a page that does not say that it is an article, and is one."""

TEASER = 150
"""Words of a closed article below which the rest is behind the paywall."""

FORM = 100
"""Words beside a field for a password below which a page is there for it."""

MOST_LINKED = 0.5
"""Share of an article's words that stand in links; where it is larger the page is a list of other articles."""


def refuse_page(tree: Any, statements: Statements, body: Body, subject: str) -> None:
    """LoadError for what is a login, a paywall, an empty page or a list of articles."""
    reason = _reason(tree, statements, body)
    if reason:
        message, mend = reason
        raise LoadError(message, subject=subject, mend=mend)


def _reason(tree: Any, statements: Statements, body: Body) -> tuple[str, str] | None:
    words = body.words
    if statements.linked.closed() and words < max(TEASER, statements.linked.length() / 2):
        return f"the article is behind a paywall: {words} words of it are here.", MEND
    if words < FORM and tree.xpath('//input[translate(@type, "PASWORD", "pasword") = "password"]'):
        return "this is a login page.", "Log in, and save the article's own page."
    if not words:
        return "there is no text on the page.", "A script may fill it: save it again from a browser that shows it."
    listed = not statements.is_article and body.linked > MOST_LINKED
    if listed or (words < FEWEST and not statements.is_article):
        return "there is no article on the page.", "Give the article's own page, or its text as .txt or .md."
    return None
