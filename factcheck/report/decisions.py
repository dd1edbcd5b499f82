"""What a desk has decided beforehand, as the report prints it: what it knew, what it waives, what it overrules."""

from __future__ import annotations

from typing import Literal

from factcheck.report.base import Published


class BaselineRecord(Published):
    """How the findings lie to those that were known: counts, and the fingerprints that are found no longer.

    Waived findings are not counted.
    """

    known: int
    new: int
    persisting: int
    resolved: list[str]


class WaiverRecord(Published):
    """A waiver, for a code or for one fingerprint ("" for the other), and the fingerprints that it covers.

    An `expired` one covers nothing any more: its findings count again. `by` is left out of a shareable report.
    """

    id: str
    code: str
    fingerprint: str
    reason: str
    by: str
    expires: str
    state: Literal["used", "unused", "expired"]
    findings: list[str]


class RulingRecord(Published):
    """What somebody overruled: the words, how they were read and how they are to be read.

    `article` is the id of the account they stand in, `why` why it was not `applied`; `by` is left out of a shareable
    report.
    """

    id: str
    kind: Literal["speaker", "date", "pairing"]
    article: str
    outlet: str
    words: str
    was: str
    now: str
    reason: str
    by: str
    applied: bool
    why: str


class Waivers(Published):
    """The waivers in their order, and the day, ISO, that they were held to."""

    day: str
    items: list[WaiverRecord]
