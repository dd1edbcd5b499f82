"""The example repository: its files are valid, and its README's commands end as it says."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.newsroom.runner import REAL, ROOT

EXAMPLE = ROOT / "examples" / "newsroom"
TOLD = (EXAMPLE / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "newsroom"))


def commands() -> list[tuple[str, int]]:
    """Every line that is to be typed, with the exit status that it is said to have."""
    lines = [line for block in re.findall(r"```sh\n(.*?)```", TOLD, re.DOTALL) for line in block.splitlines()]
    parts = [re.fullmatch(r"(.*?)(?:\s+# exit status (\d))?", line) for line in lines]
    return [(part[1], int(part[2] or 0)) for part in parts if part]


def results(file: Path) -> list[list[Any]]:
    """Each error and each waived result: its level, where it is in the draft, its words, and why it is let pass."""
    (run,) = json.loads(file.read_text(encoding="utf-8"))["runs"]
    told = []
    for one in (one for one in run["results"] if one["level"] == "error" or "suppressions" in one):
        place = one["locations"][0]["physicalLocation"]
        where = [place["artifactLocation"]["uri"], place["region"]["startLine"], place["region"]["snippet"]["text"]]
        told.append([one["level"], *where, *(why["justification"] for why in one.get("suppressions", []))])
    return told


def test_its_commands_end_as_it_says(repository: Path) -> None:
    program = repository.parent / "bin" / "factcheck"
    program.parent.mkdir()
    program.write_text(REAL, encoding="utf-8")
    program.chmod(0o755)
    keep = "echo $? >> statuses; cp reports/library/report.sarif kept.{number} 2> /dev/null || :"
    lines = [f"{command}; {keep.format(number=number)}" for number, (command, _) in enumerate(commands())]
    environment = {"PATH": f"{program.parent}:{os.environ['PATH']}"}
    subprocess.run(["sh", "-c", "\n".join(lines)], cwd=repository, env=environment, check=True, capture_output=True)
    statuses = (repository / "statuses").read_text(encoding="utf-8").split()
    assert [int(one) for one in statuses] == [status for _, status in commands()]
    runs = [number for number, (command, _) in enumerate(commands()) if command.startswith("factcheck run")]
    changed = ["stories/library/draft.md", 14, "found"]
    reason = "Heard on the tape of the press conference"
    assert [results(repository / f"kept.{number}") for number in runs] == [
        [],
        [["error", *changed]],
        [["note", *changed, reason]],
        [["error", *changed]],
    ]


@pytest.mark.parametrize(
    ("arguments", "file"),
    [
        (("check_jsonschema", "--builtin-schema", "vendor.github-workflows"), ".github/workflows/factcheck.yml"),
        (("check_jsonschema", "--builtin-schema", "vendor.gitlab-ci"), ".gitlab-ci.yml"),
        (("pre_commit", "validate-config"), ".pre-commit-config.yaml"),
    ],
)
def test_its_files_are_valid(arguments: tuple[str, ...], file: str) -> None:
    command = [sys.executable, "-m", *arguments, str(EXAMPLE / file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_audit_of_its_workflow_finds_nothing() -> None:
    zizmor = Path(sys.executable).with_name("zizmor")
    command = [str(zizmor), "--offline", "--no-progress", "--pedantic", str(EXAMPLE / ".github")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
