"""`factcheck waive` and `factcheck baseline`."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from factcheck.cli import app

pytestmark = pytest.mark.usefixtures("story")

GIVEN = ("--reason", "Asked", "--by", "E. Marsh", "--expires", "2025-03-31")
DAY = ("--now", "2025-03-04")


def invoked(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def waived(what: str, *arguments: str) -> Result:
    return invoked("waive", what, *(arguments or GIVEN))


def compared(*arguments: str) -> Result:
    return invoked("compare", "a.txt", "b.txt", "--format", "json", *DAY, *arguments)


def findings() -> dict[str, dict[str, Any]]:
    report = json.loads(Path("reports/report.json").read_text(encoding="utf-8"))
    return {one["code"]: one for one in report["findings"]}


def test_a_waiver_makes_the_configuration() -> None:
    result = waived("Q06", "--reason", 'Said "so" \\ twice\t', "--by", "É. Marsh", "--expires", "2025-03-31")
    assert (result.stdout, result.stderr) == ("", "factcheck: Q06 is waived through 2025-03-31 in factcheck.toml.\n")
    assert Path("factcheck.toml").read_text(encoding="utf-8") == (
        '[[waiver]]\ncode = "Q06"\nreason = "Said \\"so\\" \\\\ twice"\nby = "É. Marsh"\nexpires = 2025-03-31\n'
    )


def test_a_waiver_goes_to_the_end_of_the_nearest_file_and_holds() -> None:
    before = '# ours\nfail_on = "fix"\n\n[checks.M01]\nenabled = false\n\n\n'
    Path("factcheck.toml").write_text(before, encoding="utf-8")
    assert compared().exit_code == 1
    fingerprint = findings()["Q06"]["fingerprint"]
    assert waived(fingerprint).exit_code == 0
    written = Path("factcheck.toml").read_text(encoding="utf-8")
    assert written.startswith(before.rstrip() + f'\n\n[[waiver]]\nfingerprint = "{fingerprint}"\n')
    assert compared().exit_code == 0


def test_a_waiver_goes_to_a_pyproject_that_is_ours() -> None:
    Path("pyproject.toml").write_text('[tool.factcheck]\n[project]\nname = "stories"', encoding="utf-8")
    assert waived("Q06").stderr.endswith(" in pyproject.toml.\n")
    written = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
    assert [one["code"] for one in written["tool"]["factcheck"]["waiver"]] == ["Q06"]
    assert written["project"] == {"name": "stories"}


def test_a_waiver_for_a_story_goes_to_a_file_that_is_named() -> None:
    Path("other.toml").write_text('[[story]]\nname = "fog"\nsources = ["a.txt", "b.txt"]\n', encoding="utf-8")
    assert waived("Q06", *GIVEN, "--story", "fog", "--config", "other.toml").exit_code == 0
    assert tomllib.loads(Path("other.toml").read_text(encoding="utf-8"))["waiver"][0]["story"] == "fog"
    assert not Path("factcheck.toml").exists()


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (("Q06", *GIVEN), "factcheck: factcheck.toml:1: this is waived already. Change that waiver.\n"),
        (("Q66", *GIVEN), 'there is no check "Q66". Did you mean "Q06"?\n'),
        (("q06", *GIVEN), "factcheck: code: 'q06' does not do."),
        (("0123456789ABCDEF", *GIVEN), "factcheck: fingerprint: '0123456789ABCDEF' does not do."),
        (("Q07", *GIVEN, "--reason", " "), "factcheck: reason: ' ' does not do."),
        (("Q07", *GIVEN, "--by", ""), "factcheck: by: '' does not do."),
        (("Q07", *GIVEN, "--expires", "soon"), '"soon" is not an ISO date.'),
        (("Q07", *GIVEN, "--story", "fog"), 'there is no story "fog". The configuration lists no story.\n'),
        (("Q07", *GIVEN[2:]), "Missing option '--reason'."),
        (("Q07", *GIVEN[:2], *GIVEN[4:]), "Missing option '--by'."),
        (("Q07", *GIVEN[:4]), "Missing option '--expires'."),
        (("Q07", *GIVEN, "--config", "a.txt"), "factcheck: a.txt, line 1: this is no TOML"),
        (("Q07", *GIVEN, "--config", "."), "factcheck: .: this is a folder."),
    ],
)
def test_a_waiver_that_is_refused_changes_nothing(call: tuple[str, ...], told: str) -> None:
    waived("Q06")
    before = Path("factcheck.toml").read_bytes()
    result = waived(*call)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr
    assert Path("factcheck.toml").read_bytes() == before


def test_a_waiver_beside_inline_ones_is_refused() -> None:
    given = 'waiver = [{code = "Q07", reason = "x", by = "y", expires = 2025-01-01}]\n'
    Path("factcheck.toml").write_text(given, encoding="utf-8")
    result = waived("Q06")
    assert result.exit_code == 2
    assert result.stderr.startswith("factcheck: factcheck.toml, line 3: this is no TOML")
    assert Path("factcheck.toml").read_text(encoding="utf-8") == given


def test_a_baseline_of_articles_makes_the_next_comparison_pass() -> None:
    result = invoked("baseline", "a.txt", "b.txt")
    count = len(Path("factcheck-baseline.txt").read_text(encoding="utf-8").splitlines())
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"factcheck: {count} findings are known now: factcheck-baseline.txt.\n"
    assert compared("--baseline", "factcheck-baseline.txt").exit_code == 0


def test_a_baseline_of_reports_is_that_of_their_articles() -> None:
    compared()
    invoked("baseline", "a.txt", "b.txt", "-o", "articles.txt")
    Path("factcheck.toml").write_text('baseline = "known.txt"\n', encoding="utf-8")
    assert invoked("baseline", "reports/report.json").exit_code == 0
    assert Path("known.txt").read_bytes() == Path("articles.txt").read_bytes()
    assert invoked("baseline", "reports/report.json", "-o", "-").stdout == Path("known.txt").read_text("utf-8")


def test_what_is_waived_stays_out_of_a_baseline() -> None:
    waived("Q06")
    invoked("baseline", "a.txt", "b.txt", *DAY)
    assert compared("--baseline", "factcheck-baseline.txt").exit_code == 0
    known = Path("factcheck-baseline.txt").read_text(encoding="utf-8").splitlines()
    assert findings()["Q06"]["fingerprint"] not in known
    result = compared("--baseline", "factcheck-baseline.txt", "--now", "2025-04-01")
    assert result.exit_code == 1


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (("baseline",), "factcheck: there is no story to compare. Add a [[story]]."),
        (("baseline", "a.txt"), "factcheck: a.txt: one article alone cannot be compared."),
        (("baseline", "a.txt", "x.json"), "reports and articles cannot be mixed."),
        (("baseline", "x.json"), "factcheck: x.json: there is no such file."),
        (("baseline", "bad.json"), "factcheck: bad.json: this is no"),
        (("baseline", "a.txt", "b.txt", "-o", "a.txt/known.txt"), "a.txt: "),
    ],
)
def test_a_baseline_of_nothing(call: tuple[str, ...], told: str) -> None:
    Path("bad.json").write_text("{}", encoding="utf-8")
    result = invoked(*call)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr
    assert not Path("factcheck-baseline.txt").exists()
