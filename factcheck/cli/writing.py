"""Files replaced whole or not at all."""

from __future__ import annotations

import os
import shutil
from errno import EACCES, ENOTDIR
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from factcheck.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Mapping


STAGING = ".factcheck-"
"""What the name of a folder begins with in which files are made whole."""


def refuse_unwritable(folder: Path) -> None:
    """Look whether files can be written to a folder, before long work is done for it; nothing is made yet.

    Raises:
        OutputError: it or the folder that it would be made in takes no file.

    """
    there = next(place for place in (folder, *folder.parents) if place.exists())
    if not there.is_dir():
        raise _unwritable(folder, NotADirectoryError(ENOTDIR, os.strerror(ENOTDIR), str(there)))
    if not os.access(there, os.W_OK | os.X_OK):
        raise _unwritable(folder, PermissionError(EACCES, os.strerror(EACCES), str(there)))


def write_files(contents: Mapping[Path, bytes]) -> list[Path]:
    """Write files into their folders, in each folder every file or none.

    Raises:
        OutputError: as `write_all`.

    """
    for folder in dict.fromkeys(file.parent for file in contents):
        write_all(folder, {file.name: content for file, content in contents.items() if file.parent == folder})
    return list(contents)


def write_all(folder: Path, contents: Mapping[str, bytes]) -> list[Path]:
    """Write every file or none, by name, into a folder that is made if need be; old files stay until all are whole.

    Raises:
        OutputError: a file cannot be written or replaced.

    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=STAGING, dir=folder) as staging:
            for name, content in contents.items():
                (Path(staging) / name).write_bytes(content)
            _replace(folder, Path(staging), list(contents))
    except (OSError, ValueError) as error:
        raise _unwritable(folder, error) from None
    return [folder / name for name in contents]


def _replace(folder: Path, staging: Path, names: list[str]) -> None:
    """Move files into the folder; where one fails, put back those that were moved."""
    old = {name: staging / f"{name}.old" for name in names if (folder / name).exists()}
    for name, copy in old.items():
        shutil.copy2(folder / name, copy)
    moved: list[str] = []
    try:
        for name in names:
            (staging / name).replace(folder / name)
            moved.append(name)
    except OSError:
        for name in moved:
            old[name].replace(folder / name) if name in old else (folder / name).unlink()
        raise


def _unwritable(folder: Path, error: OSError | ValueError) -> OutputError:
    reason = getattr(error, "strerror", None) or str(error)
    place = Path(str(getattr(error, "filename", None) or "")).name
    message = f"reports cannot be written here ({place + ': ' if place else ''}{reason})."
    return OutputError(message, subject=str(folder), mend="Give a folder that can be written to with -o.")
