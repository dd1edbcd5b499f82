"""Run the measures, hold them to their pins, and write the README's tables: `python -m scripts.gate --help`."""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from scripts.gate.accuracy import accuracy, sure_marks
from scripts.gate.floors import PINS, failures, pinned, read_pins, written
from scripts.gate.measures import MeasureError, Result, measures, read, run
from scripts.readme import README, renewed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scripts.gate.measures import Measure

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "build" / "gate"
"""What the scorers printed last."""


def main(arguments: Sequence[str]) -> int:
    """The exit status: 0 where every figure holds or nothing could be measured, 1 where one does not."""
    options = _options().parse_args(arguments)
    scorers, corpora = (Path(one).resolve() for one in (options.measures, options.corpora))
    absent = [str(one) for one in (scorers, corpora) if not one.is_dir()]
    if absent and not options.kept:
        typer.echo(f"Nothing was measured: {' and '.join(absent)} not there.")
        return 0
    chosen = [one for one in measures() if not options.only or one.name in options.only]
    try:
        with ThreadPoolExecutor(options.jobs) as pool:
            results = list(pool.map(lambda one: _result(one, scorers, corpora, kept=options.kept), chosen))
    except MeasureError as error:
        typer.echo(str(error), err=True)
        return 1
    return _hold(results, options, corpora)


def _options() -> argparse.ArgumentParser:
    names = [one.name for one in measures()]
    parser = argparse.ArgumentParser(prog="python -m scripts.gate", description=__doc__)
    parser.add_argument("--measures", default="../shared/measure", metavar="DIR", help="where the scorers are")
    parser.add_argument("--corpora", default="../shared/corpora", metavar="DIR", help="where the corpora are")
    parser.add_argument("--only", action="append", choices=names, help="run this measure alone; may be given again")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="measures at a time (default: 2)")
    parser.add_argument("--kept", action="store_true", help="take what the last run measured")
    parser.add_argument("--raise", dest="raising", action="store_true", help="pin what has become better")
    parser.add_argument("--lower", dest="lowering", action="store_true", help="accept what has become worse")
    return parser


def _result(measure: Measure, scorers: Path, corpora: Path, *, kept: bool) -> Result:
    path = KEPT / f"{measure.name}.json"
    if kept and not path.is_file():
        raise MeasureError(f"{measure.name} was not measured before: {path} is not there")
    printed = path.read_text(encoding="utf-8") if kept else run(measure, scorers, corpora, ROOT)
    result = read(measure, printed)
    KEPT.mkdir(parents=True, exist_ok=True)
    path.write_text(printed, encoding="utf-8")
    told = (f"  {one.figure.name}: {one.value:g}  {one.counts}" for one in result.measured)
    typer.echo("\n".join([measure.name, *map(str.rstrip, told)]))
    return result


def _hold(results: list[Result], options: argparse.Namespace, corpora: Path) -> int:
    """Tell what fails; where nothing does, or that is accepted, write the pins and, after a whole run, the README."""
    pins = read_pins(PINS.read_text(encoding="utf-8")) if PINS.is_file() else {}
    failed = failures(results, pins)
    for one in failed:
        typer.echo(f"{'accepted' if options.lowering else 'FAILED'}: {one}", err=True)
    if failed and not options.lowering:
        return 1
    pins = pinned(results, pins, raising=options.raising, lowering=options.lowering)
    PINS.write_text(written(pins), encoding="utf-8")
    if not options.only:
        text = README.read_text(encoding="utf-8")
        README.write_text(renewed(text, {"accuracy": accuracy(results, pins, sure_marks(corpora))}), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
