"""Renew the parts of README.md that are made from the program: its help and the table of checks."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from typer.testing import CliRunner

from factcheck.checks.catalogue import catalogue
from factcheck.checks.documentation import table
from factcheck.cli import app

if TYPE_CHECKING:
    from collections.abc import Mapping

README = Path(__file__).parent.parent / "README.md"
_PART = re.compile(r"(<!-- begin: (\w+) -->\n).*?(<!-- end: \2 -->)", re.DOTALL)


def renewed(text: str, parts: Mapping[str, str]) -> str:
    """The text with what stands between the marks of each of the parts made anew."""
    return _PART.sub(lambda found: found[1] + parts[found[2]] + found[3] if found[2] in parts else found[0], text)


def programs_parts() -> dict[str, str]:
    """What the program itself tells: its help and its checks."""
    return {"help": _help(), "checks": table(catalogue()) + "\n"}


def _help() -> str:
    told = [_told([]), _told(["compare"])]
    return "```text\n" + "\n".join(f"$ {command}\n{output}" for command, output in told) + "```\n"


def _told(arguments: list[str]) -> tuple[str, str]:
    words = [*arguments, "--help"]
    output = CliRunner().invoke(app, words, prog_name="factcheck", env={"COLUMNS": "80", "LINES": "40"}).output
    return " ".join(["factcheck", *words]), output


if __name__ == "__main__":
    README.write_text(renewed(README.read_text(encoding="utf-8"), programs_parts()), encoding="utf-8")
