"""Path -> Article: the front matter read, a sidecar and the caller's metadata laid over it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.document import Article
from factcheck.errors import LoadError, TooFewArticlesError
from factcheck.loading.files import read_text
from factcheck.loading.front_matter import split_front_matter
from factcheck.loading.markdown import passages, plain_text
from factcheck.loading.metadata import Metadata, read_metadata
from factcheck.loading.sidecar import read_sidecar
from factcheck.manuscript import Manuscript
from factcheck.settings import Limits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Metadata", "load", "load_many"]

PLAIN = frozenset({"", ".txt", ".text"})
MARKDOWN = frozenset({".md", ".markdown"})


def load(path: str | Path, given: Metadata | None = None, limits: Limits | None = None) -> Article:
    r"""Read an article from a text or Markdown file.

    Line ends become "\n", Markdown becomes plain paragraphs, blank lines around the text go. The headline (the title,
    or a Markdown text's first heading) stands first in `text`, a blank line after it. What is `given` goes before
    what a sidecar (`NAME.toml` beside `NAME.txt`) says, and that before the front matter.

    Raises:
        LoadError: the file cannot be read, is no article, or its metadata is broken.

    """
    file = Path(path)
    content = read_text(_readable(file), (limits or Limits()).characters)
    front, body = split_front_matter(content, str(file))
    found = (given or Metadata()).over(read_sidecar(file)).over(read_metadata(front))
    marked = file.suffix.lower() in MARKDOWN
    heading, text = plain_text(body) if marked else ("", body)
    article = _article(file, found, heading, text.strip())
    fragments = _fragments(content, body, article.title, marked=marked)
    return replace(article, manuscript=Manuscript.of(article.text, content, fragments))


def load_many(
    paths: Sequence[str | Path], given: Sequence[Metadata] = (), limits: Limits | None = None
) -> list[Article]:
    """Read several articles; `given` has one item for each path, or none at all.

    Raises:
        LoadError: as `load`.
        TooFewArticlesError: a file is there twice.

    """
    known: dict[Path, str | Path] = {}
    for path in paths:
        place = Path(path).resolve()
        if place in known:
            raise _twice(path, known[place])
        known[place] = path
    return [load(path, one, limits) for path, one in zip(paths, given or [Metadata()] * len(paths), strict=True)]


def _twice(path: str | Path, first: str | Path) -> TooFewArticlesError:
    message = "this file was given twice." if str(path) == str(first) else f"this is the same file as {first}."
    return TooFewArticlesError(message, subject=str(path), mend="Give each article once.")


def _readable(file: Path) -> Path:
    suffix = file.suffix.lower()
    if suffix in PLAIN | MARKDOWN or not file.is_file():
        return file
    message = "HTML pages are not read yet." if suffix in {".html", ".htm"} else f"{suffix} files are not read."
    raise LoadError(message, subject=str(file), mend="Save the article's text as .txt or .md.")


def _fragments(content: str, body: str, title: str, *, marked: bool) -> Iterator[tuple[int, str]]:
    """What of a file's content stands in the article as it is: the title of a front matter, the lines of the body."""
    front = len(content) - len(body)
    if title and (place := content.find(title, 0, front)) >= 0:
        yield place, title
    if marked:
        yield from ((front + place, words) for place, words in passages(body))
        return
    at = front
    for line in body.split("\n"):
        if words := line.strip():
            yield at + line.index(words), words
        at += len(line) + 1


def _article(file: Path, found: Metadata, heading: str, text: str) -> Article:
    title = found.title or heading
    body = _without(title, text) if title else text
    if not any(map(str.isalnum, body)):
        raise LoadError("there is no text in it.", subject=str(file), mend="Put the article's text into the file.")
    return Article(
        text=f"{title}\n\n{body}" if title else body,
        title=title,
        outlet=found.outlet or "",
        published=found.published,
        updated=found.updated,
        authors=found.authors or (),
        url=found.url or "",
        language=found.language or "en",
        source=str(file),
    )


def _without(title: str, text: str) -> str:
    """The text less a first line that only repeats the title."""
    first, _, rest = text.partition("\n")
    return rest.lstrip() if first.split() == title.split() else text
