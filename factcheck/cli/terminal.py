"""What is shown to a person: messages and progress on standard error, results on standard output."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from enum import IntEnum
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Volume(IntEnum):
    """How much is told on standard output beside what was asked for."""

    QUIET = 0
    PLAIN = 1
    VERBOSE = 2


Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Tell what is wrong, and nothing else.")]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Tell every finding.")]

ShowIntake = Annotated[
    bool, typer.Option("--show-intake", help="Tell what was taken from where in each article, and what was left out.")
]


def volume(quiet: bool, verbose: bool) -> Volume:
    """How much two flags ask for; both at once are refused."""
    if quiet and verbose:
        raise typer.BadParameter("--quiet and --verbose exclude each other.", param_hint="--verbose")
    return Volume.QUIET if quiet else Volume.VERBOSE if verbose else Volume.PLAIN


def printable(text: str) -> str:
    """The text with the number of each character that would steer a terminal: no article or file name may."""
    from factcheck.templating import visible  # noqa: PLC0415 - Jinja2 is loaded, which help need not wait for

    return visible(text)


def tell(message: str) -> None:
    """A message on standard error."""
    typer.echo(f"factcheck: {printable(message)}", err=True)


@contextmanager
def progress(first: str) -> Iterator[Callable[[str], None]]:
    """Say what is being done while it is, on a terminal; nothing in a pipe."""
    if not sys.stderr.isatty():
        yield lambda step: None  # noqa: ARG005 - shown to nobody
        return
    from rich.console import Console  # noqa: PLC0415 - a tenth of a second that a pipe need not wait for

    with Console(stderr=True).status(first) as status:
        yield status.update
