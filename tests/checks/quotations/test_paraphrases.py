"""Remarks that one account or both paraphrase: what is lost, what goes further, what is set in quotation marks."""

from __future__ import annotations

import pytest

from factcheck import Article, compare

QUOTED = (
    "“The old bridge is safe for heavy lorries. It will not be closed in April for repairs, unless the river rises,” "
    "Joan Hill said."
)


def told(one: str, other: str) -> list[tuple[str, list[str]]]:
    """(code, evidence) of every finding on a paraphrase, which are the same whichever outlet comes first."""

    def found(*texts: str) -> list[tuple[str, list[str]]]:
        articles = [Article(text=text, outlet=f"Outlet {n}", published="2025-03-07") for n, text in enumerate(texts)]
        findings = [each for each in compare(articles).findings if each.code in {"Q08", "Q09", "Q11", "Q14"}]
        return sorted((each.code, sorted(item.text for item in each.evidence)) for each in findings)

    assert found(one, other) == found(other, one)
    return found(one, other)


@pytest.mark.parametrize(
    ("paraphrase", "codes"),
    [
        ("Joan Hill said that the old bridge would be closed in April for repairs.", ["Q08"]),
        ("Joan Hill said that the old bridge would not be closed in April for repairs.", ["Q09"]),
        ("Joan Hill said that the old bridge was safe for heavy lorries.", ["Q09"]),
    ],
)
def test_a_limit_counts_where_it_stands(paraphrase: str, codes: list[str]) -> None:
    assert [code for code, _ in told(QUOTED, paraphrase)] == codes


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("some old bridges in the valley were unsafe", "all old bridges in the valley were unsafe", ["all", "some"]),
        (
            "the court should investigate the owners of the old bridge",
            "the court should jail the owners of the old bridge",
            ["investigate", "jail"],
        ),
        (
            "the court should investigate the owners of the old bridge",
            "the court should probe the owners of the old bridge",
            [],
        ),
        (
            "the court should investigate the owners of the old bridge",
            "the court should thank the owners of the old bridge",
            [],
        ),
    ],
)
def test_two_paraphrases_of_other_force(one: str, other: str, words: list[str]) -> None:
    found = told(f"Mayor Joan Hill said that {one}.", f"Mayor Joan Hill said that {other}.")
    assert [evidence for code, evidence in found if code == "Q14"] == ([words] if words else [])


FRAME = "Mayor Joan Hill told the town council on Monday that the old bridge was “{}” and that it must close."


@pytest.mark.parametrize(
    ("one", "other", "fires"),
    [
        (FRAME.format("a danger to everyone"), FRAME.format("about to fall down"), True),
        (FRAME.format("a danger to everyone"), FRAME.format("a danger to everyone"), False),
        (FRAME.format("a danger to everyone"), FRAME.replace("“{}”", "about to fall down"), False),
        (
            FRAME.format("a danger to everyone"),
            FRAME.format("about to fall down").replace("Joan Hill", "Eve Moss"),
            False,
        ),
        (
            FRAME.format("a danger to everyone"),
            "Hill, the mayor, spoke to councillors of all parties after lunch: the bridge is “about to fall down.”",
            False,
        ),
    ],
)
def test_other_words_in_the_same_sentence(one: str, other: str, fires: bool) -> None:
    assert ("Q11" in [code for code, _ in told(one, other)]) is fires
