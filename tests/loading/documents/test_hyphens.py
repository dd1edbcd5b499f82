"""Hyphens at the ends of lines: those of a program go, those of a word stay."""

from __future__ import annotations

import pytest

from factcheck.loading.documents.hyphens import Hyphens

TYPESET = ["The har-", "bour was clo-", "sed, the fish-", "ermen said."]


@pytest.mark.parametrize(
    ("lines", "others", "text"),
    [
        (["The port", "is closed."], [], "The port is closed."),
        (["The har\u00ad", "bour"], [], "The harbour"),
        (["The har\u2010", "bour"], [], "The harbour"),
        (["a long\u2010", "awaited statement"], ["a well\u2010known day"], "a long-awaited statement"),
        (["a well\u2010known", "day"], [], "a well-known day"),
        (["a long-", "awaited statement"], [], "a long-awaited statement"),
        (["The har-", "bour"], ["The harbour"], "The harbour"),
        (["The har-", "bour"], TYPESET, "The harbour"),
        (["a long-", "awaited statement"], [*TYPESET, "a long-awaited day"], "a long-awaited statement"),
        (["a long-", "awaited statement"], [*TYPESET, "a long day, awaited"], "a long-awaited statement"),
        (["the Anglo-", "Norse pact"], TYPESET, "the Anglo-Norse pact"),
        (["in 2024-", "25"], TYPESET, "in 2024-25"),
        (["a gap -", "and more"], TYPESET, "a gap - and more"),
    ],
)
def test_lines_as_one(lines: list[str], others: list[str], text: str) -> None:
    assert Hyphens.of([*lines, *others]).joined(lines) == text
