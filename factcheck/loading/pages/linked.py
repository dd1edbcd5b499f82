"""What a page says of its article in JSON-LD (schema.org), graphs and references included."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any, Self

Node = Mapping[str, Any]

MOST_NODES = 2_000
CONTAINERS = ("@graph", "mainEntity", "mainEntityOfPage")
"""Where the article may stand in another node; lists of other articles are not among them."""

KINDS = ("article", "blogposting", "report")
"""How the types of articles end: NewsArticle, LiveBlogPosting, Report."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The JSON-LD of a page: its nodes, those that references lead to by their ids, and the article among them."""

    nodes: tuple[Node, ...]
    named: Mapping[str, Node]
    article: Node

    @classmethod
    def of(cls, scripts: Iterable[str], url: str = "") -> Self:
        """What a page's scripts say; of several articles the page's own is the one of its address, else the first."""
        nodes = [node for script in scripts for node in _nodes(_parsed(script))][:MOST_NODES]
        named = {name: node for node in nodes if isinstance(name := node.get("@id"), str) and len(node) > 1}
        articles = [node for node in nodes if any(kind.endswith(KINDS) for kind in _types(node))]
        own = [node for node in articles if url and url in _addresses(node)]
        return cls(tuple(nodes), named, next(iter(own or articles), {}))

    def text(self, name: str) -> str:
        """A value of the article as one line; "" for none."""
        return _line(self.article.get(name))

    def names(self, name: str) -> list[str]:
        """The names of those that a value of the article refers to: its authors, its publisher."""
        return list(dict.fromkeys(filter(None, map(self._name, _listed(self.article.get(name))))))

    def site(self) -> str:
        """The name of the website that the page is part of; "" for none."""
        return next((self._name(one) for one in self.nodes if _types(one) & {"website", "newsmediaorganization"}), "")

    def closed(self) -> bool:
        """Whether the article is said not to be free to read."""
        said = [self.article, *_listed(self.article.get("hasPart"))]
        free = [one.get("isAccessibleForFree") for one in said if isinstance(one, Mapping)]
        return any(str(value).rpartition("/")[2].lower() == "false" for value in free)

    def length(self) -> int:
        """How many words the article is said to have; 0 where nothing is said."""
        said = str(self.article.get("wordCount", ""))
        return int(said) if said.isdecimal() and len(said) < len("1000000") else 0

    def _name(self, value: object) -> str:
        if isinstance(value, str):
            return "" if value.startswith(("http://", "https://")) else _line(value)
        if not isinstance(value, Mapping):
            return ""
        known = self.named.get(str(value.get("@id")), {})
        return _line(value.get("name")) or _line(known.get("name"))


def _addresses(node: Node) -> set[str]:
    page = node.get("mainEntityOfPage")
    of_page = page.get("@id") if isinstance(page, Mapping) else page
    return {one for one in (node.get("url"), node.get("@id"), of_page) if isinstance(one, str)}


def _parsed(script: str) -> object:
    body = script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        return json.loads(body, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: object, depth: int = 0) -> Iterator[Node]:
    if isinstance(value, list):
        for one in value:
            yield from _nodes(one, depth)
    elif isinstance(value, Mapping):
        yield value
        if depth < len(CONTAINERS):
            for name in CONTAINERS:
                yield from _nodes(value.get(name), depth + 1)


def _types(node: Node) -> set[str]:
    return {one.rpartition("/")[2].lower() for one in _listed(node.get("@type")) if isinstance(one, str)}


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _line(value: object) -> str:
    first = next(iter(_listed(value)), None)
    return " ".join(unescape(first).split()) if isinstance(first, str) else ""
