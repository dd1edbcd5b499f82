"""The day on which a remark came out, in two stories that quote it."""

from __future__ import annotations

import pytest

from factcheck import Article, compare

SAID = "“The bridge is safe and we tested it twice,” Hill"
ONE = f"The mayor, Ann Hill, told Radio North in an interview that aired {{}} that she would go. {SAID} said."
OTHER = f"{SAID} told {{}} in an interview aired {{}}."

CASES = {
    "other days": ("Saturday", "Radio North", "Sunday", {("T01", "conflict")}),
    "one day": ("Saturday", "Radio North", "March 8", {("T06", "agree")}),
    "another medium": ("Saturday", "The Valley Post", "Sunday", set()),
}


@pytest.mark.parametrize(("day", "medium", "other", "expected"), CASES.values(), ids=CASES)
def test_a_remark_came_out_once(day: str, medium: str, other: str, expected: set[tuple[str, str]]) -> None:
    texts = ONE.format(day), OTHER.format(medium, other)
    sides = [
        Article(id=key, outlet=key, published="2025-03-10", text=text) for key, text in zip("ab", texts, strict=True)
    ]
    for order in (sides, sides[::-1]):
        found = {(one.code, one.relation.value) for one in compare(order).findings}
        assert {one for one in found if one[0] in {"T01", "T02", "T05", "T06"}} == expected
