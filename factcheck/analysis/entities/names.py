"""Where an article names someone or something: what the pipeline recognizes, and what titles and repetitions show."""

from __future__ import annotations

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
LONGEST_NAME = 5


@dataclass(frozen=True, slots=True)
class Name:
    """A name as tokens [start, end), its kind, and the honorific before it ("" without)."""

    start: int
    end: int
    kind: EntityKind
    honorific: str = ""


def find_names(doc: Doc, taken: frozenset[int], lexicon: Lexicon) -> tuple[Name, ...]:
    """All names in the order of the text; tokens of `taken` (times) belong to none."""
    titled = list(_titled(doc, lexicon))
    names = _merged([*titled, *_recognized(doc, lexicon)], taken)
    names = _agreed(doc, names, lexicon)
    return _merged([*names, *_repeated(doc, names, lexicon)], taken)


def name_text(doc: Doc, name: Name) -> str:
    """The words of a name."""
    return doc[name.start : name.end].text


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
        if kind is None:
            continue
        for start, end in _pieces(doc, phrase.start, phrase.end):
            start, end = _trimmed(doc, start, end, lexicon)
            if end > start and any(doc[i].text[:1].isupper() for i in range(start, end)):
                yield Name(start, end, _kind(doc, start, end, kind, lexicon))


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
    if end - start > 1 and doc[start].text.rstrip(".") in lexicon.honorifics:
        start += 1
    return start, end


def _loose_end(token: Token) -> bool:
    return token.tag_ == "POS" or token.text in {"'s", "’s", "'", "’"} or (token.is_punct and not token.text[-1] == ".")


def _kind(doc: Doc, start: int, end: int, kind: EntityKind, lexicon: Lexicon) -> EntityKind:
    words = [fold(token.text) for token in doc[start:end]]
    whole = " ".join(words)
    if lexicon.is_people(whole):
        return "group"
    if whole in lexicon.countries:
        return "place"
    if words[-1] in lexicon.organizations and (end - start > 1 or kind == "person"):
        return "organization"
    if kind in {"other", "organization"} and words[-1] in lexicon.events:
        return "event"
    if kind == "person" and end - start > 1 and words[-1] in lexicon.places and words[0] not in lexicon.given_genders:
        return "place"
    return kind


def _titled(doc: Doc, lexicon: Lexicon) -> Iterator[Name]:
    """Names of people after a title or an honorific: "Sen. Jane Roe", "Mr. Roe"."""
    for token in doc[:-1]:
        word = token.text.rstrip(".")
        if word in lexicon.honorifics or (word in lexicon.titles and token.text[0].isupper()):
            end = _personal(doc, token.i + 1, lexicon)
            if end:
                yield Name(token.i + 1, end, "person", word if word in lexicon.honorifics else "")


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
    if end > start and word in lexicon.particles:
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
    parsed = (parse_name(name_text(doc, name), lexicon.rules) for name in names if name.kind == "person")
    return dict(Counter(one.surname for one in parsed if one.full))


def _repeated(doc: Doc, names: tuple[Name, ...], lexicon: Lexicon) -> Iterator[Name]:
    """Further places of a person's surname, capitalized alike, that nothing else has taken."""
    known = {
        doc[name.end - 1].text
        for name in names
        if name.kind == "person" and fold(doc[name.end - 1].text) not in lexicon.suffixes | lexicon.calendar
    }
    for token in doc:
        if token.text in known and token.text[0].isupper() and len(token.text) > 2:  # noqa: PLR2004 - no initials
            sure = token.pos_ == "PROPN" or not (token.is_sent_start or lexicon.is_common(token.lower_))
            if sure:
                yield Name(token.i, token.i + 1, "person")
