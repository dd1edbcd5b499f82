"""Attributions set by layout alone: a transcript's turns ("WELKER: …") and a dash with a name behind a quotation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.analysis.quotations.drafts import Draft, trimmed
from factcheck.document import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.analysis.marks import QuotedRegion

_TURN = re.compile(
    r"^[\"“”]?(?P<name>[^\W\d_a-z](?:[^\W\d_a-z]|[.'’ -]){1,40})(?P<cue>:)[ \xa0]+(?P<words>\S.*)$", re.MULTILINE
)
_SIGNED = re.compile(r"[ \xa0]*\n?[ \xa0]*(?P<cue>[―—–]|--?)[ \xa0]*(?P<name>[^\W\d_a-z][^\n\"“”]{1,100})(?=\n|$)")
_HEADED = re.compile(
    r"\s*(?P<name>[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,3})(?P<cue>:) +(?P<words>\S[^\n]*[^\n.!?])(?=\n|$)"
)
_FEWEST_TURNS = 2
_LONGEST_NAME = 12


def find_turns(text: str) -> list[Draft]:
    """The turns of a transcript: lines that open with a name in capitals and a colon, where there are several."""
    found = list(_TURN.finditer(text))
    if len(found) < _FEWEST_TURNS:
        return []
    return [_draft(text, match) for match in found]


def find_headed(text: str) -> list[Draft]:
    """A headline that gives a name, a colon and what that one says."""
    match = _HEADED.match(text)
    return [_draft(text, match)] if match else []


def find_signed(text: str, regions: Sequence[QuotedRegion]) -> list[Draft]:
    """Quotations that a dash and a name follow at the end of their line or on the next."""
    found = ((one.outer, _SIGNED.match(text, one.outer.end)) for one in regions if one.depth == 0)
    drafts = []
    for outer, match in found:
        if match and text[: outer.start].rstrip(" \xa0")[-1:] in {"", "\n"}:
            name = trimmed(text, *match.span("name"))
            if name and len(name.text.split()) <= _LONGEST_NAME:
                drafts.append(Draft(((outer.start, outer.end),), _span(text, match, "cue"), None, name))
    return drafts


def _span(text: str, match: re.Match[str], group: str) -> Span:
    return Span.of(text, *match.span(group))


def _draft(text: str, match: re.Match[str]) -> Draft:
    return Draft((match.span("words"),), _span(text, match, "cue"), None, _span(text, match, "name"))
