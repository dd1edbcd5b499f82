from __future__ import annotations

import pytest

from factcheck.personal_names import PersonalName, fold, misspelt, one_slip, parse_name, same_person, spelling
from factcheck.rules import rules_for

RULES = rules_for("en")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jane Roe", PersonalName("jane", (), "roe")),
        ("ROE", PersonalName("", (), "roe")),
        ("J. T. Roe Jr.", PersonalName("j", ("t",), "roe", "jr")),
        ("Ana María Núñez", PersonalName("ana", ("maria",), "nunez")),
        ("Jan van der Berg", PersonalName("jan", (), "van der berg")),
        ("Jane “Jo” Roe-Doe, III", PersonalName("jane", ("jo",), "roe-doe", "iii")),
        ("O’Roe", PersonalName("", (), "o'roe")),
        ("", PersonalName("", (), "")),
    ],
)
def test_parts(text: str, name: PersonalName) -> None:
    assert parse_name(text, RULES) == name


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", True),
        ("Sergei Petrov", "Sergey Petrov", True),
        ("Bill Roe", "William J. Roe", True),
        ("J. Roe", "Jane Roe", True),
        ("Roe", "Jane Roe", True),
        ("Jane A. Roe", "Jane B. Roe", False),
        ("John Roe", "John Roe Jr.", False),
        ("John Roe", "Jane Roe", False),
        ("Jane Roe", "Jane Doe", False),
    ],
)
def test_same_person(one: str, other: str, same: bool) -> None:
    first, second = parse_name(one, RULES), parse_name(other, RULES)
    assert same_person(first, second, RULES) is same
    assert same_person(second, first, RULES) is same


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("Jonathan Marsh", "Jonathon Marsh", True),
        ("Erik Marsh", "Erick Marsh", True),
        ("Ana Haung", "Ana Huang", True),
        ("Jane Stone", "Jane Stoner", True),
        ("Mario Marsh", "Maria Marsh", False),
        ("Jane Marsh", "Jane Marks", False),
        ("Jane Marsh", "Jane Marsh", False),
        ("Marsh", "Mersh", False),
        ("Jane Marsh", "Jade Mersh", False),
    ],
)
def test_slips(one: str, other: str, slip: bool) -> None:
    first, second = parse_name(one, RULES), parse_name(other, RULES)
    assert misspelt(first, second, RULES) is slip
    assert misspelt(second, first, RULES) is slip


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [("roes", "reos", True), ("roe", "rue", False), ("marsh", "marsh", False), ("", "marsh", False)],
)
def test_one_slip(one: str, other: str, slip: bool) -> None:
    assert one_slip(one, other) is slip


def test_fold() -> None:
    assert fold(" J. Núñez’s  CREW ") == "j nunez's crew"


def test_spellings_of_one_place() -> None:
    assert spelling("kyiv", RULES) == spelling("kiev", RULES)
