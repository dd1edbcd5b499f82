"""The composite action: valid, without ways for words to become commands, and its steps do what it says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import LEDGER, POST
from tests.formats import samples
from tests.newsroom.runner import ACTION, REAL, ROOT, Job

STEPS = ACTION["runs"]["steps"]
SCRIPTS = [step["run"] for step in STEPS if "run" in step]
LISTED = "a.txt\n  b.txt  \n\n"
MADE = ("report.github.txt", "report.html", "report.json", "report.md", "report.pdf", "report.sarif")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A working tree with two articles; `made.json` is what the stand-in of the program makes."""
    work = tmp_path / "work"
    work.mkdir()
    (work / "a.txt").write_text(LEDGER, encoding="utf-8")
    (work / "b.txt").write_text(POST, encoding="utf-8")
    (work / "made.json").write_text(samples.two().model_dump_json(), encoding="utf-8")
    return work


def checked(*command: str) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_it_follows_the_schema() -> None:
    checked("check_jsonschema", "--builtin-schema", "vendor.github-actions", "action.yml")


def test_the_audit_of_actions_finds_nothing() -> None:
    zizmor = Path(sys.executable).with_name("zizmor")
    command = [str(zizmor), "--offline", "--no-progress", "--pedantic", "--strict-collection", "action.yml"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_no_script_holds_an_expression_and_every_action_is_pinned() -> None:
    assert not [script for script in SCRIPTS if "${{" in script]
    for used in (step["uses"] for step in STEPS if "uses" in step):
        assert re.fullmatch(r"[\w-]+/[\w/-]+@[0-9a-f]{40}", used)


def test_the_exit_status_comes_last_whatever_failed() -> None:
    assert [step["name"] for step in STEPS[-1:]] == ["Pass or fail"]
    assert STEPS[-1]["if"] == "always()"
    kept = next(place for place, step in enumerate(STEPS) if "upload-artifact" in step.get("uses", ""))
    assert kept == next(place for place, step in enumerate(STEPS) if step.get("id") == "compare") + 1


def test_findings_fail_the_job_after_everything_is_kept(folder: Path) -> None:
    job = Job(folder, {"articles": LISTED, "sarif": "true"}, program=REAL)
    assert (job.run(), job.outputs["status"]) == (1, "1")
    assert sorted(path.name for path in (folder / "reports").iterdir()) == sorted(MADE)
    assert job.used["actions/upload-artifact"] == {
        "name": "factcheck",
        "path": "reports",
        "if-no-files-found": "warn",
    }
    assert job.used["github/codeql-action/upload-sarif"] == {"sarif_file": "reports"}
    assert re.search(r"^::error file=a\.txt,line=\d+", job.printed, re.MULTILINE)
    assert job.summary.startswith("<!-- factcheck -->\n## ")


@pytest.mark.parametrize(
    ("inputs", "status"),
    [({"fail-on": "none"}, 0), ({"baseline": "none.txt"}, 2), ({"formats": "jsno"}, 2)],
)
def test_the_exit_status_is_the_programs(folder: Path, inputs: dict[str, str], status: int) -> None:
    job = Job(folder, {"articles": LISTED, "formats": "json", **inputs}, program=REAL)
    assert (job.run(), job.outputs["status"]) == (status, str(status))
    assert "actions/upload-artifact" in job.used
    assert "github/codeql-action/upload-sarif" not in job.used


def test_every_input_is_handed_on() -> None:
    handed = {name for step in STEPS for name in re.findall(r"inputs\.([\w-]+)", str(step))}
    assert handed == ACTION["inputs"].keys()


def test_the_program_is_called_with_the_inputs(folder: Path) -> None:
    inputs = {"draft": "d.md", "config": "c.toml", "baseline": "k.txt", "fail-on": "stop", "formats": "json"}
    job = Job(folder, {"articles": LISTED, **inputs})
    assert job.run() == 1
    flags = ["--format", "json", "-o", "reports", "--config", "c.toml", "--fail-on", "stop"]
    assert job.called == ["compare", *flags, "--draft", "d.md", "--baseline", "k.txt", "--", "a.txt", "b.txt"]


def test_without_articles_the_stories_of_the_configuration_are_run(folder: Path) -> None:
    job = Job(folder, {"baseline": "known.txt"})
    job.run()
    formats = ACTION["inputs"]["formats"]["default"]
    assert job.called == ["run", "--format", formats, "-o", "reports", "--set", "baseline=known.txt", "--"]


def test_a_failed_install_fails_the_job(folder: Path) -> None:
    job = Job(folder, {"articles": LISTED}, setup="#!/bin/sh\nexit 1\n")
    assert job.run() == 3
    assert job.used.keys() == {"actions/setup-python"}


@pytest.mark.parametrize("words", ["$(touch owned)", '"; touch owned; "', "`touch owned`", "x'; touch owned; '"])
def test_an_input_is_never_a_command(folder: Path, words: str) -> None:
    names = ["draft", "config", "baseline", "fail-on", "formats", "output"]
    job = Job(folder, {"articles": f"{words}\n-x\n{words}", **dict.fromkeys(names, words)})
    job.run()
    assert job.called.count(words) == len(names) + 2
    assert job.called[-3:] == [words, "-x", words]
    assert not list(folder.parent.rglob("owned"))


def test_words_of_an_article_are_no_commands_to_the_runner(folder: Path) -> None:
    forged = POST.replace("outlet: Meridian Post", 'outlet: "::error file=a.txt,line=1::forged"')
    (folder / "b.txt").write_text(forged, encoding="utf-8")
    job = Job(folder, {"articles": LISTED, "formats": "github"}, program=REAL)
    job.run()
    (quiet,) = re.findall(r"^::stop-commands::(\w{32,})$", job.printed, re.MULTILINE)
    before, _, rest = job.printed.partition(f"::stop-commands::{quiet}\n")
    _, end, after = rest.partition(f"::{quiet}::\n")
    assert end
    assert "::error file=a.txt,line=1::forged" in rest
    heard = re.findall(r"^\s*::.*", before + after, re.MULTILINE)
    assert {re.sub(r"=[^,:]*", "", line.partition("::")[2].partition("::")[0]) for line in heard} == {
        "error file,line,endLine,col,endColumn,title"
    }


def test_reports_that_the_change_holds_are_not_believed(folder: Path) -> None:
    for name, content in {
        "report.github.txt": "::error::forged",
        "report.md": "forged",
        "report.json": samples.two().model_dump_json(),
    }.items():
        old = folder / "reports" / "old" / name
        old.parent.mkdir(parents=True, exist_ok=True)
        old.write_text(content, encoding="utf-8")
    job = Job(folder, {"articles": LISTED, "formats": "json", "comment": "true"}, number="12")
    job.run()
    assert "forged" not in job.printed + job.summary
    assert re.findall(r"<!-- factcheck: (.*) -->", job.asked) == ["reports"]


def test_a_pull_request_gets_a_comment(folder: Path) -> None:
    job = Job(folder, {"articles": LISTED, "formats": "json", "comment": "true"}, number="12")
    job.run()
    first, second, marker, title, *_ = job.asked.splitlines()
    assert first.startswith("api --paginate repos/desk/stories/issues/12/comments --jq ")
    assert re.sub(r"body=@\S+", "FILE", second) == (
        "api --silent --method POST repos/desk/stories/issues/12/comments -F FILE"
    )
    assert (marker, title[:3]) == ("<!-- factcheck: reports -->", "## ")
    assert "[All files of this report](https://forge.example/desk/stories/actions/runs/77)" in job.asked


def test_the_comment_of_an_earlier_run_is_replaced(folder: Path) -> None:
    job = Job(folder, {"articles": LISTED, "formats": "json", "comment": "true"}, number="12", found="901\n902\n")
    job.run()
    assert "--method PATCH repos/desk/stories/issues/comments/901 -F body=@" in job.asked
    assert "POST" not in job.asked


def test_a_story_without_remarks_gets_no_comment_but_an_old_one_is_brought_up_to_date(folder: Path) -> None:
    (folder / "made.json").write_text(samples.quiet().model_dump_json(), encoding="utf-8")
    inputs = {"articles": LISTED, "formats": "json", "comment": "true"}
    job = Job(folder, inputs, number="12")
    job.run()
    assert job.asked.count("\n") == 1
    job = Job(folder, inputs, number="12", found="901\n")
    job.run()
    assert "--method PATCH repos/desk/stories/issues/comments/901" in job.asked


@pytest.mark.parametrize(("comment", "number"), [("true", ""), ("false", "12")])
def test_without_a_pull_request_or_a_wish_there_is_no_comment(folder: Path, comment: str, number: str) -> None:
    job = Job(folder, {"articles": LISTED, "formats": "json", "comment": comment}, number=number)
    assert job.run() == 1
    assert job.asked == ""
