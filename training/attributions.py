"""Train the taggers of attributions on PolNeAR's training part, read through the package's own pipeline.

    python -m training.attributions --corpora ../shared/corpora

The taggers read the pipeline's tags and trees: train them anew whenever the pipeline is.
"""

from __future__ import annotations

import argparse
import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from factcheck.analysis.marks import find_marks
from factcheck.analysis.pipeline import load_pipeline
from factcheck.analysis.quotations.attributions import marked_cues
from factcheck.analysis.quotations.columns import columns_of
from factcheck.analysis.quotations.cues import cue_features, stretches
from factcheck.analysis.quotations.drafts import trimmed
from factcheck.analysis.quotations.features import places
from factcheck.analysis.quotations.roles import pairs_of, role_features
from factcheck.analysis.quotations.segments import CONTENT, CUE, CUES, FIRST, INSIDE, LAST, ONLY, ROLES, SOURCE
from factcheck.analysis.quotations.windows import Layout
from training.attributions_learner import Examples, Recipe, learn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc

    from factcheck.analysis.quotations.columns import Columns, Numbers
    from factcheck.analysis.quotations.segments import Scheme
    from training.attributions_learner import Weights

    Run = tuple[int, int]

WEIGHTS = Path(__file__).parent.parent / "factcheck/pipelines/attributions_en.npz"
CUE_RECIPE = Recipe(bits=16, width=32, passes=3, dropped=0.5)
ROLE_RECIPE = Recipe(bits=17, width=32, passes=2, dropped=0.3)


@dataclass(frozen=True, slots=True)
class Gold:
    """An article as columns, with its marked attributions in tokens: by cue the runs of source and of content."""

    columns: Columns
    attributions: dict[Run, tuple[list[Run], list[Run]]]

    @property
    def cues(self) -> list[Run]:
        """The cues in the order of the text."""
        return sorted(self.attributions)


def main() -> None:
    """Read, learn, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="the folder that holds polnear/train.jsonl.gz")
    parser.add_argument("--to", type=Path, default=WEIGHTS)
    given = parser.parse_args()
    articles = list(read(given.corpora / "polnear/train.jsonl.gz"))
    weights = {"cues": train_cues(articles), "roles": train_roles(articles)}
    stored = {f"{name}_{part}": values for name, one in weights.items() for part, values in packed(one).items()}
    np.savez_compressed(given.to, **stored)


def packed(weights: Weights) -> dict[str, Any]:
    """The arrays of a tagger as they are stored: the table in bytes, each of its columns with its scale."""
    scale = np.abs(weights.table).max(axis=0) / 127
    table = np.round(weights.table / scale).astype(np.int8)
    dense = {name: getattr(weights, name) for name in ("bias", "output", "offset")}
    return {"table": table, "scale": scale.astype(np.float32), **dense}


def read(path: Path) -> Iterator[Gold]:
    """The marked articles of a file."""
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        records = [json.loads(line) for line in lines]
    texts = (record["text"] for record in records)
    for record, doc in zip(records, load_pipeline("").pipe(texts), strict=True):
        yield gold(record, doc)


def gold(record: dict[str, Any], doc: Doc) -> Gold:
    """A record with its parse; an attribution without a cue is left out, and of two with one cue the later."""
    columns = columns_of(doc, find_marks(record["text"]))
    attributions: dict[Run, tuple[list[Run], list[Run]]] = {}
    for one in record["attributions"]:
        cue, source, content = (_runs(record["text"], columns, one[role]) for role in ("cue", "source", "content"))
        if cue:
            attributions.setdefault(cue[0], (source, content))
    return Gold(columns, attributions)


def _runs(text: str, columns: Columns, spans: Iterable[tuple[int, int]]) -> list[Run]:
    """Spans of characters as runs of tokens, without white space, stops and marks at their edges."""
    inked = filter(None, (trimmed(text, start, end) for start, end in spans))
    runs = (
        (int(np.searchsorted(columns.end, one.start, "right")), int(np.searchsorted(columns.start, one.end)))
        for one in inked
    )
    return [run for run in runs if run[0] < run[1]]


def joined(parts: Iterable[Examples], scheme: Scheme) -> Examples:
    """Examples of many articles as one list, without the sequences that the scheme does not allow."""
    kept: list[Examples] = []
    count = 0
    for part in parts:
        tags = np.split(part.tags, np.flatnonzero(part.sequence[1:] != part.sequence[:-1]) + 1)
        allowed = np.flatnonzero([scheme.allows(one) for one in tags])
        chosen = part.chosen(allowed)
        kept.append(Examples(chosen.rows, chosen.tags, chosen.sequence + count))
        count += len(allowed)
    return Examples(*(np.concatenate([getattr(one, name) for one in kept]) for name in ("rows", "tags", "sequence")))


def train_cues(articles: list[Gold]) -> Weights:
    """The tagger of cues in sentences."""
    return learn(joined(map(_cues, articles), CUES), CUES, CUE_RECIPE)


def _cues(article: Gold) -> Examples:
    held = np.zeros(len(article.columns), dtype=np.int64)
    for first, end in article.cues:
        held[first:end] = CUE + INSIDE
        held[first], held[end - 1] = CUE + FIRST, CUE + LAST
        if end - first == 1:
            held[first] = CUE + ONLY
    return Examples(places(cue_features(article.columns), CUE_RECIPE.bits), held, stretches(article.columns))


def train_roles(articles: list[Gold]) -> Weights:
    """The tagger of sources and contents in the windows of the marked cues."""
    return learn(joined((_roles(one) for one in articles if one.attributions), ROLES), ROLES, ROLE_RECIPE)


def _roles(article: Gold) -> Examples:
    columns, layout = article.columns, Layout(article.columns)
    windows = [layout.window(cue) for cue in article.cues]
    pairs = pairs_of(columns, windows)
    features = role_features(columns, pairs, marked_cues(article.cues, len(columns)))
    tags = [_tags(window.units, *article.attributions[window.cue]) for window in windows]
    return Examples(places(features, ROLE_RECIPE.bits), np.concatenate(tags), pairs.cue)


def _tags(units: list[Run], source: list[Run], content: list[Run]) -> Numbers:
    """The tags of a window's units; where source and content meet, the source wins."""
    tags = np.zeros(len(units), dtype=np.int64)
    for role, runs in ((CONTENT, content), (SOURCE, source)):
        held = np.array([False, *(_holds(runs, unit) for unit in units), False])
        inside, before, after = held[1:-1], held[:-2], held[2:]
        place = np.where(before & after, INSIDE, np.where(before, LAST, np.where(after, FIRST, ONLY)))
        tags = np.where(inside, role + place, tags)
    return tags


def _holds(runs: list[Run], unit: Run) -> bool:
    """Whether more than half of a unit lies in the runs."""
    return 2 * sum(max(0, min(unit[1], end) - max(unit[0], first)) for first, end in runs) > unit[1] - unit[0]


if __name__ == "__main__":
    main()
