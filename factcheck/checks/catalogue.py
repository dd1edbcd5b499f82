"""The catalogue of checks: found by walking the package, sorted by code, duplicates refused."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.document import Span


class Relation(StrEnum):
    """What a finding is; see the README's glossary."""

    AGREE = "agree"
    COMPATIBLE = "compatible"
    DIFFERENCE = "difference"
    UPDATE = "update"
    CONFLICT = "conflict"
    OMISSION = "omission"
    UNRESOLVED = "unresolved"


class Severity(StrEnum):
    """What an editor must do, gravest first."""

    STOP = "stop"
    FIX = "fix"
    CHECK = "check"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of one article that show a finding, and their normal form ("" where there is none)."""

    article: str
    span: Span
    normalized: str = ""


@dataclass(frozen=True, slots=True)
class Gate:
    """One gate's decision: `passed` None where it could not be decided."""

    name: str
    passed: bool | None
    why: str


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """What a check yields; `relation` and `severity` only for a listed variant of its code.

    `alignment` is the cluster's id, `slot` the normalized thing compared (part of the fingerprint); `allowed_by` are
    the house styles that have nothing against it.
    """

    title: str
    explanation: str
    evidence: tuple[Evidence, ...]
    slot: str = ""
    alignment: str | None = None
    confidence: float = 1.0
    gates: tuple[Gate, ...] = ()
    relation: Relation | None = None
    severity: Severity | None = None
    allowed_by: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Check:
    """A check with its code, relation and severity."""

    code: str
    relation: Relation
    severity: Severity
    function: Callable[..., Iterator[Discrepancy]]

    @property
    def name(self) -> str:
        """The function's name: the file's, the case file's and the anchor's."""
        return self.function.__name__

    @property
    def documentation(self) -> str:
        """The docstring, dedented."""
        return inspect.getdoc(self.function) or ""

    @property
    def summary(self) -> str:
        """The first line of the documentation."""
        return self.documentation.partition("\n")[0]

    @property
    def family(self) -> str:
        """The letter of the code."""
        return self.code[0]


def check(
    code: str, relation: Relation, severity: Severity
) -> Callable[[Callable[..., Iterator[Discrepancy]]], Callable[..., Iterator[Discrepancy]]]:
    """Mark a function as the check of a code."""

    def register(function: Callable[..., Iterator[Discrepancy]]) -> Callable[..., Iterator[Discrepancy]]:
        function.check = Check(code, relation, severity, function)  # type: ignore[attr-defined]
        return function

    return register


@cache
def catalogue() -> tuple[Check, ...]:
    """Every check of the package, by code.

    Raises:
        ValueError: two checks share a code.

    """
    found = sorted(_discovered(), key=lambda one: one.code)
    for one, other in pairwise(found):
        if one.code == other.code:
            raise ValueError(f"{one.name} and {other.name} are both {one.code}")
    return tuple(found)


def _discovered() -> Iterator[Check]:
    package = importlib.import_module(__package__ or "")
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(found := getattr(value, "check", None), Check) and value.__module__ == module.name:
                yield found
