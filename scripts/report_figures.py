"""What a report costs: `python -m scripts.report_figures [FILE FILE ...]`, by default the first story of seeds/."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

import typer

import factcheck
from factcheck.formats import html, json, pdf
from factcheck.report import Report
from factcheck.templating import render_template

if TYPE_CHECKING:
    from collections.abc import Callable

SEEDS = Path(__file__).parents[1] / "seeds"
REPORT = "--report"
"""Only print the report that comes in, for its memory."""
PARAGRAPH = 60
"""Words."""


def main(paths: list[str]) -> None:
    """Print the figures of one comparison."""
    files = paths or sorted(map(str, next(iter(sorted(SEEDS.iterdir()))).glob("*.txt")))
    report = factcheck.compare([factcheck.Article.from_path(path) for path in files])
    words = sum(one.words for one in report.summary.sources)
    typer.echo(f"{len(files)} stories, {words} words, {len(report.findings)} findings")
    for form in (html, json, pdf):
        form.render(report)
        seconds, written = _timed(form.render, report)
        same = "same bytes" if written == form.render(report) else "OTHER BYTES"
        typer.echo(f"{form.SUFFIX:6} {seconds * 1000:6.0f} ms  {len(written):9,} bytes, twice the {same}")
    typer.echo(_against_paragraphs(report))
    typer.echo(f"peak memory {_peak():.0f} MiB, language pipeline included")
    typer.echo(_twenty_pages(report))


def _peak() -> float:
    """MiB that this program has held at most; `getrusage` would count what its parent held."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.findall(r"VmHWM:\s+(\d+) kB", status)[0]) / 1024


def _timed(render: Callable[[Report], str | bytes], report: Report) -> tuple[float, str | bytes]:
    start = process_time()
    written = render(report)
    return process_time() - start, written


def _against_paragraphs(report: Report) -> str:
    """The pages' time beside that of the same words in plain paragraphs, tagged and in the same fonts."""
    page = render_template("paper.html", report)
    text = re.sub(r"<head>.*?</head>|<[^>]+>", " ", page, flags=re.DOTALL).split()
    runs = (" ".join(text[start : start + PARAGRAPH]) for start in range(0, len(text), PARAGRAPH))
    plain = "<html lang=en><title>Words</title>" + "".join(f"<p>{run}</p>" for run in runs)
    ours, theirs = (min(_printed(source) for _ in range(3)) for source in (page, plain))
    times = f"{ours[0] / theirs[0]:.1f} times that"
    return f"{len(text)} words on {ours[1]} pages {ours[0]:.2f} s, {times} of plain paragraphs on {theirs[1]}"


def _printed(source: str) -> tuple[float, int]:
    start = process_time()
    document = pdf._lay_out(source, "")
    document.write_pdf(pdf_variant=pdf.VARIANT)
    return process_time() - start, len(document.pages)


def _twenty_pages(report: Report) -> str:
    """What a process holds that prints some twenty pages and has no language pipeline."""
    done = subprocess.run(  # noqa: S603 - ourselves
        [sys.executable, "-m", "scripts.report_figures", REPORT], input=json.render(report), check=True,
        capture_output=True, text=True,
    )  # fmt: skip
    return done.stdout.strip()


def print_alone(written: str) -> None:
    """Lengthen a report to twenty pages, print it, and say what this process held."""
    report = Report.model_validate_json(written)
    pages = _printed(render_template("paper.html", report))[1]
    more = [
        one.model_copy(update={"fingerprint": f"{one.fingerprint}-{number}"})
        for number in range(max(0, 20 - pages))
        for one in [one for one in report.findings if not one.folded][:3]
    ]
    long = report.model_copy(update={"findings": [*report.findings, *more]})
    pages = _printed(render_template("paper.html", long))[1]
    typer.echo(f"{pages} pages without the language pipeline: peak memory {_peak():.0f} MiB")


if __name__ == "__main__":
    if sys.argv[1:] == [REPORT]:
        print_alone(sys.stdin.read())
        sys.exit()
    main(sys.argv[1:])
