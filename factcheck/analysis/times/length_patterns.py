"""Durations and sets: what a match of their patterns says."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.analysis.times.meanings import Expression, Fixed, Length
from factcheck.analysis.times.numerals import number_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.analysis.times.grammar import Match
    from factcheck.document import TimeType
    from factcheck.rules import Rules

SMALLER = {
    "Y": ("M", 12),
    "TH": ("TM", 60),
    "TM": ("TS", 60),
    "E": ("Y", 10),
    "C": ("Y", 100),
    "D": ("TH", 24),
    "L": ("Y", 1000),
}
"""The unit that a fraction of another is written in, and how many make one."""
WHOLE_YEARS = {"E": 10, "C": 100, "L": 1000}


def covering(match: Match, kind: TimeType, meaning: Fixed | Length) -> Expression:
    """An expression over the whole match."""
    starts = match.encoding.starts
    return Expression(starts[match.first], starts[match.last], kind, meaning)


def duration_value(amount: Fraction | None, unit: str) -> str:
    """The TIMEX3 value of a duration: P3M, PT1M30S, P2Y6M; PXM where the amount is vague."""
    if amount is None:
        return f"P{_clock_mark(unit)}X{_letter(unit)}" if unit != "2W" else "PXW"
    if unit == "2W":
        amount, unit = amount * 2, "W"
    if unit in WHOLE_YEARS and (amount * WHOLE_YEARS[unit]).denominator == 1:
        amount, unit = amount * WHOLE_YEARS[unit], "Y"
    whole, rest = divmod(amount, 1)
    if rest and unit in SMALLER:
        smaller, count = SMALLER[unit]
        return _joined(int(whole), unit, int(rest * count), smaller)
    number = str(int(whole)) if not rest else f"{float(amount):g}"
    return f"P{_clock_mark(unit)}{number}{_letter(unit)}"


def _joined(whole: int, unit: str, rest: int, smaller: str) -> str:
    head = f"P{_clock_mark(unit)}{whole}{_letter(unit)}" if whole else "P" + _clock_mark(unit)
    mark = _clock_mark(smaller) if not _clock_mark(unit) else ""
    return f"{head}{mark}{rest}{_letter(smaller)}" if rest else head


def _clock_mark(unit: str) -> str:
    return "T" if unit.startswith("T") else ""


def _letter(unit: str) -> str:
    return unit.removeprefix("T")


def amount_of(match: Match, rules: Rules) -> Fraction | None:
    """How many units a match says, the lower of a range; None where it is vague ("several")."""
    codes = _codes(match)
    if _has(match, "couple", codes):
        return Fraction(2)
    if _has(match, "few", codes):
        return None
    number = number_of(_lower(match, codes), rules)
    if number is None and _has(match, "article", codes):
        number = Fraction(1)
    return number + Fraction(1, 2) if number is not None and "half" in match else number


def _codes(match: Match) -> str:
    first, last = match.slots["amount"]
    return match.encoding.codes[first:last]


def _has(match: Match, kind: str, codes: str) -> bool:
    return not set(codes).isdisjoint(match.lexicon.codes_of(kind))


def _lower(match: Match, codes: str) -> str:
    """The first number of a range: "two to six", "12-18"."""
    first = match.slots["amount"][0]
    marks = match.lexicon.codes_of("range") + ("-" if match.text("amount")[0].isdigit() else "")
    cut = next((at for at, code in enumerate(codes) if code in marks), len(codes))
    return match.encoding.passage(first, first + cut)


def _duration(match: Match, rules: Rules) -> Expression | None:
    amount, unit = amount_of(match, rules), match.value("unit")
    return covering(match, "DURATION", Length(duration_value(amount, unit), unit, _whole(amount)))


def _whole(amount: Fraction | None) -> int | None:
    return int(amount) if amount is not None and amount.denominator == 1 else None


def _half(match: Match, rules: Rules) -> Expression | None:
    del rules
    unit = match.value("unit")
    return covering(match, "DURATION", Length(duration_value(Fraction(1, 2), unit), unit, None))


def _ended(match: Match, rules: Rules) -> Expression | None:
    del rules
    unit = match.value("unit")
    return covering(match, "DURATION", Length(duration_value(Fraction(1), unit), unit, 1))


def _plural(match: Match, rules: Rules) -> Expression | None:
    del rules
    unit = match.value("unit")
    return covering(match, "DURATION", Length(duration_value(None, unit), unit, None))


def _relative_span(match: Match, rules: Rules) -> Expression | None:
    amount, unit = amount_of(match, rules), match.value("unit")
    step = match.value("shift") if match.holds("shift", "deictic") else None
    if match.holds("shift", "ordinal") and match.value("shift") != 1:
        return None
    return covering(match, "DURATION", Length(duration_value(amount, unit), unit, _whole(amount), step))


def _recurrence(match: Match, rules: Rules) -> Expression | None:
    del rules
    return covering(match, "SET", Fixed(match.value("recurrence"), "recurrence"))


def _recurring(match: Match, rules: Rules) -> Expression | None:
    number = number_of(match.text("number"), rules) if "number" in match else Fraction(1)
    return covering(match, "SET", Fixed(duration_value(number, match.value("unit")), "recurrence"))


def _recurring_day(match: Match, rules: Rules) -> Expression | None:
    del rules
    part = f"T{match.value('part_of_day')}" if "part_of_day" in match else ""
    return covering(match, "SET", Fixed(f"XXXX-WXX-{match.value('weekday')}{part}", "recurrence"))


def _recurring_month(match: Match, rules: Rules) -> Expression | None:
    del rules
    return covering(match, "SET", Fixed(f"XXXX-{match.value('month'):02}", "recurrence"))


def _recurring_part(match: Match, rules: Rules) -> Expression | None:
    del rules
    return covering(match, "SET", Fixed(f"XXXX-XX-XXT{match.value('part_of_day')}", "recurrence"))


def _recurring_season(match: Match, rules: Rules) -> Expression | None:
    del rules
    return covering(match, "SET", Fixed(f"XXXX-{match.value('season')}", "recurrence"))


INTERPRETERS: dict[str, Callable[[Match, Rules], Expression | None]] = {
    "duration": _duration,
    "duration_adjective": _duration,
    "duration_half": _half,
    "duration_plural": _plural,
    "per": _recurring,
    "recurrence": _recurrence,
    "recurring": _recurring,
    "recurring_day": _recurring_day,
    "recurring_month": _recurring_month,
    "recurring_part": _recurring_part,
    "recurring_season": _recurring_season,
    "relative_span": _relative_span,
    "span_of_unit": _duration,
    "year_ended": _ended,
}
