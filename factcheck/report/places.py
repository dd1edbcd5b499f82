"""Where evidence stands in the file that was read: what an editor, a reviewer and a machine go to."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Self

from factcheck.report.finding import Place

if TYPE_CHECKING:
    from factcheck.document import Article, Span


def file_of(article: Article) -> str:
    """The path that was given, with "/" in it; of one that leads out of the working folder the last part alone."""
    path = PurePath(article.source)
    inside = not path.is_absolute() and ".." not in path.parts
    return path.as_posix() if article.source and inside else path.name


@dataclass(frozen=True, slots=True)
class Lines:
    """A text with the offsets at which its lines start."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, article: Article) -> Self:
        r"""The lines of an article; "\n" ends one."""
        ends = (place + 1 for place, character in enumerate(article.text) if character == "\n")
        return cls(article.text, (0, *ends))

    def place(self, span: Span) -> Place:
        """Where a passage stands."""
        line, column, byte = self._point(span.start)
        end_line, end_column, end_byte = self._point(span.end)
        return Place(
            line=line,
            column=column,
            byte_column=byte,
            end_line=end_line,
            end_column=end_column,
            end_byte_column=end_byte,
        )

    def _point(self, offset: int) -> tuple[int, int, int]:
        line = bisect_right(self.starts, offset)
        start = self.starts[line - 1]
        return line, offset - start + 1, len(self.text[start:offset].encode("utf-8", "surrogatepass")) + 1
