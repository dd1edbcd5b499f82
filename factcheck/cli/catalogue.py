"""The catalogue of checks as text."""

from __future__ import annotations

from difflib import get_close_matches

import typer

from factcheck.checks.catalogue import Check, catalogue


def listed() -> str:
    """A line for each check: code, severity, relation and what it finds."""
    return "\n".join(f"{one.code}  {one.severity:<5}  {one.relation:<10}  {one.summary}" for one in catalogue())


def explained(wanted: str) -> str:
    """One check, by its code or name; an unknown one is refused with a suggestion."""
    known = {key: one for one in catalogue() for key in (one.code.lower(), one.name)}
    found = known.get(wanted.strip().lower())
    if found:
        return _explanation(found)
    near = get_close_matches(wanted.lower(), known, 1, cutoff=0.5)
    mend = f'Did you mean "{known[near[0]].code}"?' if near else "`factcheck checks` lists them."
    raise typer.BadParameter(f'there is no check "{wanted}". {mend}', param_hint="CODE")


def _explanation(check: Check) -> str:
    return f"{check.code} {check.name}: {check.relation}, {check.severity}\n\n{check.documentation}"
