"""Train the pipeline: the teacher, its reading of plain news, and the pipeline itself."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

import spacy

from training import evaluate, passages, recipe, tokenization, treebank

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
CORPORA = ROOT / "../shared/corpora"


def main() -> None:
    """Make the pipeline, put it in its place, and print how it does."""
    options = _options()
    options.work.mkdir(parents=True, exist_ok=True)
    labelled = options.work / "labelled.jsonl.gz"
    if not labelled.exists():
        _teach(options.corpora, labelled)
    first = recipe.learn(recipe.untrained(recipe.configuration(options.corpora, labelled, {})), options.work / "first")
    nlp = recipe.resumed(first, recipe.configuration(options.corpora, labelled, recipe.FINISH))
    trained = recipe.learn(nlp, options.work / "finish")
    recipe.publish(trained, options.output, list(_figures(trained, options.corpora)))
    print(*_figures(options.output, options.corpora), sep="\n")


def _figures(pipeline: Path, corpora: Path) -> Iterator[str]:
    nlp = evaluate.load(pipeline)
    yield from evaluate.treebank_lines(nlp, corpora / "treebank/dev.conllu.gz")
    for line in evaluate.names_lines(nlp, corpora / "polnear/dev.jsonl.gz"):
        yield f"NEWS_{line}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    corpora = Path(os.environ.get("CORPORA", CORPORA))
    parser.add_argument("corpora", type=Path, nargs="?", default=corpora, help="the folder of the corpora")
    parser.add_argument("--work", type=Path, default=ROOT / "build/training", help="where what is made on the way goes")
    parser.add_argument("--output", type=Path, default=evaluate.PIPELINE, help="where the pipeline goes")
    return parser.parse_args()


def _teach(corpora: Path, labelled: Path) -> None:
    """The part that needs torch, loaded only when it is run."""
    from training import labelling, teaching  # noqa: PLC0415

    nlp = spacy.blank("en")
    lessons = teaching.lessons(nlp, corpora)
    teacher, labels = teaching.teach(lessons, rounds=recipe.ROUNDS, seed=recipe.SEED)
    tokenization.tune(nlp)
    raws = labelling.gather(nlp, corpora, words=recipe.PLAIN_WORDS, marked_words=recipe.MARKED_WORDS, seed=recipe.SEED)
    sentences = treebank.read(corpora / "treebank/train.conllu.gz")
    lexicon = passages.Lexicon(sentence for sentence in sentences if sentence.trained_on)
    passages.save(labelling.label(teacher, labels, raws, lexicon), labelled)


if __name__ == "__main__":
    main()
