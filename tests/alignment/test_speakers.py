"""Whether a quotation's speaker is among others is what a look at each of them says."""

from __future__ import annotations

from itertools import product

from factcheck.alignment.alignment import Member
from factcheck.alignment.speakers import Speakers
from factcheck.document import Quotation, Span, Speaker

CLUSTERS = {("a", "e1"): "p1", ("b", "e1"): "p1", ("b", "e2"): "p2"}
SPEAKERS = (
    Speaker("Joan Hill", "person", "e1"),
    Speaker("JOAN HILL", "person", "e9"),
    Speaker("Hill", "person"),
    Speaker("Anna Hill", "person", "e2"),
    Speaker("Harbor Board", "organization"),
    Speaker("an aide", "unnamed"),
    Speaker("unknown", "unknown"),
)


def member(article: str, speaker: Speaker) -> Member[Quotation]:
    """A quotation of a speaker."""
    return Member(article, Quotation("q1", "direct", (Span(0, 2, "Hm"),), (), None, "", None, speaker))


def test_among_others_is_the_same_as_any_of_them() -> None:
    speakers = Speakers(CLUSTERS)
    found = set()
    for one, others in product(SPEAKERS, product(SPEAKERS, repeat=2)):
        left, right = member("a", one), [member("b", other) for other in others]
        expected = any(speakers.same(left, each) for each in right)
        assert speakers.among(left, speakers.circle(right)) is expected
        found.add(expected)
    assert found == {True, False}
