"""Language as data: each file says where its words come from; lists are sorted and unique; all of it is used."""

from __future__ import annotations

import ast
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import factcheck.rules

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(factcheck.rules.__file__).parent.parent
FILES = sorted(PACKAGE.glob("rules/*/*.toml"))
PATTERN = frozenset("\\()[]{}|^$*+?")

per_file = pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")


def content(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def words(value: object, where: str) -> Iterator[tuple[str, list[str]]]:
    """Every list of strings, with its place."""
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        yield where, value
    elif isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from words(item, f"{where}.{key}")


@cache
def told_in_code() -> frozenset[str]:
    """Every string of the package's code that is no docstring."""
    found: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        found |= {
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose
        }
    return frozenset(found)


def test_there_are_files() -> None:
    assert FILES


@per_file
def test_a_file_opens_with_its_source(path: Path) -> None:
    table = content(path)
    assert next(iter(table)) == "meta"
    assert table["meta"]["source"].strip()


@per_file
def test_lists_are_sorted_and_unique(path: Path) -> None:
    """Words are; patterns are unique, in an order of their own."""
    for where, items in words(content(path), path.stem):
        assert len(set(items)) == len(items), f"{where} says something twice"
        if not any(PATTERN & set(one) for one in items):
            assert items == sorted(items), f"{where} is not sorted"


@per_file
def test_every_file_and_every_key_is_used(path: Path) -> None:
    unused = {path.stem, *content(path)} - {"meta"} - told_in_code()
    assert unused == set()
