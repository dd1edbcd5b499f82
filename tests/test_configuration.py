"""The configuration: which file, what goes before what, where each value is from, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.configuration import Configuration, configure, find_configuration, read_configuration
from factcheck.effective import effective
from factcheck.errors import SettingsError
from factcheck.project import Source, Story
from factcheck.settings import CheckSettings, Limits, Settings

WHOLE = """fail_on = "check"
quotations = "news"
baseline = "known.txt"

[limits]
articles = 8

[checks.M01]
severity = "check"
options = { tolerance = 0.05 }
[checks.O01]
enabled = false

[families]
Nordby = ["Harbour Ledger", "Meridian Post"]

[[story]]
name = "fog"
sources = ["b.txt", { path = "c.txt", outlet = "Post", published = "2025-03-04" }]
draft = "ours.md"

[[waiver]]
code = "Q05"
reason = "Agency \\"copy\\""
by = "Desk"
expires = 2025-04-01

[[ruling]]
outlet = "Post"
words = "We had 12 boats"
apart_from = { outlet = "Ledger", words = "We have 14" }
reason = "Two calls"
by = "Desk"
"""


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)


def read(content: str, name: str = "factcheck.toml") -> Configuration:
    Path(name).write_text(content, encoding="utf-8")
    return configure(read_configuration(Path(name)))


def test_nothing_said_is_the_default() -> None:
    assert configure() == Configuration(configure().project)
    assert configure().settings == Settings()
    assert read("").settings == Settings()


def test_a_file_reaches_every_section() -> None:
    configuration = read(WHOLE)
    assert configuration.settings == Settings(
        fail_on="check",
        quotations="news",
        limits=Limits(articles=8),
        checks={
            "M01": CheckSettings(severity="check", options={"tolerance": 0.05}),
            "O01": CheckSettings(enabled=False),
        },
        families={"Nordby": ("Harbour Ledger", "Meridian Post")},
    )
    assert configuration.project.baseline == "known.txt"
    assert configuration.project.story == (
        Story(
            name="fog",
            sources=(Source(path="b.txt"), Source(path="c.txt", outlet="Post", published="2025-03-04")),
            draft=Source(path="ours.md"),
        ),
    )


def test_a_table_of_a_pyproject_says_the_same() -> None:
    table = WHOLE.replace("[[", "[[tool.factcheck.").replace("\n[l", "\n[tool.factcheck.l")
    table = table.replace("\n[c", "\n[tool.factcheck.c").replace("\n[f", "\n[tool.factcheck.f")
    ours = read(f'[project]\nname = "stories"\n[tool.factcheck]\n{table}', "pyproject.toml")
    assert ours.project == read(WHOLE).project
    assert ours.origin(("limits", "articles")) == "pyproject.toml:9"


def test_flags_go_before_the_file_and_assignments_before_both() -> None:
    Path("factcheck.toml").write_text('fail_on = "check"\n[limits]\narticles = 8\ncharacters = 9\n', encoding="utf-8")
    flags = [("--fail-on", "fail_on", "stop"), ("--desk", "imprint.desk", "City"), ("--slug", "imprint.slug", None)]
    configuration = configure(read_configuration(Path("factcheck.toml")), ["limits.articles=7"], flags)
    assert effective(configuration) == (
        "# factcheck.toml\n"
        'language.pipeline = ""  # default\n'
        "language.identify = true  # default\n"
        "limits.bytes = 50000000  # default\n"
        "limits.characters = 9  # factcheck.toml:4\n"
        "limits.articles = 7  # --set\n"
        "limits.files = 20000  # default\n"
        "fetch.seconds = 30  # default\n"
        "fetch.bytes = 10000000  # default\n"
        "fetch.redirects = 8  # default\n"
        "fetch.ports = [80, 443]  # default\n"
        "fetch.allow_private = false  # default\n"
        'quotations = "strict"  # default\n'
        'fail_on = "stop"  # --fail-on\n'
        'title = ""  # default\n'
        'page_size = "A4"  # default\n'
        'edition = "internal"  # default\n'
        'imprint.slug = ""  # default\n'
        'imprint.desk = "City"  # --desk\n'
        'imprint.editor = ""  # default\n'
        'imprint.logo = ""  # default\n'
        'imprint.artifacts = ""  # default\n'
        'baseline = ""  # default'
    )


def test_what_is_shown_can_be_read_again() -> None:
    configuration = read(WHOLE)
    assert "checks.M01.enabled = true  # default\n" in effective(configuration)
    assert 'families.Nordby = ["Harbour Ledger", "Meridian Post"]  # factcheck.toml:15\n' in effective(configuration)
    assert (
        "[[story]]  # factcheck.toml:17\n"
        'name = "fog"  # factcheck.toml:18\n'
        'sources = [{ path = "b.txt" }, { outlet = "Post", path = "c.txt", published = "2025-03-04" }]'
        "  # factcheck.toml:19\n"
        'draft = { path = "ours.md" }  # factcheck.toml:20\n'
        "\n[[waiver]]  # factcheck.toml:22\n"
        'code = "Q05"  # factcheck.toml:23\n'
        'reason = "Agency \\"copy\\""  # factcheck.toml:24\n'
        'by = "Desk"  # factcheck.toml:25\n'
        "expires = 2025-04-01  # factcheck.toml:26\n"
    ) in effective(configuration)
    assert read(effective(configuration), "again.toml").project == configuration.project


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({}, None),
        ({"../factcheck.toml": ""}, "../factcheck.toml"),
        ({"../factcheck.toml": "", "factcheck.toml": ""}, "factcheck.toml"),
        ({"../factcheck.toml": "", "pyproject.toml": "[project]"}, "../factcheck.toml"),
        ({"../factcheck.toml": "", "pyproject.toml": "[tool.factcheck]"}, "pyproject.toml"),
        ({"pyproject.toml": "[[tool.factcheck.story]]", "factcheck.toml": ""}, "factcheck.toml"),
        ({"../pyproject.toml": "[tool.factcheck.limits]"}, "../pyproject.toml"),
        ({"../../factcheck.toml": ""}, None),
    ],
)
def test_the_nearest_file_within_the_repository(
    files: dict[str, str], found: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("repository/stories").mkdir(parents=True)
    Path("repository/.git").mkdir()
    monkeypatch.chdir("repository/stories")
    for name, content in files.items():
        Path(name).write_text(content, encoding="utf-8")
    assert find_configuration(Path()) == (Path(found) if found else None)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("fail-on = 'fix'", 'line 1: there is no setting "fail-on". Did you mean "fail_on"?'),
        (
            "[limit]\n\narticles = 3",
            'line 1: there is no setting "limit". Did you mean "limits"?',
        ),
        (
            "[limits]\n\nartikles = 3",
            'line 3: there is no setting "limits.artikles". Did you mean "limits.articles"?',
        ),
        ("\nlimits.articles = 1", "line 2: limits.articles: 1 does not do. Input should be greater than 1."),
        ("\nlimits = 1", "line 2: limits: 1 does not do. Input should be a valid dictionary or instance of Limits."),
        (
            "[checks.M01]\nenbled = false",
            'line 2: there is no setting "checks.M01.enbled". Did you mean "checks.M01.enabled"?',
        ),
        (
            '[checks.M01]\nseverity = "grave"',
            "line 2: checks.M01.severity: 'grave' does not do. Input should be 'stop', 'fix', 'check' or 'note'.",
        ),
        ("[checks.M1]", 'line 1: there is no check "M1". Did you mean "M01"?'),
        (
            "[checks.M01.options]\ntolernce = 1",
            'line 2: M01 has no option "tolernce". Did you mean "tolerance"?',
        ),
        ("[checks.M01.options]\ntolerance = true", "line 2: tolerance: True does not do. Give a number, 0 or more."),
        ("[checks.T04.options]\nminutes = 1.5", "line 2: minutes: 1.5 does not do. Give a whole number, 0 or more."),
        ("[checks.T04.options]\nminutes = -1", "line 2: minutes: -1 does not do. Give a whole number, 0 or more."),
        ("[checks.E01.options]\nx = 1", 'line 2: E01 has no option "x".'),
        (
            '[families]\na = ["One"]\nb = ["one"]',
            "this does not do. An outlet is of one family.",
        ),
        ("[[story]]\nname = 'a'", 'line 1: story.1 has no sources. Add "sources".'),
        (
            "[[story]]\nname = 'a'\nsorces = []",
            'line 3: there is no setting "story.1.sorces". Did you mean "story.1.sources"?',
        ),
        (
            "[[story]]\nname = '../a'\nsources = ['b']",
            "line 2: story.1.name: '../a' does not do. String should match pattern '^\\w[\\w .-]*$'.",
        ),
        (
            "[[story]]\nname = 'a'\nsources = ['b', {path = 'c', oulet = 'C'}]",
            ('line 3: there is no setting "story.1.sources.2.oulet". Did you mean "story.1.sources.2.outlet"?'),
        ),
        (
            "\n[fetch]\nallow_private = true",
            "line 3: fetch.allow_private is for a call alone. Give it there: --set fetch.allow_private=…",
        ),
        (
            "'fetch' = { ports = [80, 22] }",
            "line 1: fetch.ports is for a call alone. Give it there: --set fetch.ports=…",
        ),
        (
            "title = ",
            'line 1: this is no TOML (Invalid value (at end of document)). Write name = "value" on each line.',
        ),
        ("title = 1\n\ntitle = 2", "line 3: this is no TOML (Cannot overwrite a value (at end of document))."),
        ("a = " + "[" * 5000, "this is no TOML"),
    ],
)
def test_what_is_refused_is_told_with_its_line(content: str, told: str) -> None:
    with pytest.raises(SettingsError) as raised:
        read(content)
    place = "factcheck.toml, " if told.startswith("line") else "factcheck.toml"
    assert str(raised.value).startswith(place)
    assert told in str(raised.value)


def test_a_pyproject_without_our_table_says_nothing_and_one_with_another_kind_is_refused() -> None:
    assert read("[tool.other]\nx = 1", "pyproject.toml").settings == Settings()
    with pytest.raises(SettingsError, match=r"tool\.factcheck is no table"):
        read("[tool]\nfactcheck = 3", "pyproject.toml")
