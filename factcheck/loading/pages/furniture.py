"""What stands around a page's article, by its markup: menus, other stories, newsletter boxes, readers' comments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = frozenset(
    [
        *("advert", "advertisement", "advertising", "breadcrumb", "breadcrumbs", "comments", "consent", "cookie"),
        *("cookies", "disqus", "mostread", "newsletter", "newsletters", "outbrain", "popular", "promo", "promos"),
        *("readmore", "recirc", "recirculation", "recommended", "recommendations", "related", "share"),
        *("sharedaddy", "sharing", "signup", "social", "sponsored", "subscribe", "subscription", "taboola", "trending"),
    ]
)
"""Words in the class or id of what is no part of an article."""

NOTICES = frozenset(["amendment", "clarification", "correction", "corrections", "editorsnote", "retraction"])
"""Words in the class or id of what is part of the article, even at its foot or beside it."""

ELEMENTS = ("nav", "aside", "form", "noscript", "dialog", "template")

OWN = './/h1 | .//*[@itemprop="articleBody"]'
CARDS = "//a[.//h2 or .//h3 or .//h4 or .//h5 or .//p or .//li]"
"""Links around whole blocks: they lead to other stories."""

HIDDEN = "//*[@hidden]"

KEPT = frozenset({"article", "main"})

MOST_SHARE = 0.5
"""What holds more of a page's text than that, its first passage too, is the article by whatever name."""

LONGEST_LABEL = 60

_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")


def without_furniture(tree: Any) -> Any:
    """The tree, changed: what is furniture is taken out of it."""
    for code in [*tree.xpath("//script[not(contains(@type, 'ld+json'))]"), *tree.iter("style")]:
        code.drop_tree()
    for notice in _named(tree, NOTICES):
        for holder in notice.iterancestors("aside", "footer"):
            holder.tag = "div"
    whole = _length(tree) - sum(map(_length, tree.iter("script")))
    around = frozenset(_around_beginning(tree))
    for element in [*tree.iter(*ELEMENTS), *_named(tree, NAMES), *tree.xpath(f"{CARDS} | {HIDDEN}")]:
        own = element in around and _length(element) > MOST_SHARE * whole
        if element.getparent() is not None and not own and element.tag not in KEPT and not element.xpath(OWN):
            element.drop_tree()
    return tree


def _named(tree: Any, wanted: frozenset[str]) -> Iterator[Any]:
    for element in tree.xpath("//body//*[@class or @id]"):
        names = f"{element.get('class', '')} {element.get('id', '')}"
        whole = names.replace("-", "").replace("_", "").lower().split()
        if not wanted.isdisjoint((*whole, *map(str.lower, _PART.findall(names)))):
            yield element


def _around_beginning(tree: Any) -> Iterator[Any]:
    """The elements around the first passage of a page that is longer than a label."""
    for element in tree.iter("*"):
        for text, holder in ((element.text, element), (element.tail, element.getparent())):
            if text and len(text.strip()) > LONGEST_LABEL and element.tag not in {"script", "title"}:
                yield holder
                yield from holder.iterancestors()
                return


def _length(element: Any) -> int:
    return sum(map(len, element.itertext()))
