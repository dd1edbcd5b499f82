from __future__ import annotations

import pytest

from factcheck import Article
from factcheck.gathering import gather, sign
from tests.gathering.stories import ACCOUNTS, account

SHUFFLED = [("ferry", 0), ("budget", 1), ("other ferry", 0), ("ferry", 1), ("other ferry", 1), ("budget", 0)]


def gathered(*articles: Article) -> list[tuple[int, ...]]:
    return gather([sign(article) for article in articles])


def test_accounts_of_one_event_are_gathered_and_events_of_one_kind_are_told_apart() -> None:
    assert gathered(*(account(*one) for one in SHUFFLED)) == [(0, 3), (1, 5), (2, 4)]


def test_their_order_changes_nothing() -> None:
    assert gathered(*(account(*one) for one in SHUFFLED[::-1])) == [(0, 4), (1, 3), (2, 5)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2025-03-04", "2025-03-11", [(0, 1)]),
        ("2025-03-04", "2025-03-12", [(0,), (1,)]),
        ("2025-03-12T01:00:00+02:00", "2025-03-04", [(0,), (1,)]),
        ("2025-03-04", None, [(0, 1)]),
        (None, None, [(0, 1)]),
    ],
)
def test_accounts_of_one_story_are_published_within_a_week(
    one: str | None, other: str | None, expected: list[tuple[int, ...]]
) -> None:
    assert gathered(account("ferry", 0, one), account("ferry", 1, other)) == expected


def test_other_stories_do_not_change_how_alike_two_accounts_are() -> None:
    budgets = [account("budget", number) for number in (0, 1)]
    others = [account(story, number) for story in ACCOUNTS for number in (0, 1)]
    assert gathered(*budgets) == [(0, 1)]
    assert (0, 1) in gathered(*budgets, *others[:4])


@pytest.mark.parametrize("articles", [[], [account("ferry", 0)]])
def test_fewer_than_two_are_alone(articles: list[Article]) -> None:
    assert gathered(*articles) == [(place,) for place in range(len(articles))]


@pytest.mark.parametrize("text", ["", "The of and.", "\u202eשלום \x00 ￼ '’' ’", "’" * 5000, "a" * 5000])
def test_a_text_that_tells_nothing_is_alone(text: str) -> None:
    assert gathered(Article(text=text), account("ferry", 0)) == [(0,), (1,)]


def test_a_text_in_common_is_one_story() -> None:
    assert gathered(account("ferry", 0), account("ferry", 0)) == [(0, 1)]


def test_a_signature_is_small_however_long_the_text_is() -> None:
    words = " ".join(f"a{chr(97 + n // 26 % 26)}{chr(97 + n % 26)}{chr(97 + n // 676 % 26)}x" for n in range(9000))
    signature = sign(Article(text=words))
    sizes = [len(part.keys) for part in (signature.whole, signature.lead, signature.opening, signature.names)]
    assert (max(sizes), len(sizes)) == (400, 4)


def test_an_apostrophe_ends_no_word() -> None:
    plain, marked = sign(Article(text="ferry Marigold Threlfall")), sign(Article(text="ferry’s Marigold's O’Threlfall"))
    assert plain.whole == marked.whole
