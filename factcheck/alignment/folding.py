"""The matching contract of quotations: which characters and words count as the same."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.rules import Rules

ELLIPSIS, DASH, COMMA, STOP, PIECE = "ellipsis", "dash", "comma", "stop", "piece"

_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
_WORD = rf"(?:[^\W_]|[\u0300-\u036f{_INVISIBLE}*])+"
_ITEM = re.compile(
    rf"""
    (?P<ellipsis> … | \.(?:[ \u00a0]?\.)+ )
  | (?P<edited> {_WORD}[\[(]{_WORD}[\])](?:{_WORD})? | [\[(]{_WORD}[\])]{_WORD} )
  | (?P<open> [\[(] )
  | (?P<close> [\])] )
  | (?P<word> [$£€]?(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?(?!\w) | (?:[^\W\d_]\.){{2,}}
            | {_WORD}(?:['’ʼ`´]{_WORD})* | [%&$£€] )
  | (?P<stop> [.!?]+ )
  | (?P<comma> [,;:] )
  | (?P<dash> [-‐-―−]+ )
    """,
    re.VERBOSE,
)
_NUMBER = re.compile(r"([$£€]?)(\d+(?:\.\d+)?)$")
_UNIT = re.compile(r"(\d+)([^\W\d_]+)")
"""A number and its unit without the space between them."""
_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a quotation: its place in the article, its folded form, and what stands around it.

    `before` are the marks between it and the word before; `bracketed` says that an editor put it in, or part of it.
    """

    start: int
    end: int
    form: str
    before: frozenset[str] = frozenset()
    bracketed: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Folding:
    """What the contract needs of a language."""

    acronyms: frozenset[str]
    endings: tuple[tuple[str, str], ...]
    figures: Mapping[str, int]
    units: Mapping[str, str]
    variants: Mapping[str, str]
    ordinal: re.Pattern[str]


@cache
def folding_for(rules: Rules) -> Folding:
    """The folding rules of a language."""
    table, numbers = rules.table("folding"), rules.table("number_words")
    endings = sorted(table["endings"].items(), key=lambda one: (-len(one[0]), one))
    scales = {word: value for word, value in numbers["multipliers"].items() if value >= _HUNDRED}
    ordinals = {word: f"#{value}" for word, value in numbers["ordinals"].items()}
    return Folding(
        acronyms=frozenset(table["acronyms"]),
        endings=tuple(endings),
        figures=numbers["cardinals"] | scales,
        units=table["units"],
        variants=table["spellings"] | table["titles"] | ordinals | _names(rules),
        ordinal=re.compile(rf"(\d+)(?:{'|'.join(table['ordinal_endings'])})"),
    )


def _names(rules: Rules) -> dict[str, str]:
    """Each listed spelling of a foreign name, and the one that stands for all."""
    groups = rules.table("transliterations")["groups"]
    return {name: group[0] for group in groups for name in group}


def fold(text: str, start: int, end: int, folding: Folding) -> tuple[Token, ...]:
    """The words of a passage in the form in which they are compared. Two passages of equal forms have the same words.

    Counts as the same:
        - capital and small letters, accents, compatibility forms, invisible characters;
        - every mark: quotation marks, apostrophes curly or straight, dashes, commas, full stops, spaces;
        - a hyphen and a space ("law-and-order"), and, where words are compared, neither ("e-mail", "email");
        - "&" and "and", "%" and "percent", "$5" and "5 dollars";
        - a number in figures and in words (3, three; 1,100; $5 million), and one that its unit is run into;
        - a title and its abbreviation (Sen., senator), an acronym with and without full stops;
        - British and American spelling, as `rules/<language>/folding.toml` lists it;
        - the spellings of a foreign name that `transliterations.toml` lists (N01 tells of them).

    Not the same:
        - a contraction and its long form ("that's", "that is"), other inflections, "OK" and "okay";
        - "US" and "us".

    Brackets and ellipses are no words: they are kept as `Token.bracketed` and `Token.before`, for whoever asks
    whether a change is marked.
    """
    return tuple(_with_figures(list(_folded(text, start, end, folding)), folding))


def _folded(text: str, start: int, end: int, folding: Folding) -> Iterator[Token]:
    marks: set[str] = set()
    depth = 0
    for found in _ITEM.finditer(text, start, end):
        kind = found.lastgroup or ""
        if kind in {"word", "edited"}:
            form = _form(found[0], folding)
            if form:
                yield Token(found.start(), found.end(), form, frozenset(marks), depth > 0 or kind == "edited")
                marks = set()
        elif kind == "open":
            depth += 1
        elif kind == "close":
            depth = max(0, depth - 1)
        elif not (kind == STOP and _abbreviates(text, found.start(), found.end(), folding)):
            marks.add(kind)


def _abbreviates(text: str, start: int, end: int, folding: Folding) -> bool:
    if text[start:end] != ".":
        return False
    word = re.search(r"[^\W_]+$", text[max(0, start - 12) : start])
    following = re.match(r"[\s\"'”’]*(\w)?", text[end : end + 8])
    goes_on = bool(following and following[1] and not following[1].isupper())
    return goes_on or bool(word and _plain(word[0]) in folding.variants)


@lru_cache(maxsize=1 << 16)
def _form(text: str, folding: Folding) -> str:
    plain = _plain(text)
    if any(one.isdigit() for one in plain):
        ordinal, unit = folding.ordinal.fullmatch(plain), _UNIT.fullmatch(plain)
        if unit and unit[2] in folding.units:
            return f"{Decimal(unit[1]).normalize():f} {folding.units[unit[2]]}"
        return f"#{ordinal[1]}" if ordinal else plain.replace(",", "")
    letters = plain.replace(".", "")
    if letters in folding.acronyms and (text.isupper() and len(text) > 1):
        return f"{letters}."
    return _spelt(letters, folding)


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    kept = (one for one in decomposed if unicodedata.category(one) not in {"Mn", "Cf"} and one not in "[]()")
    return re.sub("[’ʼ`´]", "'", "".join(kept)).casefold()


def _spelt(word: str, folding: Folding) -> str:
    if word in folding.variants:
        return folding.variants[word]
    for ending, other in folding.endings:
        if word.endswith(ending) and len(word) >= len(ending) + 4:
            return word[: -len(ending)] + other
    return word


def _with_figures(tokens: list[Token], folding: Folding) -> Iterator[Token]:
    """The tokens, each number with its unit made one token of its value."""
    at = 0
    while at < len(tokens):
        end, form = _figure(tokens, at, folding)
        run = tokens[at:end]
        yield replace(run[0], end=run[-1].end, form=form, bracketed=any(one.bracketed for one in run))
        at = end


def _figure(tokens: list[Token], at: int, folding: Folding) -> tuple[int, str]:
    """Where the number that starts at a token ends, and its normal form; the token itself where there is none."""
    unit, value = _number(tokens[at].form, folding)
    if value is None:
        return at + 1, tokens[at].form
    end, value = _scaled(tokens, at + 1, value, folding)
    if not unit and end < len(tokens) and tokens[end].form in folding.units:
        unit, end = folding.units[tokens[end].form], end + 1
    return end, f"{value.normalize():f} {unit}".rstrip()


def _scaled(tokens: list[Token], at: int, value: Decimal, folding: Folding) -> tuple[int, Decimal]:
    """A value with the number words that follow it ("5 million", "twenty-five"), and where they end."""
    total, end = Decimal(0), at
    while end < len(tokens) and not tokens[end].before - {DASH}:
        word = folding.figures.get(tokens[end].form, 0)
        if word >= _THOUSAND:
            total, value = total + value * word, Decimal(0)
        elif word == _HUNDRED:
            value *= word
        elif 0 < word < _TEN <= value % _HUNDRED and value % _TEN == 0 and tokens[end - 1].form in folding.figures:
            value += word
        else:
            break
        end += 1
    return end, total + value


def _number(form: str, folding: Folding) -> tuple[str, Decimal | None]:
    if form in folding.figures:
        return "", Decimal(folding.figures[form])
    if found := _NUMBER.match(form):
        return folding.units.get(found[1], ""), Decimal(found[2])
    return "", None
