"""The teacher's lessons, and what it says of plain text afterwards."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from training import names, treebank
from training.teacher import IGNORED, Batch, Reader, Teacher
from training.treebank import Sentence, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from spacy.language import Language

TAGS = ("xpos", "upos", "feats", "names")
MOST_WORDS = 100
NAMED_SHARE = 0.15
BATCH_WORDS = 1_000


@dataclass(frozen=True, slots=True)
class Lesson:
    """Words and what is known of them; an empty column says that nothing is known."""

    words: tuple[str, ...]
    tags: dict[str, tuple[str, ...]]
    heads: tuple[int, ...] = ()
    relations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Labels:
    """Every label by its number."""

    tags: dict[str, tuple[str, ...]]
    relations: tuple[str, ...]


def of_treebank(sentence: Sentence) -> Lesson:
    """A treebank's sentence."""
    words = sentence.words
    columns = {
        "xpos": tuple(word.xpos for word in words),
        "upos": tuple(word.upos for word in words),
        "feats": tuple(word.feats for word in words),
        "names": tuple(names.of_treebank(sentence)),
    }
    heads = tuple(0 if word.head == place else word.head + 1 for place, word in enumerate(words))
    return Lesson(tuple(word.form for word in words), columns, heads, tuple(word.deprel for word in words))


def of_names(nlp: Language, articles: Iterable[names.Article]) -> Iterator[Lesson]:
    """Sentences of which only the names are known."""
    for article in articles:
        doc = names.mark(nlp.make_doc(article.text), article)
        for start, end in article.sentences:
            span = doc.char_span(start, end, alignment_mode="expand")
            tokens = [token for token in span or [] if not token.is_space]
            marks = [f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else t.ent_iob_ for t in tokens]
            if tokens:
                yield Lesson(tuple(token.text for token in tokens), {"names": tuple(marks)})


def lessons(nlp: Language, corpora: Path) -> list[Lesson]:
    """All of the treebank that may be used, and a share of the sentences with names."""
    sentences = treebank.read(corpora / "treebank/train.conllu.gz")
    parsed = [of_treebank(sentence) for sentence in sentences if sentence.trained_on]
    named = list(of_names(nlp, names.read(corpora / "polnear/train.jsonl.gz")))
    random.Random(1).shuffle(named)  # noqa: S311
    return [*parsed, *named[: int(len(named) * NAMED_SHARE)]]


def labels_of(lessons: Iterable[Lesson]) -> Labels:
    """All labels that occur, sorted."""
    tags: dict[str, set[str]] = {name: set() for name in TAGS}
    relations = set[str]()
    for lesson in lessons:
        relations.update(lesson.relations)
        for name, column in lesson.tags.items():
            tags[name].update(column)
    tags["names"].discard(names.UNKNOWN)
    return Labels({name: tuple(sorted(found)) for name, found in tags.items()}, tuple(sorted(relations)))


def batches(lessons: Sequence[Lesson], chance: random.Random) -> list[list[Lesson]]:
    """Lessons of like length together, in a random order."""
    made: list[list[Lesson]] = [[]]
    for lesson in sorted(lessons, key=lambda one: (len(one.words), chance.random())):
        if (len(made[-1]) + 1) * len(lesson.words) > BATCH_WORDS and made[-1]:
            made.append([])
        made[-1].append(lesson)
    chance.shuffle(made)
    return made


class Targets:
    """Labels as numbers."""

    def __init__(self, labels: Labels) -> None:
        self.tags = {name: {label: n for n, label in enumerate(column)} for name, column in labels.tags.items()}
        self.relations = {label: n for n, label in enumerate(labels.relations)}

    def column(self, name: str, lessons: Sequence[Lesson], longest: int) -> Tensor:
        """Numbers of one kind of tag."""
        known = self.tags[name]
        rows = [[known.get(label, IGNORED) for label in lesson.tags.get(name, ())] for lesson in lessons]
        return _padded(rows, longest)

    def arcs(self, lessons: Sequence[Lesson], longest: int) -> tuple[Tensor, Tensor]:
        """Heads, counted from one with nought for the root, and numbers of relations."""
        kinds = [[self.relations[label] for label in lesson.relations] for lesson in lessons]
        return _padded([list(lesson.heads) for lesson in lessons], longest), _padded(kinds, longest)


def loss_of(teacher: Teacher, batch: Batch, lessons: Sequence[Lesson], targets: Targets) -> Tensor:
    """How wrong the teacher is, over everything that is known."""
    words = teacher.words(batch)
    total = torch.zeros(())
    for name, layer in teacher.tags.items():
        total = total + _loss(layer(words), targets.column(name, lessons, batch.longest))
    heads, kinds = targets.arcs(lessons, batch.longest)
    if (heads >= 0).any():
        arcs, rooted = teacher.heads(words, batch.lengths)
        total = total + _loss(arcs, heads)
        total = total + _loss(teacher.relations(words, rooted, heads.clamp(min=0)), kinds)
    return total


def teach(
    lessons: Sequence[Lesson], *, rounds: int, seed: int, rate: float = 3e-4, say: Callable[[str], None] = print
) -> tuple[Teacher, Labels]:
    """Tune the teacher: every treebank sentence once a round, every other a share of all lessons once in all."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    chance = random.Random(seed)  # noqa: S311
    labels = labels_of(lessons)
    teacher = Teacher({name: len(column) for name, column in labels.tags.items()}, len(labels.relations))
    reader, targets = Reader(), Targets(labels)
    parsed = [lesson for lesson in lessons if lesson.heads and len(lesson.words) <= MOST_WORDS]
    named = [lesson for lesson in lessons if not lesson.heads and len(lesson.words) <= MOST_WORDS]
    chance.shuffle(named)
    plan = [batch for turn in range(rounds) for batch in batches([*parsed, *named[turn::rounds]], chance)]
    optimizer, schedule = _optimizer(teacher, rate, len(plan))
    teacher.train()
    for step, batch in enumerate(plan):
        loss = loss_of(teacher, reader.batch([lesson.words for lesson in batch]), batch, targets)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad()
        if step % 50 == 0:
            say(f"teacher {step}/{len(plan)} loss {loss.item():.3f}")
    return teacher.eval(), labels


def _optimizer(
    teacher: Teacher, rate: float, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    encoder = [value for value in teacher.encoder.parameters() if value.requires_grad]
    known = {id(value) for value in teacher.encoder.parameters()}
    fresh = [value for value in teacher.parameters() if id(value) not in known]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": rate}, {"params": fresh, "lr": rate * 8}], weight_decay=0.01, betas=(0.9, 0.98)
    )
    warm = max(1, steps // 12)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, (steps - step) / max(1, steps - warm))
    )
    return optimizer, schedule


@torch.inference_mode()  # type: ignore[untyped-decorator]
def label(
    teacher: Teacher, labels: Labels, sentences: Sequence[Sequence[str]], reader: Reader
) -> list[tuple[tuple[Word, ...], bool]]:
    """What the teacher says of sentences, and whether its heads make a tree; no lemmas, no blanks."""
    batch = reader.batch(sentences)
    words = teacher.words(batch)
    found = {name: layer(words).argmax(2).tolist() for name, layer in teacher.tags.items()}
    arcs, rooted = teacher.heads(words, batch.lengths)
    chosen = arcs.argmax(2)
    kinds = teacher.relations(words, rooted, chosen).argmax(2).tolist()
    heads = chosen.tolist()
    made = list[tuple[tuple[Word, ...], bool]]()
    for row, forms in enumerate(sentences):
        tags = {name: [labels.tags[name][n] for n in column[row][: len(forms)]] for name, column in found.items()}
        here = heads[row][: len(forms)]
        made.append((_words(forms, tags, here, [labels.relations[n] for n in kinds[row]]), is_tree(here)))
    return made


def is_tree(heads: Sequence[int]) -> bool:
    """Whether heads, counted from one, hang on one root without a circle."""
    if sum(head == 0 for head in heads) != 1:
        return False
    for start in range(1, len(heads) + 1):
        place, steps = start, 0
        while place and steps <= len(heads):
            place, steps = heads[place - 1], steps + 1
        if place:
            return False
    return True


def _words(
    forms: Sequence[str], tags: dict[str, list[str]], heads: Sequence[int], relations: Sequence[str]
) -> tuple[Word, ...]:
    return tuple(
        Word(
            form=form,
            lemma="",
            upos=tags["upos"][place],
            xpos=tags["xpos"][place],
            feats=tags["feats"][place],
            head=place if heads[place] == 0 else heads[place] - 1,
            deprel="ROOT" if heads[place] == 0 else relations[place],
            space_after=True,
            entity=tags["names"][place],
        )
        for place, form in enumerate(forms)
    )


def _padded(rows: Sequence[Sequence[int]], longest: int) -> Tensor:
    return torch.tensor([[*row, *[IGNORED] * (longest - len(row))] for row in rows])


def _loss(scores: Tensor, wanted: Tensor) -> Tensor:
    if not (wanted >= 0).any():
        return torch.zeros(())
    return cross_entropy(scores.flatten(0, 1), wanted.flatten(), ignore_index=IGNORED)
