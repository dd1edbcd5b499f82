"""The catalogue held to its rules: every check is one of the taxonomy's, documented, and does as its examples say."""

from __future__ import annotations

import inspect
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck import compare
from factcheck.checks.catalogue import Check, Relation, catalogue
from factcheck.checks.documentation import Example, documentation

TAXONOMY: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("taxonomy.toml").read_text(encoding="utf-8"))
FAMILIES = {
    "A": "attributions",
    "E": "events",
    "M": "measures",
    "N": "names",
    "O": "omissions",
    "P": "provenance",
    "Q": "quotations",
    "S": "statuses",
    "T": "times",
    "X": "limits",
}
EXAMPLES = [
    pytest.param(check, example, id=f"{check.code}-{example.section}-{number}")
    for check in catalogue()
    for number, example in enumerate(documentation(check).examples, 1)
]

per_check = pytest.mark.parametrize("check", catalogue(), ids=lambda check: check.code)


def codes(example: Example) -> set[str]:
    return {one.code for one in compare(list(example.articles)).findings}


def test_codes_are_sorted_and_unique() -> None:
    found = [check.code for check in catalogue()]
    assert found == sorted(set(found))


@per_check
def test_a_check_is_the_taxonomys(check: Check) -> None:
    assert [check.relation, check.severity] == TAXONOMY[check.code]


@per_check
def test_a_check_is_named_for_its_file_in_its_family(check: Check) -> None:
    assert check.function.__module__ == f"factcheck.checks.{FAMILIES[check.family]}.{check.name}"


@per_check
def test_a_check_takes_an_alignment_and_options_only(check: Check) -> None:
    alignment, *options = inspect.signature(check.function).parameters.values()
    assert alignment.name == "alignment"
    assert all(one.kind is one.KEYWORD_ONLY and one.default is not one.empty for one in options)


@per_check
def test_a_check_says_what_it_finds_why_it_matters_and_shows_both(check: Check) -> None:
    told = documentation(check)
    assert told.summary.endswith(".")
    assert told.sections["Why this matters"]
    firing = "Conflict" if check.relation is Relation.CONFLICT else "Finding"
    assert firing in {example.section for example in told.examples}
    assert {example.fires for example in told.examples} == {True, False}


@pytest.mark.parametrize(("check", "example"), EXAMPLES)
def test_an_example_does_as_its_section_says(check: Check, example: Example) -> None:
    assert (check.code in codes(example)) is example.fires


@pytest.mark.parametrize(("check", "example"), EXAMPLES)
def test_an_example_does_so_whichever_outlet_comes_first(check: Check, example: Example) -> None:
    swapped = replace(example, articles=example.articles[::-1])
    assert (check.code in codes(swapped)) is example.fires
