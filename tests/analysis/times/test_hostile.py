"""Texts that try to break it: nothing is raised, every span holds its text, nothing overlaps."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.analysis.times.readings import times

TEXTS = {
    "empty": "",
    "blank": " \n\n \t ",
    "controls": "On \x00 Sunday \x1f, 31 June \x7f 2020 \u202e yadnuS",
    "right to left": "\u200fفي يوم Friday \u200f ١٢ مارس ٢٠٢٠ on ٣ May",
    "other digits": "²³ May, ５ June, १२ March, 12½ years, Ⅳ quarter",
    "private use": "\ue000\ue001 Sunday \uf8ff \U0010ffff May 3",
    "many digits": "9" * 5000 + " days, " + "1" * 400 + "/1/1, Jan. " + "3" * 300,
    "many numbers": "one " * 3000 + "years ago",
    "many hyphens": "twenty-" * 3000 + "one years ago",
    "many months": "May " * 3000,
    "many weekdays": "Sunday, " * 3000,
    "many zeros": "0000-00-00 00/00/0000 0/0 0000 00:00 0 p.m. 13 p.m. 0 days, 1/0 years",
    "emoji": "🎉 On Sunday 🎉 at 8 p.m. 🎉",
    "no words": "/-:.,'’–—()" * 500,
    "combining": "Su\u0301nday Ma\u0308y 3\u0301",
    "one line of a million": "x" * 1_000_000,
}


@pytest.mark.parametrize("name", TEXTS)
def test_spans_hold_and_do_not_overlap(name: str) -> None:
    text = TEXTS[name]
    found = times(text)
    assert [one.id for one in found] == [f"t{number}" for number in range(1, len(found) + 1)]
    assert all(text[one.span.start : one.span.end] == one.span.text != "" for one in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


def test_the_same_twice() -> None:
    assert times(TEXTS["emoji"]) == times(TEXTS["emoji"])
