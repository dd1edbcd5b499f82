"""The days of one event in two stories: what fires, and the decoys that keep still."""

from __future__ import annotations

import pytest

from factcheck import Article, compare

FRIDAY, SUNDAY, MONDAY = "2025-03-07", "2025-03-09", "2025-03-10"
RESIGNED = "The mayor resigned {} after a vote of the council."
Story = tuple[str | None, str]
"""When it was published, and its text."""


def codes(one: Story, other: Story) -> set[tuple[str, str]]:
    """The codes and relations of the families T and P03, the same whichever outlet comes first."""
    sides = [
        Article(id=key, outlet=f"Outlet {key}", published=published, text=text)
        for key, (published, text) in zip("ab", (one, other), strict=True)
    ]
    found, swapped = (
        {(f.code, f.relation.value) for f in compare(order).findings if f.code[0] == "T" or f.code == "P03"}
        for order in (sides, sides[::-1])
    )
    assert found == swapped
    return found


FOUND: dict[str, tuple[Story, Story, set[tuple[str, str]]]] = {
    "other days": (
        (FRIDAY, RESIGNED.format("Tuesday")),
        (FRIDAY, RESIGNED.format("Wednesday")),
        {("T01", "conflict")},
    ),
    "a day and a date": (
        (FRIDAY, RESIGNED.format("on Tuesday")),
        (FRIDAY, RESIGNED.format("on March 5")),
        {("T01", "conflict")},
    ),
    "the same day by its date": (
        (FRIDAY, RESIGNED.format("on Tuesday")),
        (FRIDAY, RESIGNED.format("on March 4")),
        {("T06", "agree")},
    ),
    "the same word of another week": (
        (FRIDAY, RESIGNED.format("on Tuesday")),
        ("2025-03-14", RESIGNED.format("on Tuesday")),
        {("T02", "unresolved")},
    ),
    "a finer day": (
        (FRIDAY, RESIGNED.format("on Tuesday")),
        (FRIDAY, RESIGNED.format("this week")),
        {("T05", "compatible")},
    ),
    "an event named and told": (
        (SUNDAY, "The council of Arle met on Tuesday in the town hall, followed by a vote on Thursday."),
        (SUNDAY, "The council of Arle met on Tuesday in the town hall and voted on Friday."),
        {("T01", "conflict")},
    ),
    "other hours": (
        (FRIDAY, "The polls closed at 7 p.m. ET Tuesday in the whole county."),
        (FRIDAY, "The polls closed at 5 p.m. PT Tuesday in the whole county."),
        {("T04", "conflict")},
    ),
    "about other hours": (
        (FRIDAY, "The polls closed about 7 p.m. Tuesday in the whole county."),
        (FRIDAY, "The polls closed after 8 p.m. Tuesday in the whole county."),
        {("T04", "conflict")},
    ),
    "an hour of today": (
        (FRIDAY, "The mayor of Arle resigned at 10 a.m. today after a vote of the council."),
        (FRIDAY, "The mayor of Arle resigned at 10 a.m. Thursday after a vote of the council."),
        {("T01", "conflict")},
    ),
    "one hour of two zones": (
        (FRIDAY, "The polls closed at 7 p.m. ET Tuesday in the whole county."),
        (FRIDAY, "The polls closed at 4 p.m. PT Tuesday in the whole county."),
        {("T06", "agree")},
    ),
    "an hour of one zone and one of none": (
        (FRIDAY, "The polls closed at 7 p.m. ET Tuesday in the whole county."),
        (FRIDAY, "The polls closed at 5 p.m. Tuesday in the whole county."),
        {("T06", "agree")},
    ),
    "one sentence of two publication days": (
        (FRIDAY, RESIGNED.format("two days ago")),
        ("2025-03-08", RESIGNED.format("two days ago")),
        {("T02", "unresolved")},
    ),
    "an event that is planned": (
        (FRIDAY, "The council of Arle met on Tuesday in the town hall and set a vote for Monday."),
        (FRIDAY, "The council of Arle met on Tuesday in the town hall and will vote on Sunday."),
        {("T02", "unresolved")},
    ),
    "a day in one": (
        (FRIDAY, RESIGNED.format("on Tuesday")),
        (FRIDAY, "The mayor resigned after a vote of the council."),
        {("T10", "omission")},
    ),
    "no publication time": (
        (None, RESIGNED.format("on Tuesday")),
        (FRIDAY, RESIGNED.format("on Wednesday")),
        {("P03", "unresolved"), ("T02", "unresolved")},
    ),
    "no publication time, other dates": (
        (None, RESIGNED.format("on March 4, 2025")),
        (FRIDAY, RESIGNED.format("on March 5, 2025")),
        {("P03", "unresolved"), ("T01", "conflict")},
    ),
}


@pytest.mark.parametrize(("one", "other", "expected"), FOUND.values(), ids=FOUND)
def test_days_are_compared(one: Story, other: Story, expected: set[tuple[str, str]]) -> None:
    assert codes(one, other) == expected


DECOYS: dict[str, tuple[Story, Story]] = {
    "days of different speakers": (
        (SUNDAY, "The bridge is safe, the mayor, Ann Hill, said Thursday."),
        (SUNDAY, "The bridge needs repair, the engineer, Tom Reed, said Friday."),
    ),
    "scheduled and aired on one day": (
        (FRIDAY, "The interview with the mayor is scheduled to air Sunday on Channel Five."),
        (MONDAY, "The interview with the mayor aired Sunday on Channel Five."),
    ),
    "neighbouring events": (
        (FRIDAY, "The mayor flew to Lisbon on Monday for the summit."),
        (FRIDAY, "The mayor opened the summit in Lisbon on Tuesday."),
    ),
    "the same word of other days": (
        (FRIDAY, "The mayor resigned on Tuesday after a vote of the council."),
        (SUNDAY, "The mayor resigned on Tuesday after a vote of the council."),
    ),
    "the day of what came before": (
        (FRIDAY, "The mayor of Arle resigned on Thursday after the vote of the council."),
        (FRIDAY, "The mayor of Arle resigned after the vote of the council on Tuesday."),
    ),
    "days of an event in other sentences": (
        (SUNDAY, "The council of Arle met on Tuesday in the town hall, followed by a vote on Thursday."),
        (SUNDAY, "The council of Arle met on Tuesday in the town hall. The vote was held on Thursday."),
    ),
    "an hour and one near it": (
        (FRIDAY, "The fire in the old mill of Arle began around 10:20 p.m. Tuesday."),
        (FRIDAY, "The fire in the old mill of Arle began at 10:23 p.m. Tuesday."),
    ),
    "an hour and one rounded to it": (
        (FRIDAY, "The fire in the old mill of Arle began at 10 p.m. Tuesday."),
        (FRIDAY, "The fire in the old mill of Arle began at 10:09 p.m. Tuesday."),
    ),
    "an hour and a bound of it": (
        (FRIDAY, "The fire in the old mill of Arle began shortly before 10 p.m. Tuesday."),
        (FRIDAY, "The fire in the old mill of Arle began at 9:30 p.m. Tuesday."),
    ),
    "midnight between two days": (
        (FRIDAY, "The fire in the old mill of Arle began late Monday."),
        (FRIDAY, "The fire in the old mill of Arle began just before midnight Tuesday."),
    ),
    "an hour whose day is that of another event": (
        (FRIDAY, "A ferry sank on Monday. The fire in the old mill of Arle began at 10:20 p.m."),
        (FRIDAY, "Guards saw smoke on Tuesday. The fire in the old mill of Arle began at 10:20 p.m."),
    ),
    "now in both": (
        (FRIDAY, "The mayor is now the head of the council of the county."),
        (SUNDAY, "The mayor is now the head of the council of the county."),
    ),
}


@pytest.mark.parametrize(("one", "other"), DECOYS.values(), ids=DECOYS)
def test_a_decoy_is_no_conflict_and_leaves_nothing_open(one: Story, other: Story) -> None:
    assert not {relation for _, relation in codes(one, other)} & {"conflict", "unresolved"}


def test_a_missing_day_is_told_once_for_all_that_was_said() -> None:
    one = "“The bridge is safe,” Ann Hill said Tuesday. “It will open in May, and it will stay open,” she said."
    other = "“The bridge is safe,” Ann Hill said. “It will open in May, and it will stay open,” she said."
    assert codes((FRIDAY, one), (FRIDAY, other)) == {("T10", "omission")}
    sides = [
        Article(id=key, outlet=key, published=FRIDAY, text=text) for key, text in zip("ab", (one, other), strict=True)
    ]
    assert sum(finding.code == "T10" for finding in compare(sides).findings) == 1


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("The court will hear the case on Tuesday, March 12, 2025.", True),
        ("The court will hear the case on Wednesday, March 12, 2025.", False),
        ("The court will hear the case on June 31.", True),
        ("The court will hear the case on Feb. 29, 2025.", True),
        ("The court will hear the case on Feb. 29, 2028.", False),
        ("The Sunday Times will report on the case on March 12.", False),
        ("It has been more than a month since the talks of Feb. 20.", True),
        ("It has been more than a month since the talks of Jan. 20.", False),
        ("It has been more than two weeks since Feb. 20.", False),
        ("It has been three years since March 2022.", False),
        ("It has been six years since March 2022.", True),
        ("It had been more than a month since Feb. 20.", False),
        ("In the 24 hours since its April issue came out, it sold.", False),
        ("The vote was on Feb. 25, two weeks after the summit of Feb. 4.", True),
        ("The vote was on Feb. 18, two weeks after the summit of Feb. 4.", False),
        ("It has been more than a week since Monday.", False),
        ("He left on Saturday, two days ago.", False),
        ("He left two years ago, in 2020.", True),
        ("He left in 2023, two years ago.", False),
        ("He left in the last days of September, some six years ago.", False),
        ("He left in 2011, more than two years ago.", False),
    ],
)
def test_what_cannot_be_is_told_inside_one_story(text: str, fires: bool) -> None:
    other = (FRIDAY, "The council met in the old hall.")
    assert (("T03", "conflict") in codes((FRIDAY, text), other)) is fires


def test_two_events_in_the_same_words_are_two_findings() -> None:
    text = "The mayor of Arle resigned on {0}.\n\nThe bridge over the river Tarn reopened for lorries on {0}.\n\n"
    one, other = (
        Article(id=key, outlet=key, published=FRIDAY, text=text.format(day))
        for key, day in (("a", "Tuesday"), ("b", "Wednesday"))
    )
    found = [one for one in compare([one, other]).findings if one.code == "T01"]
    assert len({one.fingerprint for one in found}) == len(found) == 2
