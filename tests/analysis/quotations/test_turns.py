from __future__ import annotations

import pytest

from factcheck.analysis.marks import find_marks
from factcheck.analysis.quotations.turns import find_signed, find_turns

TRANSCRIPTS = {
    "two speakers": (
        "The interview:\n\nRIVERA: Will you run?\n\nO'NEIL: Not now.",
        [("RIVERA", "Will you run?"), ("O'NEIL", "Not now.")],
    ),
    "marks open the lines": (
        "“RIVERA: Will you run?\n\n“MR. DAHL: No.",
        [("RIVERA", "Will you run?"), ("MR. DAHL", "No.")],
    ),
    "one line alone is no transcript": ("UPDATE: The vote is over.\n\nIt passed.", []),
    "no names in capitals": ("Note: one.\n\nNote: two.", []),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("text", "turns"), TRANSCRIPTS.values(), ids=TRANSCRIPTS)
def test_turns_of_a_transcript(text: str, turns: list[tuple[str, str]]) -> None:
    drafts = find_turns(text)
    assert [(one.source.text if one.source else "", text[slice(*one.runs[0])]) for one in drafts] == turns


SIGNED = {
    "same line": ("“Never again.” — Ada Flint, baker\n", [("Ada Flint, baker", "“Never again.”")]),
    "next line": ("“Never again.”\n-- Ada Flint", [("Ada Flint", "“Never again.”")]),
    "a sentence goes on": ("“Never again” — and she meant it.\n", []),
    "inside a line": ("It said “Never again.” — Ada Flint\n", []),
    "no marks": ("Never again. — Ada Flint", []),
}


@pytest.mark.parametrize(("text", "signed"), SIGNED.values(), ids=SIGNED)
def test_a_dash_and_a_name_sign_a_quotation(text: str, signed: list[tuple[str, str]]) -> None:
    drafts = find_signed(text, find_marks(text).regions)
    assert [(one.source.text if one.source else "", text[slice(*one.runs[0])]) for one in drafts] == signed
