"""What is built: the wheel holds everything that a report needs, and works away from the working tree."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
WRITTEN = {"__pycache__", "actual"}
STORY = sorted((ROOT / "seeds" / "lavrov-interview").glob("*.txt"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def unpacked(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)  # noqa: S202 - our own
    return folder


def files(*folders: str) -> set[str]:
    """Every file of these folders of the working tree, but for what Python and the tests write there."""
    found = (path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file())
    return {path.relative_to(ROOT).as_posix() for path in found if not WRITTEN & set(path.parts)}


def test_the_wheel_holds_the_package_and_the_templates_and_nothing_else(unpacked: Path) -> None:
    held = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}
    wanted = files("factcheck") | {f"factcheck/{path}" for path in files("templates")}
    assert {path for path in held if not path.startswith("factcheck-")} == wanted


def test_the_source_archive_holds_all_that_is_built_and_tested(built: Path) -> None:
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        held = {name.partition("/")[2] for name in opened.getnames()}
    wanted = files("factcheck", "templates", "seeds", "tests", "training", "scripts", "ci", "examples")
    wanted |= {"pyproject.toml", "constraints.txt", "Makefile", "LICENSE", "README.md", "action.yml", "Containerfile"}
    wanted |= {".dockerignore", ".pre-commit-hooks.yaml"}
    assert wanted - held == set()


def test_the_wheel_compares_and_writes_a_report(unpacked: Path, tmp_path: Path) -> None:
    code = "import factcheck.cli; factcheck.cli.main()"
    options = ["-o", str(tmp_path / "out"), "--format", "html,json", "--fail-on", "none"]
    command = [sys.executable, "-P", "-c", code, "compare", *map(str, STORY), *options]
    place = {"PYTHONPATH": str(unpacked), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(command, cwd=tmp_path, env=place, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["report.html", "report.json"]
