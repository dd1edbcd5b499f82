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

NOWHERE = Manuscript("", ())


def file_of(article: Article) -> str:
    """The path that was given, with "/" in it; of one that leads out of the working folder the last part alone.

    "" for an article that was fetched.
    """
    return "" if article.snapshot else seen_from_here(article.source)


def seen_from_here(written: str) -> str:
    """A path with "/" in it, or words that begin with one ("story.toml, line 2"); the last part alone as above."""
    path = PurePath(written)
    inside = not path.is_absolute() and ".." not in path.parts
    return path.as_posix() if written and inside else path.name


@dataclass(frozen=True, slots=True)
class Lines:
    """An article's file with the offsets at which its lines start."""

    file: Manuscript
    starts: tuple[int, ...]

    @classmethod
    def of(cls, article: Article) -> Self:
        r"""The lines of the file that an article was read from, else of its text; "\n" ends one.

        What was read from a file without lines, a page or a document, stands at the file's beginning.
        """
        file = article.manuscript or (NOWHERE if article.origins else Manuscript.same(article.text))
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
