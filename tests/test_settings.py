"""Settings from assignments, and what is wrong with them."""

from __future__ import annotations

import pytest

from factcheck.errors import SettingsError
from factcheck.settings import CheckSettings, LanguageSettings, Limits, Settings, settings_from


def test_nothing_said_is_the_default() -> None:
    assert settings_from([]) == Settings()


def test_assignments_reach_every_section() -> None:
    assignments = [
        "limits.characters=500000",
        "limits.articles = 3",
        "language.identify=false",
        "language.pipeline=en_newsroom",
        'title="Fog"',
        "checks.M01.enabled=false",
        "checks.M01.options.tolerance=0.5",
    ]
    assert settings_from(assignments, fail_on="none") == Settings(
        limits=Limits(characters=500_000, articles=3),
        language=LanguageSettings(pipeline="en_newsroom", identify=False),
        title="Fog",
        checks={"M01": CheckSettings(enabled=False, options={"tolerance": 0.5})},
        fail_on="none",
    )


@pytest.mark.parametrize(
    ("assignment", "message"),
    [
        ("", '"" sets nothing. Write it like "limits.characters=500000".'),
        ("title", '"title" sets nothing. Write it like "limits.characters=500000".'),
        ("=3", '"=3" sets nothing. Write it like "limits.characters=500000".'),
        ("limits.character=3", 'there is no setting "limits.character". Did you mean "limits.characters"?'),
        ("characters=3", 'there is no setting "characters". Did you mean "limits.characters"?'),
        ("harbour=fog", 'there is no setting "harbour".'),
        ("limits.characters=0", "limits.characters: 0 does not do. Input should be greater than 0."),
        (
            "limits.characters=1000001",
            "limits.characters: 1000001 does not do. Input should be less than or equal to 1000000.",
        ),
        (
            "limits.characters=many",
            (
                "limits.characters: 'many' does not do. "
                "Input should be a valid integer, unable to parse string as an integer."
            ),
        ),
        ("fail_on=sea", "fail_on: 'sea' does not do. Input should be 'stop', 'fix', 'check', 'note' or 'none'."),
    ],
)
def test_what_cannot_be_set(assignment: str, message: str) -> None:
    with pytest.raises(SettingsError) as raised:
        settings_from([assignment])
    assert str(raised.value) == message


def test_a_value_is_no_section() -> None:
    with pytest.raises(SettingsError, match='"title" is no section'):
        settings_from(["title=Fog", "title.first=Fog"])
