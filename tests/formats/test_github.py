"""Annotations: as many as are shown, gravest first; no word of an article is a command."""

from __future__ import annotations

import re

import pytest

from factcheck.checks.catalogue import Severity
from factcheck.formats import github
from tests.formats import samples
from tests.formats.wording import in_file, worded

LEVELS = [(Severity.STOP, "error"), (Severity.FIX, "error"), (Severity.CHECK, "warning"), (Severity.NOTE, "notice")]


def decoded(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%3A", ":").replace("%2C", ",").replace("%25", "%")


def levels(written: str) -> list[str]:
    return [line.split()[0].strip(":") for line in written.splitlines()]


@pytest.mark.parametrize(("severity", "level"), LEVELS)
def test_ten_of_a_level_are_shown_and_no_more(severity: Severity, level: str) -> None:
    assert levels(github.render(worded("Fog", severity, 10))) == [level] * 10


@pytest.mark.parametrize(("severity", "level"), LEVELS)
def test_the_rest_is_counted_in_a_last_notice_within_the_limit(severity: Severity, level: str) -> None:
    written = github.render(worded("Fog", severity, 14))
    shown = 9 if level == "notice" else 10
    assert levels(written) == [level] * shown + ["notice"]
    assert written.splitlines()[-1] == f"::notice title=factcheck::Further findings in the report: {14 - shown}."


def test_the_gravest_come_first_and_what_is_folded_or_agrees_is_left_out() -> None:
    written = github.render(samples.two())
    assert levels(written) == ["error"] * 4 + ["warning"] * 3 + ["notice"]
    assert "O01" not in written
    assert "T06" not in written


@pytest.mark.parametrize(
    "words",
    [
        "100%",
        "%0A::error::forged",
        "\n::error::forged",
        "\r::error::forged",
        "\r\n::set-output name=a::b",
        "a,line=1::forged",
        "x\u2028::error::forged",
        "\x1b]0;x\x07",
    ],
)
def test_words_stay_words(words: str) -> None:
    (line,) = github.render(in_file(worded(words), words)).split("\n")[:-1]
    found = re.fullmatch(
        r"::error file=([^,:]*),line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=([^,:]*)::(.*)", line
    )
    assert found
    assert not re.search(r"[\r\n\x00-\x1f\u2028]", line)
    shown = re.sub(r"⟦U\+([0-9A-F]{4})⟧", lambda hidden: chr(int(hidden[1], 16)), decoded(found[2]))
    assert shown == f"FIX M01: {words}".replace("\r\n", "\n")


def test_a_passage_over_two_lines_has_no_columns() -> None:
    assert "col" not in github.render(worded("Fog\nat sea")).partition("::Fog")[0]


def test_a_long_title_is_cut() -> None:
    title = re.search(r"title=([^:]*)::", github.render(worded("Fog " * 400)))
    assert title
    assert len(decoded(title[1])) == github.LONGEST_TITLE
