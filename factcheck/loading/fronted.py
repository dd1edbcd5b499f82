"""A file that is text: what it says, its front matter, the text after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.loading.files import FRONT_MATTER_ROOM, decoded
from factcheck.loading.front_matter import split_front_matter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.loading.intake import Delivery
    from factcheck.loading.metadata import Field
    from factcheck.settings import Limits


_HEADED = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:---[ \t]*\r?\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*\r?\n\s*)?#{1,6}[ \t]+\S"
)


def begins_with_heading(content: bytes) -> bool:
    """Whether a text begins as Markdown does that has a headline."""
    return bool(_HEADED.match(content[:FRONT_MATTER_ROOM]))


@dataclass(frozen=True, slots=True)
class Fronted:
    r"""All that a file says, line ends as "\n"; the fields of its front matter; the text after that."""

    written: str
    front: Mapping[str, Field]
    body: str

    @classmethod
    def of(cls, delivery: Delivery, limits: Limits) -> Fronted:
        """Take a file apart.

        Raises:
            LoadError: it is no text, surely over the limit, or its front matter is broken.

        """
        written = decoded(delivery, limits.characters)
        front, body = split_front_matter(written, delivery.subject)
        return cls(written, front, body)

    def fragments(self, passages: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
        """Passages of the body, with their offsets in the file, after the title of the front matter."""
        start = len(self.written) - len(self.body)
        title = self.front["title"].value if "title" in self.front else None
        plain = " ".join(title.split()) if isinstance(title, str) else ""
        if plain and (place := self.written.find(plain, 0, start)) >= 0:
            yield place, plain
        yield from ((start + place, words) for place, words in passages)
