"""What a page says of its article: outlet, title, authors, dates, address, language, each with where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from factcheck.loading.metadata import Field
from factcheck.loading.pages.linked import Linked
from factcheck.loading.pages.moments import exactness, iso
from factcheck.loading.pages.trees import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LD_SCRIPTS = "//script[contains(translate(@type, 'JSONLD', 'jsonld'), 'ld+json')]"

OUTLETS = ("og:site_name", "article:publisher", "publisher", "dc.publisher", "application-name")
TITLES = ("og:title", "twitter:title", "dc.title", "headline")
AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "byline")
PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "dc.date",
    "date",
)
UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "lastmod", "last-modified")

DAYS_OF_ZONES = timedelta(days=1)
"""By how much one moment's day differs between zones."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*\Z")
_SUFFIX = re.compile(r"\s+[|–—-]\s+[^|–—]{1,60}\Z")
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of a page: its meta elements by name, its JSON-LD, its address."""

    tree: Any
    metas: Mapping[str, str]
    linked: Linked
    url: Field | None

    @classmethod
    def of(cls, tree: Any, text: str) -> Self:
        """What a page's tree and its text state."""
        metas = dict(_metas(tree))
        url = next(_addresses(tree, metas, text), None)
        scripts = (one.text or "" for one in tree.xpath(LD_SCRIPTS))
        return cls(tree, metas, Linked.of(scripts, str(url.value) if url else ""), url)

    @property
    def is_article(self) -> bool:
        """Whether the page says that it is an article."""
        return bool(self.linked.article) or self.metas.get("og:type", "").startswith("article")

    def fields(self) -> dict[str, Field]:
        """The metadata by name."""
        published = _best(self._moments("datePublished", PUBLISHED))
        updated = _best(self._moments("dateModified", UPDATED))
        outlet = next(self._outlets(), None)
        found = {
            "outlet": outlet,
            "title": self._title(str(outlet.value) if outlet else ""),
            "published": published,
            "updated": None if updated and published and updated.value == published.value else updated,
            "authors": next(self._authors(), None),
            "url": self.url,
            "language": next(self._languages(), None),
        }
        return {name: field for name, field in found.items() if field}

    def _named(self, names: tuple[str, ...]) -> Iterator[Field]:
        return (Field(self.metas[name], _place(name)) for name in names if self.metas.get(name))

    def _outlets(self) -> Iterator[Field]:
        yield from (Field(one, "json-ld publisher") for one in self.linked.names("publisher"))
        yield from (one for one in self._named(OUTLETS) if not _is_address(one))
        if site := self.linked.site():
            yield Field(site, "json-ld WebSite")
        if self.url and (host := _host(str(self.url.value))):
            yield Field(host.removeprefix("www."), "host of the address")

    def _title(self, outlet: str) -> Field | None:
        """The headline as readers see it, where the page has one that is like what it states."""
        stated = next(self._titles(outlet), None)
        headings = [words_of(one) for one in self.tree.iter("h1")]
        shown = [one for one in headings if one and one.casefold() != outlet.casefold()]
        like = [one for one in shown if stated and _alike(one, str(stated.value))]
        chosen = next(iter(like or ([] if stated else shown)), None)
        return Field(chosen, "h1") if chosen else stated

    def _titles(self, outlet: str) -> Iterator[Field]:
        if headline := self.linked.text("headline"):
            yield Field(headline, "json-ld headline")
        tags = (words_of(one) for one in self.tree.xpath("//head/title"))
        for field in (*self._named(TITLES), *(Field(one, "title") for one in tags if one)):
            whole = str(field.value)
            bare = _SUFFIX.sub("", whole) if field.place == "title" or (outlet and whole.endswith(outlet)) else whole
            yield Field(bare, field.place)

    def _authors(self) -> Iterator[Field]:
        for name in ("author", "creator"):
            if names := self.linked.names(name):
                yield Field([_without_by(one) for one in names], f"json-ld {name}")
        for field in self._named(AUTHORS):
            if not _is_address(field):
                yield Field([_without_by(str(field.value))], field.place)

    def _moments(self, name: str, metas: tuple[str, ...]) -> Iterator[Field]:
        """The dates of a name, ISO, those that are told most surely first."""
        marked = self.tree.xpath(f'//*[@itemprop="{name}"]')
        written = [
            Field(self.linked.text(name), f"json-ld {name}"),
            *self._named(metas),
            *(Field(one.get("datetime") or one.get("content") or "", f"itemprop {name}") for one in marked),
        ]
        if name == "datePublished":
            times = self.tree.xpath("//article//time[@datetime] | //main//time[@datetime]")
            written += [Field(one.get("datetime"), "time") for one in times[:1]]
        for field in written:
            if value := iso(str(field.value).strip()):
                yield Field(value, field.place)

    def _languages(self) -> Iterator[Field]:
        stated = [
            Field(self.tree.get("lang") or "", "html lang"),
            Field(self.linked.text("inLanguage"), "json-ld inLanguage"),
            *self._named(("og:locale",)),
        ]
        yield from (one for one in stated if _LANGUAGE.match(str(one.value)))


def _metas(tree: Any) -> Iterator[tuple[str, str]]:
    """The meta elements by name, each first value; the last of a name is yielded first."""
    for one in reversed(tree.xpath("//meta[@content]")):
        name = (one.get("property") or one.get("name") or one.get("itemprop") or "").strip().lower()
        if name and (content := " ".join(one.get("content").split())):
            yield name, content


def _addresses(tree: Any, metas: Mapping[str, str], text: str) -> Iterator[Field]:
    saved = _SAVED_FROM.search(text, 0, 2048)
    stated = (
        *((one.get("href").strip(), "link canonical") for one in tree.xpath('//link[@rel="canonical"][@href]')),
        (metas.get("og:url", ""), "og:url"),
        (saved[1] if saved else "", "saved from url"),
    )
    return (field for value, place in stated if _is_address(field := Field(value, place)))


def _place(name: str) -> str:
    return name if ":" in name else f"meta {name}"


def _best(found: Iterator[Field]) -> Field | None:
    """The first of the most exact that are of about the first one's day: a page dates other articles, too."""
    known = list(found)
    near = [one for one in known if abs(_day(one) - _day(known[0])) <= DAYS_OF_ZONES]
    return max(near, key=lambda one: exactness(str(one.value)), default=None)


def _day(field: Field) -> date:
    return datetime.fromisoformat(str(field.value)).date()


def _is_address(field: Field) -> bool:
    return bool(_host(str(field.value)))


def _host(address: str) -> str:
    """The host of a web address; "" for what is none."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return parts.hostname or "" if parts.scheme in {"http", "https"} else ""


def _without_by(name: str) -> str:
    return re.sub(r"^[Bb]y\s+", "", name)


def _alike(one: str, other: str) -> bool:
    """Whether two headlines share most words of the shorter."""
    first, second = set(one.casefold().split()), set(other.casefold().split())
    return len(first & second) * 2 > min(len(first), len(second))
