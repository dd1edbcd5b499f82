"""The tree of errors is its module's docstring."""

from __future__ import annotations

import inspect
import re

import pytest

from factcheck import errors
from factcheck.errors import FactcheckError


def test_the_docstring_draws_every_error_under_its_parent() -> None:
    drawn: dict[str, str] = {}
    above: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        if found := re.match(r"([│├└─ ]*)(\w+Error)\b", line):
            depth = len(found[1]) // 4
            above[depth:] = [found[2]]
            drawn[found[2]] = above[depth - 1] if depth else "Exception"
    defined = {
        name: value.__base__.__name__
        for name, value in vars(errors).items()
        if inspect.isclass(value) and value.__base__
    }
    assert drawn == defined


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (FactcheckError("it broke."), "it broke."),
        (FactcheckError("it broke.", subject="a.txt"), "a.txt: it broke."),
        (FactcheckError("it broke.", mend="Mend it."), "it broke. Mend it."),
        (FactcheckError("it broke.", subject="a.txt", mend="Mend it."), "a.txt: it broke. Mend it."),
    ],
)
def test_an_error_says_where_what_and_the_mend(error: FactcheckError, message: str) -> None:
    assert str(error) == message
