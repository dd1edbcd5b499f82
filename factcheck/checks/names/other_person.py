"""N06."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.checks import gates
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.checks.names.offices import Holder, as_of_office, holders
from factcheck.personal_names import fold, misspelt, parse_name, same_person
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Replacement
    from factcheck.document import Document, Entity, Span
    from factcheck.rules import Rules


@check("N06", Relation.CONFLICT, Severity.STOP)
def other_person(alignment: Alignment) -> Iterator[Discrepancy]:
    """In the same sentence, or the same office, one account names one person, the other another.

    Why this matters:
        One of the two did not do it.

    Conflict:
        - (2025-03-07) The harbor police arrested the dock worker Marta Olsen after the fire on the northern pier.
        - (2025-03-07) The harbor police arrested the dock worker Helen Grady after the fire on the northern pier.

    Agreement:
        - (2025-03-07) The harbor police arrested the dock worker Marta Olsen after the fire on the northern pier.
        - (2025-03-07) The harbor police arrested the dock worker M. Olsen after the fire on the northern pier.

    What it cannot do:
        It compares sentences in nearly the same words, full names, and listed offices of a listed place. Who
        said something is A01's.
    """
    rules = rules_for(alignment.documents[0].article.language)
    yield from _holders(alignment, rules)
    for one in alignment.replacements:
        here, there = _person(alignment, *one.one), _person(alignment, *one.other)
        if here and there and _apart(here[0], there[0], rules) and not _credited(alignment, one):
            yield _other(one, here, there)


def _holders(alignment: Alignment, rules: Rules) -> Iterator[Discrepancy]:
    """One office, and two people neither of whom the other account knows."""
    for one, other in combinations(alignment.documents, 2):
        here, there = holders(one, rules), holders(other, rules)
        for office in sorted(here.keys() & there.keys()):
            first, second = here[office], there[office]
            if not _known(other, first.person, rules) and not _known(one, second.person, rules):
                yield _office(one, other, (office, first, second))


def _known(document: Document, person: Entity, rules: Rules) -> bool:
    """Whether the article tells of somebody who can be that person, by any part of the name."""
    parts = set(fold(person.name).split())
    people = (one for one in document.entities if one.kind == "person")
    return any(parts & set(fold(one.name).split()) or not _apart(one, person, rules) for one in people)


def _office(one: Document, other: Document, holding: tuple[str, Holder, Holder]) -> Discrepancy:
    office, first, second = holding
    evidence = Evidence(one.article.id, first.name), Evidence(other.article.id, second.name)
    why = f"{first.person.name} is not {second.person.name}"
    trail = (
        gates.identity(True, f"one holds this office: {office}"),
        as_of_office(one.article, other.article),
        gates.value(True, why),
        gates.verbatim(evidence),
    )
    return Discrepancy(
        title=f"{office}: {first.person.name} / {second.person.name}",
        explanation=f"Both tell of one office, {office}; {why}.",
        evidence=evidence,
        slot=f"office {office}",
        gates=trail,
        relation=None if gates.verdict(trail) is Relation.CONFLICT else Relation.UNRESOLVED,
    )


def _other(one: Replacement, here: tuple[Entity, Span], there: tuple[Entity, Span]) -> Discrepancy:
    evidence = Evidence(one.one[0], here[1]), Evidence(one.other[0], there[1])
    why = f"{here[1].text} is not {there[1].text}"
    return Discrepancy(
        title=f"{here[1].text} / {there[1].text}",
        explanation=f"The sentences are else nearly the same; {why}.",
        evidence=evidence,
        slot="person",
        confidence=one.share,
        gates=(
            gates.identity(True, "the sentences are else nearly the same"),
            gates.value(True, why),
            gates.verbatim(evidence),
        ),
    )


def _person(alignment: Alignment, article: str, words: Span) -> tuple[Entity, Span] | None:
    """The one person named among the words by given name and surname, and no link of a list."""
    document = alignment.document(article)
    named = [
        (one, mention.span)
        for one in document.entities
        if one.kind == "person"
        for mention in one.mentions
        if mention.kind == "name" and mention.span.overlaps(words)
    ]
    full = len(named) == 1 and " " in named[0][1].text.strip()
    return named[0] if full and not _listed(document, named[0][1]) else None


def _listed(document: Document, name: Span) -> bool:
    """Whether the name stands in a list: a comma or "and" on either side joins it to others."""
    joiners = rules_for(document.article.language).words("lists", "joiners")
    before = document.article.text[max(0, name.start - 8) : name.start].split()
    after = document.article.text[name.end : name.end + 8].split()
    return bool({*before[-1:], *after[:1]} & joiners)


def _apart(one: Entity, other: Entity, rules: Rules) -> bool:
    """Whether no reading makes them one person."""
    first, second = parse_name(one.name, rules), parse_name(other.name, rules)
    return not same_person(first, second, rules) and not misspelt(first, second, rules)


def _credited(alignment: Alignment, one: Replacement) -> bool:
    """Whether either is credited with words."""
    return any(
        quotation.source is not None and quotation.source.overlaps(words)
        for article, words in (one.one, one.other)
        for quotation in alignment.document(article).quotations
    )
