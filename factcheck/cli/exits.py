"""Exit statuses, and what becomes of an error."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from factcheck.cli.terminal import tell
from factcheck.errors import FactcheckError, RenderError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

OK = 0
FINDINGS = 1
WRONG_CALL = 2
MACHINE = 3
INTERRUPTED = 130
GRAVEST_FIRST = (WRONG_CALL, MACHINE, FINDINGS, OK)


def gravest(statuses: Iterable[int]) -> int:
    """The exit status of a call of which several hold; of none, that all is well."""
    found = set(statuses)
    return next((status for status in GRAVEST_FIRST if status in found), OK)


@contextmanager
def mendable() -> Iterator[None]:
    """What the caller can mend is told in a sentence, and exits with 3 where it was the machine's, else with 2."""
    try:
        yield
    except FactcheckError as error:
        tell(str(error))
        raise typer.Exit(MACHINE if isinstance(error, RenderError) else WRONG_CALL) from None
    except KeyboardInterrupt:
        tell("interrupted.")
        raise typer.Exit(INTERRUPTED) from None


def exit_after_fault() -> None:
    """A mistake of this program is no finding: the traceback, and 3."""
    sys.excepthook(*sys.exc_info())
    tell("this is a mistake of factcheck's own; please report it with the lines above.")
    sys.exit(MACHINE)
