"""A passage: a few sentences that stand together in a text, with what is known of them."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from spacy.training import Example

from training import names, treebank
from training.treebank import Sentence, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from spacy.language import Language


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences, what stands after each, and one mark of a name for each word."""

    sentences: tuple[Sentence, ...]
    breaks: tuple[str, ...]
    marks: tuple[tuple[str, ...], ...]


def of_treebank(sentences: Sequence[Sentence]) -> Passage:
    """Sentences of the treebank, a blank between them."""
    return Passage(tuple(sentences), (" ",) * len(sentences), tuple(tuple(names.of_treebank(one)) for one in sentences))


def to_example(nlp: Language, passage: Passage) -> Example:
    """The passage as the pipeline will see it, and as it should see it."""
    marks = list[str]()
    for row, gap in zip(passage.marks, passage.breaks, strict=True):
        marks.extend(row)
        if gap.removeprefix(" "):
            marks.append(names.OUTSIDE if any(row) else names.UNKNOWN)
    reference = treebank.to_doc(nlp.vocab, passage.sentences, passage.breaks, entities=marks if any(marks) else None)
    return Example(nlp.make_doc(reference.text), reference)


class Lexicon:
    """Lemmas that the treebank leaves no doubt about, by word and tag."""

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        found: dict[tuple[str, str], set[str]] = {}
        for sentence in sentences:
            for word in sentence.words:
                found.setdefault((word.form, word.xpos), set()).add(word.lemma)
        self.sure = {key: next(iter(lemmas)) for key, lemmas in found.items() if len(lemmas) == 1}

    def lemma(self, word: Word) -> str:
        """The lemma, or nothing where it is not known."""
        if word.xpos in {"NNP", "CD"} or word.upos in {"PUNCT", "SYM"}:
            return word.form
        return self.sure.get((word.form, word.xpos)) or self.sure.get((word.form.lower(), word.xpos), "")

    def lemmatized(self, words: Iterable[Word]) -> Iterator[Word]:
        """The words with every lemma that is known."""
        for word in words:
            yield replace(word, lemma=self.lemma(word))


def save(passages: Iterable[Passage], path: Path) -> None:
    """Write passages, one a line."""
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=3) as lines:
        for passage in passages:
            rows = [[[*_row(word)] for word in sentence.words] for sentence in passage.sentences]
            lines.write(json.dumps([rows, passage.breaks, passage.marks], ensure_ascii=False) + "\n")


def load(path: Path) -> Iterator[Passage]:
    """Passages that were written."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            rows, breaks, marks = json.loads(line)
            sentences = tuple(Sentence("", "", tuple(Word(*row) for row in words)) for words in rows)
            yield Passage(sentences, tuple(breaks), tuple(map(tuple, marks)))


def _row(word: Word) -> Iterator[object]:
    yield from (word.form, word.lemma, word.upos, word.xpos, word.feats, word.head, word.deprel)
    yield from (word.space_after, word.entity)
