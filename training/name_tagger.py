"""Names as tags: a tagger that learns where names begin and go on, and the rules that join its tags.

spaCy's own recogniser walks word by word through states, which takes five times as long. The tagger is trained under a
factory of its own, since its truth is the document's names, not its tags; it is saved as a plain tagger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.pipeline.tagger import DEFAULT_TAGGER_MODEL, Tagger
from thinc.api import Model, SequenceCategoricalCrossentropy

from training.names import OUTSIDE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.training import Example
    from thinc.types import Floats2d

FACTORY = "factcheck_name_tagger"
LABELS = ("PERSON", "ORG", "LOC", "MISC")
BEGINS, GOES_ON, NONE_KNOWN = 3, 1, 0


class NameTagger(Tagger):  # type: ignore[misc]
    """A tagger whose truth is the names of the reference."""

    def get_loss(self, examples: Iterable[Example], scores: list[Floats2d]) -> tuple[float, list[Floats2d]]:
        """How wrong the scores are, and which way to mend them."""
        loss = SequenceCategoricalCrossentropy(names=self.labels, normalize=False)
        gradient, total = loss(scores, [truths(example) for example in examples])  # type: ignore[misc]
        return float(total), gradient


@Language.factory(FACTORY, default_config={"model": DEFAULT_TAGGER_MODEL, "overwrite": False})
def make_name_tagger(nlp: Language, name: str, model: Model[object, object], overwrite: bool) -> NameTagger:
    """The factory that training uses."""
    return NameTagger(nlp.vocab, model, name=name, overwrite=overwrite)


def truths(example: Example) -> list[str | None]:
    """One tag a word: begins a name, goes on with one, none, or unknown."""
    places = example.get_aligned("ENT_IOB")
    kinds = example.get_aligned("ENT_TYPE", as_string=True)
    made = list[str | None]()
    for place, kind in zip(places, kinds, strict=True):
        if place is None or place == NONE_KNOWN:
            made.append(None)
        elif place in {BEGINS, GOES_ON}:
            made.append(f"{'B' if place == BEGINS else 'I'}-{kind}")
        else:
            made.append(OUTSIDE)
    return made


def tags() -> list[str]:
    """Every tag of the name tagger."""
    return [OUTSIDE, *(f"{place}-{label}" for label in LABELS for place in "BI")]


def patterns() -> list[dict[str, str | list[dict[str, Any]]]]:
    """How tags join to names: one that begins or goes on, then any that go on; the last word's tag names the kind."""
    begins, goes_on = [f"B-{label}" for label in LABELS], [f"I-{label}" for label in LABELS]
    first = {"TAG": {"IN": [*begins, *goes_on]}, "IS_SPACE": False}
    middle = {"TAG": {"IN": goes_on}, "IS_SPACE": False, "OP": "*"}
    made = list[dict[str, str | list[dict[str, Any]]]]()
    for label in LABELS:
        alone = {"TAG": {"IN": [f"B-{label}", f"I-{label}"]}, "IS_SPACE": False}
        last = {"TAG": f"I-{label}", "IS_SPACE": False}
        made += [{"label": label, "pattern": [alone]}, {"label": label, "pattern": [first, middle, last]}]
    return made
