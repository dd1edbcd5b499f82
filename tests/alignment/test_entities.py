from __future__ import annotations

from itertools import permutations

import pytest

from factcheck.alignment.entities import align_entities
from factcheck.document import Article, Document, Entity, EntityKind, Mention, Span


def document(name: str, *entities: tuple[EntityKind, str], role: str = "") -> Document:
    """An article whose text is its entities' names, one a line, each after the role."""
    found, text = list[Entity](), ""
    for number, (kind, called) in enumerate(entities, 1):
        start = len(text) + len(role)
        text += f"{role}{called}\n"
        roles = (Span.of(text, start - len(role), start),) if role else ()
        mention = Mention(Span.of(text, start, start + len(called)), "name")
        found.append(Entity(f"e{number}", called, kind, (mention,), roles))
    return Document(Article(text=text, id=name), entities=tuple(found))


def clusters(*documents: Document) -> list[tuple[list[str], list[str]]]:
    """Each cluster's names and the reasons that hold it together."""
    return [
        ([member.item.name for member in one.members], [link.reason for link in one.links])
        for one in align_entities(documents)
    ]


PAIRS = {
    "same name": ("Jane Marsh", "Jane Marsh", "same name"),
    "surname alone": ("Jane Marsh", "Marsh", "same surname"),
    "a short form": ("Bill Marsh", "William Marsh", "other form of the given name: Bill Marsh / William Marsh"),
    "a spelling": ("Ivan Zelensky", "Ivan Zelenskyy", "other spelling: Ivan Zelensky / Ivan Zelenskyy"),
    "a slip": ("Jonathan Marsh", "Jonathon Marsh", "misspelling: Jonathan Marsh / Jonathon Marsh"),
    "a slip in the surname": ("Min Haung", "Min Huang", "misspelling: Min Haung / Min Huang"),
}


@pytest.mark.parametrize(("one", "other", "reason"), PAIRS.values(), ids=PAIRS)
def test_one_person(one: str, other: str, reason: str) -> None:
    assert clusters(document("a", ("person", one)), document("b", ("person", other))) == [([one, other], [reason])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jane Marsh", "John Marsh"),
        ("John Marsh", "John Marsh Jr."),
        ("Jane Marsh", "Jane Fisher"),
        ("Mario Marsh", "Maria Marsh"),
        ("Jane A. Marsh", "Jane B. Marsh"),
    ],
)
def test_namesakes(one: str, other: str) -> None:
    assert clusters(document("a", ("person", one)), document("b", ("person", other))) == []


def test_a_surname_that_two_bear_is_left_open() -> None:
    assert (
        clusters(document("a", ("person", "Marsh")), document("b", ("person", "Jane Marsh"), ("person", "John Marsh")))
        == []
    )


def test_surname_and_role() -> None:
    found = clusters(
        document("a", ("person", "Marsh"), role="Mayor "), document("b", ("person", "Jane Marsh"), role="The mayor ")
    )
    assert found == [(["Marsh", "Jane Marsh"], ["same surname and role"])]


def test_the_surer_link_wins() -> None:
    found = clusters(
        document("a", ("person", "Jonathan Marsh")),
        document("b", ("person", "Jonathon Marsh"), ("person", "Jonathan Marsh")),
    )
    assert found == [(["Jonathan Marsh", "Jonathan Marsh"], ["same name"])]


OTHERS: dict[str, tuple[EntityKind, str, str, bool]] = {
    "an article": ("organization", "The Harbor Times", "Harbor Times", True),
    "an acronym": ("organization", "Harbor Safety Board", "HSB", True),
    "initials are not a name": ("organization", "Harbor Safety Board", "Home School Bureau", False),
    "a country": ("place", "U.S.", "United States", True),
    "a spelling": ("place", "Kiev", "Kyiv", True),
    "two places": ("place", "Arle", "Alma", False),
}


@pytest.mark.parametrize(("kind", "one", "other", "same"), OTHERS.values(), ids=OTHERS)
def test_bodies_and_places(kind: EntityKind, one: str, other: str, same: bool) -> None:
    found = clusters(document("a", (kind, one)), document("b", (kind, other)))
    assert [names for names, _ in found] == ([[one, other]] if same else [])


def test_a_person_is_no_place() -> None:
    assert clusters(document("a", ("person", "Washington")), document("b", ("place", "Washington"))) == []


def test_the_order_of_articles_changes_nothing() -> None:
    documents = [
        document("a", ("person", "Jane Marsh"), ("person", "Jonathan Fisher")),
        document("b", ("person", "Jonathon Fisher"), ("person", "Marsh")),
        document("c", ("person", "Jane Marsh"), ("person", "Jonathan Fisher"), ("place", "Arle")),
    ]
    told = {
        frozenset(
            frozenset((member.article, member.item.name) for member in one.members) for one in align_entities(order)
        )
        for order in permutations(documents)
    }
    assert len(told) == 1
    assert [one.id for one in align_entities(documents)] == ["ae1", "ae2"]


def test_nothing_to_align() -> None:
    assert align_entities(()) == ()
    assert clusters(document("a", ("person", "Jane Marsh")), Document(Article(text="", id="b"))) == []
