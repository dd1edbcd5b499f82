"""Words taken from another outlet, one's own words told by another, facts that one account credits to a source."""

from __future__ import annotations

import pytest

from factcheck import Article, compare

REMARK = "“The old bridge is not safe for lorries, and we will close it in April,” "
FACT = "the engineers closed the old bridge to heavy lorries on Tuesday"


def codes(one: str, other: str) -> set[str]:
    """The codes of family A, which are the same whichever outlet comes first."""

    def found(*texts: str) -> set[str]:
        articles = [Article(text=text, outlet=f"Outlet {n}", published="2025-03-07") for n, text in enumerate(texts)]
        return {each.code for each in compare(articles).findings if each.code.startswith("A")}

    assert found(one, other) == found(other, one)
    return found(one, other)


@pytest.mark.parametrize(
    ("credit", "fires"),
    [
        ("Anna Brown said, according to the Valley Times.", True),
        ("Anna Brown said, the Valley Times reported.", True),
        ("Anna Brown told the Valley Times.", False),
        ("Anna Brown said after the Valley Times report.", False),
        ("Anna Brown said on Tuesday.", False),
    ],
)
def test_words_from_another_outlet(credit: str, fires: bool) -> None:
    assert ("A05" in codes(REMARK + "Anna Brown said.", REMARK + credit)) is fires


def test_two_who_take_the_words_from_an_outlet() -> None:
    credited = REMARK + "Anna Brown said, according to the Valley Times."
    assert "A05" not in codes(credited, credited.replace("according", "on Tuesday, according"))


@pytest.mark.parametrize(
    ("report", "fires"),
    [
        ("Peter Lang said on Monday that Anna Brown had closed the old bridge to heavy lorries.", True),
        ("Peter Lang said on Monday that Anna Brown had not closed the old bridge to heavy lorries.", False),
        ("Peter Lang said on Monday that Eve Moss had closed the old bridge to heavy lorries.", False),
        ("Anna Brown said on Monday that she had closed the old bridge to heavy lorries.", False),
    ],
)
def test_ones_own_deed_told_by_another(report: str, fires: bool) -> None:
    assert ("A09" in codes("“I closed the old bridge to heavy lorries,” Anna Brown said on Monday.", report)) is fires


@pytest.mark.parametrize(
    ("flat", "fires"),
    [
        (f"{FACT.capitalize()}.", True),
        (f"Reportedly, {FACT}.", False),
        (f"{FACT.capitalize()}, the council said.", False),
        ("We engineers closed the old bridge to heavy lorries on Tuesday.", False),
    ],
)
def test_a_fact_that_the_outlet_vouches_for(flat: str, fires: bool) -> None:
    assert ("A06" in codes(f"The mayor said that {FACT}.", flat)) is fires


def test_words_in_marks_that_stand_bare_elsewhere_are_quoted_there_too() -> None:
    words = "The engineers closed the old bridge to all heavy lorries on Tuesday"
    assert "A06" not in codes(f"“{words},” Anna Brown said.", f"{words}.")


@pytest.mark.parametrize(
    ("opening", "fires"),
    [
        ("Brown's spokesman Peter Lang came to the square.", "A02"),
        ("Peter Lang, a spokesman for Mayor Anna Brown, came to the square.", "A02"),
        ("The mayor's spokesman, Peter Lang, came to the square.", "A02"),
        ("White House press secretary Peter Lang came to the square with President Brown.", "A02"),
        ("White House press secretary Peter Lang came to the square with Senator Brown.", "A01"),
        ("Moss's lawyer Peter Lang came to the square with Eve Moss.", "A01"),
        ("Peter Lang, the town's engineer, came to the square.", "A01"),
    ],
)
def test_who_may_speak_for_whom(opening: str, fires: str) -> None:
    account = f"{opening}\n\n{REMARK}Lang said."
    assert codes(f"Mayor Anna Brown came to the square.\n\n{REMARK}Brown said.", account) == {fires}


@pytest.mark.parametrize(
    ("paragraph", "relation"),
    [
        (f"Peter Lang met Anna Brown on Monday. {REMARK}Peter Lang said.", "conflict"),
        (f"Peter Lang met Anna Brown on Monday. Peter Lang said in the old town hall: {REMARK}", "unresolved"),
        (f"Reading from a letter of Anna Brown, Peter Lang said: {REMARK}", "unresolved"),
    ],
)
def test_a_paragraph_that_names_both(paragraph: str, relation: str) -> None:
    texts = f"{REMARK}Anna Brown said.", paragraph
    articles = [Article(text=text, outlet=f"Outlet {n}", published="2025-03-07") for n, text in enumerate(texts)]
    assert [one.relation for one in compare(articles).findings if one.code == "A01"] == [relation]


def test_a_fact_beside_what_is_looked_into_is_nobodys_report() -> None:
    fire = "a fire that left two women badly hurt in the old mill of Arle"
    one = f"Dayton Police are investigating {fire} on Tuesday."
    assert "A06" not in codes(one, f"Engineers of the county have looked at {fire} on Tuesday.")
