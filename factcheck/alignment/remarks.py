"""Which quotations of two articles are one remark: by their words, and where these are few, by their speaker."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.alignment.alignment import Member, Pair
from factcheck.alignment.changes import GRAVITY, judge_wording
from factcheck.alignment.folding import fold, folding_for
from factcheck.alignment.lexicon import lexicon_for
from factcheck.alignment.passages import lemmas_of, passage_of
from factcheck.alignment.similarity import candidates, likeness
from factcheck.alignment.wording import diff
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.alignment.alignment import Wording
    from factcheck.alignment.lexicon import Lexicon
    from factcheck.alignment.passages import Passage
    from factcheck.alignment.similarity import Likeness
    from factcheck.alignment.speakers import Speakers
    from factcheck.alignment.wording import Diff
    from factcheck.document import Article, Document, Quotation

Place = tuple[str, int, str]
"""A quotation's article, where it starts, and its id."""
_DAYS = 10
"""Articles that are further apart are taken for one story only where they share a long quotation."""
_CLEAN = GRAVITY.index("filler")
_ENOUGH = 3
"""Words of matter in common that make two contents, prose included, tell the same."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A quotation with its words as they are compared; `matter` are the telling words of its whole content."""

    member: Member[Quotation]
    passage: Passage
    matter: frozenset[str]

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.member.article, self.member.item.start, self.member.item.id


@dataclass(frozen=True, slots=True)
class Match:
    """Two quotations that may be one remark, with their diff and what they share.

    `best` says that neither side has a closer partner for these words, and that neither leaves the other in the
    middle of a sentence: only then is judged what was changed.
    """

    one: Remark
    other: Remark
    diff: Diff
    likeness: Likeness
    wording: Wording
    same_speaker: bool | None
    best: bool = True

    @property
    def ends(self) -> tuple[Place, Place]:
        """The two quotations."""
        return self.one.place, self.other.place

    @property
    def changed(self) -> bool:
        """Whether more differs than an outlet may cut."""
        return GRAVITY.index(self.wording.change) > _CLEAN

    @property
    def few_words(self) -> bool:
        """Whether the contents share little beyond a few quoted words, the rest being paraphrase."""
        left, right = self.one.matter, self.other.matter
        return len(left & right) < min(_ENOUGH, len(left), len(right))

    def pair(self) -> Pair[Quotation]:
        """The match as a link of a cluster."""
        least = min(len(self.one.passage.forms), len(self.other.passage.forms))
        speaker = {True: "one speaker", False: "another speaker", None: "speaker not told on one side"}
        reason = f"{self.likeness.shared} words in common, of {least} in the shorter; {speaker[self.same_speaker]}"
        return Pair(self.one.member, self.other.member, self.likeness.score, reason, self.wording, self.best)


def remarks_of(document: Document) -> list[Remark]:
    """The quotations with something in quotation marks, in the order of the text."""
    rules = rules_for(document.article.language)
    folding, empty, lemmas = folding_for(rules), lexicon_for(rules).empty, lemmas_of(document)
    found = []
    for quotation in document.quotations:
        passage = passage_of(quotation, document, folding, lemmas)
        whole = fold(document.article.text, quotation.start, quotation.end, folding) if passage.tokens else ()
        matter = frozenset(token.form for token in whole) - empty
        found.append(Remark(Member(document.article.id, quotation), passage, matter))
    return [one for one in found if one.passage.tokens]


def match_remarks(
    one: Article, left: Sequence[Remark], other: Article, right: Sequence[Remark], speakers: Speakers
) -> list[Match]:
    """The pairs of two articles' quotations that are one remark."""
    lexicon = lexicon_for(rules_for(one.language))
    places = candidates([each.passage for each in left], [each.passage for each in right], lexicon.empty)
    matches = [_match(left[here], right[there], speakers, lexicon) for here, there in places]
    long = [match for match in matches if _is_long(match)]
    short = [match for match in matches if _is_short(match)] if long or _near(one, other) else []
    kept = list({match.ends: match for match in (*long, *_telling(short))}.values())
    partners = _partners(kept)
    return list(_judged([match for match in kept if not _explained(match, partners)]))


def _judged(matches: Sequence[Match]) -> Iterator[Match]:
    """The matches, the closest first, of like ones the longest; of changed ones that claim the same words the first."""
    taken: dict[tuple[int, Place], list[Diff]] = {}
    for match in sorted(matches, key=_closeness):
        if not match.changed:
            yield match
            continue
        claims = [(side, match.ends[side]) for side in (0, 1)]
        free = not match.likeness.ragged and not any(
            _meet(match.diff, one, claim[0]) for claim in claims for one in taken.get(claim, ())
        )
        for claim in claims if free else ():
            taken.setdefault(claim, []).append(match.diff)
        yield replace(match, best=free)


def _closeness(match: Match) -> tuple[float, int, list[Place]]:
    return -round(match.likeness.score, 1), -match.likeness.shared, sorted(match.ends)


def _match(left: Remark, right: Remark, speakers: Speakers, lexicon: Lexicon) -> Match:
    found = diff(left.passage, right.passage)
    same = speakers.same(left.member, right.member)
    return Match(left, right, found, likeness(found, lexicon.empty), judge_wording(found, lexicon), same)


def _is_long(match: Match) -> bool:
    """Whether so much is said in the same words that it is one remark, whoever is credited with it."""
    like = match.likeness
    if like.change > 0.4 or like.content < 3:  # noqa: PLR2004
        return False
    if match.same_speaker is False:
        return like.run >= 5 and like.coverage >= 0.6 and not like.ragged  # noqa: PLR2004
    covered = (like.coverage >= 0.8 and like.shared >= 5) or (like.coverage >= 0.7 and like.shared >= 8)  # noqa: PLR2004
    return covered or like.run >= 6 - 2 * bool(match.same_speaker) + like.ragged


def _is_short(match: Match) -> bool:
    """Whether a few words are one remark, because one speaker says them, or because both articles quote just them."""
    like = match.likeness
    whole = like.coverage == 1 and not like.change
    if match.same_speaker:
        return like.content >= 1 and (whole or (like.coverage >= 0.6 and like.shared >= 3 and like.change <= 0.4))  # noqa: PLR2004
    if match.same_speaker is False or not whole:
        return False
    alike = like.content >= 2 and not any(map(any, match.diff.outside))  # noqa: PLR2004
    return alike or (like.shared >= 5 and like.content >= 1)  # noqa: PLR2004


def _telling(matches: Sequence[Match]) -> list[Match]:
    """The matches without those of a single word that the other article quotes time and again."""
    single = Counter(end for match in matches if match.likeness.content == 1 for end in match.ends)
    return [match for match in matches if match.likeness.content > 1 or max(map(single.__getitem__, match.ends)) == 1]


def _near(one: Article, other: Article) -> bool:
    """Whether two articles can be about one day's story, as far as their dates tell."""
    days = one.published_on, other.published_on
    return days[0] is None or days[1] is None or abs((days[0] - days[1]).days) <= _DAYS


Partners = tuple[dict[Place, list["Match"]], dict[Place, list["Match"]]]
"""The unchanged matches of each quotation, by side."""


def _partners(matches: Sequence[Match]) -> Partners:
    found: Partners = {}, {}
    for match in matches:
        if not match.changed:
            for side in (0, 1):
                found[side].setdefault(match.ends[side], []).append(match)
    return found


def _explained(match: Match, partners: Partners) -> bool:
    """Whether a side of a changed match has its own unchanged partner there, so that this is another remark."""
    return match.changed and any(_has_other(match, partners, side) for side in (0, 1))


def _has_other(match: Match, partners: Partners, side: int) -> bool:
    """Whether another quotation has that side's words unchanged, and is a partner of nothing else."""
    return any(
        _meet(match.diff, one.diff, side) and len(partners[1 - side][one.ends[1 - side]]) == 1
        for one in partners[side].get(match.ends[side], ())
        if one.ends[1 - side] != match.ends[1 - side]
    )


def _meet(one: Diff, other: Diff, side: int) -> bool:
    """Whether two shared regions of one passage are about the same words."""
    (start, end), (first, last) = (_region(each, side) for each in (one, other))
    return 2 * (min(end, last) - max(start, first)) >= end - start


def _region(found: Diff, side: int) -> tuple[int, int]:
    places = [(step.one, step.other)[side] for step in found.steps]
    return places[0][0], places[-1][1]
