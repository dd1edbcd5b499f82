"""Quotation marks: which open, which close, which passages they enclose, and which stand alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from factcheck.document import Span

_MARK = re.compile(r"``|''|[\"＂“”„‟«»'‘’‚‹›`]")
_DOUBLE = frozenset(["``", "''", '"', "＂", "“", "”", "„", "‟", "«", "»"])
_ALWAYS_OPENS = frozenset(["``", "„", "‟", "‚", "‘", "`", "‹"])
_FACES_IN = frozenset("“«")
_FACES_OUT = frozenset("”»’›")

_OPENS_AFTER = frozenset("([{<—–-/|“‘«\"'`„‚")
_CLOSES_BEFORE = frozenset(".,;:!?)]}>—–-/|…”’»\"'")
_DECADE = re.compile(r"\d\ds?\b")
_APOSTROPHE_TAIL = re.compile(r"[^\W\d_]{1,2}(?!\w)")
_FEET = re.compile(r"\d['’′]\s?\d{1,2}$")
_BREAK = re.compile(r"\n\s*\n|(?<=[.!?:;…\"”’'»)\]])\s?\n")
_BLANK_LINE = re.compile(r"\n\s*\n")
_POSSESSIVE_TAIL = re.compile(r"\s[^\W\d_]")


@dataclass(frozen=True, slots=True)
class QuotedRegion:
    """A passage in quotation marks; `outer` holds the marks, `inner` is between them.

    A quotation that runs over paragraphs, each opened by a mark, is one region with several `pieces`
    (the inner passages of its paragraphs); `depth` is 0 for an outermost region, 1 for one inside another.
    """

    outer: Span
    pieces: tuple[Span, ...]
    depth: int


@dataclass(frozen=True, slots=True)
class Marks:
    """All quoted regions in the order of the text, and the marks that open or close nothing."""

    regions: tuple[QuotedRegion, ...]
    unbalanced: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    """One mark with what its neighbours let it do; a `doubtful` one may be an inch or an apostrophe."""

    start: int
    end: int
    double: bool
    opens: bool
    closes: bool
    doubtful: bool = False


@dataclass(slots=True)
class _Opened:
    """An opening mark that waits for its closing one, with the pieces of the paragraphs behind it."""

    mark: _Mark
    since: int
    pieces: list[tuple[int, int]] = field(default_factory=list)
    holds_double: bool = False


def find_marks(text: str) -> Marks:
    """Pair the quotation marks of a text, in time linear in its length.

    Straight, curly, mixed, low and angle marks and doubled ones (``…'') pair within a paragraph; a quotation
    goes on into the next paragraph where that one opens with a mark or first closes one. A double mark that
    finds no partner is in `unbalanced`; a single one is taken for an apostrophe.
    """
    pairing = _Pairing(text)
    marks = _marks(text)
    for place, mark in enumerate(marks):
        pairing.read(mark, marks[place + 1] if place + 1 < len(marks) else None)
    pairing.leave_paragraph(None)
    return Marks(_regions(text, pairing.pairs), _spans(text, pairing.alone))


def _spans(text: str, marks: list[_Mark]) -> tuple[Span, ...]:
    return tuple(sorted(Span.of(text, one.start, one.end) for one in marks))


def _marks(text: str) -> list[_Mark]:
    found = (_mark(text, match.start(), match.end()) for match in _MARK.finditer(text))
    return [one for one in found if one.opens or one.closes]


def _mark(text: str, start: int, end: int) -> _Mark:
    sign = text[start:end]
    left = text[start - 1] if start else "\n"
    right = text[end] if end < len(text) else "\n"
    after_gap = left.isspace() or left in _OPENS_AFTER
    before_gap = right.isspace() or right in _CLOSES_BEFORE
    opens = after_gap and not right.isspace()
    closes = before_gap and not left.isspace()
    if sign in _DOUBLE:
        return _double(text, start, end, (opens, closes))
    opens = opens and sign not in _FACES_OUT and not _DECADE.match(text, end)
    closes = closes and sign not in _ALWAYS_OPENS
    return _Mark(start, end, double=False, opens=opens, closes=closes)


def _double(text: str, start: int, end: int, sides: tuple[bool, bool]) -> _Mark:
    sign = text[start:end]
    opens, closes = sides == (True, False), sides == (False, True)
    if _FEET.search(text, max(0, start - 6), start):
        return _Mark(start, end, double=True, opens=False, closes=False)
    inch = start > 0 and text[start - 1].isdigit() and sign not in _FACES_IN
    apostrophe = start > 0 and text[start - 1].isalpha() and _APOSTROPHE_TAIL.match(text, end) is not None
    if sign in _ALWAYS_OPENS:
        opens, closes = True, False
    elif sign in _FACES_IN:
        opens = not closes
    elif sign in _FACES_OUT:
        closes = True
    elif opens == closes:
        opens = closes = True
    return _Mark(start, end, double=True, opens=opens, closes=closes, doubtful=inch or apostrophe)


class _Pairing:
    """The marks read so far: pairs, marks that found no partner, and those that are still open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pairs: list[tuple[_Opened, _Mark]] = []
        self.alone: list[_Mark] = []
        self._open: list[_Opened] = []
        self._last = 0

    def read(self, mark: _Mark, following: _Mark | None) -> None:
        """Take the next mark in; `following` is the one after it."""
        if _BREAK.search(self.text, max(0, self._last - 1), mark.start) and self.leave_paragraph(mark):
            self._last = mark.end
            return
        self._last = mark.end
        if mark.double:
            self._read_double(mark, following)
        else:
            self._read_single(mark, following)

    def _read_double(self, mark: _Mark, following: _Mark | None) -> None:
        waiting = any(one.mark.double for one in self._open)
        if mark.doubtful and self._is_no_mark(mark, following, waiting):
            return
        if mark.closes and (waiting or not mark.opens):
            self._close(mark)
        else:
            self._open.append(_Opened(mark, mark.end))

    def _is_no_mark(self, mark: _Mark, following: _Mark | None, waiting: bool) -> bool:
        """An inch after a figure, or an apostrophe turned into a quotation mark by the typesetter."""
        closed_later = following is not None and following.closes and not following.opens
        if (mark.opens and not mark.closes) or (waiting and not closed_later):
            return False
        if not self.text[mark.start - 1].isdigit():
            self.alone.append(mark)
        return True

    def _read_single(self, mark: _Mark, following: _Mark | None) -> None:
        waiting = bool(self._open) and not self._open[-1].mark.double
        if mark.closes and waiting and not self._is_possessive(mark, following):
            self._close(mark)
        elif mark.opens:
            self._open.append(_Opened(mark, mark.end))

    def _is_possessive(self, mark: _Mark, following: _Mark | None) -> bool:
        plural = self.text[mark.start - 1] in "sS" and _POSSESSIVE_TAIL.match(self.text, mark.end) is not None
        return plural and following is not None and following.closes and not following.double

    def _close(self, mark: _Mark) -> None:
        while self._open and self._open[-1].mark.double != mark.double:
            self._open.pop()
        if not self._open:
            self.alone.append(mark)
            return
        opened = self._open.pop()
        opened.pieces.append((opened.since, mark.start))
        opened.pieces = [piece for piece in opened.pieces if _ink(self.text, *piece)]
        if opened.pieces:
            self.pairs.append((opened, mark))
        elif mark.double:
            self.alone += [opened.mark, mark]
        if self._open and mark.double:
            self._open[-1].holds_double = True

    def leave_paragraph(self, mark: _Mark | None) -> bool:
        """End the paragraph behind `mark`, the first of a later one; whether `mark` only carries a quotation on."""
        waiting = [one for one in self._open if one.mark.double]
        goes_on = waiting and mark is not None and not waiting[-1].holds_double and self._goes_on(waiting[-1], mark)
        self._open = waiting[-1:] if goes_on else []
        self.alone += [one.mark for one in (waiting[:-1] if goes_on else waiting)]
        if not goes_on or mark is None or not mark.opens:
            return False
        waiting[-1].since = mark.end
        return True

    def _goes_on(self, opened: _Opened, mark: _Mark) -> bool:
        """Whether the quotation runs into the mark's paragraph; if so its earlier pieces are set down."""
        between = self.text[self._last : mark.start]
        parts = _BREAK.split(self.text[self._last - 1 : mark.start])
        reopened = mark.double and mark.opens and len(parts) == 2 and not parts[-1].strip()  # noqa: PLR2004
        closed = mark.double and mark.closes and not mark.opens and len(_BLANK_LINE.findall(between)) <= 1
        if not (reopened or closed):
            return False
        pieces = _paragraphs(self.text, opened.since, mark.start)
        opened.since = pieces.pop()[0] if closed else mark.end
        opened.pieces += pieces
        return True


def _paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The passages between line breaks, without the white space around them."""
    ends = [*(match.span() for match in _BREAK.finditer(text, start, end)), (end, end)]
    starts = [start, *(after for _, after in ends[:-1])]
    return [piece for piece in zip(starts, (before for before, _ in ends), strict=True) if _ink(text, *piece)]


def _ink(text: str, start: int, end: int) -> bool:
    return bool(text[start:end].strip())


def _regions(text: str, pairs: list[tuple[_Opened, _Mark]]) -> tuple[QuotedRegion, ...]:
    found: list[QuotedRegion] = []
    closing: list[int] = []
    for opened, mark in sorted(pairs, key=lambda pair: pair[0].mark.start):
        while closing and closing[-1] <= opened.mark.start:
            closing.pop()
        pieces = tuple(Span.of(text, *piece) for piece in opened.pieces)
        found.append(QuotedRegion(Span.of(text, opened.mark.start, mark.end), pieces, len(closing)))
        closing.append(mark.end)
    return tuple(found)
