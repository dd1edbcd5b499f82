"""What is installed, and what is said where it may not be."""

from __future__ import annotations

import re
import subprocess
import tomllib
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PINNED = [line for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
WITHOUT_VENV = 'case "$*" in *version_info*) exit 0 ;; *) exit 1 ;; esac'


def plain(requirement: str) -> str:
    """A requirement's name, as registries compare names."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=!~;]", requirement)[0]).lower()


def test_versions_are_pinned_one_a_line_and_no_registry_is_named() -> None:
    assert [one for one in PINNED if not re.fullmatch(r"[\w.-]+==[\w.]+", one)] == []
    assert sorted(set(map(plain, PINNED))) == sorted(map(plain, PINNED))


def test_every_requirement_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"].values()
    wanted = [*project["project"]["dependencies"], *project["build-system"]["requires"], *chain(*extras)]
    assert set(map(plain, wanted)) - set(map(plain, PINNED)) == set()


def set_up(folder: Path, **programs: str) -> subprocess.CompletedProcess[str]:
    """Run setup.sh on a machine that has these programs, each a line of shell, and a few of every machine's."""
    for name, body in programs.items():
        program = folder / name.replace("_", "-")
        program.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        program.chmod(0o755)
    for name in ("basename", "env", "grep", "true"):
        (folder / name).symlink_to(Path("/usr/bin") / name)
    return subprocess.run(
        ["/bin/sh", str(ROOT / "scripts" / "setup.sh"), str(folder / "venv")],
        cwd=ROOT,
        env={"PATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_old_python_is_refused_with_the_way_out(tmp_path: Path) -> None:
    done = set_up(tmp_path, python3="exit 1")
    assert (done.returncode, done.stderr) == (
        1,
        "factcheck needs Python 3.11 or later; name one with: make PYTHON=/path/to/python3.11\n",
    )


@pytest.mark.parametrize("sudo", ["exit 1", ""])
def test_without_rights_the_one_command_is_said(tmp_path: Path, sudo: str) -> None:
    programs = {"sudo": sudo} if sudo else {}
    done = set_up(tmp_path, python3=WITHOUT_VENV, id="echo 1000", dpkg_query="exit 1", apt_get="exit 1", **programs)
    packages = "python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core"
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == f"    sudo apt-get update && sudo apt-get install -y {packages}"


def test_only_what_is_missing_is_asked_for(tmp_path: Path) -> None:
    present = 'case "$4" in libpango-1.0-0) exit 1 ;; *) echo installed ;; esac'
    done = set_up(tmp_path, python3=WITHOUT_VENV, id="echo 1000", dpkg_query=present)
    assert done.stderr.splitlines()[-1].endswith("apt-get install -y python3-venv libpango-1.0-0")


@pytest.mark.parametrize(("user", "programs"), [("0", {}), ("1000", {"sudo": 'shift; exec "$@"'})])
def test_with_rights_the_packages_are_installed(tmp_path: Path, user: str, programs: dict[str, str]) -> None:
    log = tmp_path / "log"
    installs = f'echo "$*" >> {log}'
    set_up(tmp_path, python3=WITHOUT_VENV, id=f"echo {user}", dpkg_query="echo installed", apt_get=installs, **programs)
    updated, installed = log.read_text(encoding="utf-8").splitlines()
    assert updated.startswith("update")
    assert installed.endswith(" python3-venv")


def test_make_report_compares_every_story() -> None:
    done = subprocess.run(["make", "-n", "report"], cwd=ROOT, capture_output=True, text=True, check=True)
    stories = {path.parent.name for path in ROOT.glob("seeds/*/expected.toml")}
    assert set(re.findall(r"factcheck compare .*-o reports/(\S+) --fail-on none", done.stdout)) == stories
    assert "expected.toml" not in done.stdout
