"""The claims of an article: one for each clause that is no boilerplate."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from factcheck.analysis.claims.assertion import modality, polarity, status
from factcheck.analysis.claims.clauses import clause_heads, owners
from factcheck.analysis.claims.participants import Participants, attached, tokens_of
from factcheck.document import Claim

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from factcheck.analysis.reading import Reading
    from factcheck.document import Entity, Quantity, Quotation, Sentence, Time, Word

Item = TypeVar("Item", "Time", "Quantity")


@dataclass(frozen=True, slots=True)
class _Clauses:
    """What stands in each clause, by the token index of its predicate."""

    words: dict[int, list[Token]]
    times: defaultdict[int, list[Time]]
    quantities: defaultdict[int, list[Quantity]]
    quotations: dict[int, Quotation]


def find_claims(  # noqa: PLR0913, PLR0917 - one parameter for each kind of thing a claim ties together
    reading: Reading,
    sentences: tuple[Sentence, ...],
    quotations: tuple[Quotation, ...],
    entities: tuple[Entity, ...],
    times: tuple[Time, ...],
    quantities: tuple[Quantity, ...],
) -> tuple[Claim, ...]:
    """Every assertion of the article, with ids c1, c2, …"""
    participants = Participants(reading, entities)
    clauses = _clauses(reading, participants, times, quantities, quotations)
    words = {word.span.start: word for sentence in sentences for word in sentence.words}
    starts = [sentence.span.start for sentence in sentences]
    found = list[Claim]()
    for head, tokens in clauses.words.items():
        place = bisect_right(starts, reading.tokens[head].idx) - 1
        if place >= 0 and not sentences[place].boilerplate:
            own = tuple(words[one.idx] for one in tokens if one.idx in words)
            known = f"c{len(found) + 1}", place, own
            found.append(_claim(reading, reading.tokens[head], clauses, participants, known))
    return tuple(found)


def _claim(
    reading: Reading,
    head: Token,
    clauses: _Clauses,
    participants: Participants,
    known: tuple[str, int, tuple[Word, ...]],
) -> Claim:
    """The claim of a clause; its id, its sentence and its words are `known`."""
    tokens, quotation = clauses.words[head.i], clauses.quotations.get(head.i)
    how = modality(head, tokens, reading.rules)
    return Claim(
        id=known[0],
        span=reading.span(tokens[0].idx, tokens[-1].idx + len(tokens[-1])),
        sentence=known[1],
        predicate=reading.token(head),
        verb=head.lemma_.lower(),
        words=known[2],
        quote=quotation.id if quotation else None,
        entities=participants.of(tokens),
        agents=participants.agents(head, quotation),
        patients=participants.patients(head, quotation),
        times=tuple(one.id for one in clauses.times[head.i] if attached(reading, one, head)),
        quantities=tuple(one.id for one in clauses.quantities[head.i]),
        polarity=polarity(head, tokens, reading.rules),
        modality=how,
        status=status(head, tokens, how, reading.rules),
    )


def _clauses(
    reading: Reading,
    participants: Participants,
    times: Iterable[Time],
    quantities: Iterable[Quantity],
    quotations: Iterable[Quotation],
) -> _Clauses:
    heads = clause_heads(reading.tokens, participants.titles)
    owner = owners(reading.tokens, heads)
    words: dict[int, list[Token]] = {head: [] for head in heads}
    for head, token in zip(owner, reading.tokens, strict=True):
        if head >= 0 and not token.is_space and not token.is_punct:
            words[head].append(token)
    return _Clauses(
        {head: tokens for head, tokens in words.items() if tokens},
        _by_clause(reading, owner, times),
        _with_ages(reading, owner, quantities, participants),
        _said(reading, quotations),
    )


def _by_clause(reading: Reading, owner: list[int], items: Iterable[Item]) -> defaultdict[int, list[Item]]:
    """Times or quantities by the clause in which they start."""
    found: defaultdict[int, list[Item]] = defaultdict(list)
    for one in items:
        found[owner[tokens_of(reading, one.span).start]].append(one)
    return found


def _with_ages(
    reading: Reading, owner: list[int], quantities: Iterable[Quantity], participants: Participants
) -> defaultdict[int, list[Quantity]]:
    """Quantities by clause; an age stands in the clause of the person beside it, too."""
    listed = list(quantities)
    found = _by_clause(reading, owner, listed)
    for one in listed:
        beside = participants.beside(tokens_of(reading, one.span)) if one.counted == "age" else None
        if beside is not None and owner[beside] >= 0 and one not in found[owner[beside]]:
            found[owner[beside]].append(one)
    return found


def _said(reading: Reading, quotations: Iterable[Quotation]) -> dict[int, Quotation]:
    """The innermost quotation around each token."""
    pieces = [(piece, quotation) for quotation in quotations for piece in quotation.content]
    pieces.sort(key=lambda one: (one[0].start - one[0].end, one[0].start))
    return {place: quotation for piece, quotation in pieces for place in tokens_of(reading, piece)}
