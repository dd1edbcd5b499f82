"""The commands for what a comparison has made: its data in other formats, and the schema of the data."""

# Annotations are read when the program runs: typer makes the flags of them.
import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factcheck.cli.application import Folder, Formats, Templates, app
from factcheck.cli.exits import mendable
from factcheck.cli.outputs import DEFAULT, chosen_targets
from factcheck.cli.terminal import progress
from factcheck.loading.files import read_list
from factcheck.settings import settings_from

if TYPE_CHECKING:
    from factcheck.report.base import Published

DIALECT = "https://json-schema.org/draft/2020-12/schema"


@app.command()
def render(
    file: Annotated[Path, typer.Argument(metavar="REPORT", help="A report.json of `factcheck compare`.")],
    *,
    folder: Folder = Path("reports"),
    formats: Formats = None,
    templates: Templates = None,
    artifacts: Annotated[
        str | None, typer.Option(metavar="URL", help="Where all files of the report are kept, for the comment.")
    ] = None,
) -> None:
    """Write a report in other formats, from its JSON alone; findings do not fail it."""
    from factcheck.cli.publishing import print_outputs, published, refuse_unready, tell_failures  # noqa: PLC0415
    from factcheck.report.reading import MOST_BYTES, parse_report  # noqa: PLC0415 - every check is loaded

    with mendable():
        settings_from([], imprint={"artifacts": artifacts or ""})
        targets = chosen_targets(formats or DEFAULT, folder)
        refuse_unready(targets, templates)
        with progress("Reading") as step:
            report = parse_report(read_list(file, MOST_BYTES), str(file))
            step("Writing")
            kept = report if artifacts is None else report.kept_at(artifacts)
            outputs = published(kept, targets, templates)
        print_outputs(outputs)
        raise typer.Exit(tell_failures(outputs, asked=formats is not None))


@app.command()
def schema(
    of: Annotated[
        Literal["report", "analysis", "index"], typer.Argument(help="What `compare`, `analyze` or `batch` writes.")
    ] = "report",
) -> None:
    """Print the JSON Schema of the data."""
    from factcheck.report import Analysis, Report  # noqa: PLC0415 - every check is loaded
    from factcheck.report.index import Index  # noqa: PLC0415 - as above

    models: dict[str, type[Published]] = {"report": Report, "analysis": Analysis, "index": Index}
    model = models[of]
    described = {"$schema": DIALECT, **model.model_json_schema(mode="serialization")}
    typer.echo(json.dumps(described, ensure_ascii=False, indent=2))
