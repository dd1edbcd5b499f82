"""A batch from its files to its index: looked at, gathered, compared, told."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from hashlib import sha256
from importlib.metadata import version
from typing import TYPE_CHECKING

from factcheck.cli.bars import bar
from factcheck.cli.deciding import decisions_of
from factcheck.cli.exits import WRONG_CALL
from factcheck.cli.outputs import chosen_targets, refuse_no_templates
from factcheck.cli.processes import each_done
from factcheck.cli.records import forget, keep, kept, key_of
from factcheck.cli.sighting import Seen, Sight, Unseen, seen, unseen
from factcheck.cli.sources import sources_in
from factcheck.cli.stories import Outcome, Task, Wanted, done, lost
from factcheck.cli.writing import refuse_unwritable, write_files
from factcheck.errors import FactcheckError
from factcheck.gathering import gather
from factcheck.personal_names import fold
from factcheck.report.index import Copy, FailedStory, Index, LoneArticle, Uncompared, by_gravity, totals
from factcheck.templating import render_index

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from factcheck.cli.deciding import Decisions
    from factcheck.configuration import Configuration

SINGLE = 64
"""Files that are looked at by one process alone: more would not be begun before it is done."""
LONGEST = 48
"""Characters of a headline in a folder's name."""
_APART = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Batch:
    """What was asked for; `whole` whether every finding is told."""

    place: Path
    folder: Path
    configuration: Configuration
    wanted: Wanted
    baseline: Path | None = None
    jobs: int | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a batch."""

    index: Index
    outcomes: list[Outcome]
    statuses: frozenset[int]
    told: str


@dataclass(frozen=True, slots=True)
class _Story:
    """A story to compare, its folder, the key of its reports; `whole` as of the batch."""

    task: Task
    folder: Path
    key: str
    whole: bool


def written(batch: Batch) -> Made:
    """Compare every story of a batch that is not compared yet, and write the index.

    Raises:
        FactcheckError: there is no file to read, or no folder to write to.

    """
    refuse_unwritable(batch.folder)
    if batch.wanted.templates:
        refuse_no_templates(batch.wanted.templates)
    looked = list(_looked_at(batch))
    articles, copies = _without_copies([one for one in looked if isinstance(one, Seen)])
    groups = [[articles[place] for place in group] for group in gather([one.signature for one in articles])]
    shared = replace(decisions_of(batch.configuration, batch.wanted.now, batch.baseline), shared=True)
    stories = [_story(batch, shared, _oldest_first(group)) for group in groups if len(group) > 1]
    known = [kept(one.key, one.folder) for one in stories]
    outcomes = list(_outcomes(stories, known, batch.jobs))
    made = [one.record for one in outcomes if one.record]
    unread = [one for one in looked if isinstance(one, Unseen)]
    index = Index(
        version=version("factcheck"),
        articles=len(looked),
        stories=by_gravity(made),
        counts=totals(made),
        failed=[_failed(story, one) for story, one in zip(stories, outcomes, strict=True) if not one.record],
        uncompared=[Uncompared(file=str(one.file), reason=one.reason) for one in unread],
        copies=copies,
        alone=[_lone(*group) for group in groups if len(group) == 1],
    )
    files = write_files(_files(batch, index))
    statuses = frozenset([*(one.status for one in outcomes), *(one.status for one in unread)])
    return Made(index, outcomes, statuses, _told(index, known, files))


def _looked_at(batch: Batch) -> Iterator[Seen | Unseen]:
    """What is seen of each file, in order."""
    settings = batch.configuration.settings
    sources = sources_in(batch.place, batch.folder, settings.limits.files)
    sights = [Sight(file, source, settings) for file, source in sources]
    with bar("Reading", len(sights)) as step:
        for one in each_done(seen, sights, 1 if len(sights) <= SINGLE else batch.jobs, unseen):
            step()
            yield one


def _without_copies(articles: Iterable[Seen]) -> tuple[list[Seen], list[Copy]]:
    """The articles, the first of those that are the same; and the others."""
    first: dict[str, Seen] = {}
    later = [one for one in articles if first.setdefault(one.words, one) is not one]
    return list(first.values()), [Copy(file=str(one.file), of=str(first[one.words].file)) for one in later]


def _oldest_first(group: Iterable[Seen]) -> list[Seen]:
    return sorted(group, key=lambda one: (one.signature.day is None, one.signature.day, str(one.file)))


def _story(batch: Batch, decisions: Decisions, group: Sequence[Seen]) -> _Story:
    """The task of a group; its name is that of its oldest article, so that one more account changes no name."""
    oldest = group[0]
    mark = sha256(oldest.source.path.encode()).hexdigest()[:8]
    words = _APART.sub("-", fold(oldest.title or oldest.file.stem))[:LONGEST].strip("-")
    name = f"{words or 'story'}-{mark}"
    task = Task(
        name=name,
        sources=tuple((one.file, one.source) for one in group),
        drafted=False,
        settings=batch.configuration.settings,
        targets=chosen_targets(batch.wanted.formats, batch.folder / name),
        decisions=decisions,
        wanted=batch.wanted,
    )
    return _Story(task, batch.folder / name, key_of(task, [one.digest for one in group]), batch.whole)


def _outcomes(stories: Sequence[_Story], known: Sequence[Outcome | None], jobs: int | None) -> Iterator[Outcome]:
    """What becomes of each story, or became of it before, in their order."""
    new = [story for story, outcome in zip(stories, known, strict=True) if not outcome]
    with bar("Comparing", len(new)) as step:
        made = each_done(_compared, new, jobs, _lost)
        for outcome in known:
            if outcome:
                yield outcome
            else:
                yield next(made)
                step()


def _compared(story: _Story) -> Outcome:
    """Compare a story, and keep what becomes of it; what only a full account takes is left behind."""
    try:
        forget(story.folder)
        outcome = done(story.task)
        if outcome.record and not outcome.complaints:
            keep(outcome, story.key, story.folder)
    except (FactcheckError, OSError) as error:
        return Outcome(story.task.name, WRONG_CALL, complaints=(str(error),))
    return replace(outcome, findings=outcome.findings if story.whole else (), failing=(), known=frozenset())


def _lost(story: _Story) -> Outcome:
    return lost(story.task)


def _failed(story: _Story, outcome: Outcome) -> FailedStory:
    files = [str(file) for file, _ in story.task.sources]
    return FailedStory(name=outcome.name, files=files, reason=" ".join(outcome.complaints))


def _lone(article: Seen) -> LoneArticle:
    return LoneArticle(file=str(article.file), outlet=article.outlet, title=article.title, published=article.published)


def _files(batch: Batch, index: Index) -> dict[Path, bytes]:
    """The index as a page and as data."""
    return {
        batch.folder / "index.html": render_index(index, batch.wanted.templates).encode(),
        batch.folder / "index.json": (index.model_dump_json(indent=2) + "\n").encode(),
    }


def _told(index: Index, known: Sequence[Outcome | None], files: Iterable[Path]) -> str:
    """What was done, in two lines."""
    before = sum(map(bool, known))
    again = f", {before} of them compared before" if before else ""
    stories, articles = (
        _counted(len(index.stories), "story", "stories"),
        _counted(index.articles, "article", "articles"),
    )
    left = {
        "not compared": len(index.uncompared) + sum(len(one.files) for one in index.failed),
        "the same as another": len(index.copies),
        "told by one only": len(index.alone),
    }
    rest = "".join(f"; {count} {what}" for what, count in left.items() if count)
    return f"{stories} in {articles}{again}{rest}.\nWritten: {', '.join(map(str, files))}"


def _counted(count: int, one: str, several: str) -> str:
    return f"{count} {one if count == 1 else several}"
