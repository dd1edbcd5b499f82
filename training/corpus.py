"""What the training loop reads: examples made anew for every pass, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.training import Example
from spacy.util import registry

from training import names, passages, treebank
from training.augmentation import guise

if TYPE_CHECKING:
    from training.passages import Passage
    from training.treebank import Sentence

Reader = Callable[[Language], Iterable[Example]]
LONGEST_GROUP = 5
NEWS_TIMES = 1.5
PART_LENGTH = 600
MARKED = "polnear/train.jsonl.gz"
NEWS = ("weblog_", "GUM_news", "GUM_interview", "GUM_speech", "GUM_court", "GUM_bio", "GUM_academic", "GUM_voyage")


@registry.readers("factcheck.training.v1")  # type: ignore[untyped-decorator]
def training_reader(corpora: str, labelled: str, seed: int, treebank_times: float, names_share: float) -> Reader:
    """The treebank, the teacher's news and marked articles, mixed, in a new order and new guises on every pass.

    Documents of kinds near to news are read more often than the others; of the marked articles, which teach
    names alone, a share is drawn anew.
    """
    sentences = treebank.read(Path(corpora) / "treebank/train.conllu.gz")
    texts = list(treebank.documents(one for one in sentences if one.trained_on))
    taught = list(passages.load(Path(labelled)))
    marked = (
        [part for one in names.read(Path(corpora) / MARKED) for part in one.parts(PART_LENGTH)] if names_share else []
    )
    chance = random.Random(seed)  # noqa: S311

    def read(nlp: Language) -> Iterator[Example]:
        gold = [
            passages.of_treebank(group)
            for text in texts
            for _ in range(_times(treebank_times * (NEWS_TIMES if _near_news(text) else 1), chance))
            for group in groups(text, chance)
        ]
        drawn = [part for part in marked if chance.random() < names_share]
        mixed: list[Passage | names.Article] = [*gold, *taught, *drawn]
        chance.shuffle(mixed)
        for item in mixed:
            if isinstance(item, names.Article):
                yield names_example(nlp, item)
            else:
                yield passages.to_example(nlp, guise(item, chance))

    return read


@registry.readers("factcheck.development.v1")  # type: ignore[untyped-decorator]
def development_reader(corpora: str, articles: int) -> Reader:
    """The treebank's development part, and so many marked articles, as they are."""
    folder = Path(corpora)

    def read(nlp: Language) -> Iterator[Example]:
        for text in treebank.documents(treebank.read(folder / "treebank/dev.conllu.gz")):
            reference = treebank.to_doc(nlp.vocab, text)
            yield Example(nlp.make_doc(reference.text), reference)
        for article in list(names.read(folder / "polnear/dev.jsonl.gz"))[:articles]:
            yield names_example(nlp, article)

    return read


def names_example(nlp: Language, article: names.Article) -> Example:
    """An article of which only the names are known."""
    return Example(nlp.make_doc(article.text), names.mark(nlp.make_doc(article.text), article))


def groups(text: Sequence[Sentence], chance: random.Random) -> Iterator[Sequence[Sentence]]:
    """A text cut at random into a few sentences each."""
    start = 0
    while start < len(text):
        end = start + chance.randint(1, LONGEST_GROUP)
        yield text[start:end]
        start = end


def _near_news(text: Sequence[Sentence]) -> bool:
    return text[0].id.startswith(NEWS)


def _times(wanted: float, chance: random.Random) -> int:
    return int(wanted) + (chance.random() < wanted % 1)
