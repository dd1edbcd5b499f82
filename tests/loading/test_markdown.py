"""Markdown as a reader sees it."""

from __future__ import annotations

import pytest

from factcheck.loading.markdown import plain_text


@pytest.mark.parametrize(
    ("source", "heading", "text"),
    [
        ("", "", ""),
        ("# Fog\n", "Fog", "Fog"),
        ("#\n\nThe sea.", "", "The sea."),
        ("Fog\n===\n\nThe sea.", "Fog", "Fog\n\nThe sea."),
        ("The sea.\n\n# Fog", "", "The sea.\n\nFog"),
        ("*One* and **two** and `three`.", "", "One and two and three."),
        ("A [link](https://a.example 'title') and <https://b.example>.", "", "A link and https://b.example."),
        ("Before.\n\n![A boat](boat.jpg)\n\nAfter.", "", "Before.\n\nAfter."),
        ("Soft\nbreak, hard  \nbreak.", "", "Soft break, hard\nbreak."),
        ("> “Fog,” she said.\n>\n> “Again.”", "", "“Fog,” she said.\n\n“Again.”"),
        ("- one\n- two\n  1. three", "", "one\n\ntwo\n\nthree"),
        ("One.\n\n***\n\nTwo.", "", "One.\n\nTwo."),
        ("    set in\n    columns\n", "", "set in\ncolumns"),
        ("<p>Kept &amp; <b>seen</b></p>", "", "<p>Kept & <b>seen</b></p>"),
        (r"2 \* 3 and 4\_5", "", "2 * 3 and 4_5"),
        ("It cost 5 * 3 dollars, “f***ing” much_too_much.", "", "It cost 5 * 3 dollars, “f***ing” much_too_much."),
    ],
)
def test_plain_text(source: str, heading: str, text: str) -> None:
    assert plain_text(source) == (heading, text)


@pytest.mark.parametrize("source", ["[" * 5000, "> " * 5000 + "x", "*" * 5000, "- " * 2000 + "x", "![" * 5000])
def test_hostile_nesting_ends(source: str) -> None:
    heading, text = plain_text(source)
    assert heading == ""
    assert len(text) <= len(source)
