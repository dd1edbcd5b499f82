"""What a house chooses of the checks: severities and tolerances."""

from __future__ import annotations

import pytest

from factcheck import Article, compare
from factcheck.checks.catalogue import catalogue
from factcheck.checks.choices import options_of
from factcheck.errors import SettingsError
from factcheck.settings import CheckSettings, Settings

PAIRS = {
    "M01": (
        "About the flood, the county said that 200 houses were damaged by the river on Sunday.",
        "About the flood, the county said that 190 houses were damaged by the river on Sunday.",
    ),
    "N03": (
        "The driver, Marta Olsen, 34, was treated at the harbor hospital.",
        "The driver, Marta Olsen, 36, was treated at the harbor hospital.",
    ),
    "T04": (
        "The polls closed at 7:10 p.m. Tuesday in the whole county.",
        "The polls closed at 7:30 p.m. Tuesday in the whole county.",
    ),
}


def severities(code: str, chosen: CheckSettings) -> list[str]:
    articles = [Article(text=text, published="2025-03-07") for text in PAIRS[code]]
    findings = compare(articles, Settings(checks={code: chosen})).findings
    return [one.severity for one in findings if one.code == code]


@pytest.mark.parametrize(
    ("code", "options", "told"),
    [
        ("M01", {}, True),
        ("M01", {"tolerance": 0.049}, True),
        ("M01", {"tolerance": 0.05}, False),
        ("N03", {}, True),
        ("N03", {"years": 1}, True),
        ("N03", {"years": 2}, False),
        ("T04", {}, True),
        ("T04", {"minutes": 19}, True),
        ("T04", {"minutes": 20}, False),
    ],
)
def test_a_tolerance_lets_pass_what_is_within_it(code: str, options: dict[str, float], *, told: bool) -> None:
    assert bool(severities(code, CheckSettings(options=dict(options)))) is told


def test_a_chosen_severity_stands_for_the_codes_own() -> None:
    assert severities("M01", CheckSettings()) == ["fix"]
    assert severities("M01", CheckSettings(severity="check")) == ["check"]
    assert severities("M01", CheckSettings(enabled=False, severity="stop")) == []


@pytest.mark.parametrize(
    ("code", "options", "told"),
    [
        ("M99", {}, 'checks.M99: there is no check "M99".'),
        ("M01", {"tolerence": 1}, 'checks.M01.options.tolerence: M01 has no option "tolerence". Did you mean'),
        ("T04", {"minutes": True}, "checks.T04.options.minutes: minutes: True does not do. Give a whole number"),
        ("M01", {"tolerance": "much"}, "checks.M01.options.tolerance: tolerance: 'much' does not do. Give a number"),
    ],
)
def test_what_is_not_there_cannot_be_chosen(code: str, options: dict[str, float], told: str) -> None:
    articles = [Article(text=text) for text in PAIRS["M01"]]
    with pytest.raises(SettingsError) as raised:
        compare(articles, Settings(checks={code: CheckSettings(options=dict(options))}))
    assert str(raised.value).startswith(told)


def test_every_option_is_a_number_and_explained() -> None:
    for check in catalogue():
        for name, default in options_of(check).items():
            assert isinstance(default, int | float)
            assert f"{name}: " in check.documentation.partition("Options:")[2]
