"""The stories of a configuration: what each asks for, and what becomes of it."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from factcheck.cli.articles import with_roles
from factcheck.cli.deciding import decisions_of, notes_on
from factcheck.cli.exits import FINDINGS, MACHINE, OK, WRONG_CALL
from factcheck.cli.outputs import chosen_targets
from factcheck.errors import FactcheckError, RenderError, SettingsError
from factcheck.loading import is_address, load_many
from factcheck.loading.metadata import Field, read_metadata

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from factcheck.cli.deciding import Decisions, Notes
    from factcheck.cli.outputs import Target
    from factcheck.configuration import Configuration
    from factcheck.document import Article
    from factcheck.loading.metadata import Metadata
    from factcheck.project import Source, Story
    from factcheck.report.index import StoryRecord
    from factcheck.settings import Settings


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a call wants of every story; `asked` whether the formats were named rather than the default ones.

    `known` is whether the story is held against its baseline.
    """

    formats: tuple[str, ...] = ()
    asked: bool = False
    templates: Path | None = None
    now: str | None = None
    known: bool = True


@dataclass(frozen=True, slots=True)
class Task:
    """One story to compare: its sources with their files or addresses, the draft first; where its reports go."""

    name: str
    sources: tuple[tuple[str | Path, Source], ...]
    drafted: bool
    settings: Settings
    targets: tuple[Target, ...]
    decisions: Decisions
    wanted: Wanted


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a story: its exit status, the counts in words, what was found and fails it, what went wrong.

    `known` are the fingerprints of a baseline of it, `record` is its report as an index shows it.
    """

    name: str
    status: int
    told: str = ""
    findings: tuple[str, ...] = ()
    failing: tuple[str, ...] = ()
    complaints: tuple[str, ...] = ()
    notes: Notes | None = None
    known: frozenset[str] = frozenset()
    record: StoryRecord | None = None


def chosen_stories(configuration: Configuration, names: Sequence[str]) -> list[Story]:
    """The stories of those names in the configuration's order, all where none is named."""
    stories = configuration.project.story
    known = [one.name for one in stories]
    if not stories:
        raise SettingsError(
            "there is no story to compare.", subject=str(configuration.file or ""), mend="Add a [[story]]."
        )
    for name in names:
        if name not in known:
            raise typer.BadParameter(f'there is no story "{name}". They are: {", ".join(known)}.', param_hint="STORY")
    return [one for one in stories if not names or one.name in names]


def task_of(configuration: Configuration, story: Story, folder: Path, wanted: Wanted) -> Task:
    """What a story asks for; its reports go to its own folder, else to one of its name in a folder."""
    drafts = (story.draft,) if story.draft else ()
    sources = (*drafts, *(one for one in story.sources if one.path not in {draft.path for draft in drafts}))
    settings = configuration.settings
    own = configuration.path(story.output) or folder / story.name
    return Task(
        name=story.name,
        sources=tuple((one.path if is_address(one.path) else configuration.folder / one.path, one) for one in sources),
        drafted=bool(drafts),
        settings=settings.model_copy(update={"title": story.title or settings.title}),
        targets=chosen_targets(wanted.formats, own) if wanted.formats else (),
        decisions=decisions_of(configuration, wanted.now, story=story.name, known=wanted.known),
        wanted=wanted,
    )


def done(task: Task) -> Outcome:
    """Compare a story and write its reports; nothing of one story stops another."""
    try:
        return _compared(task)
    except FactcheckError as error:
        return Outcome(task.name, MACHINE if isinstance(error, RenderError) else WRONG_CALL, complaints=(str(error),))
    except Exception:  # a mistake of the program's own is told, and the other stories are compared
        return Outcome(task.name, MACHINE, complaints=(f"a mistake of factcheck's own:\n{traceback.format_exc()}",))


def lost(task: Task) -> Outcome:
    """What becomes of a story that its process was ended over."""
    return Outcome(task.name, MACHINE, complaints=("its process was ended; try fewer --jobs.",))


def _compared(task: Task) -> Outcome:
    from factcheck.baseline import known_from  # noqa: PLC0415 - what a report is of is loaded
    from factcheck.cli.publishing import published, refuse_unready  # noqa: PLC0415 - as above
    from factcheck.cli.snapshots import snapshot_files  # noqa: PLC0415 - as above
    from factcheck.cli.summary import counts_of  # noqa: PLC0415 - as above
    from factcheck.comparison import compare  # noqa: PLC0415 - spaCy takes a second
    from factcheck.report.index import tell_story  # noqa: PLC0415 - what a report is of is loaded

    articles = _articles(task)
    refuse_unready(task.targets, task.wanted.templates)
    report = task.decisions.applied(compare(articles, task.settings, task.decisions.rulings))
    beside = snapshot_files(articles, task.targets, task.wanted.now)
    outputs = published(report, task.targets, task.wanted.templates, beside)
    failures = outputs.failures.values()
    lines = [(one.fails, f"{one.severity.upper():<6}{one.code}  {one.title}") for one in report.findings]
    failing = tuple(line for fails, line in lines if fails)
    return Outcome(
        task.name,
        MACHINE if failures and task.wanted.asked else FINDINGS if failing else OK,
        counts_of(report),
        tuple(line for _, line in lines),
        failing,
        tuple(map(str, failures)),
        notes_on(report),
        known_from([report]),
        tell_story(report, task.name, seen_from_above(outputs.contents)),
    )


def seen_from_above(targets: Iterable[Target]) -> dict[str, str]:
    """Each format's file as it is seen from the folder above its own."""
    return {one.form: f"{one.file.parent.name}/{one.file.name}" for one in targets if one.file}


def _articles(task: Task) -> list[Article]:
    paths = [path for path, _ in task.sources]
    said = [metadata_of(one, f"the story {task.name}") for _, one in task.sources]
    articles = load_many(paths, said, task.settings.limits, task.settings.fetch)
    return with_roles(articles, [not place for place in range(len(paths))]) if task.drafted else articles


def metadata_of(source: Source, place: str) -> Metadata:
    """What is said of a source in a place."""
    given = {name: str(value) for name, value in source if value and name != "path"}
    return read_metadata({name: Field(value, place) for name, value in given.items()})
