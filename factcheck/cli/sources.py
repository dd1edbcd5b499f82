"""The files of a batch: what a folder holds, or a manifest names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.configuration import parse_configuration
from factcheck.errors import LoadError
from factcheck.loading.files import read_list
from factcheck.misfits import Misfit
from factcheck.project import Manifest, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.configuration import Written

MOST_BYTES = 20_000_000
"""Bytes of a manifest."""
TOML = ".toml"


def sources_in(place: Path, apart: Path, most: int) -> list[tuple[Path, Source]]:
    """Every file of a folder and of those in it, or of a manifest, in order; with what is said of each.

    Hidden files, links to folders, what is beside the articles (`NAME.toml`) and what is in the folder `apart` are no
    articles. A manifest is a list of files, one a line, or TOML with an [[article]] for each.

    Raises:
        LoadError: there is no such place, no file in it, or more than `most`.
        SettingsError: the manifest is broken.

    """
    found = _in_folder(place, apart) if place.is_dir() else _in_manifest(place)
    sources = []
    for one in found:
        sources.append(one)
        if len(sources) > most:
            message = f"there are more files in it than limits.files, which is {most:,}."
            raise LoadError(
                message, subject=str(place), mend="Give fewer, or raise the limit: --set limits.files=NUMBER."
            )
    if not sources:
        raise LoadError("there is no article in it.", subject=str(place), mend="Give a folder of articles.")
    return sources


def _in_folder(folder: Path, apart: Path) -> Iterator[tuple[Path, Source]]:
    left_out = apart.resolve()
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(one for one in folders if one[0] != "." and Path(here, one).resolve() != left_out)
        for file in (Path(here, name) for name in sorted(files)):
            if file.name[0] != "." and file.suffix.lower() != TOML:
                yield file, Source(path=file.relative_to(folder).as_posix())


def _in_manifest(file: Path) -> Iterator[tuple[Path, Source]]:
    content = read_list(file, MOST_BYTES)
    if file.suffix.lower() == TOML:
        sources = _tabled(parse_configuration(content, file))
    else:
        lines = (line.strip() for line in content.splitlines())
        sources = tuple(Source(path=line) for line in lines if line and line[0] != "#")
    yield from ((file.parent / one.path, one) for one in sources)


def _tabled(written: Written) -> tuple[Source, ...]:
    manifest = Manifest.of(written.values)
    if isinstance(manifest, Misfit):
        line = written.lines.get(manifest.path)
        raise manifest.error(f"{written.file}, line {line}" if line else str(written.file))
    return manifest.article
