"""Plain news text, analysed by the teacher for the shipped pipeline to learn from."""

from __future__ import annotations

import gzip
import json
import random
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from training import names, segmentation, teaching
from training.passages import Lexicon, Passage
from training.teacher import Reader, Teacher
from training.treebank import Sentence, Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from spacy.language import Language
    from spacy.tokens import Doc, Token

LONGEST = 80
PASSAGE_SENTENCES = 4
BATCH = 1_500


@dataclass(frozen=True, slots=True)
class Raw:
    """Sentences of one text before the teacher has seen them; `marks` where names are known already."""

    sentences: tuple[tuple[str, ...], ...]
    spaces: tuple[tuple[bool, ...], ...]
    breaks: tuple[str, ...]
    marks: tuple[tuple[str, ...], ...] | None


def news_texts(folder: Path) -> Iterator[str]:
    """Every article text of the corpora that has no marks of names."""
    for record in _records(folder / "quotes/allsides-dev.jsonl.gz"):
        yield from (record[side]["text"] for side in ("a", "b"))
    for record in _records(folder / "records/gva-dev.jsonl.gz"):
        yield from (article["text"] for article in record["articles"])
    for record in _records(folder / "stories/basil-dev.jsonl.gz"):
        yield from (article["text"] for article in record["articles"])


def gather(nlp: Language, folder: Path, *, words: int, marked_words: int, seed: int) -> list[Raw]:
    """So many words of plain and of marked news, drawn article by article."""
    chance = random.Random(seed)  # noqa: S311
    texts = sorted(set(news_texts(folder)))
    articles = list(names.read(folder / "polnear/train.jsonl.gz"))
    chance.shuffle(texts)
    chance.shuffle(articles)
    plain = (raw(nlp.make_doc(text), marked=False) for text in texts)
    marked = (raw(names.mark(nlp.make_doc(article.text), article), marked=True) for article in articles)
    return [*_up_to(plain, words), *_up_to(marked, marked_words)]


def raw(doc: Doc, *, marked: bool) -> Raw:
    """A text cut into sentences by rule."""
    parts = [part for part in segmentation.sentences(doc) if len(part) <= LONGEST]
    return Raw(
        tuple(tuple(token.text for token in part) for part in parts),
        tuple(tuple(_space_after(token) for token in part) for part in parts),
        tuple(segmentation.breaks(parts)),
        tuple(tuple(_mark(token) for token in part) for part in parts) if marked else None,
    )


def label(teacher: Teacher, labels: teaching.Labels, raws: Sequence[Raw], lexicon: Lexicon) -> Iterator[Passage]:
    """What the teacher makes of every text, a few sentences at a time; a text is cut where heads make no tree."""
    wanted = sorted({words for one in raws for words in one.sentences}, key=lambda words: (len(words), words))
    reader = Reader()
    known: dict[tuple[str, ...], tuple[tuple[Word, ...], bool]] = {}
    for batch in _batches(wanted):
        for words, answer in zip(batch, teaching.label(teacher, labels, batch, reader), strict=True):
            known[words] = (tuple(lexicon.lemmatized(answer[0])), answer[1])
    for one in raws:
        yield from _passages(one, known)


def _passages(one: Raw, known: dict[tuple[str, ...], tuple[tuple[Word, ...], bool]]) -> Iterator[Passage]:
    held: list[tuple[Sentence, str, tuple[str, ...]]] = []
    for number, forms in enumerate(one.sentences):
        words, sound = known[forms]
        if sound:
            marks = one.marks[number] if one.marks else tuple(word.entity for word in words)
            spaced = tuple(
                replace(word, space_after=space, entity="")
                for word, space in zip(words, one.spaces[number], strict=True)
            )
            held.append((Sentence("", "", spaced), one.breaks[number], marks))
        if held and (not sound or len(held) == PASSAGE_SENTENCES):
            yield _passage(held)
            held = []
    if held:
        yield _passage(held)


def _passage(held: Sequence[tuple[Sentence, str, tuple[str, ...]]]) -> Passage:
    breaks = (*(gap for _, gap, _ in held[:-1]), " ")
    return Passage(tuple(one for one, _, _ in held), breaks, tuple(marks for _, _, marks in held))


def _batches(sentences: Sequence[tuple[str, ...]]) -> Iterator[list[tuple[str, ...]]]:
    batch: list[tuple[str, ...]] = []
    for words in sentences:
        if batch and (len(batch) + 1) * len(words) > BATCH:
            yield batch
            batch = []
        batch.append(words)
    if batch:
        yield batch


def _up_to(raws: Iterator[Raw], words: int) -> Iterator[Raw]:
    for one in raws:
        if words <= 0:
            return
        words -= sum(map(len, one.sentences))
        yield one


def _space_after(token: Token) -> bool:
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    return bool(token.whitespace_) or (following is not None and following.is_space)


def _mark(token: Token) -> str:
    return f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else token.ent_iob_


def _records(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
