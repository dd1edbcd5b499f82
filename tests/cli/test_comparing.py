"""`factcheck compare`: its files, its output, its exit status."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from factcheck import formats
from factcheck.cli import app
from factcheck.cli.outputs import known_formats
from factcheck.errors import MachineError, RenderError

NO_PANGO = MachineError("a PDF needs Pango.", mend="Run: apt-get install pango")


def invoked(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["compare", "a.txt", "b.txt", *arguments])


def without_pango(monkeypatch: pytest.MonkeyPatch) -> None:
    def render(_: object) -> bytes:
        raise NO_PANGO

    monkeypatch.setattr("factcheck.formats.pdf.render", render)


def files(folder: str) -> list[str]:
    return sorted(path.name for path in Path(folder).iterdir())


def findings() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(Path("reports/report.json").read_text(encoding="utf-8"))["findings"]
    return found


@pytest.mark.usefixtures("story")
def test_the_default_formats_go_to_the_default_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.formats.pdf.render", lambda _: b"%PDF")
    result = invoked("--fail-on", "none")
    assert (result.exit_code, result.stderr) == (0, "")
    assert files("reports") == ["report.html", "report.json", "report.pdf"]
    assert result.stdout.splitlines()[-1] == "Written: reports/report.html, reports/report.pdf, reports/report.json"


@pytest.mark.usefixtures("story")
def test_the_json_tells_what_front_matter_and_options_said() -> None:
    result = invoked(
        *("--format", "json", "-o", "out", "--outlet", "A", "--outlet", "", "--title", "", "--title", "Fog"),
        *("--published", "2025-03-05", "--published", "2025-03-06T07:00:00Z", "--report-title", "Ostermar"),
    )
    report = json.loads(Path("out/report.json").read_text(encoding="utf-8"))
    assert [(one["id"], one["outlet"], one["title"], one["published"]) for one in report["articles"]] == [
        ("a1", "A", "Fog closes the port", "2025-03-05"),
        ("a2", "Meridian Post", "Fog", "2025-03-06T07:00:00Z"),
    ]
    assert report["summary"]["title"] == "Ostermar"
    assert result.stdout.startswith("Ostermar\n  A, ")


@pytest.mark.usefixtures("story")
def test_two_runs_give_the_same_bytes_and_the_second_replaces_the_first() -> None:
    invoked("--format", "json,html", "-o", "one")
    Path("two").mkdir()
    Path("two/report.json").write_text("old", encoding="utf-8")
    invoked("--format", "json,html", "-o", "two")
    for name in ("report.json", "report.html"):
        assert Path("one", name).read_bytes() == Path("two", name).read_bytes()


@pytest.mark.parametrize(
    ("fail_on", "grave"),
    [
        ("stop", {"stop"}),
        ("fix", {"stop", "fix"}),
        ("check", {"stop", "fix", "check"}),
        ("note", {"stop", "fix", "check", "note"}),
        ("none", set()),
    ],
)
@pytest.mark.usefixtures("story")
def test_findings_at_or_above_the_threshold_fail(fail_on: str, grave: set[str]) -> None:
    result = invoked("--format", "json", "--fail-on", fail_on)
    found = {one["severity"] for one in findings()}
    assert "fix" in found
    assert result.exit_code == (1 if found & grave else 0)
    assert (fail_on != "fix") or invoked("--format", "json").exit_code == result.exit_code


@pytest.mark.usefixtures("story")
def test_the_summary_lists_each_finding_with_its_words() -> None:
    without_outlet = Path("b.txt").read_text(encoding="utf-8").replace("outlet: Meridian Post\n", "")
    Path("b.txt").write_text(without_outlet, encoding="utf-8")
    lines = invoked("--format", "json").stdout.splitlines()
    outlets = {"a1": "Harbour Ledger", "a2": "a2"}
    for finding in findings():
        if not finding["folded"]:
            place = lines.index(f"{finding['severity'].upper():<6}{finding['code']}  {finding['title']}")
            told = [
                f"{outlet}: " + " … ".join(one["text"] for one in finding["evidence"] if one["article"] == article)
                for article, outlet in outlets.items()
            ]
            assert [line.strip() for line in lines[place + 1 : place + 1 + len(told)]] == told


@pytest.mark.parametrize(("environment", "coloured"), [({}, False), ({"FORCE_COLOR": "1"}, True)])
@pytest.mark.usefixtures("story")
def test_colour_is_for_terminals(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], *, coloured: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[1;31mFIX" in invoked("--format", "json").stdout) is coloured
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1;31mFIX" not in invoked("--format", "json").stdout


@pytest.mark.usefixtures("story")
def test_one_format_is_printed_and_nothing_else() -> None:
    result = invoked("--format", "json", "-o", "-", "--fail-on", "none")
    assert json.loads(result.stdout)["schema_version"] == "1.0"
    assert (result.exit_code, result.stderr) == (0, "")
    assert not Path("reports").exists()


@pytest.mark.usefixtures("story")
def test_without_pango_a_default_pdf_is_left_out_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    without_pango(monkeypatch)
    result = invoked("--fail-on", "none")
    assert result.exit_code == 0
    assert result.stderr == "factcheck: a PDF needs Pango. Run: apt-get install pango\n"
    assert files("reports") == ["report.html", "report.json"]


@pytest.mark.usefixtures("story")
def test_without_pango_a_pdf_that_was_asked_for_fails_before_findings_do(monkeypatch: pytest.MonkeyPatch) -> None:
    without_pango(monkeypatch)
    Path("reports").mkdir()
    Path("reports/report.pdf").write_text("old", encoding="utf-8")
    result = invoked("--format", "pdf,json", "--fail-on", "note")
    assert result.exit_code == 3
    assert result.stderr == (
        "factcheck: a PDF needs Pango. Run: apt-get install pango reports/report.pdf is of an earlier run.\n"
    )
    assert files("reports") == ["report.json", "report.pdf"]
    assert invoked("--format", "pdf", "--published", "x", "--published", "x").exit_code == 2


@pytest.mark.usefixtures("story")
def test_where_one_format_fails_nothing_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    def render(_: object) -> str:
        raise RenderError("the page is broken.")

    monkeypatch.setattr("factcheck.formats.html.render", render)
    Path("reports").mkdir()
    Path("reports/report.json").write_text("old", encoding="utf-8")
    result = invoked("--format", "json,html")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr == "factcheck: the page is broken.\n"
    assert Path("reports/report.json").read_text(encoding="utf-8") == "old"


@pytest.mark.usefixtures("story")
def test_an_interruption_leaves_the_old_report(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("factcheck.formats.json.render", interrupted)
    Path("reports").mkdir()
    Path("reports/report.json").write_text("old", encoding="utf-8")
    result = invoked("--format", "json")
    assert (result.exit_code, result.stderr) == (130, "factcheck: interrupted.\n")
    assert Path("reports/report.json").read_text(encoding="utf-8") == "old"


def test_every_module_of_the_formats_is_one() -> None:
    assert {"html", "json", "pdf"} <= set(known_formats())


@pytest.mark.usefixtures("story")
def test_a_format_is_added_by_its_file_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "more"
    folder.mkdir()
    source = 'SUFFIX = ".loud"\n\n\ndef render(report):\n    return report.summary.title.upper()\n'
    (folder / "loud.py").write_text(source, encoding="utf-8")
    monkeypatch.setattr(formats, "__path__", [*formats.__path__, str(folder)])
    assert "loud" in known_formats()
    invoked("--format", "loud", "--report-title", "Fog")
    assert Path("reports/report.loud").read_text(encoding="utf-8") == "FOG"
