"""Whole articles through the package's own pipeline: clear sentences, so that a better pipeline reads them as well."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from factcheck.analysis import annotate
from factcheck.document import Article
from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.document import Document, Quotation, Span

INTRODUCTION = "Mayor Anna Field opened the bridge. Thomas Brook, the county engineer, was there.\n\n"


@cache
def _read(text: str) -> Document:
    return annotate(Article(text=text, published="2025-03-14"), Settings())


def _only(text: str) -> tuple[Document, Quotation]:
    document = _read(INTRODUCTION + text)
    (found,) = (one for one in document.quotations if one.start >= len(INTRODUCTION) - 1)
    return document, found


def _text(span: Span | None) -> str:
    return span.text if span else ""


WHO_SAID_WHAT = {
    "behind": ("“The bridge is safe,” Field said.", "direct", ["The bridge is safe,"], "Field", "Anna Field", "person"),
    "inverted": (
        '"The bridge is safe," said Brook.',
        "direct",
        ["The bridge is safe,"],
        "Brook",
        "Thomas Brook",
        "person",
    ),
    "before": ("Field said: “The bridge is safe.”", "direct", ["The bridge is safe."], "Field", "Anna Field", "person"),
    "split": (
        "“If it rains,” Brook said, “we will close the road.”",
        "direct",
        ["If it rains,", "we will close the road."],
        "Brook",
        "Thomas Brook",
        "person",
    ),
    "going on": (
        "“The bridge is safe,” Field said. “We tested it twice.”",
        "direct",
        ["The bridge is safe,", "We tested it twice."],
        "Field",
        "Anna Field",
        "person",
    ),
    "next paragraph": (
        "“The bridge is safe,” Field said.\n\n“We tested it twice.”",
        "direct",
        ["The bridge is safe,", "We tested it twice."],
        "Field",
        "Anna Field",
        "person",
    ),
    "over paragraphs": (
        "“The bridge is safe.\n\n“We tested it twice,” Field said.",
        "direct",
        ["The bridge is safe.", "We tested it twice,"],
        "Field",
        "Anna Field",
        "person",
    ),
    "indirect": (
        "Brook said that the old road would close in May.",
        "indirect",
        ["that the old road would close in May"],
        "Brook",
        "Thomas Brook",
        "person",
    ),
    "according to": (
        "According to Brook, the old road is closed.",
        "indirect",
        ["the old road is closed"],
        "Brook",
        "Thomas Brook",
        "person",
    ),
    "mixed": (
        "Field said the old road was “a danger to children.”",
        "mixed",
        ["the old road was “a danger to children.”"],
        "Field",
        "Anna Field",
        "person",
    ),
    "officials": (
        "Officials said the old road was closed.",
        "indirect",
        ["the old road was closed"],
        "Officials",
        "Officials",
        "unnamed",
    ),
    "unnamed": (
        "“He never called,” said a person familiar with the talks.",
        "direct",
        ["He never called,"],
        "a person familiar with the talks",
        "a person familiar with the talks",
        "unnamed",
    ),
    "signed": (
        "“The bridge is safe.” — Anna Field",
        "direct",
        ["The bridge is safe."],
        "Anna Field",
        "Anna Field",
        "person",
    ),
    "a suffix": (
        "“The bridge is safe,” said Paul Brook Jr.",
        "direct",
        ["The bridge is safe,"],
        "Paul Brook Jr",
        "Paul Brook Jr.",
        "person",
    ),
    "a name with an of-phrase": (
        "“The bridge is safe,” said Del. Laura Plum of the Virgin Islands.",
        "direct",
        ["The bridge is safe,"],
        "Del. Laura Plum of the Virgin Islands",
        "Laura Plum",
        "person",
    ),
    "a relative clause about someone described": (
        "The inspector, who said the old road was closed, left.",
        "indirect",
        ["the old road was closed, left"],
        "who",
        "The inspector",
        "unnamed",
    ),
    "a pronoun for someone described": (
        "The woman stood up. “The bridge is safe,” she said.",
        "direct",
        ["The bridge is safe,"],
        "she",
        "The woman",
        "unnamed",
    ),
    "a pronoun for several described": (
        "Two passengers waited. “The bridge is closed,” they said.",
        "direct",
        ["The bridge is closed,"],
        "they",
        "Two passengers",
        "unnamed",
    ),
    "a pronoun that does not fit": (
        "The woman stood up. “The bridge is safe,” it said.",
        "direct",
        ["The bridge is safe,"],
        "it",
        "unknown",
        "unknown",
    ),
    "a long quotation between name and pronoun": (
        "The letter went to Thomas Brook. “No one comes. They used to come. It was loud. Now it is not,” he said.",
        "direct",
        ["No one comes. They used to come. It was loud. Now it is not,"],
        "he",
        "Thomas Brook",
        "person",
    ),
    "nobody": (
        "“The bridge is safe and we tested it twice.”",
        "direct",
        ["The bridge is safe and we tested it twice."],
        "",
        "unknown",
        "unknown",
    ),
}


@pytest.mark.parametrize(
    ("text", "kind", "content", "source", "name", "speaker"), WHO_SAID_WHAT.values(), ids=WHO_SAID_WHAT
)
def test_who_said_what(text: str, kind: str, content: list[str], source: str, name: str, speaker: str) -> None:  # noqa: PLR0913, PLR0917
    _, found = _only(text)
    read = (
        found.kind,
        [one.text for one in found.content],
        _text(found.source),
        found.speaker.name,
        found.speaker.kind,
    )
    assert read == (kind, content, source, name, speaker)


def test_quotations_in_a_row_are_each_the_one_s_whose_cue_follows() -> None:
    found = _read("Mayor Anna Field met Tom Brook. “I agree,” she said. “I do not,” he said.").quotations
    assert [(one.content[0].text, one.speaker.name) for one in found] == [
        ("I agree,", "Anna Field"),
        ("I do not,", "Tom Brook"),
    ]


def test_a_quotation_right_behind_reported_words_is_their_speaker_s() -> None:
    found = _read(
        f"{INTRODUCTION}Brook said the old road would close.\n\n“We will open it again in the spring of 2027.”"
    )
    assert found.quotations[-1].speaker.name == "Thomas Brook"


OCCASIONS = {
    "hearers and day": ("“The bridge is safe,” Field told reporters Tuesday.", "reporters", "", "Tuesday"),
    "a named hearer": ("“The bridge is safe,” Field told Thomas Brook.", "Thomas Brook", "", ""),
    "an interview": (
        "“The bridge is safe,” Field said in an interview with Radio North on Monday.",
        "",
        "in an interview with Radio North",
        "Monday",
    ),
    "a statement": ("“The bridge is safe,” Field said in a statement.", "", "in a statement", ""),
    "a platform": ("“The bridge is safe,” Field wrote on X.", "", "on X", ""),
    "by phone": ("“The bridge is safe,” Field said by phone.", "", "by phone", ""),
    "a programme": (
        "“The bridge is safe,” Field said on the programme “Morning Talk.”",
        "",
        "on the programme “Morning Talk.”",
        "",
    ),
    "the content's own day": ("Field said the bridge would open on Monday.", "", "", ""),
    "another event's day": ("“The bridge is safe,” Field said after Monday's vote.", "", "", ""),
    "the day of a clause about the source": ("Field, who resigned on Monday, said the bridge was safe.", "", "", ""),
    "the day of the verb before it": ("Field resigned on Tuesday and said the bridge was safe.", "", "", ""),
    "an opening day": ("On Monday, Field said the bridge was safe.", "", "", "Monday"),
    "none": ("“The bridge is safe,” Field said.", "", "", ""),
}


@pytest.mark.parametrize(("text", "addressee", "venue", "day"), OCCASIONS.values(), ids=OCCASIONS)
def test_to_whom_where_and_when(text: str, addressee: str, venue: str, day: str) -> None:
    document, found = _only(text)
    said_on = document.time(found.said_on).span.text if found.said_on else ""
    assert (_text(found.addressee), _text(found.venue), said_on) == (addressee, venue, day)


def test_a_transcript_gives_each_turn_to_its_speaker() -> None:
    document = _read(f"{INTRODUCTION}FIELD: The bridge is safe.\n\nBROOK: We tested it twice.")
    turns = [(one.speaker.name, one.content[0].text) for one in document.quotations[-2:]]
    assert turns == [("Anna Field", "The bridge is safe"), ("Thomas Brook", "We tested it twice")]


def test_a_headline_may_give_a_name_and_a_colon() -> None:
    found = _read(f"Field: The bridge is safe\n\n{INTRODUCTION}").quotations[0]
    assert (found.speaker.name, _text(found.cue), found.content[0].text) == ("Anna Field", ":", "The bridge is safe")


def test_titles_and_scare_quotes_are_no_quotations() -> None:
    assert _read("The film “The Long Way Home” won a prize. The “bridge” was a plank.").quotations == ()


HOSTILE = {
    "nothing": "",
    "white space": " \n\n\t ",
    "only marks": "“”\"'«»",
    "control characters": "“\x00\x07” said \u202e\u200f",
    "right to left": "“שלום,” אמר דן. “مرحبا،” قال.",
    "one word": "Said",
    "no-break spaces": "“The\xa0bridge\xa0is safe,”\xa0Field\xa0said.",
    "odd marks": "“The bridge is safe, Field said. The road” is closed.",
    "very long sentence": "Field said " + "that Brook said " * 400,
    "one quotation": "“" + "The bridge is safe. " * 400 + "” Field said.",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_any_text_gives_whole_spans_of_itself(text: str) -> None:
    for found in _read(text).quotations:
        spans = [*found.content, *found.quoted, found.cue, found.source, found.addressee, found.venue]
        assert found.content
        assert all(text[one.start : one.end] == one.text != "" for one in spans if one)


def test_ids_follow_the_text_and_two_runs_agree() -> None:
    text = INTRODUCTION + " ".join(one[0] for one in WHO_SAID_WHAT.values())
    first = _read(text).quotations
    assert [one.id for one in first] == [f"q{number}" for number in range(1, len(first) + 1)]
    assert list(first) == sorted(first, key=lambda one: one.content)
    assert first == annotate(Article(text=text, published="2025-03-14"), Settings()).quotations
