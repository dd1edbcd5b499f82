"""What was fetched, kept beside the report that was made of it."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from factcheck.cli.deciding import given_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    from factcheck.cli.outputs import Target
    from factcheck.document import Article
    from factcheck.snapshot import Snapshot


def snapshot_files(articles: Iterable[Article], targets: Sequence[Target], now: str | None) -> dict[Path, bytes]:
    """The bytes of each article that was fetched, and what is known of them; beside the first report that is a file."""
    files: dict[Path, bytes] = {}
    for folder in [target.file.parent for target in targets if target.file][:1]:
        for one in [article.snapshot for article in articles if article.snapshot]:
            file = folder / one.path
            files |= {file: one.content, file.with_suffix(".json"): one.record(_fetched(one, now)).encode()}
    return files


def _fetched(snapshot: Snapshot, now: str | None) -> str:
    """When it was fetched: the day that was given, else the server's word; no clock is read."""
    if day := given_day(now):
        return day.isoformat()
    try:
        moment: datetime = parsedate_to_datetime(dict(snapshot.headers)["date"])
    except (KeyError, ValueError):
        return ""
    return moment.isoformat()
