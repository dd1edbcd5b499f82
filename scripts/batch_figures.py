"""What batches are worth: `python -m scripts.batch_figures [--corpora DIR] [--jobs N]`.

Which articles of the corpus `stories` are gathered, all shuffled together; the time, the processor time and the memory
of a batch of them. The corpus is no part of the project; without it nothing is measured.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import defaultdict
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from subprocess import run
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Annotated

import typer

from factcheck import Article
from factcheck.gathering import gather, sign

CORPORA = Path(__file__).parents[2] / "shared" / "corpora"
STORIES = "stories/basil-dev.jsonl.gz"


@dataclass(frozen=True, slots=True)
class Told:
    """An article and the story that it is of."""

    story: str
    article: Article


app = typer.Typer(add_completion=False)


@app.command()
def main(
    corpora: Annotated[Path, typer.Option(help="Folder of the corpora.")] = CORPORA,
    jobs: Annotated[int, typer.Option(help="Processes of the batch.")] = 2,
) -> None:
    """Print the figures."""
    file = corpora / STORIES
    if not file.is_file():
        typer.echo(f"Nothing is measured: there is no {file}. Name the folder of the corpora with --corpora.", err=True)
        raise typer.Exit(2)
    told = shuffled(read(file))
    typer.echo(gathered(told))
    typer.echo(batched(told, jobs))


def read(file: Path) -> list[Told]:
    """The articles of a corpus, one story a line."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        return [Told(story["story"], article(one)) for story in map(json.loads, lines) for one in story["articles"]]


def article(record: dict[str, str]) -> Article:
    """A record as it is read from a file, the headline first."""
    text = f"{record['title']}\n\n{record['text']}"
    return Article(text=text, title=record["title"], outlet=record["outlet"], published=record["published"])


def shuffled(told: list[Told]) -> list[Told]:
    """The articles in an order that has nothing to do with their stories."""
    return sorted(told, key=lambda one: sha256(one.article.text.encode()).digest())


def gathered(told: list[Told]) -> str:
    """How many stories were brought together, and in how many groups stands what is of another story."""
    groups = gather([sign(one.article) for one in told])
    stories: defaultdict[str, set[int]] = defaultdict(set)
    for place, one in enumerate(told):
        stories[one.story].add(place)
    whole = sum(any(places <= set(group) for group in groups) for places in stories.values())
    foreign = sum(len({told[place].story for place in group}) > 1 for group in groups)
    share = whole / len(stories)
    return f"{whole} of {len(stories)} stories brought together ({share:.1%}), {foreign} groups with a foreign article"


def batched(told: list[Told], jobs: int) -> str:
    """The time of a batch from nothing, and of the next one, for which everything is there."""
    with TemporaryDirectory() as folder:
        articles = Path(folder, "articles")
        articles.mkdir()
        for place, one in enumerate(told):
            (articles / f"{place:04}.txt").write_text(_file(one.article), encoding="utf-8")
        command = [sys.executable, "-m", "factcheck", "batch", str(articles), "-o", str(Path(folder, "reports"))]
        first, second = (
            _timed([*command, "-q", "--fail-on", "none", "--isolated", "--jobs", str(jobs)]) for _ in range(2)
        )
    return f"{len(told)} articles on {jobs} processes: {first}\nthe same again: {second}"


def _file(article: Article) -> str:
    front = {"outlet": article.outlet, "title": article.title, "published": article.published}
    lines = "\n".join(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in front.items())
    return f"---\n{lines}\n---\n{article.text.partition(chr(10) * 2)[2]}"


def _timed(command: list[str]) -> str:
    before, start = getrusage(RUSAGE_CHILDREN), perf_counter()
    status = run(command, check=False).returncode  # noqa: S603 - the program itself
    after = getrusage(RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    most = after.ru_maxrss / 1024
    return (
        f"{perf_counter() - start:.1f} s, {processor:.1f} s of processors, {most:.0f} MB at most, exit status {status}"
    )


if __name__ == "__main__":
    app()
