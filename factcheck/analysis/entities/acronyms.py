"""Acronyms explained in the text: "Harbor Safety Board (HSB)", and every place where one stands again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.analysis.entities.name import Name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.analysis.reading import Words
    from factcheck.document import EntityKind

SHORTEST = 2


def acronym_names(doc: Words, names: Sequence[Name]) -> Iterator[Name]:
    """The acronyms in parentheses behind names whose initials they are, wherever they stand."""
    explained: dict[str, EntityKind] = {}
    for name in names:
        following = doc[name.end : name.end + 3]
        if len(following) == 3 and following[0].text == "(" and following[2].text == ")":  # noqa: PLR2004
            initials = "".join(token.text[0] for token in doc[name.start : name.end] if token.text[0].isupper())
            if len(initials) >= SHORTEST and following[1].text == initials:
                explained[initials] = name.kind
    for token in doc:
        if token.text in explained:
            yield Name(token.i, token.i + 1, explained[token.text])
