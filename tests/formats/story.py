"""A small builder of reports by hand: articles as lists of sentences, findings by the words they mark."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.checks.catalogue import Relation, Severity
from factcheck.document import Article, Span
from factcheck.report.analysis import Analysis, ArticleRecord, SentenceRecord
from factcheck.report.finding import EvidenceRecord, FindingRecord, GateRecord, Segment, SideRecord
from factcheck.report.passages import marked
from factcheck.report.places import Lines
from factcheck.report.schema import LedgerRow, RowCell

if TYPE_CHECKING:
    from collections.abc import Sequence

GATES = ("identity", "scope", "voice", "as-of", "assertion", "value", "evidence")


@dataclass(frozen=True)
class Account:
    """One outlet's article, a sentence a paragraph."""

    id: str
    outlet: str
    title: str
    published: str | None
    sentences: tuple[str, ...]
    url: str = ""

    @property
    def text(self) -> str:
        return "\n\n".join(self.sentences)

    def start(self, sentence: int) -> int:
        return sum(len(one) + 2 for one in self.sentences[:sentence])

    def record(self) -> ArticleRecord:
        return ArticleRecord(
            id=self.id,
            outlet=self.outlet,
            title=self.title,
            url=self.url,
            authors=[],
            published=self.published,
            updated=None,
            language="en",
            file=f"stories/{self.id}.txt",
            text=self.text,
            sha256=sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest(),
        )

    def analysis(self) -> Analysis:
        spans = [(self.start(n), self.start(n) + len(one)) for n, one in enumerate(self.sentences)]
        return Analysis(
            article=self.record(),
            sentences=[SentenceRecord(start=start, end=end) for start, end in spans],
            quotes=[],
            times=[],
            quantities=[],
            entities=[],
            claims=[],
        )


@dataclass(frozen=True)
class Part:
    """One side of a finding: a sentence of an account and the words of it that are marked."""

    account: Account
    sentence: int
    marks: tuple[str, ...]
    attribution: str = ""
    normalized: tuple[str, ...] = ()

    def evidence(self) -> list[EvidenceRecord]:
        normal = [*self.normalized, *[""] * len(self.marks)]
        return [self._item(words, normal[n]) for n, words in enumerate(self.marks)]

    def _item(self, words: str, normal: str) -> EvidenceRecord:
        start = self.account.start(self.sentence) + self._text.index(words)
        span = Span(start, start + len(words), words)
        place = Lines.of(Article(text=self.account.text)).place(span)
        return EvidenceRecord.at(span, article=self.account.id, normalized=normal, place=place)

    def side(self) -> SideRecord:
        around = ("", *self.account.sentences, "")
        return SideRecord(
            article=self.account.id,
            outlet=self.account.outlet,
            start=self.account.start(self.sentence),
            end=self.account.start(self.sentence) + len(self._text),
            sentence=self._segments(),
            attribution=self.attribution,
            before=around[self.sentence],
            after=around[self.sentence + 2],
            normalized=[f"{words} → {form}" for words, form in zip(self.marks, self.normalized, strict=False)],
        )

    @property
    def _text(self) -> str:
        return self.account.sentences[self.sentence]

    def _segments(self) -> list[Segment]:
        segments, at = [], 0
        for words in sorted(self.marks, key=self._text.index):
            start = self._text.index(words)
            segments += [Segment(kind="plain", text=self._text[at:start]), Segment(kind="mark", text=words)]
            at = start + len(words)
        segments.append(Segment(kind="plain", text=self._text[at:]))
        return [one for one in segments if one.text]


def finding(  # noqa: PLR0913 - one row of a table
    code: str,
    relation: Relation,
    severity: Severity,
    title: str,
    explanation: str,
    *parts: Part,
    check: str = "",
    wording: Sequence[tuple[str, str]] = (),
    because: str = "",
    undecided: str = "",
    confidence: float = 1.0,
) -> FindingRecord:
    """A finding; `undecided` names the gate at which the trail ends."""
    evidence = [item for part in parts for item in part.evidence()]
    return FindingRecord(
        code=code,
        relation=relation,
        severity=severity,
        title=title,
        explanation=explanation,
        evidence=evidence,
        anchor=0,
        alignment="q1" if because else None,
        confidence=confidence,
        fingerprint=sha256(
            f"{code}{[(one.article, one.start) for one in evidence]}".encode("utf-8", "replace")
        ).hexdigest()[:16],
        check=check or title.split(":", maxsplit=1)[0].lower().replace(" ", "_"),
        family=code[0],
        sides=[part.side() for part in parts],
        wording=[Segment.model_validate({"kind": kind, "text": text}) for kind, text in wording],
        paired_because=because,
        gates=_gates(relation, undecided),
        folded=code == "O01",
        fails=severity in {Severity.STOP, Severity.FIX},
    )


def _gates(relation: Relation, undecided: str) -> list[GateRecord]:
    if relation is not Relation.CONFLICT and not undecided:
        return []
    trail = GATES[: GATES.index(undecided) + 1] if undecided else GATES
    return [
        GateRecord(
            gate=gate,
            passed=None if gate == undecided else True,
            why="no publication time on one side" if gate == undecided else "same speaker, same remark",
        )
        for gate in trail
    ]


def row(
    accounts: Sequence[Account], numbers: Sequence[int | None], findings: Sequence[FindingRecord]
) -> list[RowCell | None]:
    """The cells of one row of the side-by-side view."""
    return [
        None if number is None else _cell(account, number, findings)
        for account, number in zip(accounts, numbers, strict=True)
    ]


def _cell(account: Account, number: int, findings: Sequence[FindingRecord]) -> RowCell:
    start, text = account.start(number), account.sentences[number]
    end = start + len(text)
    touching = [
        one.fingerprint
        for one in findings
        if any(item.article == account.id and item.start < end and start < item.end for item in one.evidence)
    ]
    shown = [
        Span(item.start, item.end, item.text) for one in findings for item in one.evidence if item.article == account.id
    ]
    return RowCell(
        article=account.id,
        start=start,
        end=end,
        text=text,
        sentence=marked(Span(start, end, text), shown),
        findings=touching,
        boilerplate=False,
    )


def dated(account: Account, sentence: int, printed: str, resolved: str, **told: str) -> LedgerRow:
    """A row of the ledger."""
    start = account.start(sentence) + account.sentences[sentence].index(printed)
    return LedgerRow.model_validate(
        {
            "article": account.id,
            "outlet": account.outlet,
            "kind": "remark" if told.get("who") else "event",
            "who": "",
            "to": "",
            "rule": "weekday before publication",
            "inferred": False,
            "start": start,
            "end": start + len(printed),
            "printed": printed,
            "resolved": resolved,
            **told,
        }
    )
