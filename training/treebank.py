"""Sentences of a Universal Dependencies treebank: read, grouped, and turned back into running text."""

from __future__ import annotations

import gzip
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from spacy.vocab import Vocab

NON_COMMERCIAL = ("_whow_", "_fiction_", "_essay_", "_letter_", "_podcast_")
PARAGRAPH_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word; `head` is the head's place in the sentence, its own place for the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    space_after: bool
    entity: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with the id of its document."""

    id: str
    document: str
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The sentence as it was written."""
        return "".join(word.form + " " * word.space_after for word in self.words).rstrip()

    @property
    def trained_on(self) -> bool:
        """Whether the source text may be used by a business."""
        return not any(genre in self.id for genre in NON_COMMERCIAL)

    @property
    def has_entities(self) -> bool:
        """Whether the treebank marks entities in texts of this kind."""
        return self.id.startswith("GUM_")


def open_text(path: Path) -> io.TextIOBase:
    """A text file, packed or not."""
    packed = path.suffix == ".gz"
    return io.TextIOWrapper(gzip.open(path) if packed else path.open("rb"), encoding="utf-8")


def read(path: Path) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file."""
    with open_text(path) as lines:
        yield from parse(lines)


def parse(lines: Iterable[str]) -> Iterator[Sentence]:
    """The sentences of CoNLL-U lines."""
    document, identity, rows = "", "", list[list[str]]()
    for line in (*(line.rstrip("\n") for line in lines), ""):
        if line.startswith("# newdoc id = "):
            document = line.removeprefix("# newdoc id = ")
        elif line.startswith("# sent_id = "):
            identity = line.removeprefix("# sent_id = ")
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            yield Sentence(identity, document, _words(rows))
            rows = []


def documents(sentences: Iterable[Sentence]) -> Iterator[list[Sentence]]:
    """Neighbouring sentences of one document, together."""
    group: list[Sentence] = []
    for sentence in sentences:
        if group and group[-1].document != sentence.document:
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def to_doc(
    vocab: Vocab, sentences: Sequence[Sentence], breaks: Sequence[str] = (), *, entities: Sequence[str] | None = None
) -> Doc:
    """Sentences as one annotated text; `breaks` says what stands after each, a blank where nothing is said.

    White space beyond one blank becomes a token that hangs on the word before it, as in spaCy's own data.
    """
    columns: dict[str, list[str]] = {name: [] for name in ("words", "tags", "pos", "morphs", "lemmas", "deps")}
    spaces, heads, starts = list[bool](), list[int](), list[bool]()
    for number, sentence in enumerate(sentences):
        offset = len(spaces)
        separator = breaks[number] if number < len(breaks) else " "
        for place, word in enumerate(sentence.words):
            _append(columns, word)
            heads.append(offset + word.head)
            spaces.append(word.space_after)
            starts.append(place == 0)
        spaces[-1] = separator.startswith(" ")
        extra = separator.removeprefix(" ")
        if extra:
            _append(columns, Word(extra, extra, "SPACE", "_SP", "", 0, "dep", False, ""))
            heads.append(len(spaces) - 1)
            spaces.append(False)
            starts.append(False)
    marks = list(entities) if entities is not None else None
    return Doc(vocab, spaces=spaces, heads=heads, sent_starts=list(starts), ents=marks, **columns)  # type: ignore[arg-type]


def _append(columns: dict[str, list[str]], word: Word) -> None:
    columns["words"].append(word.form)
    columns["tags"].append(word.xpos)
    columns["pos"].append(word.upos)
    columns["morphs"].append(word.feats)
    columns["lemmas"].append(word.lemma)
    columns["deps"].append(word.deprel)


def _words(rows: Sequence[Sequence[str]]) -> tuple[Word, ...]:
    """Words of one sentence; inside a multiword token, only the last may have a blank after it."""
    words, glued_until, last_space = list[Word](), 0, True
    for row in rows:
        identity, misc = row[0], row[9].split("|")
        if "-" in identity:
            glued_until = int(identity.split("-")[1])
            last_space = "SpaceAfter=No" not in misc
        elif "." not in identity:
            number = int(identity)
            inside = number <= glued_until
            space = (number == glued_until and last_space) if inside else "SpaceAfter=No" not in misc
            words.append(_word(row, space, misc))
    return tuple(words)


def _word(row: Sequence[str], space: bool, misc: Sequence[str]) -> Word:
    number, head = int(row[0]), int(row[6])
    return Word(
        form=row[1],
        lemma=row[2],
        upos=row[3],
        xpos=row[4],
        feats="" if row[5] == "_" else row[5],
        head=(head or number) - 1,
        deprel="ROOT" if head == 0 else row[7],
        space_after=space,
        entity=next((item.removeprefix("Entity=") for item in misc if item.startswith("Entity=")), ""),
    )
