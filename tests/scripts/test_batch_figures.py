"""The figures of batches, on invented stories."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

from typer.testing import CliRunner

from scripts.batch_figures import STORIES, Told, app, gathered, read, shuffled
from tests.gathering.stories import ACCOUNTS, account

if TYPE_CHECKING:
    from pathlib import Path

TOLD = [Told(story, account(story, number)) for story in ACCOUNTS for number in (0, 1)]


def test_what_is_gathered_is_counted() -> None:
    assert gathered(shuffled(TOLD)) == "3 of 3 stories brought together (100.0%), 0 groups with a foreign article"
    wrong = [*TOLD[:3], Told("budget", TOLD[3].article), *TOLD[4:]]
    assert gathered(wrong) == "2 of 3 stories brought together (66.7%), 1 groups with a foreign article"


def test_a_corpus_is_read(tmp_path: Path) -> None:
    file = tmp_path / STORIES
    file.parent.mkdir()
    one = TOLD[0].article
    body = one.text.partition("\n\n")[2]
    record = {"outlet": one.outlet, "title": one.title, "published": one.published, "text": body}
    with gzip.open(file, "wt", encoding="utf-8") as lines:
        lines.write(json.dumps({"story": "ferry", "articles": [record]}) + "\n")
    assert read(file) == [TOLD[0]]


def test_without_a_corpus_nothing_is_measured(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["--corpora", str(tmp_path)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Nothing is measured: there is no ")
