"""N01 on names that differ by a slip, a transliteration, or not at all."""

from __future__ import annotations

import pytest

from factcheck import Article, compare

STORY = "Mayor {full} resigned Tuesday after a vote of the council. {last} had led the city for ten years."


def findings(one: tuple[str, str], other: tuple[str, str]) -> list[tuple[str, str, list[str]]]:
    """(relation, severity, words) of each N01 between two tellings of one story."""
    articles = [
        Article(text=STORY.format(full=full, last=last), outlet=outlet, published="2025-03-07")
        for outlet, (full, last) in (("One", one), ("Other", other))
    ]
    found = [one for one in compare(articles).findings if one.code == "N01"]
    return [(each.relation.value, each.severity.value, [item.text for item in each.evidence]) for each in found]


def test_a_slip_is_a_conflict() -> None:
    told = findings(("Katherine Hallowell", "Hallowell"), ("Katherine Halowell", "Halowell"))
    assert told == [("conflict", "fix", ["Hallowell", "Halowell"])]


def test_a_listed_transliteration_is_a_difference() -> None:
    told = findings(("Volodymyr Zelensky", "Zelensky"), ("Volodymyr Zelenskyy", "Zelenskyy"))
    assert told == [("difference", "note", ["Zelensky", "Zelenskyy"])]


@pytest.mark.parametrize(
    "other",
    [
        ("Katherine Hallowell", "Hallowell"),
        ("Kate Hallowell", "Hallowell"),
        ("Katherine A. Hallowell", "Hallowell"),
        ("Robert Sedgwick", "Sedgwick"),
    ],
)
def test_one_name_and_two_people_are_silent(other: tuple[str, str]) -> None:
    assert findings(("Katherine Hallowell", "Hallowell"), other) == []


def test_the_order_of_the_outlets_does_not_matter() -> None:
    one, other = ("Katherine Hallowell", "Hallowell"), ("Katherine Halowell", "Halowell")
    assert [told[:2] for told in findings(one, other)] == [told[:2] for told in findings(other, one)]


INTRODUCED = "Mayor Katherine Hallowell resigned Tuesday. "


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("“I am tired,” said Hallowel.", "Hallowell had led the city.", [("Hallowel", "Hallowell", "Hallowell")]),
        ("“I am tired,” said Hallowell.", "Hallowell had led the city.", []),
        ("The Hallowells have left town.", "Hallowell had led the city.", []),
        ("“I am tired,” said Sedgwick.", "Hallowell had led the city.", []),
    ],
)
def test_a_bare_surname_a_slip_away(one: str, other: str, words: list[tuple[str, ...]]) -> None:
    texts = {"One": INTRODUCED + one, "Other": INTRODUCED + other}
    articles = [Article(text=text, outlet=outlet, published="2025-03-07") for outlet, text in texts.items()]
    found = [each for each in compare(articles).findings if each.code == "N01"]
    assert [tuple(item.text for item in each.evidence) for each in found] == words


def test_a_slip_inside_one_story() -> None:
    texts = [INTRODUCED + "“I am tired,” said Hallowel.", "A storm hit the harbor on Tuesday."]
    articles = [Article(text=text, outlet=text[:3], published="2025-03-07") for text in texts]
    found = [each for each in compare(articles).findings if each.code == "N01"]
    assert [[item.text for item in each.evidence] for each in found] == [["Hallowel", "Hallowell"]]
    assert [(gate.gate, gate.passed, gate.why) for gate in found[0].gates][-1] == (
        "G7 evidence",
        True,
        "verbatim words at 2 places of one article",
    )


def test_a_lone_surname_is_nobody_elses_and_a_slip() -> None:
    text = (
        "Mayor Katherine Hallowell resigned Tuesday. Halowell had led the city for ten years, aides of Halowell said."
    )
    other = "The mayor, Katherine Hallowell, resigned on Tuesday."
    articles = [
        Article(text=each, outlet=outlet, published="2025-03-07") for outlet, each in (("A", text), ("B", other))
    ]
    found = [one for one in compare(articles).findings if one.code == "N01"]
    assert [sorted({item.text.split()[-1] for item in one.evidence}) for one in found] == [["Hallowell", "Halowell"]]


def test_a_lone_surname_is_held_against_the_full_name_of_the_other_account() -> None:
    one = "The ferry authority of Dayton chose Halowell on Tuesday. The harbor board, said Halowell, will be rebuilt."
    other = "The ferry authority of Dayton chose Katherine Hallowell on Tuesday to rebuild its harbor board."
    articles = [
        Article(text=each, outlet=outlet, published="2025-03-07") for outlet, each in (("A", one), ("B", other))
    ]
    found = [each for each in compare(articles).findings if each.code == "N01"]
    assert [(each.relation.value, [item.text for item in each.evidence]) for each in found] == [
        ("conflict", ["Halowell", "Hallowell"])
    ]


def test_what_two_accounts_say_against_themselves_is_told_of_each() -> None:
    text = (
        "Mayor Katherine Hallowell resigned Tuesday. Halowell had led the city for ten years, aides of Halowell said."
    )
    articles = [Article(text=text, outlet=outlet, published="2025-03-07") for outlet in ("A", "B")]
    found = [each for each in compare(articles).findings if each.code == "N01"]
    assert [len({item.article for item in each.evidence}) for each in found] == [1, 1]


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("the Arle Bridge Comittee", "the Arle Bridge Committee", [("Comittee", "Committee")]),
        ("the Arle Bridge Committee", "the Arle Bridge Committees", []),
        ("the Arle Bridge Comittee", "the Harbour Committee", []),
        ("the Arle Bridge comittee", "the Arle Bridge Committee", []),
        ("the Arle Bridge Commission", "the Arle Bridge Committee", []),
    ],
)
def test_a_slip_in_the_name_of_a_body(one: str, other: str, words: list[tuple[str, ...]]) -> None:
    texts = (f"Members of {name} voted on Tuesday to keep the bridge closed." for name in (one, other))
    articles = [Article(text=text, outlet=f"Outlet {n}", published="2025-03-07") for n, text in enumerate(texts)]
    found = [each for each in compare(articles).findings if each.code == "N01"]
    assert [tuple(item.text for item in each.evidence) for each in found] == words


def test_a_slip_in_the_name_of_a_body_inside_one_account() -> None:
    text = "The Arle Bridge Committee met on Tuesday. Members of the Arle Bridge Comittee voted to keep it closed."
    articles = [Article(text=text, outlet=name, published="2025-03-07") for name in ("One", "Other")]
    found = [each for each in compare(articles).findings if each.code == "N01"]
    assert [[item.text for item in each.evidence] for each in found] == [["Comittee", "Committee"]] * 2


def test_who_wrote_it_is_another() -> None:
    text = "Minister Robert Sedgwick resigned Tuesday. Sedgwick had led the city for ten years."
    credit = "\n\nAssociated Press writer Robert Sedgwic in Dayton contributed to this report."
    articles = [Article(text=text + more, outlet=f"Outlet{more[:4]}", published="2025-03-07") for more in ("", credit)]
    assert [one.code for one in compare(articles).findings if one.code == "N01"] == []


def test_a_short_form_in_a_surname_s_place_is_no_slip() -> None:
    text = "Mayor Steve Hallow Steven (Steve) resigned Tuesday after a vote of the council. Steve will rest."
    articles = [Article(text=text, outlet=outlet, published="2025-03-07") for outlet in ("One", "Other")]
    assert [one.code for one in compare(articles).findings if one.code == "N01"] == []
