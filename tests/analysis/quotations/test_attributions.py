from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from factcheck.analysis.marks import find_marks
from factcheck.analysis.pipeline import load_pipeline
from factcheck.analysis.quotations import attributions
from factcheck.analysis.quotations.attributions import find_attributions
from factcheck.analysis.quotations.columns import columns_of
from factcheck.analysis.quotations.segments import CUE, ONLY, SOURCE

if TYPE_CHECKING:
    import pytest

TEXT = "“We will not be moved by any of this,” Dahl said."


@dataclass(frozen=True)
class Drawn:
    """A tagger that gives some rows a tag, each the surer the earlier it stands."""

    tag: int
    rows: tuple[int, ...]
    tags: int

    def log_probabilities(self, features: list[np.ndarray]) -> np.ndarray:
        scores = np.full((len(features[0]), self.tags), -9.0, dtype=np.float32)
        scores[:, 0] = -1
        scores[self.rows, self.tag] = np.arange(len(self.rows), 0, -1)
        return scores


def test_no_long_quotation_is_part_of_a_source(monkeypatch: pytest.MonkeyPatch) -> None:
    columns = columns_of(load_pipeline("")(TEXT), find_marks(TEXT))
    said = len(columns) - 2
    taggers = {"cues": Drawn(CUE + ONLY, (said,), 5), "roles": Drawn(SOURCE + ONLY, (0, 1), 9)}
    monkeypatch.setattr(attributions, "load_tagger", lambda _, name: taggers[name])
    (found,) = find_attributions(columns, "en", [])
    assert (found.cue, found.source, found.content) == ((said, said + 1), (said - 1, said), ())
