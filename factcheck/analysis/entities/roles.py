"""Roles: what a person is said to be ("Foreign Minister X", "X, the mayor of Y,"), and later uses of it for a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.personal_names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from factcheck.analysis.entities.lexicon import Lexicon
    from factcheck.analysis.reading import Words

LONGEST_ROLE = 12
MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
FORMER = frozenset({"ex", "former", "late", "then"})


@dataclass(frozen=True, slots=True)
class Role:
    """A role as tokens [start, end): its head (one word for equal offices), its countries or states, other words."""

    start: int
    end: int
    head: str
    places: frozenset[str]
    words: frozenset[str]
    former: bool


def stated_role(doc: Words, start: int, end: int, people: frozenset[int], lexicon: Lexicon) -> Role | None:
    """The role that the text gives to the person named by tokens [start, end); `people` are all tokens of persons."""
    return (
        _before(doc, start, lexicon) or _after(doc, end, people, lexicon) or _apposed(doc, start, end, people, lexicon)
    )


def _before(doc: Words, start: int, lexicon: Lexicon) -> Role | None:
    """A role before the name: "Ukrainian President X"."""
    if start == 0 or not _heads(doc[start - 1], lexicon):
        return None
    first = start - 1
    while first > 0 and start - first < LONGEST_ROLE and _modifies(doc[first - 1], lexicon):
        first -= 1
    return read_role(doc, first, start, lexicon)


def _modifies(token: Token, lexicon: Lexicon) -> bool:
    word = fold(token.text)
    if token.is_punct or token.is_space or token.pos_ not in MODIFIERS:
        return word in {"of", "for"} and _heads(token.nbor(-1), lexicon) if token.i else False
    return token.pos_ != "NUM"


def _heads(token: Token, lexicon: Lexicon) -> bool:
    return fold(token.text) in lexicon.heads or (token.text.rstrip(".") in lexicon.titles and token.text[0].isupper())


def _after(doc: Words, end: int, people: frozenset[int], lexicon: Lexicon) -> Role | None:
    """A role after the name: "X, the Ukrainian president,", "X, 34, a spokeswoman for the city,"."""
    place = _after_comma(doc, end)
    if place and place + 2 < len(doc) and doc[place].like_num:
        place = _after_comma(doc, place + 1)
    if not place:
        return None
    head = last = 0
    for token in doc[place : place + 2 * LONGEST_ROLE]:
        if token.is_punct and token.text != "-":
            break
        if token.is_space or token.pos_ in {"VERB", "AUX", "SCONJ", "CCONJ"} or (token.i in people and not head):
            return None
        if not head and token.pos_ == "ADP":
            return None
        following = doc[token.i + 1] if token.i + 1 < len(doc) else token
        if not head and _heads(token, lexicon) and not _heads(following, lexicon):
            head = token.i
        last = token.i + 1
    return read_role(doc, place, last, lexicon) if head else None


def _after_comma(doc: Words, place: int) -> int:
    return place + 1 if place + 1 < len(doc) and doc[place].text == "," else 0


def _apposed(doc: Words, start: int, end: int, people: frozenset[int], lexicon: Lexicon) -> Role | None:
    """A role apposed before the name: "the Ukrainian president, X,"."""
    closed = end == len(doc) or doc[end].is_punct
    if start < 3 or doc[start - 1].text != "," or not closed:  # noqa: PLR2004 - an article, a noun and a comma
        return None
    for first in range(start - 3, max(-1, start - LONGEST_ROLE), -1):
        token = doc[first]
        if token.is_punct or token.pos_ in {"VERB", "AUX", "SCONJ", "CCONJ"} or first in people:
            return None
        if token.lower_ in {"the", "a", "an"}:
            role = read_role(doc, first, start - 1, lexicon)
            return role if role and _reaches(doc, first, start - 1, lexicon) else None
    return None


def _reaches(doc: Words, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the head is the last word, or only "of …" follows it."""
    places = [token.i for token in doc[start:end] if _heads(token, lexicon)]
    return bool(places) and (places[-1] == end - 1 or doc[places[-1] + 1].lower_ in {"of", "for"})


def read_role(doc: Words, start: int, end: int, lexicon: Lexicon) -> Role | None:
    """The role that tokens [start, end) tell; None where no word of them names one."""
    tokens = [token for token in doc[start:end] if not token.is_punct]
    heads = [place for place, token in enumerate(tokens) if _heads(token, lexicon)]
    heads = [place for place in heads if not any(one.pos_ == "ADP" for one in tokens[:place])] or heads
    if not heads:
        return None
    words = [fold(token.text) for token in tokens]
    head, used = _canonical(words, heads[-1], tokens[heads[-1]], lexicon)
    places, rest = _places(words, used, lexicon)
    plain = {word for word, token in zip(words, tokens, strict=True) if token.pos_ in MODIFIERS}
    return Role(start, end, head, places, frozenset(rest & plain - FORMER), bool(FORMER & set(words)))


def _canonical(words: list[str], place: int, token: Token, lexicon: Lexicon) -> tuple[str, set[int]]:
    """One name for equal offices, and the places of the words that tell it."""
    for first, last in ((place - 2, place + 1), (place - 1, place + 1), (place, place + 3), (place, place + 2)):
        phrase = " ".join(words[max(first, 0) : last])
        if first >= 0 and phrase in lexicon.equivalents:
            return lexicon.equivalents[phrase], set(range(first, last))
    word = lexicon.titles.get(token.text.rstrip("."), words[place]) if token.text[0].isupper() else words[place]
    return lexicon.equivalents.get(word, word), {place}


def _places(words: list[str], used: set[int], lexicon: Lexicon) -> tuple[frozenset[str], set[str]]:
    places, rest, place = set[str](), set[str](), 0
    while place < len(words):
        pair = " ".join(words[place : place + 2])
        if pair in lexicon.countries:
            places.add(lexicon.countries[pair])
            place += 2
            continue
        if words[place] in lexicon.countries:
            places.add(lexicon.countries[words[place]])
        elif place not in used and words[place] not in {"the", "a", "an", "of", "for", "'s", "’s"}:
            rest.add(words[place])
        place += 1
    return frozenset(places), rest


def role_phrases(doc: Words, names: frozenset[int], lexicon: Lexicon) -> Iterator[Role]:
    """Definite descriptions that may stand for a name: "the Russian foreign minister", "Moscow's top diplomat"."""
    for token in doc:
        if fold(token.text) in lexicon.heads and token.i not in names and not _plural(token):
            start = _definite(doc, token.i, lexicon)
            end = token.i + 1
            described = any(child.dep_ == "cop" for child in token.children)
            if start >= 0 and not described and not _heads_on(doc, end, names, lexicon):
                last = _with_of(doc, end, lexicon)
                role = read_role(doc, start, last, lexicon)
                if role and not (last < len(doc) and doc[last].lower_ == "of"):
                    yield role


def _plural(token: Token) -> bool:
    return "Plur" in token.morph.get("Number", [])


def _heads_on(doc: Words, end: int, names: frozenset[int], lexicon: Lexicon) -> bool:
    """Whether the phrase goes on: with a further noun, or with the name itself."""
    if end >= len(doc):
        return False
    token = doc[end]
    return end in names or _heads(token, lexicon) or token.pos_ in {"NOUN", "PROPN"} or token.text == "-"


def _definite(doc: Words, head: int, lexicon: Lexicon) -> int:
    """Where the description starts: at "the", or at a place's possessive; -1 where it is not definite."""
    for place in range(head - 1, max(-1, head - LONGEST_ROLE // 2), -1):
        token = doc[place]
        if token.lower_ == "the":
            return place
        if token.text in {"'s", "’s"} and place and fold(doc[place - 1].text) in lexicon.countries:
            return place - 1
        if (token.is_punct and token.text != "-") or token.pos_ not in MODIFIERS | {"PUNCT"}:
            return -1
    return -1


def _with_of(doc: Words, end: int, lexicon: Lexicon) -> int:
    """The end of the description with "of Ukraine" or "of state"."""
    if end + 1 < len(doc) and doc[end].lower_ == "of":
        pair = fold(doc.text(end + 1, end + 3))
        if pair in lexicon.countries:
            return end + 3
        if fold(doc[end + 1].text) in lexicon.countries or fold(doc.text(end - 1, end + 2)) in lexicon.equivalents:
            return end + 2
    return end


def fits(said: Role, stated: Sequence[Role], lexicon: Lexicon) -> bool:
    """Whether a description can mean someone of these stated roles."""
    words = frozenset[str]().union(*(one.words for one in stated))
    return any(_same_office(said, one, lexicon) for one in stated) and _described(said, words, lexicon)


def _same_office(said: Role, stated: Role, lexicon: Lexicon) -> bool:
    abroad = said.places and stated.places and not said.places & stated.places
    rank = said.words & lexicon.ranks == stated.words & lexicon.ranks
    return said.head == stated.head and said.former == stated.former and rank and not abroad


def _described(said: Role, words: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether the description says nothing that the article did not; "the man" alone says too little."""
    if said.head in lexicon.loose:
        return bool(said.words) and said.words <= words
    return not words or said.words <= words
