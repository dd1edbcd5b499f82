from __future__ import annotations

import pytest

from factcheck.analysis.sentences import find_sentences, is_boilerplate
from factcheck.rules import rules_for
from tests.analysis.reading import HOSTILE, read

FURNITURE = [
    "Comments",
    "12 Comments",
    "Copyright 2031 Harbor Media, Inc.",
    "© 2031 Harbor Media",
    "All rights reserved.",
    "This material may not be published, broadcast, rewritten or redistributed.",
    "For the latest harbor news, head to our front page.",
    "Read more: Dredging starts in May",
    "Read the full report here.",
    "Related: Five bridges to see",
    "Sign up for our morning newsletter.",
    "Download the Harbor Daily app.",
    "Follow Jane Roe on Twitter.",
    "Photo: Jane Roe/Harbor Media",
    "Story highlights",
    "Advertisement",
    "By Jane Roe, Harbor Daily",
    "John Doe contributed to this report.",
    "Click here to watch the parade.",
    "https://example.org/bridges",
    "No part of this story may be copied.",
    "Do you know more?",
    "Got a tip?",
    "Write to our editors.",
    "Also read: Dredging starts in May",
    "Related stories",
    "Recommended",
    "You may also like",
    "Topics: Harbors, Weather",
    "5 min read",
    "Subscribe now",
    "Subscribe to continue reading.",
    "Enter your email address",
    "Reporting by Jane Roe in Harbor City; additional reporting by John Doe; Editing by Ann Poe",
    "Additional reporting by Jane Roe.",
]
STORY = [
    "Copyright law is on the agenda.",
    "More than 20 boats sank.",
    "Comments by the mayor angered the crew.",
    "By Monday the water was gone.",
    "The video was not shown to the jury.",
    "The harbor is related to two rivers.",
    "Photos of the wreck were shown in court.",
    "Do you know more about the wreck than he does?",
    "She signed up for the navy at 19.",
    "Related work began in May.",
    "Recommended doses were halved.",
    "Subscribe to the fund, the mayor urged investors, and it will pay.",
    "Reporting by the paper led to the mayor’s arrest.",
    "Editing by hand has become rare.",
    "Written by Jane Roe in 1988, the song was forgotten.",
    "Tags were sewn on the nets.",
]


@pytest.mark.parametrize("text", FURNITURE)
def test_furniture_is_boilerplate(text: str) -> None:
    assert is_boilerplate(text, rules_for("en"))


@pytest.mark.parametrize("text", STORY)
def test_a_storys_sentence_is_none(text: str) -> None:
    assert not is_boilerplate(text, rules_for("en"))


def test_sentences_with_their_paragraphs() -> None:
    text = (
        "Sen. Jane Roe left the harbor on Aug. 15.\n\n"
        "“We are done,” she said. “No ship will sail.”\n"
        "Harbor Daily\n\n\n"
        "Comments"
    )
    found = [(one.span.text, one.paragraph, one.boilerplate) for one in find_sentences(read(text))]
    assert found == [
        ("Sen. Jane Roe left the harbor on Aug. 15.", 0, False),
        ("“We are done,” she said.", 1, False),
        ("“No ship will sail.”", 1, False),
        ("Harbor Daily", 2, False),
        ("Comments", 3, True),
    ]


def test_words_are_the_sentences_own() -> None:
    (sentence,) = find_sentences(read("  Two ships sank.  "))
    assert [(word.span.text, word.span.start) for word in sentence.words] == [
        ("Two", 2),
        ("ships", 6),
        ("sank", 12),
        (".", 16),
    ]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_sentences_hold_all_ink(text: str) -> None:
    sentences = find_sentences(read(text))
    covered = {at for one in sentences for at in range(one.span.start, one.span.end)}
    assert {at for at, character in enumerate(text) if not character.isspace()} <= covered
    assert all(text[one.span.start : one.span.end] == one.span.text for one in sentences)
