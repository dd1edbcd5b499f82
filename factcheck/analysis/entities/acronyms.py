"""Acronyms: "Harbor Safety Board (HSB)", and every place where one stands, explained or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.analysis.entities.name import Name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.analysis.reading import Words
    from factcheck.document import EntityKind

SHORTEST = 2
LEAST_UNEXPLAINED = 3


def acronym_names(doc: Words, names: Sequence[Name]) -> Iterator[Name]:
    """The acronyms in parentheses behind names whose initials they are, wherever they stand.

    Those of longer names of bodies need no explanation.
    """
    explained: dict[str, EntityKind] = {}
    for name in names:
        capitals = "".join(token.text[0] for token in doc[name.start : name.end] if token.text[0].isupper())
        if name.kind == "organization" and len(capitals) >= LEAST_UNEXPLAINED:
            explained.setdefault(capitals, name.kind)
        following = doc[name.end : name.end + 3]
        enclosed = len(following) == 3 and following[0].text == "(" and following[2].text == ")"  # noqa: PLR2004
        if enclosed and len(capitals) >= SHORTEST and following[1].text == capitals:
            explained[capitals] = name.kind
    for token in doc:
        if token.text in explained:
            yield Name(token.i, token.i + 1, explained[token.text])
