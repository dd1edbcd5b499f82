"""The configuration of a call: its file found or given, its flags."""

# Annotations are read when the program runs: typer makes the flags of them.
from pathlib import Path
from typing import Annotated

import typer

from factcheck.configuration import Configuration, configure, find_configuration, read_configuration

ConfigurationFile = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="Configuration, instead of the nearest factcheck.toml."),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no configuration.")]
Assignments = Annotated[
    list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="A setting, as limits.characters=500000.")
]


def configured(
    file: Path | None,
    isolated: bool,
    assignments: list[str] | None,
    *flags: tuple[str, str, object],
) -> Configuration:
    """The configuration of a call; a flag is its own name, the setting's, and the value or None."""
    if file and isolated:
        raise typer.BadParameter("a configuration is given, and none is to be read.", param_hint="--isolated")
    found = None if isolated else file or find_configuration(Path())
    return configure(read_configuration(found) if found else None, assignments or (), flags)
