"""From the corpora to a pipeline: the teacher, what it says of news, and the pipeline that learns from both."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, cast

from spacy import util
from spacy.attrs import ORTH
from spacy.pipeline.tok2vec import Tok2VecListener
from spacy.training.loop import train
from thinc.api import Config, NumpyOps, fix_random_seed, set_current_ops

from training import corpus, name_tagger, tokenization
from training.pruning import prune

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language
    from spacy.pipeline import EntityRuler
    from spacy.pipeline.edit_tree_lemmatizer import EditTreeLemmatizer
    from spacy.tokenizer import Tokenizer
    from spacy.training import Example


CONFIG = Path(__file__).with_name("config.cfg")
CARD = Path(__file__).with_name("card.md")
SEED = 7
ROUNDS = 2
PLAIN_WORDS = 190_000
MARKED_WORDS = 130_000
FINISH: dict[str, object] = {
    "corpora.train.names_share": 0.4,
    "corpora.train.treebank_times": 2.0,
    "training.max_steps": 9000,
    "training.eval_frequency": 1500,
    "training.batcher.size.start": 1200,
    "training.optimizer.learn_rate.total_steps": 9000,
    "training.optimizer.learn_rate.warmup_steps": 100,
    "training.optimizer.learn_rate.initial_rate": 0.0016,
}
META: dict[str, object] = {
    "name": "news",
    "version": "1.0.0",
    "description": "English news: sentences, tags, features, lemmas, dependencies and names",
    "author": "factcheck",
    "license": "CC BY-SA 4.0",
    "sources": [
        {"name": "UD English EWT", "license": "CC BY-SA 4.0"},
        {"name": "UD English GUM, without its non-commercial genres", "license": "CC BY-SA, CC BY, public domain"},
        {"name": "PolNeAR, with names marked by CoreNLP", "license": "none stated"},
        {"name": "all-MiniLM-L6-v2, as the teacher's encoder", "license": "Apache-2.0"},
    ],
}


def configuration(corpora: Path, labelled: Path, changes: dict[str, object]) -> Config:
    """The recipe with its paths, and what else is to be changed for a trial."""
    paths = {"paths.corpora": str(corpora), "paths.labelled": str(labelled)}
    return util.load_config(CONFIG, overrides={**paths, **changes}, interpolate=False)


def untrained(config: Config) -> Language:
    """A pipeline with every label of one pass over the training data, and nothing learned."""
    set_current_ops(NumpyOps(use_blis=False))
    nlp = util.load_model_from_config(config, auto_fill=True)
    resolved = config.interpolate()
    fix_random_seed(resolved["system"]["seed"])
    quicken_listeners()
    tokenization.tune(nlp)
    cast("EntityRuler", nlp.get_pipe("entity_ruler")).add_patterns(name_tagger.patterns())
    for tag in name_tagger.tags():
        cast("name_tagger.NameTagger", nlp.get_pipe("names")).add_label(tag)
    options = {key: value for key, value in resolved["corpora"]["train"].items() if not key.startswith("@")}
    reader = corpus.training_reader(**options)
    initialize(nlp, list(reader(nlp)))
    return nlp


def initialize(nlp: Language, examples: Sequence[Example]) -> None:
    """Initialize all that learns, and leave the tokenizer and the rules as they are."""
    tokenizer = cast("Tokenizer", nlp.tokenizer)
    kept = tokenizer.to_bytes(), cast("EntityRuler", nlp.get_pipe("entity_ruler")).patterns
    nlp.config["initialize"]["components"]["names"] = {"labels": name_tagger.tags()}
    nlp.initialize(lambda: examples)
    tokenizer.from_bytes(kept[0])
    ruler = cast("EntityRuler", nlp.get_pipe("entity_ruler"))
    if not ruler.patterns:
        ruler.add_patterns(kept[1])


def quicken_listeners() -> None:
    """Let listeners recognise a batch by its words' numbers in one sum, not word by word: a tenth of the time."""
    Tok2VecListener.get_batch_id = classmethod(  # type: ignore[assignment, method-assign]
        lambda _, docs: int(sum(int(doc.to_array(ORTH).sum(dtype="uint64")) + len(doc) for doc in docs))
    )


def resumed(trained: Path, config: Config) -> Language:
    """A trained pipeline that goes on under another part of the recipe."""
    set_current_ops(NumpyOps(use_blis=False))
    quicken_listeners()
    nlp = util.load_model(trained)
    _number_trees(cast("EditTreeLemmatizer", nlp.get_pipe("trainable_lemmatizer")))
    nlp.config = Config({**nlp.config, **{part: config[part] for part in ("paths", "corpora", "training")}})
    return nlp


def _number_trees(lemmatizer: EditTreeLemmatizer) -> None:
    """Say again which label each edit tree has: spaCy forgets it on loading, and would teach every word the first."""
    lemmatizer.tree2label = {int(tree): label for label, tree in enumerate(lemmatizer.labels)}


def learn(nlp: Language, folder: Path) -> Path:
    """Train to the end, and say where the last state is; the development data choose nothing."""
    folder.mkdir(parents=True, exist_ok=True)
    train(nlp, folder)
    return folder / "model-last"


def publish(trained: Path, target: Path, figures: Sequence[str] = ()) -> None:
    """Put a trained pipeline in its place, with its card: names by a plain tagger, nothing that only training needs."""
    fresh, old = (target.with_name(target.name + ending) for ending in (".new", ".old"))
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(trained, fresh)
    config = Config().from_disk(fresh / "config.cfg", interpolate=False)
    config["components"]["names"]["factory"] = "tagger"
    config["paths"] = dict.fromkeys(config["paths"])
    config.to_disk(fresh / "config.cfg")
    prune(fresh)
    meta = {**json.loads((fresh / "meta.json").read_text("utf-8")), **META, "performance": measured(figures)}
    (fresh / "meta.json").write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", "utf-8")
    (fresh / "README.md").write_text(CARD.read_text("utf-8").replace("FIGURES\n", table(figures)), "utf-8")
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def measured(figures: Sequence[str]) -> dict[str, float]:
    """Figures by name."""
    return {name: float(value) for name, value in (line.split() for line in figures)}


def table(figures: Sequence[str]) -> str:
    """Figures as a table in Markdown."""
    rows = [f"| {name} | {value:.2f} |" for name, value in measured(figures).items()]
    return "\n".join(["| figure | |", "| --- | ---: |", *rows]) + "\n"
