"""The entities of an article, from its names, descriptions and pronouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.analysis.entities.chains import Chain, chain_names
from factcheck.analysis.entities.lexicon import Lexicon, lexicon_for
from factcheck.analysis.entities.name import Name, bare
from factcheck.analysis.entities.names import find_names
from factcheck.analysis.entities.pronouns import Walk
from factcheck.analysis.entities.roles import role_phrases, stated_role
from factcheck.analysis.entities.works import find_works
from factcheck.document import Entity, Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from factcheck.analysis.reading import Reading, Words
    from factcheck.document import MentionKind, Time


def find_entities(reading: Reading, times: tuple[Time, ...]) -> tuple[Entity, ...]:
    """Every entity of the article, with ids e1, e2, … in the order of their first mention."""
    lexicon = lexicon_for(reading.rules)
    names = find_names(reading.tokens, find_works(reading), _tokens(reading.doc, times), lexicon)
    chains, by_start = chain_names(reading.tokens, names, lexicon)
    named = frozenset(place for name in names for place in range(name.start, name.end))
    _state_roles(reading.tokens, names, by_start, lexicon)
    _walk(reading, names, by_start, named, lexicon)
    ordered = sorted((chain for chain in chains if chain.mentions), key=lambda chain: min(chain.mentions))
    return tuple(_entity(reading, number, chain) for number, chain in enumerate(ordered, 1))


def _tokens(doc: Doc, times: tuple[Time, ...]) -> frozenset[int]:
    """The tokens of temporal expressions."""
    taken = set[int]()
    for time in times:
        phrase = doc.char_span(time.span.start, time.span.end, alignment_mode="contract")
        if phrase is not None:
            taken.update(range(phrase.start, phrase.end))
    return frozenset(taken)


def _state_roles(doc: Words, names: Sequence[Name], by_start: dict[int, Chain], lexicon: Lexicon) -> None:
    persons = [name for name in names if name.kind == "person"]
    people = frozenset(place for name in persons for place in range(name.start, name.end))
    for name in persons:
        role = stated_role(doc, name.start, name.end, people, lexicon)
        if role:
            chain = by_start[name.start]
            chain.roles.append(role)
            chain.gender = chain.gender or lexicon.role_genders.get(role.head, "")


def _walk(
    reading: Reading, names: Sequence[Name], by_start: dict[int, Chain], named: frozenset[int], lexicon: Lexicon
) -> None:
    """Resolve descriptions and pronouns in the order of the text, names passed by on the way."""
    doc = reading.tokens
    quotations = _quotations(reading)
    walk = Walk(doc, lexicon, _sentences(doc), _narrated(doc, quotations), quotations)
    people = {id(chain): chain for chain in by_start.values() if chain.roles}
    ends = {name.start: name.end for name in names if name.kind == "person"}
    stated = {place for chain in people.values() for role in chain.roles for place in range(role.start, role.end)}
    said = (role for role in role_phrases(doc, named, lexicon) if walk.quotations[role.start] < 0)
    roles = {role.start: role for role in said if role.start not in stated}
    bodies = {name.start: by_start[name.start] for name in names if name.kind == "organization"}
    for place, token in enumerate(doc):
        word = token.lower_
        if place in ends:
            walk.pass_by(by_start[place], place, ends[place])
        elif place in bodies:
            walk.pass_body(bodies[place], place)
        elif word == "the" and (body := walk.body(place)):
            body.add(place, place + 2, "role")
            walk.pass_body(body, place)
        elif place in roles and (chain := walk.describe(roles[place], people.values())):
            chain.add(place, roles[place].end, "role")
            walk.pass_by(chain, place, roles[place].end)
        elif word in lexicon.pronouns and (chain := walk.refer(token)):
            chain.add(place, place + 1, "pronoun")
            walk.pass_by(chain, place, place + 1)


def _sentences(doc: Words) -> list[int]:
    """The number of each token's sentence."""
    numbers, number = list[int](), -1
    for token in doc:
        number += bool(token.is_sent_start) or token.i == 0
        numbers.append(number)
    return numbers


def _narrated(doc: Words, quotations: Sequence[int]) -> list[int]:
    """The number of each token's sentence where a quotation, however long, counts as one."""
    numbers, number = list[int](), -1
    for token in doc:
        within = quotations[token.i] >= 0 and token.i > 0 and quotations[token.i - 1] == quotations[token.i]
        number += (bool(token.is_sent_start) and not within) or token.i == 0
        numbers.append(number)
    return numbers


def _quotations(reading: Reading) -> list[int]:
    """For each token, where the outermost quotation around it starts; -1 outside."""
    starts = [-1] * len(reading.doc)
    for region in reading.marks.regions:
        if region.depth == 0:
            for piece in region.pieces:
                phrase = reading.doc.char_span(piece.start, piece.end, alignment_mode="contract")
                for place in range(phrase.start, phrase.end) if phrase is not None else ():
                    starts[place] = region.outer.start
    return starts


def _entity(reading: Reading, number: int, chain: Chain) -> Entity:
    mentions = tuple(_mention(reading, *one) for one in sorted(chain.mentions))
    roles = tuple(reading.between(role.start, role.end) for role in chain.roles)
    return Entity(f"e{number}", chain.name, chain.kind, mentions, roles)


def _mention(reading: Reading, start: int, end: int, kind: MentionKind) -> Mention:
    span = reading.between(start, end)
    return Mention(reading.span(span.start, span.start + len(bare(span.text))), kind)
