"""The temporal expressions of an article, recognized and resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.analysis.times.anchoring import Anchor, Narrative
from factcheck.analysis.times.calendar import interval_of
from factcheck.analysis.times.meanings import Salient
from factcheck.analysis.times.recognition import recognize
from factcheck.analysis.times.tense import TenseReader
from factcheck.document import Time

if TYPE_CHECKING:
    from factcheck.analysis.reading import Reading


def find_times(reading: Reading) -> tuple[Time, ...]:
    """Every temporal expression of the article, with ids t1, t2, …"""
    tenses, narrative, times = TenseReader(reading), Narrative(), []
    for number, one in enumerate(recognize(reading), 1):
        anchor = Anchor(
            reading.article.published_on, narrative, reading.rules, lambda one=one: tenses.tense(one.start, one.end)
        )
        found = anchor.resolve(one.meaning)
        value = found.value + one.clock
        if one.type in {"DATE", "TIME"}:
            narrative.note(found.value, now=not isinstance(one.meaning, Salient))
        interval = interval_of(found.value) if one.type in {"DATE", "TIME"} else None
        times.append(Time(f"t{number}", reading.span(one.start, one.end), one.type, value, interval, found.rule))
    return tuple(times)
