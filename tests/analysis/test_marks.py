from __future__ import annotations

import pytest

from factcheck.analysis.marks import QuotedRegion, find_marks
from factcheck.document import Span


def _read(text: str) -> tuple[list[tuple[tuple[str, ...], int]], list[tuple[int, str]]]:
    marks = find_marks(text)
    regions = [(tuple(piece.text for piece in one.pieces), one.depth) for one in marks.regions]
    return regions, [(one.start, one.text) for one in marks.unbalanced]


PAIRED = {
    "straight": ('"Stop," she said. "Now."', [(("Stop,",), 0), (("Now.",), 0)]),
    "curly": ("“Stop,” she said.", [(("Stop,",), 0)]),
    "opened straight, closed curly": ('"Stop,” she said.', [(("Stop,",), 0)]),
    "doubled backticks": ("``Don't,'' he said. ''Again.''", [(("Don't,",), 0), (("Again.",), 0)]),
    "low and high": ("„Halt“, sagte sie.", [(("Halt",), 0)]),
    "angles": ("«Oui», dit-il. »Ja«, sagt er.", [(("Oui",), 0), (("Ja",), 0)]),
    "single inside double": ("“He said ‘no’ twice,” she said.", [(("He said ‘no’ twice,",), 0), (("no",), 1)]),
    "straight single inside": ("\"He said 'no.'\"", [(("He said 'no.'",), 0), (("no.",), 1)]),
    "double inside single": ("'He said \"no\" to us,' she said", [(('He said "no" to us,',), 0), (("no",), 1)]),
    "double inside double": ("“A “b” c,” he said.", [(("A “b” c,",), 0), (("b",), 1)]),
    "single alone": ("Mayor says 'no deal' to port", [(("no deal",), 0)]),
    "brackets and dashes": ("(“yes”)—“no”—", [(("yes",), 0), (("no",), 0)]),
    "wide spaces": ('" spaced out " he said', [((" spaced out ",), 0)]),
    "closing mark turned the wrong way": ("“Stop“ she said", [(("Stop",), 0)]),
    "opening mark turned the wrong way": ("”Stop” she said", [(("Stop",), 0)]),
    "mark opens each paragraph": ("“One.\n\n“Two.\n\n“Three,” he said.", [(("One.", "Two.", "Three,"), 0)]),
    "mark opens each line": ("“One.\n“Two,” he said.", [(("One.", "Two,"), 0)]),
    "paragraph without a mark": ("“One goes on.\n\nIt ends here,” he said.", [(("One goes on.", "It ends here,"), 0)]),
    "lines of Windows": ("“One.\r\n\r\n“Two,” he said.", [(("One.", "Two,"), 0)]),
    "wrapped lines": ('"One line and\nanother," he said.', [(("One line and\nanother,",), 0)]),
    "possessive plural inside single": (
        "‘The farmers’ plan is bad,’ she said.",
        [(("The farmers’ plan is bad,",), 0)],
    ),
    "an inch inside": ('He wrote "a 9" pipe" twice.', [(('a 9" pipe',), 0)]),
    "figure at the end": ("“They lost 5,000” of them.", [(("They lost 5,000",), 0)]),
}


@pytest.mark.parametrize(("text", "regions"), PAIRED.values(), ids=PAIRED)
def test_marks_are_paired(text: str, regions: list[tuple[tuple[str, ...], int]]) -> None:
    assert _read(text) == (regions, [])


NOT_MARKS = {
    "apostrophes": "The officials' plan isn't the others' plan.",
    "decades": "From the '90s to the ’80s and class of '07.",
    "feet and inches": "He is 6'2\" and she 5’10” tall.",
    "inches": 'A 12" pipe.',
    "nothing": "",
}


@pytest.mark.parametrize("text", NOT_MARKS.values(), ids=NOT_MARKS)
def test_apostrophes_and_measures_are_no_marks(text: str) -> None:
    assert _read(text) == ([], [])


ODD = {
    "never closed": ('"Stop, she said.\nShe left.', [], [(0, '"')]),
    "never opened": ('Stop," she said. "Now," he said.', [(("Now,",), 0)], [(5, '"')]),
    "one too many": ('"Stop, she said. "Now," he said.', [(("Now,",), 0)], [(0, '"')]),
    "apostrophe turned into a mark": (
        "KTV”s show “News at Ten” ran.",
        [(("News at Ten",), 0)],
        [(3, "”")],
    ),
    "the same inside a quotation": ("“KTV”s show ran,” he said.", [(("KTV”s show ran,",), 0)], [(4, "”")]),
    "empty": ('""', [], [(0, '"'), (1, '"')]),
    "three": ('"""', [], [(0, '"'), (1, '"'), (2, '"')]),
    "left open before another speaker": (
        "“One.\n\nNothing quoted here.\n\n“Two,” he said.",
        [(("Two,",), 0)],
        [(0, "“")],
    ),
    "control characters": ("\x00“\x07”\u202e“", [(("\x07",), 0)], [(5, "“")]),
}


@pytest.mark.parametrize(("text", "regions", "alone"), ODD.values(), ids=ODD)
def test_odd_marks_are_kept(
    text: str, regions: list[tuple[tuple[str, ...], int]], alone: list[tuple[int, str]]
) -> None:
    assert _read(text) == (regions, alone)


def test_a_region_has_its_marks_and_pieces_as_spans() -> None:
    text = "He said: “One.\n\n“Two.”"
    pieces = (Span(10, 14, "One."), Span(17, 21, "Two."))
    assert find_marks(text).regions == (QuotedRegion(Span(9, 22, "“One.\n\n“Two.”"), pieces, 0),)


@pytest.mark.parametrize(
    ("text", "regions", "alone"),
    [
        ("“" + "so it goes. " * 50_000 + "”", 1, 0),
        ("“Stop,” she said. " * 2_000, 2_000, 0),
        ("“On and on.\n\n" * 2_000 + "and out,” he said.", 1, 0),
        ('"' * 5_001, 0, 5_001),
        ("“" * 5_000, 0, 5_000),
        ("’" * 5_000, 0, 0),
        ("‘a “" * 2_000, 0, 2_000),
    ],
    ids=["one quotation", "many", "many paragraphs", "only straight", "only opening", "only single", "never closed"],
)
def test_long_texts_lose_no_mark(text: str, regions: int, alone: int) -> None:
    marks = find_marks(text)
    assert (len(marks.regions), len(marks.unbalanced)) == (regions, alone)
