"""The commands and their flags."""

# Annotations are read when the program runs: typer makes the flags of them.
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Literal

import typer

from factcheck.cli.articles import load_articles, tell_intake
from factcheck.cli.configuring import Assignments, ConfigurationFile, Isolated, configured
from factcheck.cli.deciding import KnownFindings, Now, decisions_of
from factcheck.cli.exits import mendable
from factcheck.cli.outputs import DEFAULT, chosen_targets
from factcheck.cli.pictures import read_logo
from factcheck.cli.terminal import Quiet, ShowIntake, Verbose, progress, volume
from factcheck.settings import Edition, FailOn

app = typer.Typer(
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Folder = Annotated[
    Path, typer.Option("-o", "--output", metavar="DIR", help="Folder of the reports; - prints the one format.")
]
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        metavar="NAMES",
        help="Formats, with commas between, each one with =FILE or =- (printed) if it goes elsewhere. [html,pdf,json]",
    ),
]
FailsOn = Annotated[FailOn | None, typer.Option(help="Exit with 1 on findings of this severity or a graver one. [fix]")]
Editions = Annotated[
    Edition | None, typer.Option(help="shareable: excerpts around the evidence, no full text. [internal]")
]
Templates = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR", exists=True, file_okay=False, help="Templates and style sheets that replace the packaged ones."
    ),
]
Titles = Annotated[
    list[str] | None, typer.Option("--title", metavar="TEXT", help="Headline: once an article, in their order.")
]
Outlets = Annotated[
    list[str] | None, typer.Option("--outlet", metavar="NAME", help="Outlet: once an article, in their order.")
]
Dates = Annotated[
    list[str] | None,
    typer.Option("--published", metavar="DATE", help="Publication date (ISO): once an article, in their order."),
]


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"factcheck {version('factcheck')}")
        raise typer.Exit


@app.callback()
def factcheck(
    asked: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Compare outlets' accounts of one story: every difference, with the words that prove it.

    Exit status: 0 no finding at or above --fail-on; 1 such findings; 2 a wrong call or input; 3 the machine lacks
    something.
    """


@app.command()
def compare(  # noqa: PLR0913 - each is a flag
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE", help="Files or addresses (https://…), two or more.")
    ],
    *,
    draft: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="The article that findings are remarked at; the others are references."),
    ] = None,
    folder: Folder = Path("reports"),
    formats: Formats = None,
    fail_on: FailsOn = None,
    outlet: Outlets = None,
    title: Titles = None,
    published: Dates = None,
    report_title: Annotated[str | None, typer.Option(metavar="TEXT", help="Title of the report.")] = None,
    edition: Editions = None,
    slug: Annotated[str | None, typer.Option(metavar="TEXT", help="Slug of the story, shown on the report.")] = None,
    desk: Annotated[str | None, typer.Option(metavar="TEXT", help="Desk, shown on the report.")] = None,
    editor: Annotated[str | None, typer.Option(metavar="NAME", help="Editor, shown on the report.")] = None,
    logo: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Logo: PNG, JPEG or plain SVG, put into the report.")
    ] = None,
    templates: Templates = None,
    baseline: KnownFindings = None,
    now: Now = None,
    show_intake: ShowIntake = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    config: ConfigurationFile = None,
    isolated: Isolated = False,
    assignments: Assignments = None,
) -> None:
    """Compare two or more articles and write reports."""
    with mendable():
        flags = (
            ("--fail-on", "fail_on", fail_on),
            ("--report-title", "title", report_title),
            ("--edition", "edition", edition),
            ("--slug", "imprint.slug", slug),
            ("--desk", "imprint.desk", desk),
            ("--editor", "imprint.editor", editor),
            ("--logo", "imprint.logo", read_logo(logo) if logo else None),
        )
        configuration = configured(config, isolated, assignments, *flags)
        settings, decisions = configuration.settings, decisions_of(configuration, now, baseline)
        targets, loud = chosen_targets(formats or DEFAULT, folder), volume(quiet, verbose)
        options = {"outlet": outlet, "title": title, "published": published}
        with progress("Reading") as step:
            loaded = load_articles(articles, options, settings, draft)
            if show_intake:
                tell_intake(loaded)
            from factcheck.cli.comparison import Call, made, tell_made  # noqa: PLC0415 - spaCy takes a second

            call = Call(loaded, settings, targets, formats is not None, decisions, templates, now, loud)
            result = made(call, step)
        raise typer.Exit(tell_made(call, result))


@app.command()
def analyze(  # noqa: PLR0913 - each is a flag
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="A file or an address (https://…).")],
    *,
    form: Annotated[Literal["json", "text"], typer.Option("--format", help="What to print.")] = "json",
    outlet: Outlets = None,
    title: Titles = None,
    published: Dates = None,
    show_intake: ShowIntake = False,
    config: ConfigurationFile = None,
    isolated: Isolated = False,
    assignments: Assignments = None,
) -> None:
    """Print what is found in one article."""
    with mendable(), progress("Analyzing"):
        settings = configured(config, isolated, assignments).settings
        options = {"outlet": outlet, "title": title, "published": published}
        (loaded,) = load_articles([article], options, settings)
        if show_intake:
            tell_intake([loaded])
        from factcheck.cli.analysis import written  # noqa: PLC0415 - spaCy takes a second
        from factcheck.comparison import analyze as analysis_of  # noqa: PLC0415 - as above

        analysis = analysis_of(loaded, settings)
    typer.echo((analysis.model_dump_json(indent=2) if form == "json" else written(analysis)).encode())


@app.command()
def checks(code: Annotated[str | None, typer.Argument(metavar="CODE", help="The check to explain.")] = None) -> None:
    """List the checks, or explain one."""
    from factcheck.cli.catalogue import explained, listed  # noqa: PLC0415 - every check is loaded

    typer.echo(explained(code) if code else listed())
