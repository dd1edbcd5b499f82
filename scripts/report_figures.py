"""What a report costs: `python -m scripts.report_figures [FILE FILE ...]`, by default the first story of seeds/."""

from __future__ import annotations

import re
import resource
import sys
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

import typer

from factcheck import Article, compare
from factcheck.formats import html, json, pdf
from factcheck.templating import render_template

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.report import Report

SEEDS = Path(__file__).parents[1] / "seeds"
PARAGRAPH = 60
"""Words."""


def main(paths: list[str]) -> None:
    """Print the figures of one comparison."""
    files = paths or sorted(map(str, next(iter(sorted(SEEDS.iterdir()))).glob("*.txt")))
    report = compare([Article.from_path(path) for path in files])
    words = sum(one.words for one in report.summary.sources)
    typer.echo(f"{len(files)} stories, {words} words, {len(report.findings)} findings")
    for form in (html, json, pdf):
        form.render(report)
        seconds, written = _timed(form.render, report)
        same = "same bytes" if written == form.render(report) else "OTHER BYTES"
        typer.echo(f"{form.SUFFIX:6} {seconds * 1000:6.0f} ms  {len(written):9,} bytes, twice the {same}")
    typer.echo(_against_paragraphs(report))
    typer.echo(
        f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB, language pipeline included"
    )


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
    ours, theirs = (_printed(source) for source in (page, plain))
    return f"{len(text)} words on {ours[1]} pages {ours[0]:.2f} s; as plain paragraphs on {theirs[1]} {theirs[0]:.2f} s"


def _printed(source: str) -> tuple[float, int]:
    start = process_time()
    document = pdf._lay_out(source, "")
    document.write_pdf(pdf_variant=pdf.VARIANT)
    return process_time() - start, len(document.pages)


if __name__ == "__main__":
    main(sys.argv[1:])
