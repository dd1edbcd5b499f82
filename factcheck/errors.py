"""Every error that a caller can mend.

FactcheckError
├── LoadError             an article cannot be read: the file, the place, the mend
│   └── LanguageError     it is not in a language that has rules
├── SettingsError         a setting is unknown or out of range
├── BaselineError         a baseline is none
├── TooFewArticlesError   there is nothing to compare with
├── OutputError           a report cannot be written: the folder, the mend
└── RenderError           a report cannot be made
    └── MachineError      because something outside Python is missing (Pango)
"""

from __future__ import annotations


class FactcheckError(Exception):
    """What the caller can mend; the message says what is wrong, `mend` what to do."""

    def __init__(self, message: str, *, subject: str = "", mend: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.subject = subject
        self.mend = mend

    def __str__(self) -> str:
        parts = [f"{self.subject}: {self.message}" if self.subject else self.message, self.mend]
        return " ".join(part for part in parts if part)


class LoadError(FactcheckError):
    """An article cannot be read."""


class LanguageError(LoadError):
    """An article is in a language that has no rules."""


class SettingsError(FactcheckError):
    """A setting is unknown, or its value is out of range."""


class BaselineError(FactcheckError):
    """A file of known findings is something else."""


class TooFewArticlesError(FactcheckError):
    """Fewer than two different articles were given."""


class OutputError(FactcheckError):
    """A report cannot be written where it was asked for."""


class RenderError(FactcheckError):
    """A report cannot be made."""


class MachineError(RenderError):
    """The machine lacks what a format needs."""
