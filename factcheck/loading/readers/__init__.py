"""Bytes -> Intake: a module is a format, its `READER` says what it goes by and reads it."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from factcheck.errors import LoadError

if TYPE_CHECKING:
    from factcheck.loading.intake import Delivery, Reader

__all__ = ["reader_for", "readers"]


@cache
def readers() -> tuple[Reader, ...]:
    """Every reader, by the name of its module."""
    names = sorted(module.name for module in iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").READER for name in names)


def reader_for(delivery: Delivery) -> Reader:
    """Who reads it: by what the bytes are, else by what the file is called.

    Raises:
        LoadError: it is called what it is not, or no reader is for it.

    """
    surely = next((one for one in readers() if one.recognizes(delivery.content)), None)
    if not delivery.suffix:
        return surely or next(one for one in readers() if one.suits(delivery.content))
    called = [one for one in readers() if delivery.suffix in one.suffixes]
    if surely and called and surely not in called:
        message = f"this is {surely.name}, not {_either(called)}."
        raise LoadError(message, subject=delivery.subject, mend=f"Give it a name that ends in {surely.suffixes[0]}.")
    if surely or len(called) == 1:
        return surely or called[0]
    message = f"this is not {_either(called)}." if called else f"{delivery.suffix} files are not read."
    raise LoadError(message, subject=delivery.subject, mend="Save the article's text as .txt or .md.")


def _either(known: list[Reader]) -> str:
    return " or ".join(one.name for one in known)
