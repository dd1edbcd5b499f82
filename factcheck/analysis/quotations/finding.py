"""The quotations of an article, from its cues, their sources and contents."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.analysis.quotations.attributions import find_attributions
from factcheck.analysis.quotations.bystanders import Bystanders
from factcheck.analysis.quotations.columns import columns_of
from factcheck.analysis.quotations.contents import read_content
from factcheck.analysis.quotations.continuity import Pronouns, carry_on
from factcheck.analysis.quotations.drafts import Draft, drafted, trimmed
from factcheck.analysis.quotations.occasions import Occasion, Surroundings
from factcheck.analysis.quotations.settling import settle, speechlike
from factcheck.analysis.quotations.speakers import Speakers, source_words
from factcheck.analysis.quotations.subjects import clause_subject
from factcheck.analysis.quotations.turns import find_headed, find_signed, find_turns
from factcheck.document import UNKNOWN_SPEAKER, Quotation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from factcheck.analysis.reading import Reading
    from factcheck.document import Entity, Sentence, Span, Speaker, Time


def find_quotations(
    reading: Reading, sentences: tuple[Sentence, ...], entities: tuple[Entity, ...], times: tuple[Time, ...]
) -> tuple[Quotation, ...]:
    """Every attribution of the article, with ids q1, q2, … in the order of their first pieces."""
    del sentences
    speakers = Speakers(reading.doc, entities, source_words(reading.rules))
    found = (_quotation(reading, draft, speakers, times) for draft in _drafts(reading, speakers))
    ordered = sorted((one for one in found if one.content), key=lambda one: (one.content, one.cue or one.content[-1]))
    numbered = [replace(one, id=f"q{number}") for number, one in enumerate(ordered, 1)]
    rules = reading.rules
    pronouns = Pronouns(rules.mapping("pronouns", "genders"), rules.words("pronouns", "impersonal"))
    return carry_on(numbered, entities, pronouns)


def _drafts(reading: Reading, speakers: Speakers) -> list[Draft]:
    """What cues, dashes and turns credit, and the quoted passages that nothing does."""
    text, regions = reading.article.text, reading.marks.regions
    columns = columns_of(reading.doc, reading.marks)
    attributions = find_attributions(columns, reading.article.language, speechlike(regions))
    cued = [drafted(text, columns, one) for one in attributions]
    headed = [one for one in find_headed(text) if one.source and speakers.of(one.source).entity]
    laid_out = [*find_signed(text, regions), *find_turns(text), *headed]
    return settle(text, [*laid_out, *_apart(cued, laid_out)], regions, Bystanders(reading).credit)


def _apart(cued: Iterable[Draft], laid_out: list[Draft]) -> list[Draft]:
    """The drafts of cues without those that take what the layout credits already."""
    taken = {run for one in laid_out for run in one.runs}
    sources = {one.source.start for one in laid_out if one.source}
    return [one for one in cued if not taken & set(one.runs) and not (one.source and one.source.start in sources)]


def _quotation(reading: Reading, draft: Draft, speakers: Speakers, times: tuple[Time, ...]) -> Quotation:
    content = read_content(reading.article.text, draft.runs, reading.marks)
    verb = _verb(reading, draft)
    source = draft.source or (_subject(reading, verb, draft) if verb is not None and content.quoted else None)
    occasion = Occasion()
    if verb is not None:
        held = (*draft.runs, *([(source.start, source.end)] if source else []))
        occasion = Surroundings(reading, verb, held, times).occasion()
    return Quotation(
        id="",
        kind=content.kind,
        content=content.spans,
        quoted=content.quoted,
        cue=draft.cue,
        verb=verb.lemma_ if verb is not None else "",
        source=source,
        speaker=_speaker(speakers, source, draft),
        addressee=occasion.addressee,
        venue=occasion.venue,
        said_on=occasion.said_on,
    )


def _speaker(speakers: Speakers, source: Span | None, draft: Draft) -> Speaker:
    if source is None:
        return UNKNOWN_SPEAKER
    found = speakers.of(source)
    start = min([run[0] for run in draft.runs] + [one.start for one in (draft.cue, source) if one])
    return speakers.antecedent(source, start) if found.kind == "unknown" else found


def _subject(reading: Reading, verb: Token, draft: Draft) -> Span | None:
    """The cue's subject, unless it lies in the content."""
    run = clause_subject(verb)
    if run is None or any(start < run[1] and run[0] < end for start, end in draft.runs):
        return None
    return trimmed(reading.article.text, *run)


def _verb(reading: Reading, draft: Draft) -> Token | None:
    """The cue's head if it is a verb, else its first verb, else its head."""
    if draft.cue is None or draft.head is None:
        return None
    head = reading.doc[draft.head]
    phrase = reading.doc.char_span(draft.cue.start, draft.cue.end, alignment_mode="expand")
    verbs = [token for token in phrase or () if token.pos_ == "VERB"]
    return head if head.pos_ == "VERB" or not verbs else verbs[0]
