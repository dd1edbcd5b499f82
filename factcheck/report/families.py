"""Families of outlets: those that share a newsroom or a wire are one source, and what they agree on counts once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.alignment import Alignment
    from factcheck.settings import Settings


@dataclass(frozen=True, slots=True)
class Families:
    """By article: the name of its outlet's family, "" where it has none; and the outlet's own name."""

    family: Mapping[str, str]
    outlet: Mapping[str, str]

    @classmethod
    def of(cls, alignment: Alignment, settings: Settings) -> Self:
        """The families of the articles compared."""
        articles = [document.article for document in alignment.documents]
        return cls(
            {one.id: settings.family(one.outlet) for one in articles},
            {one.id: one.name for one in articles},
        )

    def independent(self, articles: Iterable[str]) -> bool:
        """Whether articles, by id, are more than one source."""
        return len({self.family[one] or one for one in articles}) > 1

    def told(self) -> Iterator[str]:
        """A sentence for each family that has several of the articles."""
        for name in sorted(set(self.family.values()) - {""}):
            outlets = [self.outlet[one] for one, family in self.family.items() if family == name]
            if len(outlets) > 1:
                yield f"{', '.join(outlets)} are of one family ({name}): what they agree on counts once."
