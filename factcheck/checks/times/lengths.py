"""How long a printed duration may be, in hours, by its unit and the words that bound it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.rules import rules_for

if TYPE_CHECKING:
    from factcheck.document import Document, Time

_VALUE = re.compile(r"P(T?)(\d+(?:\.\d+)?)([YMWDHS])")
_HOURS = {"Y": 8766.0, "M": 730.5, "W": 168.0, "D": 24.0, "TH": 1.0, "TM": 1 / 60, "TS": 1 / 3600}
"""Hours of a TIMEX3 unit; those of hours and below come after a T."""
_BEFORE = 24
"""Characters before a duration in which a word may round it."""


def length_of(time: Time) -> tuple[float, float] | None:
    """The hours of a duration and of its unit; None where it has no number, or several units."""
    value = _VALUE.fullmatch(time.value) if time.type == "DURATION" else None
    unit = _HOURS.get(("T" if value[1] else "") + value[3]) if value else None
    return (float(value[2]) * unit, unit) if value and unit else None


def bound_of(document: Document, time: Time) -> str:
    """Which kind of word (of the rules' `bounds`) before or in a time bounds or rounds it; "" where none does."""
    bounds = rules_for(document.article.language).table("bounds")["before"]
    text = document.article.text[max(0, time.span.start - _BEFORE) : time.span.end].casefold()
    found = [
        (len(word), kind)
        for kind, words in bounds.items()
        for word in words
        if re.search(rf"\b{re.escape(word)}\b", text)
    ]
    return max(found, default=(0, ""))[1]
