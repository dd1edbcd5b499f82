"""Two short articles, annotated by hand, and what is aligned between them."""

from __future__ import annotations

from datetime import date

from factcheck.alignment.alignment import Alignment, Cluster, Edit, Member, Pair, SentenceLink, Wording
from factcheck.document import (
    Article,
    Claim,
    Document,
    Entity,
    Interval,
    Mention,
    Quotation,
    Sentence,
    Span,
    Speaker,
    Time,
    Word,
)

FIRST = 'Mayor Ada Quill resigned Tuesday. "I am tired," Quill told reporters Monday. The bridge stays closed.'
SECOND = 'The mayor, Ada Quill, resigned on Wednesday. "I was tired," she said.\nCopyright The Other.'


def span(text: str, words: str, place: int = 0) -> Span:
    """Where the words stand; the occurrence of that number."""
    start = -1
    for _ in range(place + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words), words)


def sentence(text: str, words: str, paragraph: int = 0, *, boilerplate: bool = False) -> Sentence:
    """A sentence, its words parted at blanks."""
    return Sentence(span(text, words), _words(text, words), paragraph, boilerplate)


def _words(text: str, words: str) -> tuple[Word, ...]:
    tokens, at = [], text.index(words)
    for word in words.split():
        start = text.index(word, at)
        at = start + len(word)
        tokens.append(Word(Span(start, at, word), word.strip('.,"').lower(), "NOUN"))
    return tuple(tokens)


def day(ref: str, found: Span, value: str) -> Time:
    """A day that tense resolved."""
    on = date.fromisoformat(value)
    return Time(ref, found, "DATE", value, Interval(on, on), "weekday, past tense")


def first() -> Document:
    """The first account."""
    text = FIRST
    return Document(
        article=Article(text=text, outlet="The Courier", published="2025-03-07", id="one", title="Quill resigns"),
        sentences=(
            sentence(text, "Mayor Ada Quill resigned Tuesday."),
            sentence(text, '"I am tired," Quill told reporters Monday.'),
            sentence(text, "The bridge stays closed."),
        ),
        times=(
            day("t1", span(text, "Tuesday"), "2025-03-04"),
            day("t2", span(text, "Monday"), "2025-03-03"),
        ),
        entities=(
            Entity(
                "e1",
                "Ada Quill",
                "person",
                (Mention(span(text, "Ada Quill"), "name"), Mention(span(text, "Quill", 1), "name")),
            ),
        ),
        quotations=(
            Quotation(
                id="q1",
                kind="direct",
                content=(span(text, "I am tired"),),
                quoted=(span(text, "I am tired"),),
                cue=span(text, "told"),
                verb="tell",
                source=span(text, "Quill", 1),
                speaker=Speaker("Ada Quill", "person", "e1"),
                addressee=span(text, "reporters"),
                said_on="t2",
            ),
        ),
        claims=(
            Claim(
                id="c1",
                span=span(text, "Mayor Ada Quill resigned Tuesday"),
                sentence=0,
                predicate=span(text, "resigned"),
                verb="resign",
                words=_words(text, "Mayor Ada Quill resigned Tuesday"),
                entities=("e1",),
                times=("t1",),
            ),
        ),
    )


def second() -> Document:
    """The second account, with a line of boilerplate and a lone quotation mark."""
    text = SECOND
    return Document(
        article=Article(text=text, outlet="The Other", published=None, id="two"),
        sentences=(
            sentence(text, "The mayor, Ada Quill, resigned on Wednesday."),
            sentence(text, '"I was tired," she said.'),
            sentence(text, "Copyright The Other.", 1, boilerplate=True),
        ),
        times=(day("t1", span(text, "Wednesday"), "2025-03-05"),),
        entities=(Entity("e1", "Ada Quill", "person", (Mention(span(text, "Ada Quill"), "name"),)),),
        quotations=(
            Quotation(
                id="q1",
                kind="direct",
                content=(span(text, "I was tired"),),
                quoted=(span(text, "I was tired"),),
                cue=span(text, "said"),
                verb="say",
                source=span(text, "she"),
                speaker=Speaker("Ada Quill", "person", "e1"),
            ),
        ),
        claims=(
            Claim(
                id="c1",
                span=span(text, "The mayor, Ada Quill, resigned on Wednesday"),
                sentence=0,
                predicate=span(text, "resigned"),
                verb="resign",
                words=_words(text, "The mayor, Ada Quill, resigned on Wednesday"),
                entities=("e1",),
                times=("t1",),
            ),
        ),
        unbalanced=(span(text, '"'),),
    )


def aligned() -> Alignment:
    """Both accounts with their one person, one remark and one event aligned."""
    one, other = first(), second()
    change = Edit("replaced", span(FIRST, "am"), span(SECOND, "was"))
    edits = (
        Edit("equal", span(FIRST, "I"), span(SECOND, "I")),
        change,
        Edit("equal", span(FIRST, "tired"), span(SECOND, "tired")),
    )
    remark = Pair(
        Member("one", one.quotations[0]),
        Member("two", other.quotations[0]),
        0.8,
        "the same speaker, 2 words in common",
        Wording("function_word", edits, (change,), 2),
    )
    event = Pair(Member("one", one.claims[0]), Member("two", other.claims[0]), 0.7, "both tell of resign")
    person = Pair(Member("one", one.entities[0]), Member("two", other.entities[0]), 1.0, "the same name")
    return Alignment(
        documents=(one, other),
        entities=(Cluster("ae1", (person.one, person.other), (person,)),),
        quotations=(Cluster("aq1", (remark.one, remark.other), (remark,)),),
        claims=(Cluster("ac1", (event.one, event.other), (event,)),),
        sentences=(SentenceLink(("one", 0), ("two", 0), 0.7, 0.6, like=True, mutual=True),),
    )
