"""The baseline: what is known is quiet, what is new is not, and edits elsewhere change nothing of it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck import Article, Report, compare
from factcheck.baseline import hold_against, known_from, read_baseline, write_baseline
from factcheck.errors import FactcheckError
from factcheck.report.decisions import BaselineRecord
from factcheck.settings import Settings
from tests.formats import samples

if TYPE_CHECKING:
    from collections.abc import Callable

ONE = (
    "“We had 12 boats at sea and all of them are back,” Ida Lund told reporters on Monday.\n\n"
    "The storm on Sunday damaged 40 houses in the old harbour.\n\nThe ferry will run again on Friday, the company said."
)
OTHER = (
    "“We had 14 boats at sea and all of them are back,” Ida Lund told reporters on Monday.\n\n"
    "The storm on Sunday damaged 45 houses in the old harbour.\n\nThe ferry will run again on Friday, the company said."
)
A, B, C = "aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb", "cccccccccccccccc"


def report(one: str, other: str) -> Report:
    texts = {"Ledger": one, "Post": other}
    articles = [Article(text=text, outlet=name, published="2025-03-04") for name, text in texts.items()]
    return compare(articles, Settings())


@cache
def known_before() -> frozenset[str]:
    return frozenset(one.fingerprint for one in report(ONE, OTHER).findings)


def states(of: Report) -> dict[str, tuple[str | None, bool]]:
    return {one.code: (one.baseline, one.fails) for one in of.findings if one.severity == "fix"}


def test_it_is_sorted_and_read_again(tmp_path: Path) -> None:
    file = tmp_path / "known.txt"
    file.write_text(write_baseline(known_from([samples.two(), samples.eight()])), encoding="utf-8")
    fingerprints = {one.fingerprint for made in (samples.two(), samples.eight()) for one in made.findings}
    assert file.read_text(encoding="utf-8").splitlines() == sorted(fingerprints)
    assert read_baseline(file) == fingerprints


def test_comments_and_empty_lines_are_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "known.txt"
    file.write_bytes(f"\ufeff# known in May\r\n\r\n  {B}  # the mill\n{A}\n{A}".encode())
    assert read_baseline(file) == {A, B}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (f"{A}\n{B[:-1]}\n", f'known.txt, line 2: "{B[:-1]}" is no fingerprint. Take the line out, or write'),
        (A.upper(), f'known.txt, line 1: "{A.upper()}" is no fingerprint.'),
        (f"{A} {B}", f'known.txt, line 1: "{A} {B}" is no fingerprint.'),
        ('{"findings": []}', 'known.txt, line 1: "{"findings": []}" is no fingerprint.'),
        ("x" * 5_000, f'known.txt, line 1: "{"x" * 40}" is no fingerprint.'),
        ("\0", "known.txt: this is binary, not text."),
        ("x" * 5_000_001, "known.txt: the file is larger than 5,000,000 bytes."),
    ],
)
def test_rubbish_is_told_with_its_line(
    content: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("known.txt").write_text(content, encoding="utf-8")
    with pytest.raises(FactcheckError) as raised:
        read_baseline(Path("known.txt"))
    assert str(raised.value).startswith(told)


def test_new_persisting_and_resolved_are_told_apart() -> None:
    known = {one.fingerprint for one in samples.two().findings if one.code != "M01"} | {C, A}
    held = hold_against(samples.two(), known)
    assert held.baseline == BaselineRecord(known=11, new=1, persisting=9, resolved=[A, C])
    assert {one.code: one.baseline for one in held.findings if one.baseline == "new"} == {"M01": "new"}
    assert [one.code for one in held.findings if one.fails] == ["M01"]
    assert held.summary == samples.two().summary


def test_an_empty_baseline_leaves_everything_new() -> None:
    held = hold_against(samples.two(), frozenset())
    assert {one.baseline for one in held.findings} == {"new"}
    assert [one.fails for one in held.findings] == [one.fails for one in samples.two().findings]


EDITS: dict[str, Callable[[str], str]] = {
    "a paragraph before": lambda text: f"It was a long night in Ostermar.\n\n{text}",
    "a paragraph after": lambda text: f"{text}\n\nThe council meets again in May, its clerk said.",
    "a title": lambda text: f"After the storm\n\n{text}",
    "line ends": lambda text: text.replace("\n", "\r\n"),
    "another last sentence": lambda text: text.replace("The ferry will run", "The ferry, she said, will run"),
    "a word in the same sentence": lambda text: text.replace("told reporters on Monday", "told reporters late Monday"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_fingerprint_outlives_edits_elsewhere(edit: str) -> None:
    known = known_before()
    for texts in ((EDITS[edit](ONE), OTHER), (ONE, EDITS[edit](OTHER)), (EDITS[edit](OTHER), ONE)):
        held = hold_against(report(*texts), known)
        assert states(held) == {"M01": ("persisting", False), "Q06": ("persisting", False)}


SEEDS = sorted(one for one in (Path(__file__).parents[1] / "seeds").iterdir() if one.is_dir())
ELSEWHERE = "The museum of clocks in Ulven will open an hour later in winter, its keeper wrote."


@pytest.mark.parametrize("folder", SEEDS, ids=lambda one: one.name)
def test_a_sentence_more_leaves_what_a_person_must_look_at_as_it_was(folder: Path) -> None:
    first, *others = (Article.from_path(one) for one in sorted(folder.glob("*.[tm]*")) if one.suffix != ".toml")
    longer = replace(first, text=f"{first.text}\n\n{ELSEWHERE}")
    before, after = (
        {one.fingerprint for one in compare([article, *others]).findings if one.severity != "note"}
        for article in (first, longer)
    )
    assert before
    assert after == before


def test_a_copy_under_another_name_is_nothing_new() -> None:
    known = known_before()
    articles = [
        Article(text=text, outlet=outlet, published="2025-03-04")
        for outlet, text in (("Ledger", ONE), ("Post", OTHER), ("Copy", OTHER))
    ]
    assert states(hold_against(compare(articles), known)) == {
        "M01": ("persisting", False),
        "Q06": ("persisting", False),
    }


def test_what_is_compared_makes_another_fingerprint() -> None:
    known = known_before()
    held = hold_against(report(ONE, OTHER.replace("45 houses", "47 houses")), known)
    assert states(held) == {"M01": ("new", True), "Q06": ("persisting", False)}
    assert held.baseline
    assert len(held.baseline.resolved) == 1


def test_what_other_stories_know_is_not_found_no_longer() -> None:
    known = {samples.two().findings[0].fingerprint, A, B}
    record = hold_against(samples.two(), known, shared=True).baseline
    assert record == BaselineRecord(known=1, new=9, persisting=1, resolved=[])
