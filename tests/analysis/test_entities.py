from __future__ import annotations

import pytest

from factcheck.analysis.entities import find_entities
from factcheck.analysis.times import find_times
from tests.analysis.reading import HOSTILE, read

Found = dict[tuple[str, str], list[tuple[str, str]]]


def entities(text: str) -> Found:
    """Each entity's kind and name with its mentions and their kinds."""
    reading = read(text)
    return {
        (one.kind, one.name): [(mention.span.text, mention.kind) for mention in one.mentions]
        for one in find_entities(reading, find_times(reading))
    }


def people(text: str) -> dict[str, list[tuple[str, str]]]:
    return {name: mentions for (kind, name), mentions in entities(text).items() if kind == "person"}


PEOPLE = {
    "surname, title and surname, possessive": (
        "Mayor Jane Marsh spoke. Marsh’s plan passed. Mayor Marsh left.",
        {"Jane Marsh": [("Jane Marsh", "name"), ("Marsh", "name"), ("Marsh", "name")]},
    ),
    "a short form of the given name": (
        "William Marsh spoke. Bill Marsh left.",
        {"William Marsh": [("William Marsh", "name"), ("Bill Marsh", "name")]},
    ),
    "a middle initial": (
        "Jane Marsh spoke. Jane T. Marsh left.",
        {"Jane T. Marsh": [("Jane Marsh", "name"), ("Jane T. Marsh", "name")]},
    ),
    "another spelling": (
        "Sergei Dubenko spoke. Sergey Dubenko left.",
        {"Sergei Dubenko": [("Sergei Dubenko", "name"), ("Sergey Dubenko", "name")]},
    ),
    "a misspelling": (
        "Jonathan Fisher spoke. Jonathon Fisher left.",
        {"Jonathan Fisher": [("Jonathan Fisher", "name"), ("Jonathon Fisher", "name")]},
    ),
    "namesakes": (
        "John Marsh spoke. Jane Marsh left.",
        {"John Marsh": [("John Marsh", "name")], "Jane Marsh": [("Jane Marsh", "name")]},
    ),
    "father and son": (
        "John Marsh spoke. John Marsh Jr. left the hall.",
        {"John Marsh": [("John Marsh", "name")], "John Marsh Jr.": [("John Marsh Jr.", "name")]},
    ),
    "a role stated before the name": (
        "Russian Foreign Minister Ivan Dubenko spoke. The Russian foreign minister left.",
        {"Ivan Dubenko": [("Ivan Dubenko", "name"), ("The Russian foreign minister", "role")]},
    ),
    "an equal office and a seat of government": (
        "Moscow’s top diplomat smiled. Foreign Minister Ivan Dubenko spoke.",
        {"Ivan Dubenko": [("Moscow’s top diplomat", "role"), ("Ivan Dubenko", "name")]},
    ),
    "a role stated after the name": (
        "Jane Marsh, the Kenyan president, spoke. The president left.",
        {"Jane Marsh": [("Jane Marsh", "name"), ("The president", "role")]},
    ),
    "a role of another country": (
        "Kenyan President Jane Marsh spoke. The Polish president left.",
        {"Jane Marsh": [("Jane Marsh", "name")]},
    ),
    "a lower rank": (
        "Vice President Jane Marsh spoke. The president left.",
        {"Jane Marsh": [("Jane Marsh", "name")]},
    ),
    "a pronoun": (
        "Jane Marsh spoke. She left.",
        {"Jane Marsh": [("Jane Marsh", "name"), ("She", "pronoun")]},
    ),
    "a pronoun of another gender": (
        "Jane Marsh spoke. He left.",
        {"Jane Marsh": [("Jane Marsh", "name")]},
    ),
    "a pronoun that may mean two": (
        "Jane Marsh and Ann Fisher spoke. She left.",
        {"Jane Marsh": [("Jane Marsh", "name")], "Ann Fisher": [("Ann Fisher", "name")]},
    ),
    "a numeral and a comma": (
        "Robert Marsh III spoke. Thomas Fisher, Jr., agreed.",
        {
            "Robert Marsh III": [("Robert Marsh III", "name")],
            "Thomas Fisher, Jr.": [("Thomas Fisher, Jr.", "name")],
        },
    ),
    "the elder and the younger": (
        "John Marsh Sr. spoke. John Marsh Jr. agreed. The elder Marsh left. The younger Marsh stayed.",
        {
            "John Marsh Sr.": [("John Marsh Sr.", "name"), ("Marsh", "name")],
            "John Marsh Jr.": [("John Marsh Jr.", "name"), ("Marsh", "name")],
        },
    ),
    "a surname of two equals": (
        "Bill Marsh spoke first. Nora Marsh, his wife, followed. Marsh was glad.",
        {
            "Bill Marsh": [("Bill Marsh", "name"), ("his", "pronoun")],
            "Nora Marsh": [("Nora Marsh", "name")],
            "Marsh": [("Marsh", "name")],
        },
    ),
    "an honorific tells a couple apart": (
        "Tom Marsh and his wife, Vishna Marsh, spoke. Mrs. Marsh left. Mr. Marsh stayed.",
        {
            "Tom Marsh": [("Tom Marsh", "name"), ("his", "pronoun"), ("Marsh", "name")],
            "Vishna Marsh": [("Vishna Marsh", "name"), ("Marsh", "name")],
        },
    ),
    "a surname that names places": (
        "Joan Hill spoke. Hill left.",
        {"Joan Hill": [("Joan Hill", "name"), ("Hill", "name")]},
    ),
    "a headline": (
        "Joan Marsh Rips Council Over Old Bridge\n\nJoan Marsh spoke on Monday.",
        {"Joan Marsh": [("Joan Marsh", "name"), ("Joan Marsh", "name")]},
    ),
    "an age before and after": (
        "Police named 22-year-old Xandro Quill. Vishna Rauth, 61, was hurt.",
        {"Xandro Quill": [("Xandro Quill", "name")], "Vishna Rauth": [("Vishna Rauth", "name")]},
    ),
    "a double name": (
        "Jane Marsh-Fisher spoke.",
        {"Jane Marsh-Fisher": [("Jane Marsh-Fisher", "name")]},
    ),
}


@pytest.mark.parametrize(("text", "found"), PEOPLE.values(), ids=PEOPLE)
def test_people(text: str, found: dict[str, list[tuple[str, str]]]) -> None:
    assert people(text) == found


def test_a_work_in_quotation_marks() -> None:
    found = entities("The talk airs on “Face of the Harbor” on Sunday.")
    assert ("work", "Face of the Harbor") in found


def test_quoted_words_are_no_work() -> None:
    found = entities("She said “We will not go” and left. He called it “a Great mistake”.")
    assert "work" not in {kind for kind, _ in found}


def test_an_acronym_after_its_expansion() -> None:
    found = entities("The Harbor Safety Board (HSB) met. The HSB voted.")
    assert found["organization", "Harbor Safety Board"] == [
        ("Harbor Safety Board", "name"),
        ("HSB", "acronym"),
        ("HSB", "acronym"),
    ]


def test_an_acronym_without_explanation() -> None:
    found = entities("The Harbor Safety Board met on Friday. HSB said the dam was weak.")
    assert found["organization", "Harbor Safety Board"] == [("Harbor Safety Board", "name"), ("HSB", "acronym")]


def test_other_names_of_a_country() -> None:
    found = entities("The United States agreed. The U.S. signed. Germany did not.")
    assert found["place", "United States"] == [("United States", "name"), ("U.S.", "acronym")]


def test_the_company() -> None:
    found = entities("Acme Corp said Monday that it would close. The company employs 300 people.")
    assert found["organization", "Acme Corp"] == [("Acme Corp", "name"), ("The company", "role")]


def test_roles_are_told() -> None:
    reading = read("Former Mayor Jane Marsh met John Fisher, 34, a spokesman for the port.")
    told = {one.name: [role.text for role in one.roles] for one in find_entities(reading, ())}
    assert (told["Jane Marsh"], told["John Fisher"]) == (["Former Mayor"], ["a spokesman for the port"])


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_spans_hold_and_ids_are_in_order(text: str) -> None:
    found = find_entities(read(text), ())
    assert [one.id for one in found] == [f"e{number}" for number in range(1, len(found) + 1)]
    mentions = [mention.span for one in found for mention in one.mentions]
    assert all(text[one.start : one.end] == one.text for one in mentions)
    assert all(one.mentions for one in found)
