"""Readings of short texts by the package's own pipeline."""

from __future__ import annotations

from factcheck.analysis.marks import find_marks
from factcheck.analysis.pipeline import load_pipeline
from factcheck.analysis.reading import Reading
from factcheck.document import Article
from factcheck.rules import rules_for


def read(text: str) -> Reading:
    """A text, parsed."""
    return Reading(Article(text=text), load_pipeline("")(text), rules_for("en"), find_marks(text))


HOSTILE = {
    "blank": " \n\n ",
    "one mark": "“",
    "emoji": "😀 Fire 🔥 killed 3 🙏🏽 in Ostend.",
    "control characters": "A\x00 man\x01 died\x02.\x7f",
    "right to left": "\u202eHe left\u202c. قال الرئيس إن 3 قتلوا.",
    "mixed scripts": "Иван Петров said 他来了 on the 5th.",
    "all capitals": "THREE MEN WERE SHOT AND KILLED IN OSTEND, POLICE SAID.",
    "no punctuation": "the men came and the men went and three of them stayed " * 40,
    "names alone": "Jane Roe, John Doe, " * 60,
    "numbers alone": "1, 2, 3-4-5-6, $7 " * 80,
    "wide spaces": "Jane\u00a0Roe,\u200934, left.\u2003She\tsaid so.",
    "hyphens": "- -- --- well-to-do 3-- -4 Roe--Doe",
}
"""Texts that a newsroom's archive holds, and that no annotator may fail on."""
