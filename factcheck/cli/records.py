"""What is kept of each story of a batch beside its reports, so that it need not be compared again."""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING

import factcheck
from factcheck.cli.stories import Outcome
from factcheck.cli.writing import STAGING, write_files
from factcheck.report.index import StoryRecord
from factcheck.templating import templates_folder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.cli.stories import Task

NAME = "batch.json"


def key_of(task: Task, digests: Iterable[str]) -> str:
    """The hash of all that a story's reports depend on: its articles, settings and decisions, and the program."""
    decisions, own = task.decisions, task.wanted.templates
    parts = [
        _program(),
        _hash_of(own) if own else "",
        list(digests),
        [one.form for one in task.targets],
        task.settings.model_dump(mode="json"),
        [one.model_dump(mode="json") for one in (*decisions.rulings, *decisions.waivers)],
        decisions.today.isoformat(),
        None if decisions.known is None else sorted(decisions.known),
    ]
    return sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


@cache
def _program() -> str:
    """The hash of the program, its language data and its templates."""
    return _hash_of(Path(factcheck.__file__).parent) + _hash_of(templates_folder())


def _hash_of(folder: Path) -> str:
    whole = sha256()
    for file in sorted(one for one in folder.rglob("*") if one.is_file() and one.suffix != ".pyc"):
        whole.update(f"{file.relative_to(folder).as_posix()}\0".encode() + sha256(file.read_bytes()).digest())
    return whole.hexdigest()


def keep(outcome: Outcome, key: str, folder: Path) -> None:
    """Write what became of a story, after its reports."""
    record = outcome.record.model_dump(mode="json") if outcome.record else None
    notes = [[*names, *told] for names, told in (outcome.notes or {}).items()]
    sizes = {name: (folder / name).stat().st_size for name in _names(outcome)}
    kept = {"key": key, "status": outcome.status, "told": outcome.told, "notes": notes, "sizes": sizes, "story": record}
    write_files({folder / NAME: json.dumps(kept, ensure_ascii=False, indent=1).encode()})


def kept(key: str, folder: Path) -> Outcome | None:
    """What became of a story, if it was compared under the same key and its reports are there whole."""
    try:
        found = json.loads((folder / NAME).read_bytes())
        whole = all((folder / name).stat().st_size == size for name, size in found["sizes"].items())
        if found["key"] != key or not whole:
            return None
        record = StoryRecord.model_validate(found["story"])
        notes = {(words, reason): (idle, told) for words, reason, idle, told in found["notes"]}
        return Outcome(record.name, found["status"], found["told"], notes=notes, record=record)
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None


def forget(folder: Path) -> None:
    """Take away what was kept, before the reports are written anew: half of them would pass for whole.

    What a process left behind that was ended while it wrote goes, too.
    """
    (folder / NAME).unlink(missing_ok=True)
    for left in folder.glob(f"{STAGING}*"):
        rmtree(left)


def _names(outcome: Outcome) -> list[str]:
    return [Path(file).name for file in outcome.record.files.values()] if outcome.record else []
