from __future__ import annotations

import pytest

from factcheck.analysis.marks import find_marks
from factcheck.analysis.quotations.contents import read_content

CONTENTS = {
    "in marks": ("“We won,” she said.", ["“We won,”"], "direct", ["We won,"], ["We won,"]),
    "split": (
        "“We won,” she said. “Now rest.”",
        ["“We won,”", "“Now rest.”"],
        "direct",
        ["We won,", "Now rest."],
        ["We won,", "Now rest."],
    ),
    "no marks": ("She said that they won.", ["that they won."], "indirect", ["that they won"], []),
    "part in marks": ("She called it “a bore,” again.", ["it “a bore,”"], "mixed", ["it “a bore,”"], ["a bore,"]),
    "a title": (
        "She said “The Long Way Home” bored her.",
        ["“The Long Way Home” bored her."],
        "indirect",
        ["“The Long Way Home” bored her"],
        [],
    ),
    "paragraphs": ("“One.\n\n“Two,” she said.", ["“One.\n\n“Two,”"], "direct", ["One.", "Two,"], ["One.", "Two,"]),
    "two in a row": ("He said: “One.” “Two.”", ["“One.” “Two.”"], "direct", ["One.", "Two."], ["One.", "Two."]),
    "nested": (
        "“He said ‘no’ to me,” she said.",
        ["“He said ‘no’ to me,”"],
        "direct",
        ["He said ‘no’ to me,"],
        ["He said ‘no’ to me,"],
    ),
    "inner one alone": ("“He said ‘no’ to me,” she said.", ["‘no’"], "direct", ["no"], ["no"]),
    "lone mark": ("She said “they won.", ["“they won."], "indirect", ["they won"], []),
    "only stops": ("She said — .", ["— ."], "indirect", [], []),
}


@pytest.mark.parametrize(("text", "runs", "kind", "spans", "quoted"), CONTENTS.values(), ids=CONTENTS)
def test_content_leaves_the_outer_marks_out(
    text: str, runs: list[str], kind: str, spans: list[str], quoted: list[str]
) -> None:
    places = [(text.index(run), text.index(run) + len(run)) for run in runs]
    content = read_content(text, places, find_marks(text))
    read = ([one.text for one in content.spans], [one.text for one in content.quoted], content.kind)
    assert read == (spans, quoted, kind)
    assert all(text[one.start : one.end] == one.text for one in (*content.spans, *content.quoted))
