from __future__ import annotations

import pytest

from factcheck.analysis.pipeline import load_pipeline

CASES = {
    "titles": ["Gov. Jane Roe met Lt. John Doe and Mrs. Poe.", "They ate."],
    "months": ["The port opened on Sept. 3 and closed on Dec. 9.", "It stayed so."],
    "an attribution after a question": ["“Do we sail?” he asked.", "Nobody spoke."],
    "straight marks": ['"We sail," he said.', '"At dawn."'],
    "wrapped lines": ["The ferry company, which\nhad sold the older ship,\nsaid nothing.", "It waits."],
    "wide spaces": ["Gov.\u00a0Jane Roe spoke.", "She left."],
}


@pytest.mark.parametrize("sentences", CASES.values(), ids=CASES)
def test_sentences_stay_whole(sentences: list[str]) -> None:
    text = " ".join(sentences)
    found = [text[one.start_char : one.end_char].strip() for one in load_pipeline("")(text).sents]
    assert found == sentences


def test_a_line_break_ends_a_sentence() -> None:
    found = [one.text.strip() for one in load_pipeline("")("A headline without a stop\n\nThe story begins here.").sents]
    assert found == ["A headline without a stop", "The story begins here."]
