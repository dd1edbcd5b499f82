"""Where an article names someone or something: what the pipeline recognizes, and what titles and repetitions show."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.analysis.entities.acronyms import acronym_names
from factcheck.analysis.entities.name import Name, joins, name_text
from factcheck.analysis.entities.persons import (
    LONGEST_NAME,
    aged_names,
    full_names,
    given_names,
    is_no_surname,
    repeated_surnames,
    titled_names,
    with_suffix,
    without_tails,
)
from factcheck.personal_names import fold, parse_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from factcheck.analysis.entities.lexicon import Lexicon
    from factcheck.analysis.reading import Words
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


DESCRIBING = frozenset({"amod", "compound", "nmod:desc"})


def find_names(doc: Words, works: Iterable[Name], taken: frozenset[int], lexicon: Lexicon) -> tuple[Name, ...]:
    """All names in the order of the text, those of works as given; tokens of `taken` (times) belong to none."""
    people = [*titled_names(doc, lexicon), *aged_names(doc, lexicon)]
    found = [*works, *people, *_recognized(doc, lexicon), *given_names(doc, lexicon)]
    names = without_tails(doc, _merged([with_suffix(doc, one, lexicon) for one in found], taken))
    names = _merged([*full_names(doc, names), *names], taken)
    names = _agreed(doc, names, lexicon)
    names = _merged([*names, *acronym_names(doc, names)], taken)
    return _merged([*names, *repeated_surnames(doc, names, lexicon)], taken)


def _merged(names: Iterable[Name], taken: frozenset[int]) -> tuple[Name, ...]:
    """Those that do not overlap an earlier one of the list, sorted."""
    used, kept = set(taken), list[Name]()
    for name in names:
        tokens = range(name.start, name.end)
        if used.isdisjoint(tokens):
            used.update(tokens)
            kept.append(name)
    return tuple(sorted(kept, key=lambda name: name.start))


def _recognized(doc: Words, lexicon: Lexicon) -> Iterator[Name]:
    for phrase in doc.doc.ents:
        kind = KINDS.get(phrase.label_)
        for first, last in _pieces(doc, phrase.start, phrase.end) if kind else ():
            start, end = _hyphened(doc, *_trimmed(doc, first, last, lexicon))
            found = _kind(doc, start, end, kind or "other", lexicon) if end > start else "other"
            end = _extended(doc, end, lexicon) if found == "organization" else end
            if _is_name(doc, start, end, found, lexicon):
                yield Name(start, end, found)


def _hyphened(doc: Words, start: int, end: int) -> tuple[int, int]:
    """A name taken apart at a hyphen is made whole: "Jane Roe-Doe", but not "Roe-Doe meeting"."""
    first, last = start, end
    while first > 1 and joins(doc, first - 1) and doc[first - 2].is_title:
        first -= 2
    while last + 1 < len(doc) and joins(doc, last) and doc[last + 1].is_title:
        last += 2
    while first < start and last < len(doc) and doc[last].is_title and doc[last - 1].whitespace_:
        last += 1
    return (first, last) if sum(not token.is_punct for token in doc[first:last]) > 2 else (start, end)  # noqa: PLR2004


def _extended(doc: Words, end: int, lexicon: Lexicon) -> int:
    """The end of a body's name with its last word and what it is of: "Harbor Gazette", "Bureau of Investigation"."""
    end += _ends_name(doc, end, lexicon)
    if fold(doc[end - 1].text) in lexicon.organizations and doc.text(end, end + 1) in {"of", "for"}:
        last = end + 1
        while last < len(doc) and doc[last].is_title and doc[last].pos_ in {"NOUN", "PROPN", "ADJ"}:
            last += 1
        return last if last > end + 1 else end
    return end


def _ends_name(doc: Words, end: int, lexicon: Lexicon) -> bool:
    """Whether the tree makes a body's name a part of the next word's, which nothing else claims."""
    following = doc[end] if end < len(doc) else doc[end - 1]
    apart = (
        following.ent_type_
        or not following.is_title
        or following.pos_ != "PROPN"
        or not lexicon.can_name(following.text)
    )
    compound = doc[end - 1].dep_ == "compound" and doc[end - 1].head.i == following.i
    people = lexicon.is_people(fold(following.text)) or fold(following.text) in lexicon.heads
    return compound and not apart and not people


def _is_name(doc: Words, start: int, end: int, kind: EntityKind, lexicon: Lexicon) -> bool:
    """Whether a capital is there, and for a person a word that is no title, body or qualifier."""
    words = [token.text.rstrip(".") for token in doc[start:end]]
    if kind == "person":
        alone = doc[start] if end - start == 1 else None
        if alone is not None and (alone.pos_ not in {"PROPN", "NOUN"} or alone.text.endswith(".")):
            return False
        return any(lexicon.can_name(word) for word in words)
    return any(word[:1].isupper() for word in words)


def _pieces(doc: Words, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A recognized name never runs over a line break or a quotation mark."""
    first = start
    for place in range(start, end):
        if doc[place].is_space or doc[place].is_quote:
            yield first, place
            first = place + 1
    yield first, end


def _trimmed(doc: Words, start: int, end: int, lexicon: Lexicon) -> tuple[int, int]:
    while start < end and (doc[start].is_punct or fold(doc[start].text) in lexicon.openers):
        start += 1
    while start < end and (_loose_end(doc[end - 1])):
        end -= 1
    while end - start > 1 and _precedes(doc, start, end, lexicon):
        start += 1
    return start, end


def _precedes(doc: Words, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the first word is an honorific, or a description before a full name ("Republican Jane Roe")."""
    first, word = doc[start], fold(doc[start].text)
    described = (
        lexicon.is_people(word)
        or bool({word, word.removesuffix("s")} & lexicon.heads)
        or first.text.rstrip(".") in lexicon.titles
    )
    if described and end - start > 2 and fold(doc[start + 1].text) in lexicon.given_genders:  # noqa: PLR2004
        return True
    return first.text.rstrip(".") in lexicon.honorifics or _describes(doc, start, end, lexicon)


def _describes(doc: Words, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the first word describes the given name behind it ("Rival Jane Roe", "Navy Pilot Jane Roe")."""
    first = doc[start]
    given = any(fold(token.text) in lexicon.given_genders for token in doc[start + 1 : end - 1])
    return given and first.dep_ in DESCRIBING and first.text.isalpha() and fold(first.text) not in lexicon.given_genders


def _loose_end(token: Token) -> bool:
    return token.tag_ == "POS" or token.text in {"'s", "’s", "'", "’"} or (token.is_punct and token.text[-1] != ".")


def _kind(doc: Words, start: int, end: int, kind: EntityKind, lexicon: Lexicon) -> EntityKind:
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
    given = words[0] in lexicon.given_genders and words[0] not in lexicon.place_names
    placed = kind == "person" and end - start > 1 and words[-1] in lexicon.places and not given
    if whole in lexicon.gazetteer or placed:
        return "place"
    return "person" if given and 1 < end - start <= LONGEST_NAME and words[-1] not in lexicon.places else kind


def _agreed(doc: Words, names: tuple[Name, ...], lexicon: Lexicon) -> tuple[Name, ...]:
    """One text names one kind of thing: the kind that most of its mentions have."""
    votes: dict[str, Counter[EntityKind]] = {}
    for name in names:
        votes.setdefault(fold(name_text(doc, name)), Counter())[name.kind] += 1
    surnames = _surnames(doc, names, lexicon)
    for key in surnames.keys() & votes.keys() - lexicon.gazetteer - lexicon.countries.keys():
        votes[key]["place"] = 0
    return tuple(name if name.honorific else replace(name, kind=_elected(doc, name, votes, surnames)) for name in names)


def _elected(doc: Words, name: Name, votes: dict[str, Counter[EntityKind]], surnames: dict[str, int]) -> EntityKind:
    key = fold(name_text(doc, name))
    counts = votes[key]
    if name.end - name.start == 1 and key in surnames and counts["place"] <= counts["person"] + surnames[key]:
        return "person"
    best = max(counts.values())
    return name.kind if counts[name.kind] == best else min(kind for kind in counts if counts[kind] == best)


def _surnames(doc: Words, names: tuple[Name, ...], lexicon: Lexicon) -> dict[str, int]:
    """How often each surname stands in a person's full name."""
    people = (name for name in names if name.kind == "person" and not is_no_surname(doc[name.end - 1], lexicon))
    parsed = (parse_name(name_text(doc, name), lexicon.rules) for name in people)
    return dict(Counter(one.surname for one in parsed if one.full))
