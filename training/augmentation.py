"""Other guises of a passage that a newsroom will meet: marks, capitals, headlines, datelines, missing stops."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from training.passages import Passage
from training.treebank import PARAGRAPH_BREAK, Sentence, Word

STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'", "``": '"', "''": '"'}
ENDS = frozenset(".?!…:;\"'”’)")
TOWNS = ("LONDON", "PARIS", "NAIROBI", "OSLO", "LIMA", "Cairo", "Warsaw", "Boston", "Denver", "SEOUL", "Madrid")
ODD_GAPS = ("\n", "  ", "\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE} ")
ODD = 0.05
LONG = 3
AGENCIES = ("AP", "Reuters", "AFP", "dpa", "UPI")
Change = Callable[[Passage, random.Random], Passage]


def guise(passage: Passage, chance: random.Random) -> Passage:
    """The passage as it is, or changed in a few of the ways that follow."""
    for likelihood, change in CHANGES:
        if chance.random() < likelihood:
            passage = change(passage, chance)
    return passage


def paragraphs(passage: Passage, chance: random.Random) -> Passage:
    """Blank lines between some sentences; mostly after one that ends without a stop."""
    breaks = tuple(
        _gap(gap, 0.22 if _ends(sentence) else 0.5, chance)
        for sentence, gap in zip(passage.sentences, passage.breaks, strict=True)
    )
    return replace(passage, breaks=(*breaks[:-1], " "))


def _gap(gap: str, likelihood: float, chance: random.Random) -> str:
    drawn = chance.random()
    if drawn < likelihood:
        return PARAGRAPH_BREAK
    return chance.choice(ODD_GAPS) if drawn > 1 - ODD else gap


def straight(passage: Passage, _: random.Random) -> Passage:
    """Straight marks for curly ones."""
    return _reworded(passage, lambda form: STRAIGHT.get(form, form.replace("’", "'")))


def curly(passage: Passage, _: random.Random) -> Passage:
    """Curly marks for straight ones."""
    opened = False

    def curl(form: str) -> str:
        nonlocal opened
        if form != '"':
            return form.replace("'", "’")
        opened = not opened
        return "“" if opened else "”"

    return _reworded(passage, curl)


def shouted(passage: Passage, _: random.Random) -> Passage:
    """Capitals throughout."""
    return _reworded(passage, lambda form: form.upper())


def whispered(passage: Passage, _: random.Random) -> Passage:
    """No capitals at all."""
    return _reworded(passage, lambda form: form.lower())


def headlined(passage: Passage, _: random.Random) -> Passage:
    """The first sentence as a headline: capitals, no stop, a blank line after it."""
    first, marks = _without_stop(passage.sentences[0], passage.marks[0])
    words = tuple(replace(word, form=_titled(word)) for word in first.words)
    return Passage(
        (replace(first, words=words), *passage.sentences[1:]),
        (PARAGRAPH_BREAK if len(passage.sentences) > 1 else " ", *passage.breaks[1:]),
        (marks, *passage.marks[1:]),
    )


def unstopped(passage: Passage, _: random.Random) -> Passage:
    """The last sentence without its stop."""
    last, marks = _without_stop(passage.sentences[-1], passage.marks[-1])
    return replace(passage, sentences=(*passage.sentences[:-1], last), marks=(*passage.marks[:-1], marks))


def datelined(passage: Passage, chance: random.Random) -> Passage:
    """A town and an agency before the first sentence."""
    sentence = passage.sentences[0]
    root = next((place for place, word in enumerate(sentence.words) if word.head == place), 0)
    town, agency = chance.choice(TOWNS), chance.choice(AGENCIES)
    dash = chance.choice("—–-")
    opening = (
        _word(town, ("PROPN", "NNP"), root + 5, "parataxis", space=True),
        _word("(", ("PUNCT", "-LRB-"), 2, "punct", space=False),
        _word(agency, ("PROPN", "NNP"), 0, "parataxis", space=False),
        _word(")", ("PUNCT", "-RRB-"), 2, "punct", space=True),
        _word(dash, ("PUNCT", ":"), 0, "punct", space=True),
    )
    words = (*opening, *(replace(word, head=word.head + len(opening)) for word in sentence.words))
    marks = ("B-LOC", "O", "B-ORG", "O", "O", *passage.marks[0])
    sentences = (replace(sentence, words=words), *passage.sentences[1:])
    return replace(passage, sentences=sentences, marks=(marks, *passage.marks[1:]))


CHANGES: tuple[tuple[float, Change], ...] = (
    (0.9, paragraphs),
    (0.25, straight),
    (0.25, curly),
    (0.04, headlined),
    (0.04, unstopped),
    (0.02, datelined),
    (0.015, shouted),
    (0.015, whispered),
)


def _reworded(passage: Passage, change: Callable[[str], str]) -> Passage:
    """Every form changed."""
    return replace(
        passage,
        sentences=tuple(
            replace(sentence, words=tuple(replace(word, form=change(word.form)) for word in sentence.words))
            for sentence in passage.sentences
        ),
    )


def _without_stop(sentence: Sentence, marks: tuple[str, ...]) -> tuple[Sentence, tuple[str, ...]]:
    last = len(sentence.words) - 1
    word = sentence.words[last]
    leaf = word.head != last and all(other.head != last for other in sentence.words)
    if last < 1 or word.form not in {".", "!", "?"} or not leaf:
        return sentence, marks
    return replace(sentence, words=sentence.words[:last]), marks[:last]


def _titled(word: Word) -> str:
    small = word.upos in {"ADP", "DET", "CCONJ", "PART"} or not word.form[:1].islower() or len(word.form) < LONG
    return word.form if small else word.form[:1].upper() + word.form[1:]


def _ends(sentence: Sentence) -> bool:
    return sentence.words[-1].form[-1:] in ENDS


def _word(form: str, tags: tuple[str, str], head: int, relation: str, *, space: bool) -> Word:
    upos, xpos = tags
    feats = "Number=Sing" if upos == "PROPN" else ""
    return Word(form, form, upos, xpos, feats, head, relation, space, "")
