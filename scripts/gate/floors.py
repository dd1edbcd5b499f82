"""The pins: the least, or the most, that each figure may be; raised and lowered only when that is asked for."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scripts.gate.measures import Measured, Result

PINS = Path(__file__).with_name("floors.toml")
HEAD = """\
# What `make gate` holds each figure to: no less where more is better, no more where less is.
# `make gate RAISE=1` pins what has become better, `make gate ACCEPT_LOWER=1` what has become worse.
"""
Pins = dict[str, dict[str, float]]
"""By measure and figure."""


def read_pins(text: str) -> Pins:
    """The pins of a file's text."""
    return {name: dict(ones) for name, ones in tomllib.loads(text).items()}


def written(pins: Mapping[str, Mapping[str, float]]) -> str:
    """The pins as a file's text."""
    parts = [
        "\n".join([f"[{name}]", *(f'"{one}" = {value!r}' for one, value in ones.items())])
        for name, ones in pins.items()
    ]
    return HEAD + "\n" + "\n\n".join(parts) + "\n"


def worse(one: Measured, pin: float) -> bool:
    """Whether a figure fails its pin."""
    return one.value < pin if one.figure.better == "higher" else one.value > pin


def better(one: Measured, pin: float) -> bool:
    """Whether a figure is better than its pin asks for."""
    return one.value != pin and not worse(one, pin)


def failures(results: Iterable[Result], pins: Pins) -> list[str]:
    """Each figure that is worse than its pin, in words."""
    return [
        f"{result.measure.name}: {one.figure.name} is {one.value:g}, held to {pin:g}"
        for result, one, pin in _held(results, pins)
        if pin is not None and worse(one, pin)
    ]


def pinned(results: Iterable[Result], pins: Pins, *, raising: bool, lowering: bool) -> Pins:
    """The pins after a run: those of new figures, the better ones if `raising`, the worse ones if `lowering`.

    A measure that was not run keeps its pins; a figure that is no longer read loses its own.
    """
    new = {name: dict(ones) for name, ones in pins.items()}
    for result in results:
        new[result.measure.name] = {}
    for result, one, pin in _held(results, pins):
        moved = pin is None or (raising and better(one, pin)) or (lowering and worse(one, pin))
        new[result.measure.name][one.figure.name] = one.value if moved or pin is None else pin
    return new


def _held(results: Iterable[Result], pins: Pins) -> list[tuple[Result, Measured, float | None]]:
    return [
        (result, one, pins.get(result.measure.name, {}).get(one.figure.name))
        for result in results
        for one in result.measured
    ]
