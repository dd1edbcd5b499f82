"""Names of people, bodies, places and peoples: from news marked by a machine, and from the treebank."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Span

from training.treebank import PARAGRAPH_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from training.treebank import Sentence, Word

SILVER_LABELS = {"PERSON": "PERSON", "ORGANIZATION": "ORG", "LOCATION": "LOC", "MISC": "MISC"}
TREEBANK_LABELS = {"person": "PERSON", "organization": "ORG", "place": "LOC"}
OUTSIDE = "O"
UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Article:
    """A text with the sentences and the names that a machine found in it, as half-open offsets."""

    text: str
    sentences: tuple[tuple[int, int], ...]
    names: tuple[tuple[int, int, str], ...]

    def parts(self, longest: int) -> Iterator[Article]:
        """The article cut at its paragraphs into texts of at least `longest` characters."""
        start = 0
        while start < len(self.text):
            end = self.text.find(PARAGRAPH_BREAK, start + longest)
            end = len(self.text) if end < 0 else end + len(PARAGRAPH_BREAK)
            yield self._cut(start, end)
            start = end

    def _cut(self, start: int, end: int) -> Article:
        return Article(
            self.text[start:end],
            tuple((a - start, b - start) for a, b in self.sentences if start <= a and b <= end),
            tuple((a - start, b - start, label) for a, b, label in self.names if start <= a and b <= end),
        )


def read(path: Path) -> Iterator[Article]:
    """Articles of a JSON Lines file that a machine marked."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record["silver"]:
                yield Article(
                    record["text"],
                    tuple((start, end) for start, end in record["silver"]["sentences"]),
                    tuple((a, b, SILVER_LABELS[t]) for a, b, t in record["silver"]["entities"] if t in SILVER_LABELS),
                )


def mark(doc: Doc, article: Article) -> Doc:
    """Set the article's names on its tokens; a name whose edges fall inside tokens is left unknown."""
    spans, unknown = list[Span](), list[Span]()
    for start, end, label in article.names:
        span = doc.char_span(start, end, label=label)
        if span is not None:
            spans.append(span)
        else:
            around = doc.char_span(start, end, alignment_mode="expand")
            unknown.extend([around] if around is not None else [])
    taken = {token.i for span in spans for token in span}
    free = [span for span in unknown if taken.isdisjoint(token.i for token in span)]
    doc.set_ents(spans, missing=_disjoint(free))
    return doc


def _disjoint(spans: Sequence[Span]) -> list[Span]:
    kept, end = list[Span](), 0
    for span in sorted(spans, key=lambda span: span.start):
        if span.start >= end:
            kept.append(span)
            end = span.end
    return kept


def of_treebank(sentence: Sentence) -> list[str]:
    """One mark a word: sure names, what is surely none, and the rest unknown."""
    if not sentence.has_entities:
        return [UNKNOWN] * len(sentence.words)
    marks = [UNKNOWN if word.form[:1].isupper() else OUTSIDE for word in sentence.words]
    for start, end, kind in _mentions(sentence):
        words = sentence.words[start:end]
        if kind in TREEBANK_LABELS and _is_name(words):
            label = TREEBANK_LABELS[kind]
            marks[start:end] = [f"B-{label}", *[f"I-{label}"] * (end - start - 1)]
    return marks


def _is_name(words: Sequence[Word]) -> bool:
    parts = all(word.upos == "PROPN" and word.deprel != "compound" for word in words[1:])
    return parts and words[0].upos == "PROPN"


def _mentions(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Mentions that begin and end in the sentence, shortest first to close."""
    opened: dict[str, list[tuple[int, str]]] = {}
    for place, word in enumerate(sentence.words):
        for piece in word.entity.replace("(", "\0(").replace(")", ")\0").split("\0"):
            if piece.startswith("("):
                fields = piece.strip("()").split("-")
                opened.setdefault(fields[0], []).append((place, fields[1]))
            closing = piece.strip("(").split("-")[0].rstrip(")")
            if piece.endswith(")") and opened.get(closing):
                start, kind = opened[closing].pop()
                yield start, place + 1, kind
