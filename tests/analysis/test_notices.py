from __future__ import annotations

import pytest

from factcheck.analysis.notices import find_notices
from factcheck.analysis.sentences import find_sentences
from tests.analysis.reading import HOSTILE, read


def notices(text: str) -> list[str]:
    reading = read(text)
    return [one.text for one in find_notices(reading, find_sentences(reading))]


CASES = {
    "a label takes in its paragraph": (
        "The port closed.\n\nCorrection: The ship was the Alma. It was not the Arle.\n\nIt sank.",
        ["Correction: The ship was the Alma.", "It was not the Arle."],
    ),
    "an editor's note": ("Editor’s note: This is a test.\n\nIt sank.", ["Editor’s note: This is a test."]),
    "an earlier version": (
        "It sank.\n\nAn earlier version of this article misspelled the ship’s name.",
        ["An earlier version of this article misspelled the ship’s name."],
    ),
    "has been updated": (
        "This story has been updated with new figures.",
        ["This story has been updated with new figures."],
    ),
    "an update": ("UPDATE: Two ships sank.", ["UPDATE: Two ships sank."]),
    "none": ("The correction officer updated the log. The article of faith was corrected.", []),
}


@pytest.mark.parametrize(("text", "found"), CASES.values(), ids=CASES)
def test_notices(text: str, found: list[str]) -> None:
    assert notices(text) == found


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_notice_where_there_is_none(text: str) -> None:
    assert notices(text) == []
