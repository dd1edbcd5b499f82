"""Numbers that count nothing: labels, addresses, telephone numbers, years, durations, "one" as a pronoun."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.analysis.quantities.numerals import Numeral
    from factcheck.analysis.reading import Reading
    from factcheck.rules import Rules

FIRST_YEAR, LAST_YEAR = 1500, 2100
FOUR_DIGITS = 4
LABEL_WINDOW = 24


def is_label(reading: Reading, start: int, end: int) -> bool:
    """Whether a number names something: "No. 1", "Flight 93", "F-16", "9/11", "24/7", "1200 Elm Street", "555-0100"."""
    text = reading.article.text
    before, after, listed = _patterns(reading.rules)
    return bool(
        after.match(text, end)
        or before.search(text, max(0, start - LABEL_WINDOW), start)
        or listed.match(text, text.rfind("\n", max(0, start - LABEL_WINDOW), start) + 1, end + 2)
        or _is_named(reading, start, end)
    )


def is_year(reading: Reading, numeral: Numeral, counted: str | None) -> bool:
    """Whether four bare digits are a year rather than a count: nothing plural follows them."""
    digits = reading.article.text[numeral.start : numeral.end]
    if len(digits) != FOUR_DIGITS or not digits.isdigit() or not FIRST_YEAR <= int(digits) <= LAST_YEAR:
        return False
    before = reading.article.text[max(0, numeral.start - LABEL_WINDOW) : numeral.start].casefold().split()
    return (
        counted is None or not _plural_follows(reading, numeral.end) or (bool(before) and before[-1] in {"in", "the"})
    )


def _plural_follows(reading: Reading, end: int) -> bool:
    token = token_at(reading, end + 1)
    return token is not None and token.morph.get("Number", [""]) == ["Plur"]


def is_duration(text: str, end: int, rules: Rules) -> bool:
    """Whether a unit of time follows: the number belongs to a duration or a clock time."""
    return bool(_duration(rules).match(text, end))


def counts_one(reading: Reading, numeral: Numeral) -> bool:
    """Whether "one" counts ("one person", "killing one") rather than standing for something ("one of", "no one")."""
    text = reading.article.text
    following = token_at(reading, numeral.end + 1)
    before = text[max(0, numeral.start - 12) : numeral.start].casefold().split()
    if following is None or text[numeral.end : numeral.end + 1] != " " or before[-1:] in (["no"], ["any"], ["every"]):
        return False
    if following.lower_ in reading.rules.words("units", "tolls") or following.lemma_ == "be":
        return before[-1:] not in (["the"], ["this"], ["that"], ["which"])
    verb = token_at(reading, max(0, numeral.start - 2))
    return following.pos_ in {"NOUN", "ADJ"} or (verb is not None and verb.pos_ == "VERB" and following.pos_ != "ADP")


def token_at(reading: Reading, offset: int) -> Token | None:
    """The token that holds a character; None outside the text."""
    if not 0 <= offset < len(reading.article.text):
        return None
    phrase = reading.doc.char_span(offset, offset + 1, alignment_mode="expand")
    return phrase[0] if phrase is not None and len(phrase) else None


def _is_named(reading: Reading, start: int, end: int) -> bool:
    """Whether a capitalized word stands before and no noun comes after: "Super Bowl 50", "Boeing 737"."""
    before, after = token_at(reading, start - 2), token_at(reading, end + 1)
    if before is None or reading.article.text[start - 1] not in " \N{NO-BREAK SPACE}":
        return False
    capital = before.pos_ == "PROPN" and before.text[0].isupper() and before.i > 0 and not before.is_sent_start
    tolls = reading.rules.words("units", "tolls")
    nominal = after is not None and (after.pos_ in {"NOUN", "ADJ", "PROPN"} or after.text in {"%", "percent"})
    counted = nominal or (after is not None and after.lower_ in tolls)
    return capital and before.text[-1].isalpha() and reading.article.text[start].isdigit() and not counted


@cache
def _patterns(rules: Rules) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    units = rules.table("units")
    labels, streets = "|".join(sorted(units["labels"])), "|".join(sorted(units["streets"]))
    before = rf"(?:\b(?:{labels})\.?\s|#\s?|[@/]|\b(?:{labels})\.?\s\d+(?:\sand\s|,\s))$"
    after = (
        r"(?:[^\W\d_]|/\d|:\d|(?<=\d{3})(?<!\d{4})-\d{4}\b|\.\d|,\d|-[^\W\d_]+-|-(?:time|one|man|way|on)\b"
        rf"|(?:\s[NSEW]\.?)?(?:\s[A-Z][\w.]*){{0,3}}\s(?i:{streets})\b(?=[\s.,]))"
    )
    return re.compile(before, re.IGNORECASE), re.compile(after), re.compile(r"\s*\d{1,2}[.)]\s")


@cache
def _duration(rules: Rules) -> re.Pattern[str]:
    words = "|".join(
        re.escape(word) for word in sorted(rules.words("units", "durations"), key=lambda word: (-len(word), word))
    )
    return re.compile(
        rf"[\s-]+(?:(?:more|full|straight|consecutive|long|calendar|business)\s+)?(?:{words})(?!\w)", re.IGNORECASE
    )
