"""Reviewdog's diagnostics: columns in bytes, words without Markdown."""

from __future__ import annotations

import json
from typing import Any

from markdown_it import MarkdownIt

from factcheck.formats import rdjson
from tests.formats import samples
from tests.formats.wording import worded


def diagnostics(written: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(written)["diagnostics"]
    return found


def test_columns_are_the_bytes_of_the_words() -> None:
    report = samples.two()
    lines = {one.file: one.text.encode().split(b"\n") for one in report.articles}
    shown = [one for one in report.findings if one.remarked]
    for finding, told in zip(shown, diagnostics(rdjson.render(report)), strict=True):
        evidence = [finding.anchored, *finding.others]
        places = [told["location"], *(one["location"] for one in told["related_locations"])]
        for one, place in zip(evidence, places, strict=True):
            start, end = place["range"]["start"], place["range"]["end"]
            assert start["line"] == end["line"]
            line = lines[place["path"]][start["line"] - 1]
            assert line[start["column"] - 1 : end["column"] - 1].decode() == one.text


def test_words_are_no_markup_in_a_comment() -> None:
    words = "![x](http://e.example/x.png) @everyone <img src=x> #12 **b** `c`\n\n# head"
    (told,) = diagnostics(rdjson.render(worded(words)))
    tokens = MarkdownIt("commonmark").parse(told["message"])
    children = [child for token in tokens for child in token.children or []]
    assert {token.type for token in tokens} == {"paragraph_open", "inline", "paragraph_close"}
    assert {child.type for child in children} <= {"text", "text_special", "html_inline"}
    assert {child.content for child in children if child.type == "html_inline"} == {"<!-- -->"}
