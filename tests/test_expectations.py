"""expected.toml, read: each kind of entry is told when it fails and silent when it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck import Article
from tests.expectations import Story, failures

if TYPE_CHECKING:
    from pathlib import Path

    from tests.expectations import Row

ONE = 'The mayor said "we will rebuild" on Friday. Two boats sank.'
OTHER = "Mayor Ines Holt promised a bridge."


def span(text: str, words: str) -> Row:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def report() -> Row:
    time = {**span(ONE, "Friday"), "id": "t1", "interval": ["2025-03-07", "2025-03-07"]}
    quote = {
        "id": "q1",
        "content": [span(ONE, "we will rebuild")],
        "speaker": {"name": "Ines Holt"},
        "addressee": None,
        "venue": None,
        "said_on": "t1",
    }
    mayor = {"id": "e1", "mentions": [span(ONE, "The mayor")]}
    holt = {"id": "e1", "mentions": [span(OTHER, "Mayor Ines Holt"), span(OTHER, "a bridge")]}
    conflict = {
        "code": "M01",
        "relation": "conflict",
        "severity": "fix",
        "title": "two / a",
        "evidence": [{"article": "one", **span(ONE, "Two boats")}, {"article": "other", **span(OTHER, "a bridge")}],
    }
    members = [{"article": name, "ref": "e1"} for name in ("one", "other")]
    return {
        "analyses": [
            {"article": {"id": "one"}, "times": [time], "quotes": [quote], "entities": [mayor]},
            {"article": {"id": "other"}, "times": [], "quotes": [], "entities": [holt]},
        ],
        "alignments": [{"kind": "entity", "members": members}],
        "findings": [conflict],
        "ledger": [{"article": "one", "who": "Ines Holt", "to": "", "printed": "Friday", **span(ONE, "Friday")}],
    }


BOATS = {"code": "M01", "at": {"one": "boats", "other": "bridge"}}
SAID = {"at": {"one": "rebuild"}}


def told(**expected: list[Row]) -> list[str]:
    articles = {name: Article(text=text, id=name) for name, text in (("one", ONE), ("other", OTHER))}
    return failures(Story(articles, {"found": [BOATS], **expected}), report())


@pytest.mark.parametrize(
    ("kind", "entry"),
    [
        ("found", BOATS),
        ("found", {**BOATS, "code": ["T01", "M01"]}),
        ("found", {**BOATS, "at": {"one": "boats"}}),
        ("aligned", {"kind": "entity", "at": {"one": "mayor", "other": "a bridge"}}),
        ("alone", SAID),
        ("quote", {**SAID, "speaker": "Holt", "day": "2025-03-07"}),
        ("row", {"at": {"one": "Friday"}, "who": "Holt", "printed": "Friday", "day": "2025-03-07"}),
        ("found", {**BOATS, "code": "T01", "missing": "not told yet"}),
        ("forbidden", {"code": "T01"}),
        ("forbidden", {"relation": "conflict", "at": {"one": "Friday"}}),
        ("forbidden", {"relation": "update", "at": {"one": "boats"}}),
    ],
)
def test_what_holds_is_silent(kind: str, entry: Row) -> None:
    entries = [BOATS, entry] if kind == "found" else [entry]
    assert told(**{kind: entries}) == []


@pytest.mark.parametrize(
    ("kind", "entry", "message"),
    [
        ("found", {**BOATS, "code": "T01", "what": "a day"}, "not found: [[found]] a day: 'boats' / 'bridge'"),
        ("found", {**BOATS, "at": {"one": "Friday"}, "what": "words"}, "not found: [[found]] words: 'Friday'"),
        ("found", {**BOATS, "missing": "?", "what": "boats"}, "found at last: [[found]] boats: 'boats' / 'bridge'"),
        ("aligned", {"kind": "quote", "at": {"one": "mayor"}, "what": "it"}, "not found: [[aligned]] it: 'mayor'"),
        ("alone", {**SAID, "speaker": "Ruiz", "what": "it"}, "not found: [[alone]] it: 'rebuild'"),
        ("quote", {**SAID, "addressee": "CBS", "what": "to CBS"}, "not found: [[quote]] to CBS: 'rebuild'"),
        ("quote", {**SAID, "day": "2025-03-06", "what": "Thursday"}, "not found: [[quote]] Thursday: 'rebuild'"),
        ("row", {"at": {"one": "Friday"}, "who": "Ruiz", "what": "Ruiz"}, "not found: [[row]] Ruiz: 'Friday'"),
        ("row", {"at": {"one": "boats"}, "what": "boats"}, "not found: [[row]] boats: 'boats'"),
        (
            "forbidden",
            {"code": "M01", "what": "boats"},
            "forbidden: boats: M01 conflict, two / a: 'Two boats' / 'a bridge'",
        ),
    ],
)
def test_what_fails_is_told(kind: str, entry: Row, message: str) -> None:
    entries = [BOATS, entry] if kind == "found" else [entry]
    assert told(**{kind: entries}) == [message]


def test_a_conflict_that_nobody_asked_for_is_told() -> None:
    assert told(found=[]) == ["unexpected: M01 conflict, two / a: 'Two boats' / 'a bridge'"]


def test_words_that_stand_nowhere_are_a_mistake_of_the_file() -> None:
    with pytest.raises(ValueError, match="'harbour'"):
        told(forbidden=[{"at": {"one": "harbour"}}])


def test_a_story_is_read_with_what_its_files_do_not_say(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("The boat sank in the harbor on Friday.\n", encoding="utf-8")
    expected = tmp_path / "expected.toml"
    expected.write_text(
        '[articles]\na = { file = "one.txt", outlet = "One", published = "2025-03-07" }\n', encoding="utf-8"
    )
    (article,) = Story.read(expected, tmp_path).articles.values()
    assert (article.id, article.outlet, article.published) == ("a", "One", "2025-03-07")
