"""Which checks and options may be chosen: those of the catalogue."""

from __future__ import annotations

import inspect
from difflib import get_close_matches
from typing import TYPE_CHECKING

from factcheck.checks.catalogue import catalogue
from factcheck.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.checks.catalogue import Check
    from factcheck.settings import CheckSettings


def refuse_unknown(chosen: Mapping[str, CheckSettings]) -> None:
    """Refuse a code that no check has, and an option that its check does not take.

    Raises:
        SettingsError: one is unknown; its subject is the setting's name.

    """
    known = {one.code: one for one in catalogue()} if chosen else {}
    for code, settings in chosen.items():
        if code not in known:
            raise _unknown(f"checks.{code}", f'there is no check "{code}".', code, known)
        options = options_of(known[code])
        for name, value in settings.options.items():
            place = f"checks.{code}.options.{name}"
            if name not in options:
                raise _unknown(place, f'{code} has no option "{name}".', name, options)
            _refuse_other_kind(place, value, options[name])


def refuse_unknown_code(code: str, place: str) -> None:
    """Refuse a code that no check has.

    Raises:
        SettingsError: there is none; its subject is the place.

    """
    known = [one.code for one in catalogue()]
    if code not in known:
        raise _unknown(place, f'there is no check "{code}".', code, known)


def options_of(check: Check) -> dict[str, float]:
    """The options of a check with their defaults: its keyword-only parameters, all of them numbers."""
    parameters = inspect.signature(check.function).parameters.values()
    return {one.name: one.default for one in parameters if one.kind is inspect.Parameter.KEYWORD_ONLY}


def _unknown(place: str, message: str, name: str, known: Iterable[str]) -> SettingsError:
    near = get_close_matches(name, known, 1, cutoff=0.5)
    return SettingsError(message, subject=place, mend=f'Did you mean "{near[0]}"?' if near else "")


def _refuse_other_kind(place: str, value: object, default: float) -> None:
    kinds = int | float if isinstance(default, float) else int
    if isinstance(value, bool) or not isinstance(value, kinds) or not value >= 0:
        kind = "a number" if isinstance(default, float) else "a whole number"
        name = place.rpartition(".")[2]
        raise SettingsError(f"{name}: {value!r} does not do.", subject=place, mend=f"Give {kind}, 0 or more.")
