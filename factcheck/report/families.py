"""Which accounts are one source: outlets of one newsroom or wire, and copies of one text; these count once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from factcheck.alignment.reprints import find_reprints

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.alignment import Alignment
    from factcheck.settings import Settings


@dataclass(frozen=True, slots=True)
class Families:
    """By article: the name of its outlet's family, "" where it has none, its source, and the outlet's own name.

    A source is named for an article of it. `copies` are pairs of articles that print one text.
    """

    family: Mapping[str, str]
    source: Mapping[str, str]
    outlet: Mapping[str, str]
    copies: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, alignment: Alignment, settings: Settings) -> Self:
        """The families of the articles compared."""
        articles = [document.article for document in alignment.documents]
        family = {one.id: settings.family(one.outlet) for one in articles}
        copies = tuple((one.one.id, one.other.id) for one in find_reprints(alignment.documents) if one.copy)
        return cls(family, _sources(family, copies), {one.id: one.name for one in articles}, copies)

    def count(self, articles: Iterable[str]) -> int:
        """How many sources articles are, by id."""
        return len({self.source[one] for one in articles})

    def independent(self, articles: Iterable[str]) -> bool:
        """Whether articles, by id, are more than one source."""
        return self.count(articles) > 1

    def told(self) -> Iterator[str]:
        """A sentence for each family that has several of the articles, and for each group of copies."""
        for name in sorted(set(self.family.values()) - {""}):
            outlets = [self.outlet[one] for one, family in self.family.items() if family == name]
            if len(outlets) > 1:
                yield f"{', '.join(outlets)} are of one family ({name}): what they agree on counts once."
        printed = _sources(dict.fromkeys(self.family, ""), self.copies)
        for first in dict.fromkeys(printed.values()):
            outlets = [self.outlet[one] for one, source in printed.items() if source == first]
            if len(outlets) > 1:
                yield f"{', '.join(outlets)} print one text: what they agree on counts once."


def _sources(family: Mapping[str, str], copies: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The source of each article: all that are linked by a family or a copy are one."""
    first: dict[str, str] = {}
    source = {one: first.setdefault(name, one) if name else one for one, name in family.items()}
    for one, other in copies:
        here, there = source[one], source[other]
        source = {each: here if known == there else known for each, known in source.items()}
    return source
