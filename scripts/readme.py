"""Renew the parts of README.md that are made from the program: its help and the table of checks."""

from __future__ import annotations

import re
from pathlib import Path

from typer.testing import CliRunner

from factcheck.checks.catalogue import catalogue
from factcheck.checks.documentation import table
from factcheck.cli import app

README = Path(__file__).parent.parent / "README.md"
_PART = re.compile(r"(<!-- begin: (\w+) -->\n).*?(<!-- end: \2 -->)", re.DOTALL)


def renewed(text: str) -> str:
    """The text with each part between its marks made anew."""
    parts = {"help": _help(), "checks": table(catalogue()) + "\n"}
    return _PART.sub(lambda found: found[1] + parts[found[2]] + found[3], text)


def _help() -> str:
    told = [_told([]), _told(["compare"])]
    return "```text\n" + "\n".join(f"$ {command}\n{output}" for command, output in told) + "```\n"


def _told(arguments: list[str]) -> tuple[str, str]:
    words = [*arguments, "--help"]
    output = CliRunner().invoke(app, words, prog_name="factcheck", env={"COLUMNS": "80", "LINES": "40"}).output
    return " ".join(["factcheck", *words]), output


if __name__ == "__main__":
    README.write_text(renewed(README.read_text(encoding="utf-8")), encoding="utf-8")
