"""The container file: linted, without a registry's name, run by nobody in particular, from a context that suffices."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.newsroom.runner import ROOT

CONTAINER = (ROOT / "Containerfile").read_text(encoding="utf-8")
CONTEXT = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()


def test_the_linter_finds_nothing() -> None:
    linter = Path(sys.executable).with_name("hadolint")
    if not linter.exists():
        pytest.skip("not run: hadolint is there for Linux on x86-64 only")
    done = subprocess.run([str(linter), "Containerfile"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_base_is_an_argument_and_names_no_registry() -> None:
    assert re.findall(r"^ARG BASE=(\S+)$", CONTAINER, re.MULTILINE) == ["debian:bookworm-slim"]
    assert set(re.findall(r"^FROM (\S+)", CONTAINER, re.MULTILINE)) == {"${BASE}"}


def test_it_is_not_run_by_root() -> None:
    assert re.findall(r"^USER (\S+)$", CONTAINER, re.MULTILINE) == ["1000:1000"]


def test_it_installs_what_a_pdf_needs() -> None:
    setup = (ROOT / "scripts" / "setup.sh").read_text(encoding="utf-8")
    (needed,) = re.findall(r'^pango="(.*)"$', setup, re.MULTILINE)
    assert set(needed.split()) <= set(CONTAINER.split())


def test_what_is_copied_is_all_that_a_build_needs(tmp_path: Path) -> None:
    for name in (line[1:] for line in CONTEXT if line.startswith("!")):
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy2
        copy(source, tmp_path / name)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "dist")]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "dist").glob("*.whl"))) == 1
