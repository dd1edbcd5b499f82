"""What a trained pipeline does not need to be used: edit trees of no label, and the words of what it learned from."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import spacy
from spacy.strings import StringStore
from srsly import msgpack_dumps, msgpack_loads

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from spacy.language import Language

LEMMATIZER = "trainable_lemmatizer"
_BETWEEN_VALUES = re.compile(r"[|=]")


def prune(folder: Path) -> None:
    """Take out of a pipeline's folder what only its training needed; what it says of a text stays the same."""
    nlp = spacy.load(folder)
    trees = _prune_trees(folder / LEMMATIZER)
    path = folder / "vocab/strings.json"
    strings = StringStore(json.loads(path.read_text("utf-8")))
    needed = {*spacy.blank(nlp.meta["lang"]).vocab.strings, *_labels(nlp), *_affixes(trees, strings)}
    path.write_text(json.dumps(sorted(needed - {""}), ensure_ascii=False, indent=0), "utf-8")


def _prune_trees(lemmatizer: Path) -> list[dict[str, Any]]:
    """The trees up to the last that is a label: the parts of a tree stand before it."""
    path = lemmatizer / "trees"
    labels = json.loads((lemmatizer / "cfg").read_text("utf-8"))["labels"]
    trees: list[dict[str, Any]] = msgpack_loads(path.read_bytes())["trees"][: max(labels) + 1]
    path.write_bytes(msgpack_dumps({"trees": trees}))
    return trees


def _labels(nlp: Language) -> Iterator[str]:
    """Every label of a component, and its features and values."""
    for _, component in nlp.pipeline:
        for label in map(str, getattr(component, "labels", ())):
            yield label
            yield from _BETWEEN_VALUES.split(label)


def _affixes(trees: list[dict[str, Any]], strings: StringStore) -> Iterator[str]:
    """What the trees take off and put on."""
    for tree in trees:
        for part in ("orig", "subst"):
            if part in tree:
                yield str(strings[tree[part]])
