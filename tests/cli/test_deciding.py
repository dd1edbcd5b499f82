"""`factcheck compare` with a baseline and with waivers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from factcheck.cli import app

pytestmark = pytest.mark.usefixtures("story")

WAIVER = """
[[waiver]]
code = "Q06"
reason = "Both boats counts are right"
by = "E. O’Neil"
expires = 2025-03-31
"""


def compared(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["compare", "a.txt", "b.txt", "--format", "json", *arguments])


def report() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(Path("reports/report.json").read_text(encoding="utf-8"))
    return made


def configuration(*parts: str) -> None:
    Path("factcheck.toml").write_text("\n".join(parts), encoding="utf-8")


@pytest.fixture
def _no_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def test_only_what_is_new_fails() -> None:
    assert compared().exit_code == 1
    known = [one["fingerprint"] for one in report()["findings"]]
    Path("known.txt").write_text("\n".join([*known, "f" * 16]), encoding="utf-8")
    result = compared("--baseline", "known.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    assert report()["baseline"] == {"known": len(known) + 1, "new": 0, "persisting": len(known), "resolved": ["f" * 16]}
    assert f" 0 new, {len(known)} known before, 1 found no longer.\n" in result.stdout
    assert "FIX" not in result.stdout
    grave = next(one["fingerprint"] for one in report()["findings"] if one["code"] == "Q06")
    Path("known.txt").write_text("\n".join(set(known) - {grave}), encoding="utf-8")
    result = compared("--baseline", "known.txt")
    assert result.exit_code == 1
    assert "FIX   Q06" in result.stdout


def test_a_configured_baseline_is_seen_from_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    compared()
    Path("known").mkdir()
    known = [one["fingerprint"] for one in report()["findings"]]
    Path("known/all.txt").write_text("\n".join(known), encoding="utf-8")
    configuration('baseline = "known/all.txt"')
    assert compared().exit_code == 0
    assert compared("--set", "baseline=").exit_code == 1
    Path("desk").mkdir()
    monkeypatch.chdir("desk")
    call = ["compare", "../a.txt", "../b.txt", "--format", "json"]
    assert CliRunner().invoke(app, call).exit_code == 0


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "known.txt: there is no such file. Check the path.\n"),
        ("nothing\n", 'known.txt, line 1: "nothing" is no fingerprint. Take the line out, or write'),
    ],
)
def test_a_baseline_that_is_none_is_told_before_anything_is_read(content: str | None, told: str) -> None:
    if content is not None:
        Path("known.txt").write_text(content, encoding="utf-8")
    Path("a.txt").unlink()
    result = compared("--baseline", "known.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"factcheck: {told}")


@pytest.mark.parametrize(
    ("now", "status", "told"),
    [
        ("2025-03-04", 0, ""),
        ("2025-03-31T23:59:00-05:00", 0, ""),
        (
            "2025-04-01",
            1,
            ("factcheck: the waiver of Q06 expired on 2025-03-31; 1 finding counts again. Renew it or take it out.\n"),
        ),
    ],
)
@pytest.mark.usefixtures("_no_epoch")
def test_a_waiver_holds_until_it_expires(now: str, status: int, told: str) -> None:
    configuration("[checks.M01]\nenabled = false", WAIVER)
    result = compared("--now", now)
    assert (result.exit_code, result.stderr) == (status, told)
    assert report()["waivers"]["day"] == now[:10]
    assert report()["summary"]["waived"] == (status == 0)


def test_the_day_is_that_of_the_environment_or_of_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    configuration(WAIVER)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1741046400")
    compared()
    assert report()["waivers"]["day"] == "2025-03-04"
    assert report()["waivers"]["items"][0]["state"] == "used"
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    compared()
    assert report()["waivers"]["day"] > "2025-11"
    assert report()["waivers"]["items"][0]["state"] == "expired"


def test_without_waivers_no_day_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert compared("--fail-on", "none").exit_code == 0
    assert report()["waivers"] is None


def test_quiet_says_nothing_and_verbose_says_all() -> None:
    configuration("[checks.M01]\nenabled = false", WAIVER)
    result = compared("--now", "2025-03-04", "--quiet")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    count = len(report()["findings"])
    lines = compared("--now", "2025-03-04", "--verbose").stdout.splitlines()
    assert sum(line[:6].strip().lower() in {"stop", "fix", "check", "note"} for line in lines) == count
    assert any(line.startswith("FIX   Q06  Lund: ") and line.endswith(" (waived)") for line in lines)


def test_one_that_covers_nothing_is_warned_of() -> None:
    configuration(WAIVER.replace("Q06", "E04"))
    result = compared("--now", "2025-03-04")
    assert result.stderr == "factcheck: the waiver of E04 covers nothing. Take it out.\n"
    assert result.exit_code == 1


def test_a_shareable_report_has_no_name_of_who_waives() -> None:
    configuration(WAIVER)
    compared("--now", "2025-03-04", "--edition", "shareable", "--format", "html,markdown,text,sarif,csv,junit")
    for path in Path("reports").iterdir():
        assert "O’Neil" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("content", "arguments", "told"),
    [
        (WAIVER.replace("reason", "# reason"), (), 'factcheck.toml, line 2: waiver.1 has no reason. Add "reason".'),
        (WAIVER.replace('"Both boats counts are right"', '""'), (), "factcheck.toml, line 4: waiver.1.reason: '' does"),
        (WAIVER.replace("Q06", "Q66"), (), 'factcheck.toml, line 3: there is no check "Q66". Did you mean "Q06"?'),
        (WAIVER.replace("code", "cod"), (), 'factcheck.toml, line 3: there is no setting "waiver.1.cod". Did you mean'),
        (WAIVER.replace("2025-03-31", '"soon"'), (), "factcheck.toml, line 6: waiver.1.expires: 'soon' does not do."),
        (WAIVER + 'story = "mill"\n', (), 'factcheck.toml, line 7: there is no story "mill".'),
    ],
)
def test_a_waiver_that_is_wrong(content: str, arguments: tuple[str, ...], told: str) -> None:
    configuration(content)
    result = compared(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"factcheck: {told}")


@pytest.mark.parametrize(
    ("arguments", "epoch", "told"),
    [(("--now", "soon"), "0", '"soon" is not an ISO date'), ((), "soon", '"soon" is not a number of seconds')],
)
def test_a_day_that_is_none(arguments: tuple[str, ...], epoch: str, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    configuration(WAIVER)
    result = compared(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in " ".join(result.stderr.replace("│", " ").split())


RULING = """
[[ruling]]
outlet = "Meridian Post"
words = "We had 14 boats"
apart_from = { outlet = "Harbour Ledger", words = "We had 12 boats" }
reason = "Two calls"
by = "E. Marsh"

[[ruling]]
outlet = "Meridian Post"
words = "closed the port of Ostermar on Monday"
date = 2025-03-02
reason = "The log"
by = "E. Marsh"

[[ruling]]
outlet = "Meridian Post"
words = "ferry"
speaker = "Ida Lund"
reason = "Heard"
by = "E. Marsh"
"""


def test_rulings_are_taken_in_and_those_that_cannot_be_are_told() -> None:
    configuration(RULING)
    result = compared("--fail-on", "stop")
    assert result.stderr == "factcheck: the ruling on “ferry” was not applied: its words are not there.\n"
    assert [one["applied"] for one in report()["rulings"]] == [True, True, False]
    assert "Q06" not in {one["code"] for one in report()["findings"]}
    (row,) = [one for one in report()["ledger"] if one["rule"] == "ruling"]
    assert (row["printed"], row["resolved"]) == ("Monday", "Sun 2 Mar 2025")
    assert "E. Marsh" not in json.dumps(report()["provenance"])


def test_a_ruling_that_is_wrong() -> None:
    configuration(RULING.replace('speaker = "Ida Lund"', 'speaker = "Ida Lund"\ndate = 2025-03-02'))
    result = compared()
    assert result.exit_code == 2
    assert result.stderr == (
        "factcheck: factcheck.toml, line 16: ruling.3: this does not do. "
        "Give a speaker, a date or apart_from, one of the three.\n"
    )
