"""Where evidence stands in the file that was read: what an editor, a reviewer and a machine go to."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Self

from factcheck.manuscript import Manuscript
from factcheck.report.finding import Place

if TYPE_CHECKING:
    from factcheck.document import Article, Span


def file_of(article: Article) -> str:
    """The path that was given, with "/" in it; of one that leads out of the working folder the last part alone.

    "" for an article that was fetched.
    """
    if article.snapshot:
        return ""
    path = PurePath(article.source)
    inside = not path.is_absolute() and ".." not in path.parts
    return path.as_posix() if article.source and inside else path.name


@dataclass(frozen=True, slots=True)
class Lines:
    """An article's file with the offsets at which its lines start."""

    file: Manuscript
    starts: tuple[int, ...]

    @classmethod
    def of(cls, article: Article) -> Self:
        r"""The lines of the file that an article was read from, else of its text; "\n" ends one."""
        file = article.manuscript or Manuscript.same(article.text)
        ends = (place + 1 for place, character in enumerate(file.text) if character == "\n")
        return cls(file, (0, *ends))

    def place(self, span: Span) -> Place:
        """Where a passage stands."""
        line, column, byte = self._point(self.file.start(span.start))
        end_line, end_column, end_byte = self._point(self.file.end(span.end))
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
        return line, offset - start + 1, len(self.file.text[start:offset].encode("utf-8", "surrogatepass")) + 1
