"""Where an article names someone or something: what the pipeline recognizes, and what titles and repetitions show."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.personal_names import fold, parse_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Token

    from factcheck.analysis.entities.lexicon import Lexicon
    from factcheck.document import EntityKind

KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "EVENT": "event",
    "WORK_OF_ART": "work",
    "LAW": "other",
    "PRODUCT": "other",
    "MISC": "other",
}
LONGEST_NAME = 7
GLUED = re.compile(r"(?:,\d+|[”\"]s?|’)$")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as tokens [start, end), its kind, and the honorific before it ("" without)."""

    start: int
    end: int
    kind: EntityKind
    honorific: str = ""


def find_names(doc: Doc, works: Iterable[Name], taken: frozenset[int], lexicon: Lexicon) -> tuple[Name, ...]:
    """All names in the order of the text, those of works as given; tokens of `taken` (times) belong to none."""
    people = [*_titled(doc, lexicon), *_aged(doc, lexicon)]
    names = _merged([*works, *people, *_recognized(doc, lexicon), *_given(doc, lexicon)], taken)
    names = _merged([*_full(doc, names), *names], taken)
    names = _agreed(doc, names, lexicon)
    return _merged([*names, *_repeated(doc, names, lexicon)], taken)


def name_text(doc: Doc, name: Name) -> str:
    """The words of a name."""
    return bare(doc[name.start : name.end].text)


def bare(text: str) -> str:
    """A name without what is glued to it: a possessive after a wrong mark, an age after a comma."""
    return GLUED.sub("", text) or text


def _merged(names: Iterable[Name], taken: frozenset[int]) -> tuple[Name, ...]:
    """Those that do not overlap an earlier one of the list, sorted."""
    used, kept = set(taken), list[Name]()
    for name in names:
        tokens = range(name.start, name.end)
        if used.isdisjoint(tokens):
            used.update(tokens)
            kept.append(name)
    return tuple(sorted(kept, key=lambda name: name.start))


def _recognized(doc: Doc, lexicon: Lexicon) -> Iterator[Name]:
    for phrase in doc.ents:
        kind = KINDS.get(phrase.label_)
        for first, last in _pieces(doc, phrase.start, phrase.end) if kind else ():
            start, end = _hyphened(doc, *_trimmed(doc, first, last, lexicon))
            found = _kind(doc, start, end, kind or "other", lexicon) if end > start else "other"
            end = _extended(doc, end, lexicon) if found == "organization" else end
            if _is_name(doc, start, end, found, lexicon):
                yield Name(start, end, found)


def _hyphened(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A name taken apart at a hyphen is made whole: "Jane Roe-Doe", but not "Roe-Doe meeting"."""
    first, last = start, end
    while first > 1 and _joins(doc, first - 1) and doc[first - 2].is_title:
        first -= 2
    while last + 1 < len(doc) and _joins(doc, last) and doc[last + 1].is_title:
        last += 2
    while first < start and last < len(doc) and doc[last].is_title and doc[last - 1].whitespace_:
        last += 1
    return (first, last) if sum(not token.is_punct for token in doc[first:last]) > 2 else (start, end)  # noqa: PLR2004


def _extended(doc: Doc, end: int, lexicon: Lexicon) -> int:
    """The end of a body's name with what it is of: "Federal Bureau" "of Investigation"."""
    if fold(doc[end - 1].text) in lexicon.organizations and doc[end : end + 1].text in {"of", "for"}:
        last = end + 1
        while last < len(doc) and doc[last].is_title and doc[last].pos_ in {"NOUN", "PROPN", "ADJ"}:
            last += 1
        return last if last > end + 1 else end
    return end


def _joins(doc: Doc, place: int) -> bool:
    return doc[place].text == "-" and not doc[place].whitespace_ and not doc[place - 1].whitespace_


def _is_name(doc: Doc, start: int, end: int, kind: EntityKind, lexicon: Lexicon) -> bool:
    """Whether a capital is there, and for a person a word that is no title, body or qualifier."""
    words = [token.text.rstrip(".") for token in doc[start:end]]
    if kind == "person":
        if end - start == 1 and doc[start].pos_ not in {"PROPN", "NOUN"}:
            return False
        return any(lexicon.can_name(word) for word in words)
    return any(word[:1].isupper() for word in words)


def _pieces(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A recognized name never runs over a line break or a quotation mark."""
    first = start
    for place in range(start, end):
        if doc[place].is_space or doc[place].is_quote:
            yield first, place
            first = place + 1
    yield first, end


def _trimmed(doc: Doc, start: int, end: int, lexicon: Lexicon) -> tuple[int, int]:
    while start < end and (doc[start].is_punct or fold(doc[start].text) in lexicon.openers):
        start += 1
    while start < end and (_loose_end(doc[end - 1])):
        end -= 1
    while end - start > 1 and _precedes(doc, start, end, lexicon):
        start += 1
    return start, end


def _precedes(doc: Doc, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the first word is an honorific, or a description before a full name ("Republican Jane Roe")."""
    first, word = doc[start], fold(doc[start].text)
    described = (
        lexicon.is_people(word)
        or bool({word, word.removesuffix("s")} & lexicon.heads)
        or first.text.rstrip(".") in lexicon.titles
    )
    if described and end - start > 2 and fold(doc[start + 1].text) in lexicon.given_genders:  # noqa: PLR2004
        return True
    return first.text.rstrip(".") in lexicon.honorifics


def _loose_end(token: Token) -> bool:
    return token.tag_ == "POS" or token.text in {"'s", "’s", "'", "’"} or (token.is_punct and token.text[-1] != ".")


def _kind(doc: Doc, start: int, end: int, kind: EntityKind, lexicon: Lexicon) -> EntityKind:
    words = [fold(token.text) for token in doc[start:end]]
    whole = " ".join(words)
    if lexicon.is_people(whole):
        return "group"
    if whole in lexicon.countries:
        return "place"
    body = words[-1] in lexicon.organizations or (kind == "person" and lexicon.is_people(words[-1]))
    if body and (end - start > 1 or kind == "person"):
        return "organization"
    if kind in {"other", "organization"} and words[-1] in lexicon.events:
        return "event"
    if whole in lexicon.gazetteer or (kind == "person" and end - start > 1 and words[-1] in lexicon.places):
        return "place"
    given = words[0] in lexicon.given_genders and words[0] not in lexicon.place_names
    return "person" if given and 1 < end - start <= LONGEST_NAME and words[-1] not in lexicon.places else kind


def _titled(doc: Doc, lexicon: Lexicon) -> Iterator[Name]:
    """Names of people after a title, an honorific or an age: "Sen. Jane Roe", "Mr. Roe", "22-year-old Jane Roe"."""
    for token in doc[:-1]:
        word = token.text.rstrip(".")
        titled = word in lexicon.titles and token.text[0].isupper()
        aged = word == "old" and token.i > 1 and doc[token.i - 2].lower_ == "year"
        if titled or aged or word in lexicon.honorifics:
            end = _personal(doc, token.i + 1, lexicon)
            if end:
                yield Name(token.i + 1, end, "person", word if word in lexicon.honorifics else "")


def _aged(doc: Doc, lexicon: Lexicon) -> Iterator[Name]:
    """A name of two words or more before an age: "Jane Roe, 34,"."""
    for token in doc[2:-1]:
        if token.is_digit and len(token) < 4 and doc[token.i - 1].text == "," and token.nbor(1).is_punct:  # noqa: PLR2004
            start = token.i - 1
            while start > 0 and doc[start - 1].is_title and start > token.i - LONGEST_NAME:
                start -= 1
            if token.i - 1 - start > 1 and _personal(doc, start, lexicon) == token.i - 1:
                yield Name(start, token.i - 1, "person")


def _personal(doc: Doc, start: int, lexicon: Lexicon) -> int:
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


def _continues(doc: Doc, start: int, end: int, lexicon: Lexicon) -> bool:
    token = doc[end]
    word = fold(token.text)
    if end > start and (
        word in lexicon.particles or (_joins(doc, end) and end + 1 < len(doc) and doc[end + 1].is_title)
    ):
        return True
    if end > start and token.ent_iob_ == "B" and doc[end - 1].ent_iob_ != "O" and token.ent_type_ != "PERSON":
        return False
    named = token.text[0].isupper() and token.text.replace("-", "").replace("'", "").replace("’", "").isalpha()
    initial = len(token.text) <= 3 and token.text[0].isupper() and token.text.endswith(".")  # noqa: PLR2004 - "J.", "Jr."
    plain = token.text.rstrip(".") not in lexicon.titles and word not in lexicon.calendar
    return (named and plain and token.pos_ not in {"VERB", "AUX", "DET", "ADP", "PRON"}) or initial


def _agreed(doc: Doc, names: tuple[Name, ...], lexicon: Lexicon) -> tuple[Name, ...]:
    """One text names one kind of thing: the kind that most of its mentions have."""
    votes: dict[str, Counter[EntityKind]] = {}
    for name in names:
        votes.setdefault(fold(name_text(doc, name)), Counter())[name.kind] += 1
    surnames = _surnames(doc, names, lexicon)
    return tuple(name if name.honorific else replace(name, kind=_elected(doc, name, votes, surnames)) for name in names)


def _elected(doc: Doc, name: Name, votes: dict[str, Counter[EntityKind]], surnames: dict[str, int]) -> EntityKind:
    key = fold(name_text(doc, name))
    counts = votes[key]
    if name.end - name.start == 1 and key in surnames and counts["place"] <= counts["person"] + surnames[key]:
        return "person"
    best = max(counts.values())
    return name.kind if counts[name.kind] == best else min(kind for kind in counts if counts[kind] == best)


def _surnames(doc: Doc, names: tuple[Name, ...], lexicon: Lexicon) -> dict[str, int]:
    """How often each surname stands in a person's full name."""
    people = (name for name in names if name.kind == "person" and not _no_surname(doc[name.end - 1], lexicon))
    parsed = (parse_name(name_text(doc, name), lexicon.rules) for name in people)
    return dict(Counter(one.surname for one in parsed if one.full))


def _given(doc: Doc, lexicon: Lexicon) -> Iterator[Name]:
    """A given name or one before an initial, and what follows it in capitals: "Jane Roe", "Xandra T. Roe"."""
    for token in doc[:-1]:
        following = token.nbor(1).text
        initial = len(following) == 2 and following[0].isupper() and following[1] == "."  # noqa: PLR2004 - "J."
        if token.is_title and (token.lower_ in lexicon.given_genders or initial) and token.pos_ in {"PROPN", "NOUN"}:
            end = _personal(doc, token.i, lexicon)
            if end - token.i > 1 + initial:
                yield Name(token.i, end, "person")


def _full(doc: Doc, names: tuple[Name, ...]) -> Iterator[Name]:
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


def _repeated(doc: Doc, names: tuple[Name, ...], lexicon: Lexicon) -> Iterator[Name]:
    """Further places of a person's surname that nothing else has taken; "Roe Foundation" is a body."""
    known = {
        doc[name.end - 1].text
        for name in names
        if name.kind == "person" and not _no_surname(doc[name.end - 1], lexicon)
    }
    ordinary = {token.text for token in doc if token.is_lower}
    for token in doc:
        if token.text in known and (token.pos_ == "PROPN" or token.lower_ not in ordinary):
            following = doc[token.i + 1] if token.i + 1 < len(doc) else token
            body = following.text[0].isupper() and following.lower_ in lexicon.organizations
            yield Name(token.i, token.i + 1 + body, "organization" if body else "person")


def _no_surname(token: Token, lexicon: Lexicon) -> bool:
    word = fold(token.text)
    short = len(word) < 3 or not token.text[0].isupper()  # noqa: PLR2004 - initials
    other = word in lexicon.suffixes or lexicon.is_common(word) or lexicon.is_people(word)
    return short or other or word in lexicon.countries or word in lexicon.gazetteer
