"""The GitLab job: valid, and its script keeps one Code Quality file and the program's exit status."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from factcheck.formats import gitlab
from tests.formats import samples
from tests.newsroom.runner import ROOT

if TYPE_CHECKING:
    from pathlib import Path

TEMPLATE = ROOT / "ci" / "gitlab.yml"
PIPELINE: dict[str, Any] = yaml.safe_load(TEMPLATE.read_text(encoding="utf-8"))
PROGRAM = """#!/bin/sh
printf '%s\\n' "$*" > called
mkdir -p reports
cp -R {made}/. reports/
exit {status}
"""


def run(folder: Path, status: int, **variables: str) -> int:
    """The job's script, as a runner runs it: line by line in one shell, which stops at the first failure."""
    for name, content in {"factcheck": PROGRAM.format(made=folder / "made", status=status)}.items():
        program = folder / "bin" / name
        program.parent.mkdir()
        program.write_text(content, encoding="utf-8")
        program.chmod(0o755)
    (folder / "bin" / "python3").symlink_to(sys.executable)
    script = "\n".join(PIPELINE["factcheck"]["script"])
    environment = {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}", **PIPELINE["variables"], **variables}
    command = ["sh", "-e", "-c", script]
    return subprocess.run(command, cwd=folder, env=environment, check=False).returncode


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A working tree; `made` has the reports of two stories."""
    for story, sample in {"fire": samples.two, "eight": samples.eight}.items():
        file = tmp_path / "made" / story / "report.gitlab.json"
        file.parent.mkdir(parents=True)
        file.write_text(gitlab.render(sample()), encoding="utf-8")
    return tmp_path


def test_it_follows_the_schema() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.gitlab-ci", str(TEMPLATE)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("status", [0, 1, 2, 3])
def test_the_exit_status_is_the_programs(folder: Path, status: int) -> None:
    assert run(folder, status) == status
    assert (folder / "gl-code-quality-report.json").exists()


def test_every_storys_issues_are_in_one_file(folder: Path) -> None:
    run(folder, 1)
    joined = json.loads((folder / "gl-code-quality-report.json").read_text(encoding="utf-8"))
    kept = {one.fingerprint for report in (samples.two(), samples.eight()) for one in report.findings if one.newly}
    assert {one["fingerprint"] for one in joined} == kept


def test_without_a_report_the_file_is_empty(tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    assert run(tmp_path, 2) == 2
    assert json.loads((tmp_path / "gl-code-quality-report.json").read_text(encoding="utf-8")) == []


def test_flags_are_handed_on(folder: Path) -> None:
    run(folder, 0, FACTCHECK_FLAGS="--fail-on stop", FACTCHECK_FORMATS="json,gitlab")
    called = shlex.split((folder / "called").read_text(encoding="utf-8"))
    assert called == ["run", "--format", "json,gitlab", "-o", "reports", "--fail-on", "stop"]


def test_reports_are_kept_whatever_the_outcome() -> None:
    kept = PIPELINE["factcheck"]["artifacts"]
    assert (kept["when"], kept["paths"]) == ("always", ["reports/"])
