"""Sentences of plain news text by rule, for what the teacher reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token

STOPS = frozenset(".?!…") | {"...", "....", "?!", "!?", "!!", "??", "!!!"}
CLOSERS = frozenset("\"'”’)]»") | {"''"}
MIDDLES = frozenset(",;:-–—.?!") | {"--", "---"}
OPENERS = frozenset('"“‘([«') | {"``"}
FIRST_WORDS = frozenset(
    "a after although an and as at but by during for from he his however i if in it its last meanwhile my no now of on"  # noqa: SIM905
    " one our she since so some that the their then there these they this those to we what when while who with you"
    " your".split()
)


def sentences(doc: Doc) -> Iterator[list[Token]]:
    """The words of each sentence; tokens of white space belong to none."""
    sentence: list[Token] = []
    for token in doc:
        if sentence and starts_sentence(doc, token.i):
            yield sentence
            sentence = []
        if not token.is_space:
            sentence.append(token)
    if sentence:
        yield sentence


def starts_sentence(doc: Doc, place: int) -> bool:
    """Whether a sentence begins at a token: after a blank line, or after a stop and the marks that close it."""
    token = doc[place]
    if place == 0 or token.is_space:
        return place == 0
    last = place - 1
    while last > 0 and doc[last].is_space:
        if doc[last].text.count("\n") > 1:
            return True
        last -= 1
    apart = last < place - 1 or bool(doc[last].whitespace_)
    end = last
    while end > 0 and _closes(doc, end):
        end -= 1
    stop = doc[end]
    if not apart or token.is_lower or token.text in MIDDLES or _opens_with_dots(doc, end):
        return False
    return stop.text in STOPS or (end == last and _abbreviation_ends(stop, _first_word(doc, place)))


def _opens_with_dots(doc: Doc, place: int) -> bool:
    """Whether three dots stand at the start of a sentence, not at its end."""
    return place > 0 and doc[place].text in {"...", "…"} and doc[place - 1].text in STOPS | CLOSERS


def _closes(doc: Doc, place: int) -> bool:
    return doc[place].text in CLOSERS and place > 0 and not doc[place - 1].whitespace_


def _first_word(doc: Doc, place: int) -> Token:
    while place + 1 < len(doc) and doc[place].text in OPENERS:
        place += 1
    return doc[place]


def _abbreviation_ends(stop: Token, following: Token) -> bool:
    """`U.S. The` parts two sentences; `Sen. Smith` does not."""
    letters = stop.text.rstrip(".")
    inner = "." in letters or letters.lower() in {"inc", "corp", "co", "ltd", "jr", "sr", "etc"}
    return stop.text.endswith(".") and inner and following.is_title and following.lower_ in FIRST_WORDS


def breaks(parts: Sequence[Sequence[Token]]) -> list[str]:
    """What stands after each sentence: a blank line or a blank."""
    made = list[str]()
    for part in parts:
        last = part[-1]
        after = last.nbor() if last.i + 1 < len(last.doc) else None
        made.append("\n\n" if after is not None and after.is_space and after.text.count("\n") > 1 else " ")
    return made
