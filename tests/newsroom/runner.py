"""A composite action's steps run as GitHub's runner would: conditions, environments, files of outputs."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")

SETUP = f"""#!/bin/sh
mkdir -p "$1/bin"
printf '#!/bin/sh\\nexec {shlex.quote(sys.executable)} "$@"\\n' > "$1/bin/python"
cp "$(dirname "$0")/factcheck" "$1/bin/factcheck"
chmod +x "$1/bin/python" "$1/bin/factcheck"
"""
"""Stands for `scripts/setup.sh`, which has tests of its own: puts in place what is there instead of installing."""

REAL = f"""#!/bin/sh
exec {shlex.quote(sys.executable)} -m factcheck "$@"
"""
STANDING = f"""#!/bin/sh
[ "$1" != render ] || exec {shlex.quote(sys.executable)} -m factcheck "$@"
printf '%s\\0' "$@" > called
mkdir -p reports && cp made.json reports/report.json
exit 1
"""
"""Stands for the program where only the scripts are tested: keeps its call, and has made a report before."""

GH = """#!/usr/bin/env bash
{ printf '%s\\n' "$*"; for one in "$@"; do case $one in body=@*) cat "${one#body=@}" ;; esac; done; } >> "$GH_LOG"
case $* in *--paginate*) printf '%s' "$GH_FOUND" ;; esac
"""
"""Stands for GitHub's client: keeps what it is asked for, and finds the comments that the test says."""


@dataclass
class Job:
    """One run of the action in a folder; steps that use another action are kept by name, with what they are given."""

    folder: Path
    inputs: dict[str, str] = field(default_factory=dict)
    number: str = ""
    found: str = ""
    program: str = STANDING
    setup: str = SETUP
    printed: str = ""
    used: dict[str, dict[str, str]] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)

    def run(self) -> int:
        """Every step; the exit status of the one that failed first."""
        self._prepare()
        status = 0
        for step in ACTION["runs"]["steps"]:
            if not self._wanted(step.get("if", "success()"), failed=bool(status)):
                continue
            if "uses" in step:
                self.used[step["uses"].partition("@")[0]] = self._filled(step.get("with", {}))
            else:
                status = self._script(step) or status
        return status

    @property
    def summary(self) -> str:
        """What stands on the page of the run."""
        return (self.folder.parent / "summary").read_text(encoding="utf-8")

    @property
    def asked(self) -> str:
        """What GitHub's client was asked for."""
        log = self.folder.parent / "asked"
        return log.read_text(encoding="utf-8") if log.exists() else ""

    @property
    def called(self) -> list[str]:
        """The arguments that the program was called with."""
        return (self.folder / "called").read_bytes().decode().split("\0")[:-1]

    def _prepare(self) -> None:
        scripts = "action/scripts"
        programs = {f"{scripts}/setup.sh": self.setup, f"{scripts}/factcheck": self.program, "bin/gh": GH}
        for path, content in programs.items():
            program = self.folder.parent / path
            program.parent.mkdir(parents=True, exist_ok=True)
            program.write_text(content, encoding="utf-8")
            program.chmod(0o755)
        (self.folder.parent / "temp").mkdir(exist_ok=True)

    def _script(self, step: dict[str, Any]) -> int:
        beside = self.folder.parent
        environment = {
            "PATH": f"{beside / 'bin'}:{os.environ['PATH']}",
            "GH_FOUND": self.found,
            "GH_LOG": str(beside / "asked"),
            "GITHUB_ACTION_PATH": str(beside / "action"),
            "GITHUB_OUTPUT": str(beside / "output"),
            "GITHUB_REPOSITORY": "desk/stories",
            "GITHUB_RUN_ID": "77",
            "GITHUB_SERVER_URL": "https://forge.example",
            "GITHUB_STEP_SUMMARY": str(beside / "summary"),
            "RUNNER_TEMP": str(beside / "temp"),
            "SOURCE_DATE_EPOCH": "1746800000",
            **self._filled(step.get("env", {})),
        }
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        done = subprocess.run(
            command, cwd=self.folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
        self.printed += done.stdout.decode()
        written = beside / "output"
        if written.exists():
            self.outputs |= dict(line.split("=", 1) for line in written.read_text(encoding="utf-8").splitlines())
        return done.returncode

    def _filled(self, values: dict[str, str]) -> dict[str, str]:
        return {name: _EXPRESSION.sub(lambda found: self._value(found[1]), value) for name, value in values.items()}

    def _value(self, expression: str) -> str:
        if expression.startswith("'"):
            return expression.strip("'")
        if expression.startswith("inputs."):
            name = expression.removeprefix("inputs.")
            return self.inputs.get(name, str(ACTION["inputs"][name]["default"]))
        known = {"github.event.pull_request.number": self.number}
        return known.get(expression, self.outputs.get(expression.removeprefix("steps.compare.outputs."), ""))

    def _wanted(self, condition: str, *, failed: bool) -> bool:
        if "always()" not in condition and failed:
            return False
        return all(self._holds(clause) for clause in condition.split(" && ") if not clause.endswith("()"))

    def _holds(self, clause: str) -> bool:
        one, sign, other = clause.split(" ")
        return (self._value(one) == self._value(other)) is (sign == "==")
