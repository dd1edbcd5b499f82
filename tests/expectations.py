"""expected.toml, read: what must be found in a story's report, and what must not.

    [articles]                     in order; `file`, and `outlet` or `published` where the file does not say
    [[found]]                      a finding: `code` (one, or several that would do), `at`
    [[aligned]]                    an alignment with a member in each article: `kind`, `at`
    [[alone]]                      a quotation that no other article has: `at`, and as [[quote]]
    [[quote]]                      who said it: `at`, and `speaker`, `addressee`, `venue`, `day` as far as given
    [[row]]                        a row of the ledger: `at`, and `who`, `to`, `printed`, `day` as far as given
    [[forbidden]]                  no finding may be like this: `code`, `relation`, `severity`, `at` as far as given

`at` names words for each article by its name; the words may stand anywhere in the article, and what is asked for has to
overlap one of the places. `what` says in words what is meant. `missing` marks what is not found yet, and says why: it
fails as soon as it is found. A conflict that no [[found]] asks for is a failure: the list of conflicts is whole.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from factcheck import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Row = dict[str, Any]
"""A table of expected.toml, or a record of the report as JSON."""


@dataclass(frozen=True, slots=True)
class Story:
    """A story's articles, by name, and what is expected of their report."""

    articles: dict[str, Article]
    expected: Row

    @classmethod
    def read(cls, expected: Path, folder: Path) -> Story:
        """The story of an expected.toml, its articles from a folder."""
        table = tomllib.loads(expected.read_text(encoding="utf-8"))
        given = {name: dict(row) for name, row in table.pop("articles").items()}
        articles = {name: Article.from_path(folder / row.pop("file")) for name, row in given.items()}
        return cls({name: replace(one, id=name, **given[name]) for name, one in articles.items()}, table)


def failures(story: Story, report: Row) -> list[str]:
    """What the report (as JSON) has amiss, a line each."""
    held = Held(story, report)
    return [*_absent(held), *_present(held), *_unexpected(held)]


class Held:
    """A report held against a story."""

    def __init__(self, story: Story, report: Row) -> None:
        self.story = story
        self.report = report
        self.analyses: dict[str, Row] = {one["article"]["id"]: one for one in report["analyses"]}

    def covers(self, at: dict[str, str], spans: list[Row]) -> bool:
        """Whether some span of each named article overlaps a place of its words."""
        return all(any(self.overlaps(name, words, span) for span in spans) for name, words in at.items())

    def overlaps(self, name: str, words: str, span: Row) -> bool:
        """Whether a span of that article overlaps a place of the words."""
        places = _places(self.story.articles[name].text, words)
        return span.get("article", name) == name and any(
            span["start"] < start + len(words) and start < span["end"] for start in places
        )

    def day(self, name: str, start: int) -> str:
        """The day of the time that stands there; "" for none or for several days."""
        found = [one["interval"] for one in self.analyses[name]["times"] if one["start"] == start and one["interval"]]
        return str(found[0][0]) if found and found[0][0] == found[0][1] else ""


def _places(text: str, words: str) -> list[int]:
    found = [start for start in range(len(text)) if text.startswith(words, start)]
    if not found:
        raise ValueError(f"expected.toml names words that no article has: {words!r}")
    return found


def _absent(held: Held) -> Iterator[str]:
    for kind, matches in _MATCHES.items():
        for wanted in held.story.expected.get(kind, []):
            found = matches(held, wanted)
            if found == ("missing" in wanted):
                yield f"{'found at last' if found else 'not found'}: [[{kind}]] {_told(wanted)}"


def _present(held: Held) -> Iterator[str]:
    for wanted in held.story.expected.get("forbidden", []):
        for one in held.report["findings"]:
            same = all(one[key] == wanted[key] for key in ("code", "relation", "severity") if key in wanted)
            if same and held.covers(wanted.get("at", {}), one["evidence"]):
                yield f"forbidden: {_told(wanted)}: {_finding(one)}"


def _unexpected(held: Held) -> Iterator[str]:
    for one in held.report["findings"]:
        asked = any(_fits(held, wanted, one) for wanted in held.story.expected.get("found", []))
        if one["relation"] == "conflict" and not asked:
            yield f"unexpected: {_finding(one)}"


def _found(held: Held, wanted: Row) -> bool:
    return any(_fits(held, wanted, one) for one in held.report["findings"])


def _fits(held: Held, wanted: Row, one: Row) -> bool:
    codes = wanted["code"] if isinstance(wanted["code"], list) else [wanted["code"]]
    return one["code"] in codes and held.covers(wanted["at"], one["evidence"])


def _aligned(held: Held, wanted: Row) -> bool:
    return any(
        one["kind"] == wanted["kind"] and held.covers(wanted["at"], _whole(held, one)) for one in _alignments(held)
    )


def _alone(held: Held, wanted: Row) -> bool:
    shared = any(one["kind"] == "quote" and held.covers(wanted["at"], one["members"]) for one in _alignments(held))
    return _quoted(held, wanted) and not shared


def _quoted(held: Held, wanted: Row) -> bool:
    ((name, words),) = wanted["at"].items()
    quotes = held.analyses[name]["quotes"]
    return any(
        any(held.overlaps(name, words, piece) for piece in one["content"]) and _credited(held, name, one, wanted)
        for one in quotes
    )


def _credited(held: Held, name: str, quote: Row, wanted: Row) -> bool:
    times = {one["id"]: one for one in held.analyses[name]["times"]}
    told = {
        "speaker": quote["speaker"]["name"],
        "addressee": (quote["addressee"] or {"text": ""})["text"],
        "venue": (quote["venue"] or {"text": ""})["text"],
        "day": held.day(name, times[quote["said_on"]]["start"]) if quote["said_on"] else "",
    }
    return _agrees(told, wanted)


def _row(held: Held, wanted: Row) -> bool:
    ((name, words),) = wanted["at"].items()
    rows = [one for one in held.report["ledger"] if held.overlaps(name, words, one)]
    told = [{key: one[key] for key in ("who", "to", "printed")} | {"day": held.day(name, one["start"])} for one in rows]
    return any(_agrees(one, wanted) for one in told)


def _agrees(told: dict[str, str], wanted: Row) -> bool:
    return all(wanted[key] in value for key, value in told.items() if key in wanted)


def _alignments(held: Held) -> list[Row]:
    return list(held.report["alignments"])


def _whole(held: Held, alignment: Row) -> list[Row]:
    """Its members, an entity with every mention."""
    if alignment["kind"] != "entity":
        return list(alignment["members"])
    entities = {
        (name, one["id"]): one["mentions"] for name, found in held.analyses.items() for one in found["entities"]
    }
    members = [(one["article"], one["ref"]) for one in alignment["members"]]
    return [{**span, "article": name} for name, ref in members for span in entities[name, ref]]


_MATCHES: dict[str, Callable[[Held, Row], bool]] = {
    "found": _found,
    "aligned": _aligned,
    "alone": _alone,
    "quote": _quoted,
    "row": _row,
}


def _told(wanted: Row) -> str:
    places = " / ".join(repr(words) for words in wanted.get("at", {}).values())
    return ": ".join(part for part in (wanted.get("what"), places) if part) or str(wanted)


def _finding(one: Row) -> str:
    words = " / ".join(repr(item["text"]) for item in one["evidence"])
    return f"{one['code']} {one['relation']}, {one['title']}: {words}"
