"""A check's docstring, read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.checks.catalogue import Check, Discrepancy, Relation, Severity
from factcheck.checks.documentation import PUBLISHED, documentation, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment


def check_of(docstring: str) -> Check:
    def sunken_ship(alignment: Alignment) -> Iterator[Discrepancy]:
        del alignment
        yield from ()

    sunken_ship.__doc__ = docstring
    return Check("E99", Relation.CONFLICT, Severity.FIX, sunken_ship)


def test_everything_is_read() -> None:
    told = documentation(
        check_of(
            """Outlets disagree whether
            the ship sank.

            Why this matters:
                A ship sinks
                once.

            Conflict:
                - The ferry sank off the
                  northern pier.
                - (2025-03-08) The ferry (an old one) did not sink.
                - () The barge sank.
                - (2025-03-08T09:00:00+01:00) The barge is afloat.

            Agreement:
                - The ferry sank.
                - The ferry went down.
            """
        )
    )
    assert told.summary == "Outlets disagree whether the ship sank."
    assert told.sections == {"Why this matters": "A ship sinks\nonce."}
    assert [(one.section, one.fires, [(a.text, a.published) for a in one.articles]) for one in told.examples] == [
        (
            "Conflict",
            True,
            [
                ("The ferry sank off the northern pier.", PUBLISHED),
                ("The ferry (an old one) did not sink.", "2025-03-08"),
            ],
        ),
        ("Conflict", True, [("The barge sank.", None), ("The barge is afloat.", "2025-03-08T09:00:00+01:00")]),
        ("Agreement", False, [("The ferry sank.", PUBLISHED), ("The ferry went down.", PUBLISHED)]),
    ]


@pytest.mark.parametrize("docstring", ["", "One line."])
def test_a_docstring_without_sections_has_none(docstring: str) -> None:
    told = documentation(check_of(docstring))
    assert (told.summary, told.sections, told.examples) == (docstring, {}, ())


def test_an_example_without_its_other_side_is_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        documentation(check_of("One line.\n\nConflict:\n    - The ferry sank.\n"))


def test_the_table_has_a_row_for_each_check() -> None:
    assert table((check_of("Outlets disagree whether the ship sank."),)) == (
        "| code | finds | relation | severity |\n"
        "| --- | --- | --- | --- |\n"
        "| E99 | Outlets disagree whether the ship sank | conflict | fix |"
    )
