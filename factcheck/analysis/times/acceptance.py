"""Which matches of the grammar are no times after all: prices, telephone numbers, scores, names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.analysis.reading import Reading
    from factcheck.analysis.times.grammar import Match
    from factcheck.rules import Rules

CLOSING = frozenset('"”’')
CURRENCY = frozenset("$£€¥#")
COMMON_YEARS = range(1900, 2101)
LAST_OLD_YEAR = 1900
TITLE, TITLE_END = re.compile(r"[“\"](?:[A-Z][\w’']*\s){1,4}$"), re.compile(r"[.,]?[”\"]")
"""What makes a weekday the last word of a title: "Tell News Sunday." """
LONGEST_TITLE = 40
WIDE = 24
PUNCTUATION = ".,;:"
OPEN_NOUNS = frozenset({"future", "past"})


def acceptable(match: Match, reading: Reading) -> bool:
    """Whether a match stands free in the text and is not part of a name or a number."""
    return _free(match) and CHECKS.get(match.pattern, _always)(match, reading)


def _always(match: Match, reading: Reading) -> bool:
    del match, reading
    return True


def _free(match: Match) -> bool:
    """Not glued to a letter, a digit or a sign of money."""
    text, starts = match.encoding.text, match.encoding.starts
    start, end = starts[match.first], starts[match.last]
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if before.isalnum() or (before in CURRENCY and before) or before in {"_", "@"}:
        return False
    if after.isalnum():
        return False
    digits_before = (
        text[start].isdigit() and before in {".", ",", "/", ":"} and text[max(0, start - 2) : start - 1].isdigit()
    )
    digits_after = text[end - 1].isdigit() and (
        after == "%" or (after in {".", ",", "/", ":"} and text[end + 1 : end + 2].isdigit())
    )
    return not digits_before and not digits_after


def _neighbour(match: Match, step: int) -> str:
    """The nth word after the match on its line, before it where n is negative; "" where there is none."""
    codes, starts, text = match.encoding.codes, match.encoding.starts, match.encoding.text
    at = match.first + 2 * step if step < 0 else match.last + 2 * step - 1
    gap = at + 1 if step < 0 else at - 1
    if not (0 <= at < len(codes) and 0 <= gap < len(codes)) or codes[gap] != " ":
        return ""
    return text[starts[at] : starts[at + 1]]


def _neighbour_glued(match: Match, start: int) -> str:
    """The word that a hyphen joins to the start of the match: "mid-1996"."""
    text = match.encoding.text
    joined = text[max(0, start - WIDE) : start].split()[-1:] if text[max(0, start - 1) : start] in {"-", "–"} else []
    return joined[0][:-1] if joined else ""


def _weekday(match: Match, reading: Reading) -> bool:
    """Not "Sunday Times", not "Ruby Tuesday", not the last word of a title in quotation marks."""
    rules = reading.rules
    after, before = _neighbour(match, 1), _neighbour(match, -1)
    text, end = match.encoding.text, match.encoding.starts[match.last]
    start = match.encoding.starts[match.first]
    titled = TITLE.search(text, max(0, start - LONGEST_TITLE), start) and TITLE_END.match(text, end)
    if titled or (before[:1].isupper() and text[end : end + 1] in CLOSING):
        return False
    if after.casefold() in rules.table("time_words")["day_parts"] and after.istitle():
        after = _neighbour(match, 2)
    named = after[:1].isupper() and after.casefold() in rules.words("weekdays", "name_after")
    return not named and before.casefold() not in rules.words("weekdays", "name_before")


def standing(text: str, start: int, end: int, phrase: str, rules: Rules) -> bool:
    """Whether a reference to now stands by itself: not "soon after", not "the past" without a preposition."""
    marks = rules.table("time_words")["marks"]
    before, after = text[max(0, start - WIDE) : start].split(), text[end : end + WIDE].split()
    if phrase.split(maxsplit=1)[0] in marks["the"] and phrase.rsplit(maxsplit=1)[-1] in OPEN_NOUNS:
        return bool(before) and before[-1].casefold() in marks["before_time"]
    return len(phrase.split()) > 1 or not after or after[0].casefold().strip(PUNCTUATION) not in marks["conjoined"]


def _relative_day(match: Match, reading: Reading) -> bool:
    """Not the last word of a name: "Good Night Tonight", "the Today show"."""
    first = match.encoding.passage(match.first, match.first + 1)
    if not first.istitle():
        return True
    named = _neighbour(match, 1).casefold() in reading.rules.words("weekdays", "name_after")
    return not (named or _neighbour(match, -1)[:1].isupper())


def _year(match: Match, reading: Reading) -> bool:
    """A bare number is a year in this century and the last; another only after a preposition."""
    digits, before = match.text("year"), _neighbour(match, -1).casefold()
    marks = reading.rules.table("time_words")["marks"]
    text, start = match.encoding.text, match.encoding.starts[match.first]
    if match.last - match.first > 1:
        return True
    end = match.encoding.starts[match.last]
    if _neighbour_glued(match, start).casefold() in reading.rules.table("time_words")["parts"]:
        return True
    glued = text[end : end + 1] in {"-", "–"} and text[end + 1 : end + 2].isdigit()
    if glued or text[max(0, start - 1) : start] in {"-", "–", "/"} or before in {*marks["approximate"], *marks["than"]}:
        return False
    if before not in {*marks["before_time"], *marks["the"], *marks["possessive"]} and _counts(match, reading):
        return False
    return int(digits) in COMMON_YEARS or (int(digits) < LAST_OLD_YEAR and before in marks["before_time"])


def _season(match: Match, reading: Reading) -> bool:
    """A bare season is one after a preposition: "fall" is a verb, too; a capital makes a name: "the Winter Games"."""
    marks = reading.rules.table("time_words")["marks"]
    if match.text("season").istitle() and "year" not in match and _neighbour(match, 1)[:1].isupper():
        return False
    if match.last - match.first > 1:
        return True
    parts = reading.rules.table("time_words")["parts"]
    return _neighbour(match, -1).casefold() in {*marks["before_time"], *parts}


def _unit(match: Match, reading: Reading) -> bool:
    """Not the name of a programme: "This Week"."""
    del reading
    word = match.text("unit")
    return not (word.istitle() and match.last - match.first > 1)


def _adverb(match: Match, reading: Reading) -> bool:
    """A recurrence that tells how often, not what sort of thing: not "the annual meeting"."""
    naming = reading.rules.table("time_units")["naming"]["words"]
    if match.text("recurrence").casefold() not in naming:
        return True
    start = match.encoding.starts[match.first]
    token = reading.doc.char_span(start, match.encoding.starts[match.last], alignment_mode="expand")
    return token is not None and token[0].pos_ == "ADV"


def _rate(match: Match, reading: Reading) -> bool:
    """Whether it tells how much there is to each unit: "$3 a year", "twice a week", "700 seats a day"."""
    if match.holds_first("per"):
        return True
    before = _neighbour(match, -1)
    if before[:1].isdigit() or before.casefold() in reading.rules.table("time_words")["marks"]["rate"]:
        return True
    start = match.encoding.starts[match.first]
    token = reading.doc.char_span(start, start + 1, alignment_mode="expand")
    return token is not None and token[0].i > 0 and token[0].nbor(-1).pos_ in {"NOUN", "NUM", "SYM"}


def _fraction(match: Match, reading: Reading) -> bool:
    """Not "three-quarters of", not "a quarter of"."""
    marks = reading.rules.table("time_words")["marks"]
    return match.value("unit") != "Q" or _neighbour(match, 1).casefold() not in marks["of"]


def _month(match: Match, reading: Reading) -> bool:
    """A bare month is a time where it stands as one: not a name, not the modal verb."""
    if "shift" in match:
        return True
    words, before = reading.rules.table("time_words"), _neighbour(match, -1)
    if before.casefold() in {*words["marks"]["before_time"], *words["marks"]["range"], *words["parts"]}:
        return True
    if before.casefold() in {*words["marks"]["article"], *words["marks"]["the"]} and _describes(match, reading):
        return True
    ambiguous = match.text("month").casefold() in reading.rules.table("months")["ambiguous"]["words"]
    return not (ambiguous or before[:1].isupper() or _neighbour(match, 1)[:1].isupper())


def _date(match: Match, reading: Reading) -> bool:
    """Not "in March 12 people died"."""
    marks = reading.rules.table("time_words")["marks"]
    if _neighbour(match, -1).casefold() not in marks["of"] or "year" in match:
        return True
    return not _counts(match, reading)


def _counts(match: Match, reading: Reading) -> bool:
    """Whether a plural noun follows the match: "12 people"."""
    behind = match.encoding.starts[match.last] + 1
    token = reading.doc.char_span(behind, behind + 1, alignment_mode="expand") if _neighbour(match, 1) else None
    return token is not None and len(token) > 0 and token[0].tag_ == "NNS"


def _describes(match: Match, reading: Reading) -> bool:
    """Whether a common noun follows the match: "a June poll"."""
    behind = match.encoding.starts[match.last] + 1
    token = reading.doc.char_span(behind, behind + 1, alignment_mode="expand") if _neighbour(match, 1) else None
    return token is not None and len(token) > 0 and token[0].pos_ in {"ADJ", "NOUN"}


def _bare_unit(match: Match, reading: Reading) -> bool:
    """Not "carry the day": a bare day or hour is a time after a preposition alone."""
    marks = reading.rules.table("time_words")["marks"]
    short = match.value("unit") in {"D", "TH", "TM", "TS"}
    return _unit(match, reading) and (not short or _neighbour(match, -1).casefold() in marks["before_time"])


CHECKS: dict[str, Callable[[Match, Reading], bool]] = {
    "date": _date,
    "duration": _fraction,
    "duration_adjective": _fraction,
    "per": _rate,
    "recurrence": _adverb,
    "relative_day": _relative_day,
    "relative_unit": _unit,
    "season": _season,
    "the_unit": _bare_unit,
    "month": _month,
    "weekday": _weekday,
    "part_of_weekday": _weekday,
    "year": _year,
}
