"""Lemmas of verbs, mended: a lemma that no newspaper prints gives way to one that some do."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from spacy.language import Language

from factcheck.rules import languages, rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from factcheck.rules import Rules

SHORTEST = 3
"""Letters below which what is left of a form is no verb."""


@Language.component("verb_lemmas")
def mend_lemmas(doc: Doc) -> Doc:
    """Give verbs whose lemma is no known word the commonest known word that their form can be of."""
    if doc.lang_ in languages():
        for token in doc:
            if token.pos_ == "VERB" and token.lower_ != token.lemma_:
                token.lemma_ = _mended(token.lower_, token.lemma_, doc.lang_)
    return doc


@cache
def _mended(form: str, lemma: str, language: str) -> str:
    rules = rules_for(language)
    if rules.counted(lemma):
        return lemma
    known = (one for one in _candidates(form, rules) if rules.counted(one))
    return min(known, key=lambda one: (rules.rarity(one), one), default=lemma)


def _candidates(form: str, rules: Rules) -> Iterator[str]:
    """What the form can be an inflection of."""
    for ending, lemmas in rules.table("verb_endings")["endings"].items():
        stem = form.removesuffix(ending)
        if stem == form or len(stem) < SHORTEST:
            continue
        yield from (stem + one for one in lemmas)
        if stem[-1] == stem[-2]:
            yield stem[:-1]
