"""The command line: flags -> Settings; the only part that prints, opens output files and exits."""

from __future__ import annotations

import sys

from factcheck.cli import batching, keeping, rendering, running
from factcheck.cli.application import app
from factcheck.cli.exits import exit_after_fault

__all__ = ["app", "batching", "keeping", "main", "rendering", "running"]


def main() -> None:
    """Run the command line; a mistake of the program's own is told with its traceback, and is no finding."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        app()
    except Exception:
        exit_after_fault()
