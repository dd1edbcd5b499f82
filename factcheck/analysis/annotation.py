"""The annotators, in their order: each reads what those before it found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.analysis.claims import find_claims
from factcheck.analysis.entities import find_entities
from factcheck.analysis.marks import find_marks
from factcheck.analysis.notices import find_notices
from factcheck.analysis.pipeline import load_pipeline
from factcheck.analysis.quantities import find_quantities
from factcheck.analysis.quotations import find_quotations
from factcheck.analysis.reading import Reading
from factcheck.analysis.sentences import find_sentences
from factcheck.analysis.times import anchor_times, find_times
from factcheck.document import Document
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc

    from factcheck.document import Article
    from factcheck.settings import Settings


def annotate(article: Article, settings: Settings) -> Document:
    """One article's document."""
    return next(annotate_many([article], settings))


def annotate_many(articles: Iterable[Article], settings: Settings) -> Iterator[Document]:
    """One document an article, in order, through one loaded pipeline."""
    pipeline = load_pipeline(settings.language.pipeline)
    pairs = ((article.text, article) for article in articles)
    for doc, article in pipeline.pipe(pairs, as_tuples=True):
        yield _document(article, doc)


def pipeline_version(settings: Settings) -> str:
    """The language pipeline's name and version, as the report prints it."""
    meta = load_pipeline(settings.language.pipeline).meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


def _document(article: Article, doc: Doc) -> Document:
    reading = Reading(article, doc, rules_for(article.language), find_marks(article.text))
    sentences = find_sentences(reading)
    times = find_times(reading)
    quantities = find_quantities(reading, times)
    entities = find_entities(reading, times)
    quotations = find_quotations(reading, sentences, entities, times)
    times = anchor_times(times, quotations, reading)
    claims = find_claims(reading, sentences, quotations, entities, times, quantities)
    return Document(
        article=article,
        sentences=sentences,
        times=times,
        quantities=quantities,
        entities=entities,
        quotations=quotations,
        claims=claims,
        unbalanced=reading.marks.unbalanced,
        notices=find_notices(reading, sentences),
    )
