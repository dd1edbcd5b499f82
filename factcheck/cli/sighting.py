"""The first look at each file of a batch: whether it is an article that can be compared, and what it is found by."""

from __future__ import annotations

import json
import traceback
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.admission import admit
from factcheck.cli.exits import MACHINE, WRONG_CALL
from factcheck.cli.stories import metadata_of
from factcheck.errors import FactcheckError
from factcheck.gathering import sign
from factcheck.loading import load

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.document import Article
    from factcheck.gathering import Signature
    from factcheck.project import Source
    from factcheck.settings import Settings


@dataclass(frozen=True, slots=True)
class Sight:
    """A file to look at."""

    file: Path
    source: Source
    settings: Settings


@dataclass(frozen=True, slots=True)
class Seen:
    """An article that can be compared; `digest` is of all that a comparison sees of it, `words` of outlet and text."""

    file: Path
    source: Source
    outlet: str
    title: str
    published: str | None
    digest: str
    words: str
    signature: Signature


@dataclass(frozen=True, slots=True)
class Unseen:
    """A file that cannot be compared, and why."""

    file: Path
    reason: str
    status: int = WRONG_CALL


def seen(sight: Sight) -> Seen | Unseen:
    """Look at a file; nothing of one file stops another."""
    try:
        given = metadata_of(sight.source, "the manifest")
        article = admit(load(sight.file, given, sight.settings.limits), sight.settings)
        return _seen(sight, article)
    except FactcheckError as error:
        subject = "" if error.subject == str(sight.file) else error.subject
        return Unseen(sight.file, str(type(error)(error.message, subject=subject, mend=error.mend)))
    except Exception:  # a mistake of the program's own is told, and the other files are read
        return Unseen(sight.file, f"a mistake of factcheck's own:\n{traceback.format_exc()}", MACHINE)


def unseen(sight: Sight) -> Unseen:
    """What is told of a file whose process was ended."""
    return Unseen(sight.file, "its process was ended; it may be too large.", MACHINE)


def _seen(sight: Sight, article: Article) -> Seen:
    return Seen(
        sight.file,
        sight.source,
        article.outlet,
        article.title,
        article.published,
        _digest(json.dumps(asdict(article), sort_keys=True)),
        _digest(f"{article.outlet.casefold()}\0{article.text}"),
        sign(article),
    )


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
