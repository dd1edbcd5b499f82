"""P01."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.alignment.alignment import Alignment
    from factcheck.document import Document

LEAST = 30
"""Words in a row that two newsrooms do not write alike by chance."""


@check("P01", Relation.AGREE, Severity.NOTE)
def shared_text(alignment: Alignment) -> Iterator[Discrepancy]:
    """Two accounts have a long passage word for word in common, outside of quotation marks.

    Why this matters:
        What comes from one wire story is one source: that two accounts agree on it counts once.

    Finding:
        - (2025-03-07) The harbor commission approved the new ferry terminal on Tuesday after three hours of heated
          argument about noise, traffic and the fate of the old fish market, which will have to move to the far side
          of the canal.
        - (2025-03-07) Our town. The harbor commission approved the new ferry terminal on Tuesday after three hours of
          heated argument about noise, traffic and the fate of the old fish market, which will have to move to the
          far side of the canal.

    Silence:
        - (2025-03-07) The harbor commission approved the new ferry terminal on Tuesday after three hours of argument.
        - (2025-03-07) The harbor commission approved the new ferry terminal on Tuesday after three hours of argument.

    What it cannot do:
        It does not know who wrote first, and says nothing of passages shorter than thirty words.
    """
    narratives = [_narrative(document) for document in alignment.documents]
    for (one, here), (other, there) in combinations(zip(alignment.documents, narratives, strict=True), 2):
        runs = _runs(here, there)
        if runs:
            length, first, second = max(runs, key=lambda run: (run[0], -run[1], -run[2]))
            words = sum(run[0] for run in runs)
            yield Discrepancy(
                title=f"{one.article.name} and {other.article.name} share {words} words of text",
                explanation=f"The longest passage in common has {length} words; what agrees in it counts once.",
                evidence=(_shown(one, here, first, length), _shown(other, there, second, length)),
                slot="shared text",
            )


def _narrative(document: Document) -> list[tuple[str, Span]]:
    """The words of the article in order, folded; "" breaks the run at words in quotation marks and boilerplate."""
    quoted = iter(sorted((piece.start, piece.end) for one in document.quotations for piece in one.quoted))
    current, found = next(quoted, None), list[tuple[str, Span]]()
    for sentence in document.sentences:
        for word in sentence.words:
            while current and current[1] <= word.span.start:
                current = next(quoted, None)
            inside = current is not None and current[0] <= word.span.start
            if word.pos != "PUNCT":
                found.append(("" if inside or sentence.boilerplate else word.span.text.casefold(), word.span))
    return found


def _runs(one: Sequence[tuple[str, Span]], other: Sequence[tuple[str, Span]]) -> list[tuple[int, int, int]]:
    """(length, start, start) of every passage of `LEAST` words or more in common, none within another."""
    here, there = [word for word, _ in one], [word for word, _ in other]
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for start in range(len(there) - LEAST + 1):
        places[tuple(there[start : start + LEAST])].append(start)
    runs, start = [], 0
    while start + LEAST <= len(here):
        key = tuple(here[start : start + LEAST])
        lengths = [] if "" in key else [(_length(here, there, start, place), -place) for place in places[key]]
        if lengths:
            length, place = max(lengths)
            runs.append((length, start, -place))
        start += max(lengths)[0] if lengths else 1
    return runs


def _length(here: Sequence[str], there: Sequence[str], start: int, place: int) -> int:
    """How many words run on alike from two places."""
    length = 0
    while start + length < len(here) and place + length < len(there) and here[start + length]:
        if here[start + length] != there[place + length]:
            break
        length += 1
    return length


def _shown(document: Document, words: Sequence[tuple[str, Span]], start: int, length: int) -> Evidence:
    first, last = words[start][1], words[start + length - 1][1]
    return Evidence(document.article.id, Span.of(document.article.text, first.start, last.end))
