"""The whole program on whole stories: what expected.toml asks for is found, what it forbids is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import compare
from tests.expectations import Story, failures

ROOT = Path(__file__).parent.parent
STORIES = sorted(ROOT.glob("seeds/*/expected.toml"))
ORIGINALS = ROOT.parent / "shared" / "seeds"


def told(story: Story) -> str:
    report = compare(list(story.articles.values())).model_dump(mode="json")
    return "\n".join(failures(story, report))


@pytest.mark.parametrize("expected", STORIES, ids=lambda path: path.parent.name)
def test_a_story_gives_what_is_expected_of_it(expected: Path) -> None:
    assert told(Story.read(expected, expected.parent)) == ""


@pytest.mark.skipif(not ORIGINALS.is_dir(), reason=f"{ORIGINALS.name}: the original articles are not on this machine")
@pytest.mark.parametrize("name", ["dated", "undated"])
def test_the_originals_give_what_is_expected_of_them(name: str) -> None:
    assert told(Story.read(Path(__file__).parent / "originals" / f"{name}.toml", ORIGINALS)) == ""
