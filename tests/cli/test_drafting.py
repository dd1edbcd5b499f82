"""`factcheck compare --draft`: where findings are remarked, and what fails."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from factcheck.cli import app

DRAFT = """---
outlet: Our Paper
title: Boats safe in the fog
published: 2025-03-04
---

The port of *Ostermar* was closed on Monday because of fog, harbour master
[Ida Lund](https://port.example/lund) said.

“We had **13 boats** at sea and all of them are back,” Lund told reporters on Monday.
"""


@pytest.fixture(autouse=True)
def _draft(story: Path) -> None:
    (story / "ours.md").write_text(DRAFT, encoding="utf-8")


def compared(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["compare", *arguments, "--format", "json"])


def report() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(Path("reports/report.json").read_text(encoding="utf-8"))
    return made


def roles() -> list[tuple[str, str, str]]:
    made = report()
    assert [one["role"] for one in made["summary"]["sources"]] == [one["role"] for one in made["articles"]]
    return [(one["id"], one["file"], one["role"]) for one in made["articles"]]


def wording() -> dict[str, Any]:
    return next(one for one in report()["findings"] if one["code"] == "Q06")


def test_without_a_draft_all_are_equal() -> None:
    compared("ours.md", "b.txt")
    assert roles() == [("a1", "ours.md", "equal"), ("a2", "b.txt", "equal")]
    assert wording()["evidence"][wording()["anchor"]]["article"] == "a1"


@pytest.mark.parametrize(
    ("articles", "given"),
    [
        (("b.txt", "ours.md"), [("a1", "b.txt", "reference"), ("a2", "ours.md", "draft")]),
        (("b.txt",), [("a1", "ours.md", "draft"), ("a2", "b.txt", "reference")]),
        (("./ours.md", "b.txt"), [("a1", "ours.md", "draft"), ("a2", "b.txt", "reference")]),
    ],
)
def test_findings_are_remarked_at_the_draft(articles: tuple[str, ...], given: list[tuple[str, str, str]]) -> None:
    result = compared(*articles, "--draft", "ours.md")
    assert result.exit_code == 1
    assert "  Our Paper (draft), " in result.stdout
    assert roles() == given
    anchored = wording()["evidence"][wording()["anchor"]]
    place = anchored["place"]
    line = DRAFT.split("\n")[place["line"] - 1]
    assert (anchored["text"], line[place["column"] - 1 : place["end_column"] - 1]) == ("13", "13")
    assert line.encode()[place["byte_column"] - 1 : place["end_byte_column"] - 1] == b"13"


def test_a_role_makes_and_takes_no_finding() -> None:
    found = []
    for arguments in (("a.txt", "b.txt", "ours.md"), ("b.txt", "a.txt", "--draft", "ours.md")):
        compared(*arguments)
        found.append(sorted((one["fingerprint"], one["severity"]) for one in report()["findings"]))
    assert found[0] == found[1]


def test_what_references_alone_differ_in_fails_nothing() -> None:
    Path("ours.md").write_text(DRAFT.partition("“We had")[0], encoding="utf-8")
    result = compared("a.txt", "b.txt", "--draft", "ours.md")
    assert (wording()["severity"], wording()["fails"], result.exit_code) == ("fix", False, 0)
    assert compared("a.txt", "b.txt", "ours.md").exit_code == 1


def test_a_draft_alone_is_not_compared() -> None:
    result = CliRunner().invoke(app, ["compare", "ours.md", "--draft", "ours.md"])
    assert result.exit_code == 2
    assert result.stderr.startswith("factcheck: ours.md: one article alone cannot be compared.")


def test_a_draft_that_is_not_there() -> None:
    result = compared("a.txt", "b.txt", "--draft", "none.md")
    assert (result.exit_code, result.stderr) == (2, "factcheck: none.md: there is no such file. Check the path.\n")


def test_what_the_draft_may_lack_is_remarked_at_its_beginning() -> None:
    more = "\nThe ferry company declined to comment on Monday, and its office in Ulven stayed closed all day.\n"
    path = Path("b.txt")
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    compared("b.txt", "--draft", "ours.md")
    lacking = [one for one in report()["findings"] if one["relation"] == "omission" and one["beside"]]
    assert lacking
    for one in lacking:
        assert {item["article"] for item in one["evidence"]} == {"a2"}
        assert (one["beside"]["article"], one["beside"]["text"]) == ("a1", "Boats safe in the fog")
        assert (one["beside"]["place"]["line"], one["beside"]["place"]["column"]) == (3, 8)
    compared("b.txt", "ours.md")
    assert {one["beside"] for one in report()["findings"]} == {None}


def test_what_references_alone_differ_in_is_remarked_in_no_review() -> None:
    Path("ours.md").write_text(DRAFT.partition("“We had")[0], encoding="utf-8")
    compared("a.txt", "b.txt", "--draft", "ours.md", "--format", "github=out.txt")
    assert wording()["aside"]
    assert "Q06" not in Path("out.txt").read_text(encoding="utf-8")
