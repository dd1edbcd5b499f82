"""What the training loop reads: examples made anew for every pass, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.training import Example

from training import names, treebank
from training.treebank import PARAGRAPH_BREAK, Sentence

Reader = Callable[[Language], Iterable[Example]]
LONGEST_GROUP = 10
PART_LENGTH = 1_200


@spacy.registry.readers("factcheck.training.v1")
def training_reader(corpora: str, seed: int, names_weight: float) -> Reader:
    """Both training parts, mixed, in a new order and new guises on every pass."""
    folder = Path(corpora)
    sentences = [one for one in treebank.read(folder / "treebank/train.conllu.gz") if one.trained_on]
    texts = list(treebank.documents(sentences))
    parts = [part for one in names.read(folder / "polnear/train.jsonl.gz") for part in one.parts(PART_LENGTH)]
    chance = random.Random(seed)

    def read(nlp: Language) -> Iterator[Example]:
        while True:
            made = [("treebank", group) for text in texts for group in _groups(text, chance)]
            sample = [("names", part) for part in parts if chance.random() < names_weight]
            mixed: list[tuple[str, object]] = [*made, *sample]
            chance.shuffle(mixed)
            for kind, item in mixed:
                yield _treebank_example(nlp, item, chance) if kind == "treebank" else _names_example(nlp, item)

    return read


@spacy.registry.readers("factcheck.development.v1")
def development_reader(corpora: str) -> Reader:
    """Both development parts, as they are."""
    folder = Path(corpora)

    def read(nlp: Language) -> Iterator[Example]:
        for text in treebank.documents(treebank.read(folder / "treebank/dev.conllu.gz")):
            yield _example(nlp, treebank.to_doc(nlp.vocab, text))
        for article in names.read(folder / "polnear/dev.jsonl.gz"):
            yield _names_example(nlp, article)

    return read


def _groups(text: Sequence[Sentence], chance: random.Random) -> Iterator[Sequence[Sentence]]:
    start = 0
    while start < len(text):
        end = start + chance.randint(1, LONGEST_GROUP)
        yield text[start:end]
        start = end


def _treebank_example(nlp: Language, group: Sequence[Sentence], chance: random.Random) -> Example:
    breaks = [PARAGRAPH_BREAK if chance.random() < 0.25 else " " for _ in group[:-1]]
    marks = list[str]()
    for number, sentence in enumerate(group):
        marks.extend(names.of_treebank(sentence))
        if number < len(breaks) and breaks[number] == PARAGRAPH_BREAK:
            marks.append(names.OUTSIDE if sentence.has_entities else names.UNKNOWN)
    entities = marks if any(marks) else None
    return _example(nlp, treebank.to_doc(nlp.vocab, group, breaks, entities=entities))


def _names_example(nlp: Language, article: names.Article) -> Example:
    return Example(nlp.make_doc(article.text), names.mark(nlp.make_doc(article.text), article))


def _example(nlp: Language, reference: spacy.tokens.Doc) -> Example:
    return Example(nlp.make_doc(reference.text), reference)
