"""A check is added by its file alone."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from factcheck import Article, checks, compare
from factcheck.checks.catalogue import catalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

CHECK = '''
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check


@check("{code}", Relation.DIFFERENCE, Severity.NOTE)
def {name}(alignment, *, least: int = 1):
    """Articles have sentences."""
    if all(len(one.sentences) >= least for one in alignment.documents):
        yield Discrepancy("Sentences", "There are some.", (Evidence("a1", alignment.documents[0].sentences[0].span),))
'''


@pytest.fixture
def add(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str], None]]:
    """Put a check's file into a folder of the package, for one test."""
    added: list[str] = []

    def write(code: str, name: str) -> None:
        (tmp_path / f"{name}.py").write_text(CHECK.format(code=code, name=name), encoding="utf-8")
        added.append(f"{checks.__name__}.{name}")
        catalogue.cache_clear()

    monkeypatch.setattr(checks, "__path__", [*checks.__path__, str(tmp_path)])
    yield write
    for module in added:
        sys.modules.pop(module, None)
    catalogue.cache_clear()


def test_it_is_found_and_asked(add: Callable[[str, str], None]) -> None:
    add("Z98", "has_sentences")
    assert [one.name for one in catalogue() if one.code == "Z98"] == ["has_sentences"]
    articles = [Article(text="The ferry sank."), Article(text="The mayor spoke.")]
    (finding,) = [one for one in compare(articles).findings if one.code == "Z98"]
    assert (finding.title, [one.text for one in finding.evidence]) == ("Sentences", ["The ferry sank."])


def test_two_of_one_code_are_refused(add: Callable[[str, str], None]) -> None:
    add("Z98", "has_sentences")
    add("Z98", "has_words")
    with pytest.raises(ValueError, match="has_sentences and has_words are both Z98"):
        catalogue()
