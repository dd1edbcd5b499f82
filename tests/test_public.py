"""What the package offers, exactly."""

from __future__ import annotations

import subprocess
import sys

import pytest

import factcheck

NAMES = ["Analysis", "Article", "Report", "analyze", "analyze_many", "compare"]


def test_the_public_names_are_these() -> None:
    assert factcheck.__all__ == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_each_name_is_there_and_says_what_it_is(name: str) -> None:
    assert getattr(factcheck, name).__doc__


def test_another_name_is_not_there() -> None:
    with pytest.raises(AttributeError, match="'factcheck' has no attribute 'verify'"):
        _ = factcheck.verify


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, factcheck; print({'spacy', 'weasyprint', 'numpy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
