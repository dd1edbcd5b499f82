"""The commands that show and keep what a desk has decided: its configuration."""

import typer

from factcheck.cli.application import app
from factcheck.cli.configuring import Assignments, ConfigurationFile, Isolated, configured
from factcheck.cli.exits import mendable
from factcheck.cli.terminal import printable
from factcheck.effective import effective


@app.command()
def config(
    *,
    file: ConfigurationFile = None,
    isolated: Isolated = False,
    assignments: Assignments = None,
) -> None:
    """Print the configuration, with where each value is from."""
    with mendable():
        typer.echo(printable(effective(configured(file, isolated, assignments))))
