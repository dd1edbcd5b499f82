"""The statuses of one matter in two stories: moved on, stale, exclusive, changed, hedged; and what is none of it."""

from __future__ import annotations

import pytest

from factcheck import Article, compare

FRIDAY, SUNDAY, MONDAY = "2025-03-07", "2025-03-09", "2025-03-10"
PLANNED = "The interview with the mayor is scheduled to air Sunday on Channel Five."
AIRED = "The interview with the mayor aired Sunday on Channel Five."
Story = tuple[str | None, str]
"""When it was published, and its text."""


def codes(one: Story, other: Story) -> set[tuple[str, str]]:
    """The codes and relations of the family S, the same whichever outlet comes first."""
    sides = [
        Article(id=key, outlet=f"Outlet {key}", published=published, text=text)
        for key, (published, text) in zip("ab", (one, other), strict=True)
    ]
    found, swapped = (
        {(f.code, f.relation.value) for f in compare(order).findings if f.code[0] == "S"}
        for order in (sides, sides[::-1])
    )
    assert found == swapped
    return found


CASES: dict[str, tuple[Story, Story, set[tuple[str, str]]]] = {
    "moved on": ((FRIDAY, PLANNED), (MONDAY, AIRED), {("S01", "update")}),
    "a plan done": (
        (FRIDAY, "The council of Arle will vote on Sunday on the new bridge over the river."),
        (MONDAY, "The council of Arle voted on Sunday on the new bridge over the river."),
        {("S01", "update")},
    ),
    "a plan completed by another verb": (
        (FRIDAY, "The council of Arle is scheduled to vote on Sunday on the new bridge over the river."),
        (MONDAY, "The council of Arle voted on Sunday on the new bridge over the river."),
        {("S01", "update")},
    ),
    "a plan, and what was done before it": (
        (FRIDAY, "The council of Arle will vote on the new bridge over the river."),
        (MONDAY, "The council of Arle voted on Tuesday on the new bridge over the river."),
        {("S05", "difference")},
    ),
    "stale": (
        (FRIDAY, "The interview with the mayor aired on Thursday on Channel Five."),
        (SUNDAY, "The interview with the mayor is scheduled to air on Channel Five."),
        {("S02", "conflict")},
    ),
    "one day, no order": ((MONDAY, PLANNED), (MONDAY, AIRED), {("S05", "unresolved")}),
    "no publication time": ((None, PLANNED), (MONDAY, AIRED), {("S05", "unresolved")}),
    "one moment": (
        (f"{MONDAY}T09:00", PLANNED),
        (f"{MONDAY}T09:00", AIRED),
        {("S05", "difference")},
    ),
    "credited to one paper": (
        (
            MONDAY,
            "The engineer, Joe Hagen, is expected to leave his post in the old town hall, the Valley Post reported.",
        ),
        (MONDAY, "The engineer, Joe Hagen, left his post in the old town hall, the Valley Post reported."),
        {("S05", "difference")},
    ),
    "credited to two papers": (
        (
            MONDAY,
            "The engineer, Joe Hagen, is expected to leave his post in the old town hall, the Valley Post reported.",
        ),
        (MONDAY, "The engineer, Joe Hagen, left his post in the old town hall, the Arle Herald reported."),
        set(),
    ),
    "exclusive": (
        ("2025-03-07T18:00", "A jury convicted the treasurer, Alma Reyes, of theft on Friday."),
        ("2025-03-07T18:00", "A jury acquitted the treasurer, Alma Reyes, of theft on Friday."),
        {("S03", "conflict")},
    ),
    "changed, and said so": (
        (FRIDAY, "The debate between the two candidates is scheduled for Sunday."),
        (SUNDAY, "The debate between the two candidates was postponed."),
        {("S04", "update")},
    ),
    "hedged in one": (
        (FRIDAY, "The council will close the old bridge over the Arle in April."),
        (FRIDAY, "The council may close the old bridge over the Arle in April."),
        {("S05", "difference")},
    ),
    "a plan in the present tense": (
        (FRIDAY, "The swimming pool of Arle will open its doors again on Monday."),
        (FRIDAY, "The swimming pool of Arle opens its doors again on Monday."),
        set(),
    ),
    "done ahead of its day": (
        (FRIDAY, "The swimming pool of Arle will open its doors again on Monday, March 10."),
        (FRIDAY, "The swimming pool of Arle has opened its doors again on Monday, March 10."),
        {("S05", "difference")},
    ),
    "done on the day of both": (
        (FRIDAY, "The mayor will make an announcement on the bridge in Arle today."),
        (FRIDAY, "The mayor made an announcement on the bridge in Arle on Friday."),
        {("S05", "unresolved")},
    ),
    "planned after its day": (
        (SUNDAY, "The mayor will make an announcement on the bridge in Arle on Friday, March 7."),
        (FRIDAY, "The mayor made an announcement on the bridge in Arle on Friday."),
        set(),
    ),
    "hedged alike": (
        (FRIDAY, "The council may close the old bridge over the Arle in April."),
        (FRIDAY, "In April the council might close the old bridge over the Arle."),
        set(),
    ),
    "urged is not done": (
        (FRIDAY, "Two mayors urged Governor Ann Hill to reject the bill on the bridge."),
        (SUNDAY, "Governor Ann Hill signed the bill on the bridge."),
        set(),
    ),
    "denied here, hedged there": (
        (FRIDAY, "The new rules would not apply to the old bridge over the Arle."),
        (FRIDAY, "The new rules apply to the new bridge over the Arle."),
        set(),
    ),
    "another matter": (
        (FRIDAY, "The debate between the two candidates is scheduled for Sunday."),
        (SUNDAY, "The concert of the town band was postponed."),
        set(),
    ),
}


@pytest.mark.parametrize(("one", "other", "expected"), CASES.values(), ids=CASES)
def test_statuses_are_compared(one: Story, other: Story, expected: set[tuple[str, str]]) -> None:
    assert codes(one, other) == expected
