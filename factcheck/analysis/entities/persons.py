"""Names of people that the words around them show, or that stand elsewhere in full."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.analysis.entities.name import Name, joins
from factcheck.personal_names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from factcheck.analysis.entities.lexicon import Lexicon
    from factcheck.analysis.reading import Words

LONGEST_NAME = 7


def titled_names(doc: Words, lexicon: Lexicon) -> Iterator[Name]:
    """Names of people after a title, an honorific or an age: "Sen. Jane Roe", "Mr. Roe", "22-year-old Jane Roe"."""
    for token in doc[:-1]:
        word = token.text.rstrip(".")
        if word not in lexicon.titles and word not in lexicon.honorifics and word != "old":
            continue
        titled = word in lexicon.titles and token.text[0].isupper()
        aged = word == "old" and token.i > 1 and doc[token.i - 2].lower_ == "year"
        if titled or aged or word in lexicon.honorifics:
            end = _personal(doc, token.i + 1, lexicon)
            if end:
                yield Name(token.i + 1, end, "person", word if word in lexicon.honorifics else "")


def aged_names(doc: Words, lexicon: Lexicon) -> Iterator[Name]:
    """A name of two words or more before an age: "Jane Roe, 34,"."""
    for token in doc[2:-1]:
        if token.is_digit and len(token) < 4 and doc[token.i - 1].text == "," and doc[token.i + 1].is_punct:  # noqa: PLR2004
            start = token.i - 1
            while start > 0 and doc[start - 1].is_title and start > token.i - LONGEST_NAME:
                start -= 1
            if token.i - 1 - start > 1 and _personal(doc, start, lexicon) == token.i - 1:
                yield Name(start, token.i - 1, "person")


def given_names(doc: Words, lexicon: Lexicon) -> Iterator[Name]:
    """A given name (or one before an initial) and what follows it: "Jane Roe", "Xandra T. Roe", "his wife, Jane"."""
    for token, behind in pairwise(doc):
        if not token.is_title:
            continue
        following = behind.text
        initial = len(following) == 2 and following[0].isupper() and following[1] == "."  # noqa: PLR2004 - "J."
        known = token.lower_ in lexicon.given_genders
        if (known or initial) and token.pos_ in {"PROPN", "NOUN"}:
            end = _personal(doc, token.i, lexicon)
            if end - token.i > 1 + initial or (end and known and _kin(doc, token.i, lexicon)):
                yield Name(token.i, end, "person")


def _kin(doc: Words, place: int, lexicon: Lexicon) -> bool:
    """Whether a word such as "wife" stands just before."""
    before = doc[max(0, place - 2) : place]
    return any(token.lower_ in lexicon.role_genders for token in before)


def with_suffix(doc: Words, name: Name, lexicon: Lexicon) -> Name:
    """A person's name with the "Jr.", "Sr." or "III" behind it."""
    if name.kind != "person":
        return name
    place = name.end - 1
    if not _is_suffix(doc, place, lexicon):
        place += 1 + (doc[name.end : name.end + 1] != () and doc[name.end].text == ",")
    if not _is_suffix(doc, place, lexicon):
        return name
    stop = doc[place + 1] if place + 1 < len(doc) and not doc[place].whitespace_ else None
    stopped = stop is not None and stop.text == "." and not stop.is_sent_end
    return replace(name, end=place + 1 + stopped)


def _is_suffix(doc: Words, place: int, lexicon: Lexicon) -> bool:
    return place < len(doc) and doc[place].text[0].isupper() and fold(doc[place].text) in lexicon.suffixes


def without_tails(doc: Words, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names, those of people without what a headline adds ("Jane Roe Resigns" where Jane Roe is known, too)."""
    known = {_words(doc, name) for name in names if name.kind == "person" and name.end - name.start > 1}
    return tuple(_without_tail(doc, name, known) if name.kind == "person" else name for name in names)


def _without_tail(doc: Words, name: Name, known: set[tuple[str, ...]]) -> Name:
    words = _words(doc, name)
    sizes = (size for size in range(2, len(words)) if words[:size] in known and not doc[name.start + size].is_punct)
    size = next(sizes, len(words))
    tail = doc[name.start + size : name.end]
    plain = any(token.pos_ in {"VERB", "AUX", "ADP", "SCONJ"} for token in tail) or len(tail) > 1
    return replace(name, end=name.start + size) if plain else name


def _words(doc: Words, name: Name) -> tuple[str, ...]:
    return tuple(token.text for token in doc[name.start : name.end])


def full_names(doc: Words, names: tuple[Name, ...]) -> Iterator[Name]:
    """Every place of a person's name of two words or more."""
    known: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        words = tuple(token.text for token in doc[name.start : name.end])
        if name.kind == "person" and len(words) > 1:
            known.setdefault(words[0], set()).add(words)
    for token in doc:
        for words in sorted(known.get(token.text, ()), key=len, reverse=True):
            if tuple(one.text for one in doc[token.i : token.i + len(words)]) == words:
                yield Name(token.i, token.i + len(words), "person", _honorific(token.i, names))
                break


def _honorific(start: int, names: tuple[Name, ...]) -> str:
    place = bisect_left(names, start, key=lambda name: name.start)
    found = place < len(names) and names[place].start == start
    return names[place].honorific if found else ""


def repeated_surnames(doc: Words, names: tuple[Name, ...], lexicon: Lexicon) -> Iterator[Name]:
    """Further places of a person's surname that nothing else has taken; "Roe Foundation" is a body."""
    known = {
        doc[name.end - 1].text
        for name in names
        if name.kind == "person" and not is_no_surname(doc[name.end - 1], lexicon)
    }
    ordinary = {token.text for token in doc if token.is_lower}
    for token in doc:
        if token.text not in known:
            continue
        if token.pos_ == "PROPN" or token.lower_ not in ordinary:
            following = doc[token.i + 1] if token.i + 1 < len(doc) else token
            body = following.text[0].isupper() and following.lower_ in lexicon.organizations
            yield Name(token.i, token.i + 1 + body, "organization" if body else "person")


def is_no_surname(token: Token, lexicon: Lexicon) -> bool:
    """Whether a name's last word is an initial, a suffix, or a word of bodies, peoples and places."""
    word = fold(token.text)
    short = len(word) < 2 or not word.replace("'", "").isalpha() or not token.text[0].isupper()  # noqa: PLR2004 - initials
    other = word in lexicon.suffixes or lexicon.is_common(word) or lexicon.is_people(word)
    return short or other or word in lexicon.countries or word in lexicon.gazetteer


def _personal(doc: Words, start: int, lexicon: Lexicon) -> int:
    """Where a person's name that starts here ends; 0 if none does."""
    end = start
    while end < len(doc) and end - start < LONGEST_NAME and _continues(doc, start, end, lexicon):
        end += 1
    while end > start and fold(doc[end - 1].text) in lexicon.particles:
        end -= 1
    words = [fold(token.text) for token in doc[start:end]]
    if not words or lexicon.is_common(words[0]) or words[-1] in lexicon.organizations | lexicon.places:
        return 0
    return 0 if end < len(doc) and doc[end].text in lexicon.titles else end


def _continues(doc: Words, start: int, end: int, lexicon: Lexicon) -> bool:
    token = doc[end]
    word = fold(token.text)
    if end > start and (
        word in lexicon.particles or (joins(doc, end) and end + 1 < len(doc) and doc[end + 1].is_title)
    ):
        return True
    if end > start and token.ent_iob_ == "B" and doc[end - 1].ent_iob_ != "O" and token.ent_type_ != "PERSON":
        return False
    named = token.text[0].isupper() and token.text.replace("-", "").replace("'", "").replace("’", "").isalpha()
    initial = len(token.text) <= 3 and token.text[0].isupper() and token.text.endswith(".")  # noqa: PLR2004 - "J.", "Jr."
    plain = token.text.rstrip(".") not in lexicon.titles and word not in lexicon.calendar
    return (named and plain and token.pos_ not in {"VERB", "AUX", "DET", "ADP", "PRON"}) or initial
