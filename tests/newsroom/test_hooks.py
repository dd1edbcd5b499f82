"""The hook for pre-commit: a valid manifest, run where a story or the configuration changes."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import Any

import pytest
import yaml

from tests.newsroom.runner import ROOT

MANIFEST = ROOT / ".pre-commit-hooks.yaml"
HOOKS: list[dict[str, Any]] = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))


def test_the_manifest_is_valid() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("file", "run"),
    [
        ("drafts/fog.md", True),
        ("sources/post.txt", True),
        ("factcheck.toml", True),
        ("desk/pyproject.toml", True),
        ("Cargo.toml", False),
        ("picture.png", False),
    ],
)
def test_it_is_run_for_articles_and_the_configuration(file: str, *, run: bool) -> None:
    (hook,) = HOOKS
    assert bool(re.search(hook["files"], file)) is run
