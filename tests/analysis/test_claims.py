from __future__ import annotations

import pytest

from factcheck.analysis.claims import find_claims
from factcheck.analysis.entities import find_entities
from factcheck.analysis.quantities import find_quantities
from factcheck.analysis.sentences import find_sentences
from factcheck.analysis.times import find_times
from factcheck.document import Claim, Document, Quotation, Span, Speaker
from tests.analysis.reading import HOSTILE, read


def document(text: str, quoted: str = "", speaker: str = "") -> Document:
    """A text with its claims; the words `quoted` are put into the mouth of the entity of that name."""
    reading = read(text)
    sentences, times = find_sentences(reading), find_times(reading)
    quantities, entities = find_quantities(reading, times), find_entities(reading, times)
    ids = {one.name: one.id for one in entities}
    start = text.find(quoted)
    content = (Span.of(text, start, start + len(quoted)),)
    said = Quotation("q1", "direct", content, content, None, "say", None, Speaker(speaker, "person", ids.get(speaker)))
    quotations = (said,) if quoted else ()
    claims = find_claims(reading, sentences, quotations, entities, times, quantities)
    return Document(reading.article, sentences, times, quantities, entities, quotations, claims)


def claim(text: str, verb: str) -> Claim:
    """The claim of a text whose predicate is that word."""
    (found,) = [one for one in document(text).claims if one.predicate.text == verb]
    return found


def test_clauses_give_claims_of_their_own() -> None:
    found = document("The mayor said that the port, which opened in 2014, will close.")
    assert [one.predicate.text for one in found.claims] == ["said", "opened", "close"]


def test_an_infinitive_belongs_to_its_clause() -> None:
    found = document("The council wants to close the port.")
    assert [" ".join(word.span.text for word in one.words) for one in found.claims] == [
        "The council wants to close the port"
    ]


def test_agents_and_patients() -> None:
    active, passive = (
        document(text) for text in ("Jane Marsh beat John Fisher.", "John Fisher was beaten by Jane Marsh.")
    )
    for found in (active, passive):
        (one,) = found.claims
        named = [[found.entity(ref).name for ref in refs] for refs in (one.agents, one.patients)]
        assert named == [["Jane Marsh"], ["John Fisher"]]


def test_times_and_quantities_stand_in_their_clause() -> None:
    found = document("Three men died on March 9, 2014, and two boats sank.")
    told = [
        ([found.time(ref).span.text for ref in one.times], [found.quantity(ref).span.text for ref in one.quantities])
        for one in found.claims
    ]
    assert told == [(["March 9, 2014"], ["Three"]), ([], ["two"])]


def test_an_age_stands_with_its_person() -> None:
    found = document("Jane Marsh, 34, died.")
    age, person = found.quantities[0].id, found.entities[0].id
    assert any(age in one.quantities and person in one.entities for one in found.claims)


def test_words_of_a_quotation_are_its_speakers() -> None:
    found = document("“I closed the port,” Jane Marsh said.", "I closed the port,", "Jane Marsh")
    told = {one.predicate.text: (one.quote, one.agents) for one in found.claims}
    marsh = found.entities[0].id
    assert told == {"closed": ("q1", (marsh,)), "said": (None, (marsh,))}


POLARITY = {
    "The port closed.": "positive",
    "The port was not closed.": "negative",
    "The port never closed.": "negative",
    "No port closed.": "negative",
    "The port can’t be closed.": "negative",
    "A man with no hat closed the port.": "positive",
}
MODALITY = {
    "The port closed.": "asserted",
    "The port will be closed.": "predicted",
    "The port may be closed.": "hedged",
    "The port was reportedly closed.": "hedged",
    "The port would be closed.": "conditional",
    "In May the port was closed.": "asserted",
}
STATUSES = [
    ("The interview aired on Sunday.", "aired", "aired"),
    ("The interview is scheduled to air on Sunday.", "scheduled", "scheduled"),
    ("The interview will air on Sunday.", "air", "scheduled"),
    ("The hearing was postponed.", "postponed", "postponed"),
    ("John Fisher was charged with theft.", "charged", "charged"),
    ("John Fisher may be charged with theft.", "charged", None),
    ("The port closed.", "closed", None),
]


def test_who_asks_asserts_that_he_asks() -> None:
    found = document("She asked if the port closed.")
    assert [(one.predicate.text, one.modality) for one in found.claims] == [
        ("asked", "asserted"),
        ("closed", "conditional"),
    ]


@pytest.mark.parametrize(("text", "told"), POLARITY.items())
def test_polarity(text: str, told: str) -> None:
    assert claim(text, "closed").polarity == told


@pytest.mark.parametrize(("text", "told"), MODALITY.items())
def test_modality(text: str, told: str) -> None:
    assert claim(text, "closed").modality == told


@pytest.mark.parametrize(("text", "verb", "told"), STATUSES)
def test_status(text: str, verb: str, told: str | None) -> None:
    assert claim(text, verb).status == told


def test_there_is_no_plan() -> None:
    (found,) = [one for one in document("“There is no meeting planned,” she said.").claims if one.verb == "be"]
    assert found.polarity == "negative"


def test_boilerplate_gives_no_claim() -> None:
    assert document("All rights reserved.\n\nClick here to read more.").claims == ()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_claims_hold(text: str) -> None:
    found = document(text)
    assert [one.id for one in found.claims] == [f"c{number}" for number in range(1, len(found.claims) + 1)]
    for one in found.claims:
        assert text[one.span.start : one.span.end] == one.span.text
        assert found.sentences[one.sentence].span.contains(one.predicate)
