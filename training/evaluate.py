"""How well a pipeline does on a treebank or on names that a machine marked: one figure a line.

Everything is read from running text, never from gold tokens. A treebank's sentences are put together again as their
`SpaceAfter` says, one blank between sentences, a document at a time. Words are counted as in the CoNLL 2018 shared
task: a system's word and a gold word are one when they hold the same characters, every figure is an F1 over the words
of both sides, punctuation counts, and relations are compared without their subtypes. UAS_WORDS and LAS_WORDS leave
punctuation out and compare subtypes too, as spaCy's own evaluation does. SENTENCES of a treebank is the F1 of
sentences with the same first and last character. Marked articles are read as the package reads news, with boundaries
set by rule before the parser reads: SENTENCES is the F1 of the places where sentences begin, SENTENCE_SPANS that of
whole sentences, and names are right with the same characters and label.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import spacy
from thinc.api import use_ops

import factcheck.analysis.boundaries  # noqa: F401 - registers the component
from training import names, treebank

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

    from training.treebank import Sentence

PIPELINE = Path(__file__).resolve().parent.parent / "factcheck/pipelines/en"
Span = tuple[int, int]


@dataclass(slots=True)
class Tally:
    """What was found, what was to be found, and what of it was right."""

    found: int = 0
    wanted: int = 0
    right: int = 0

    def add(self, found: int, wanted: int, right: int) -> None:
        """Count one text more."""
        self.found += found
        self.wanted += wanted
        self.right += right

    @property
    def precision(self) -> float:
        """How much of what was found is right, in percent."""
        return 100 * self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """How much of what was to be found was found, in percent."""
        return 100 * self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both, in percent."""
        both = self.found + self.wanted
        return 200 * self.right / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Analysed:
    """One word as somebody sees it: `head` is the head's characters, none for a root."""

    upos: str
    xpos: str
    feats: str
    lemma: str
    head: Span | None
    relation: str


@dataclass(frozen=True, slots=True)
class View:
    """One text as somebody sees it; offsets count characters that are not white space."""

    words: dict[Span, Analysed]
    sentences: frozenset[Span]


@dataclass(slots=True)
class Figures:
    """Tallies by name, in the order they were first met."""

    tallies: dict[str, Tally] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Tally:
        return self.tallies.setdefault(name, Tally())

    def lines(self, suffix: str = "") -> Iterator[str]:
        """A figure a line."""
        for name, tally in self.tallies.items():
            yield f"{name}{suffix} {tally.f1:.2f}"


def gold_view(sentences: Sequence[Sentence]) -> View:
    """What the treebank says."""
    words, spans, place = dict[Span, Analysed](), set[Span](), 0
    for sentence in sentences:
        ends = list(accumulate((len("".join(word.form.split())) for word in sentence.words), initial=place))
        edges = list(pairwise(ends))
        for number, word in enumerate(sentence.words):
            head = None if word.head == number else edges[word.head]
            words[edges[number]] = Analysed(word.upos, word.xpos, word.feats, word.lemma, head, word.deprel.lower())
        spans.add((place, ends[-1]))
        place = ends[-1]
    return View(words, frozenset(spans))


def system_view(doc: Doc) -> View:
    """What a pipeline says."""
    solid = list(accumulate((not character.isspace() for character in doc.text), initial=0))
    edges = [(solid[token.idx], solid[token.idx + len(token)]) for token in doc]
    words = {
        edges[token.i]: Analysed(
            token.pos_,
            token.tag_,
            str(token.morph),
            token.lemma_,
            None if token.head.i == token.i else edges[token.head.i],
            token.dep_.lower(),
        )
        for token in doc
        if not token.is_space
    }
    spans = {(solid[sent.start_char], solid[sent.end_char]) for sent in doc.sents}
    return View(words, frozenset((start, end) for start, end in spans if start < end))


def compare_views(system: View, gold: View, figures: Figures) -> None:
    """Count what two views of one text agree on."""
    shared = system.words.keys() & gold.words.keys()
    pairs = [(system.words[span], gold.words[span]) for span in shared]
    attached = [(one, other) for one, other in pairs if one.head == other.head]
    counts = {
        "TOKENS": len(shared),
        "UPOS": sum(one.upos == other.upos for one, other in pairs),
        "XPOS": sum(one.xpos == other.xpos for one, other in pairs),
        "FEATS": sum(one.feats == other.feats for one, other in pairs),
        "LEMMA": sum(one.lemma == other.lemma for one, other in pairs),
        "UAS": len(attached),
        "LAS": sum(_universal(one.relation) == _universal(other.relation) for one, other in attached),
    }
    for name, right in counts.items():
        figures[name].add(len(system.words), len(gold.words), right)
    _compare_words(system, gold, figures)
    agreed = len(system.sentences & gold.sentences)
    figures["SENTENCES"].add(len(system.sentences), len(gold.sentences), agreed)


def _compare_words(system: View, gold: View, figures: Figures) -> None:
    """Count heads and relations of words that are no punctuation."""
    found, wanted = (
        {span: one for span, one in view.words.items() if one.relation != "punct"} for view in (system, gold)
    )
    pairs = [(found[span], wanted[span]) for span in found.keys() & wanted.keys()]
    attached = [(one, other) for one, other in pairs if one.head == other.head]
    figures["UAS_WORDS"].add(len(found), len(wanted), len(attached))
    labelled = sum(one.relation == other.relation for one, other in attached)
    figures["LAS_WORDS"].add(len(found), len(wanted), labelled)


def evaluate_treebank(nlp: Language, sentences: Iterable[Sentence]) -> Figures:
    """Measure on a treebank's documents."""
    figures = Figures()
    texts = list(treebank.documents(sentences))
    blank = spacy.blank("en").vocab
    docs = nlp.pipe(treebank.to_doc(blank, text).text for text in texts)
    for doc, text in zip(docs, texts, strict=True):
        compare_views(system_view(doc), gold_view(text), figures)
    return figures


def evaluate_names(nlp: Language, articles: Sequence[names.Article]) -> Figures:
    """Measure on articles whose sentences and names a machine marked."""
    figures = Figures()
    for doc, article in zip(nlp.pipe(article.text for article in articles), articles, strict=True):
        gold = set(article.sentences)
        found = {_trimmed(doc, sentence.start_char, sentence.end_char) for sentence in doc.sents}
        found = {(start, end) for start, end in found if start < end}
        starts, wanted_starts = {start for start, _ in found}, {start for start, _ in gold}
        figures["SENTENCES"].add(len(starts), len(wanted_starts), len(starts & wanted_starts))
        figures["SENTENCE_SPANS"].add(len(found), len(gold), len(found & gold))
        marked = {(span.start_char, span.end_char, span.label_) for span in doc.ents}
        for label in names.SILVER_LABELS.values():
            here = {span for span in marked if span[2] == label}
            wanted = {span for span in article.names if span[2] == label}
            figures[label].add(len(here), len(wanted), len(here & wanted))
    return figures


def _universal(relation: str) -> str:
    return relation.partition(":")[0]


def _trimmed(doc: Doc, start: int, end: int) -> Span:
    text = doc.text[start:end]
    return start + len(text) - len(text.lstrip()), end - (len(text) - len(text.rstrip()))


def load(folder: Path) -> Language:
    """A pipeline that multiplies with NumPy, which is several times as fast as spaCy's default here."""
    with use_ops("numpy", use_blis=False):
        return spacy.load(folder)


def treebank_lines(nlp: Language, path: Path) -> Iterator[str]:
    """The figures of a CoNLL-U file, for everything and for the kinds of text trained on."""
    sentences = list(treebank.read(path))
    yield from evaluate_treebank(nlp, sentences).lines()
    trained_on = (sentence for sentence in sentences if sentence.trained_on)
    yield from evaluate_treebank(nlp, trained_on).lines("_TRAINED")


def names_lines(nlp: Language, path: Path) -> Iterator[str]:
    """The figures of a file of marked articles: news, so the package's rule parts sentences before the parser reads."""
    nlp.add_pipe("boundaries", first=True)
    figures = evaluate_names(nlp, list(names.read(path)))
    nlp.remove_pipe("boundaries")
    yield f"SENTENCES {figures['SENTENCES'].f1:.2f}"
    yield f"SENTENCE_SPANS {figures['SENTENCE_SPANS'].f1:.2f}"
    for label in names.SILVER_LABELS.values():
        tally = figures[label]
        yield f"{label}_P {tally.precision:.2f}"
        yield f"{label}_R {tally.recall:.2f}"
        yield f"{label}_F1 {tally.f1:.2f}"


def main() -> None:
    """Print the figures that were asked for."""
    parser = argparse.ArgumentParser(prog="python -m training.evaluate", description=__doc__)
    parser.add_argument("--conllu", type=Path, metavar="FILE", help="a treebank in CoNLL-U, packed with gzip or not")
    parser.add_argument("--names", type=Path, metavar="FILE", help="JSON Lines of articles with names, packed")
    parser.add_argument("--pipeline", type=Path, default=PIPELINE, metavar="DIR", help="the pipeline to measure")
    options = parser.parse_args()
    if not (options.conllu or options.names):
        parser.error("say what to measure on: --conllu FILE, --names FILE, or both")
    nlp = load(options.pipeline)
    if options.conllu:
        print(*treebank_lines(nlp, options.conllu), sep="\n")
    if options.names:
        print(*names_lines(nlp, options.names), sep="\n")


if __name__ == "__main__":
    main()
