"""The whole program on whole stories: what expected.toml asks for is found, what it forbids is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import compare
from tests.expectations import Story, failures

ROOT = Path(__file__).parent.parent
STORIES = sorted(ROOT.glob("seeds/*/expected.toml"))
ORIGINALS = ROOT.parent / "shared" / "seeds"


def hold(story: Story) -> None:
    report = compare(list(story.articles.values())).model_dump(mode="json")
    if amiss := failures(story, report):
        pytest.fail("\n".join(amiss), pytrace=False)


@pytest.mark.parametrize("expected", STORIES, ids=lambda path: path.parent.name)
def test_a_story_gives_what_is_expected_of_it(expected: Path) -> None:
    hold(Story.read(expected, expected.parent))


@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the original articles are not beside the checkout")
@pytest.mark.parametrize("name", ["dated", "undated"])
def test_the_originals_give_what_is_expected_of_them(name: str) -> None:
    hold(Story.read(Path(__file__).parent / "originals" / f"{name}.toml", ORIGINALS))
