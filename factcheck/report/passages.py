"""Passages for display: shortened, in one line, or with evidence marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.finding import Segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.document import Document, Sentence, Span

WORDS_SHOWN = 14


def first_words(text: str, count: int = WORDS_SHOWN) -> str:
    """The first words in one line, with an ellipsis where more follow."""
    words = text.split()
    return " ".join(words[:count]) + (" …" if len(words) > count else "")


def sentences_of(document: Document, spans: Sequence[Span]) -> list[Sentence]:
    """The sentences that hold any of the spans, in order."""
    found = {number: one for span in spans for number, one in document.where.sentences.over(span.start, span.end)}
    return [found[number] for number in sorted(found)]


def marked(passage: Span, spans: Iterable[Span]) -> list[Segment]:
    """A passage in segments, those of the spans marked."""
    text, base, at = passage.text, passage.start, passage.start
    segments = []
    for low, high in _joined(spans, passage.start, passage.end):
        plain, mark = text[at - base : low - base], text[low - base : high - base]
        segments += [Segment(kind="plain", text=plain), Segment(kind="mark", text=mark)]
        at = high
    segments.append(Segment(kind="plain", text=text[at - base :]))
    return [one for one in segments if one.text]


def _joined(spans: Iterable[Span], start: int, end: int) -> list[tuple[int, int]]:
    """The spans cut to the window, in order, overlapping ones made one."""
    joined: list[tuple[int, int]] = []
    for low, high in sorted((max(one.start, start), min(one.end, end)) for one in spans):
        if low >= high:
            continue
        if joined and low <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(high, joined[-1][1])
        else:
            joined.append((low, high))
    return joined
