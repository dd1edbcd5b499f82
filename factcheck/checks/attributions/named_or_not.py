"""A02."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.alignment.speakers import Speakers
from factcheck.checks.attributions.delegates import may_speak_for
from factcheck.checks.attributions.links import long_links
from factcheck.checks.attributions.sources import is_beside, is_named
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Member, Pair
    from factcheck.document import Quotation

_WORD = re.compile(r"[^\W_]+")
_PAIRS = ({"person", "unnamed"}, {"organization", "unnamed"}, {"person", "organization"})


@check("A02", Relation.COMPATIBLE, Severity.NOTE)
def named_or_not(alignment: Alignment) -> Iterator[Discrepancy]:
    """The same words are credited to someone named here and unnamed there, or to a person here and a body there.

    Why this matters:
        Both can be right; the reader of one account cannot weigh the source.

    Finding:
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill said.
        - “The old bridge is not safe for lorries, and we will close it in April,” a senior official said.

    Silence:
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill said.
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill said on Friday.
    """
    speakers = Speakers.of(alignment.entities)
    for cluster, link in long_links(alignment):
        sides = (link.one, link.other)
        sources = [(side, side.item.source) for side in sides]
        if _is_pair(alignment, link, speakers) and all(source for _, source in sources):
            named = [(side, source) for side, source in sources if source]
            yield Discrepancy(
                title=" / ".join(source.text for _, source in named),
                explanation="The same words; "
                + ", ".join(f"{side.item.speaker.kind}: {one.text}" for side, one in named),
                evidence=tuple(Evidence(side.article, source, side.item.speaker.name) for side, source in named),
                slot="speaker's name",
                alignment=cluster,
                confidence=link.score,
            )


def _is_pair(alignment: Alignment, link: Pair[Quotation], speakers: Speakers) -> bool:
    """Whether the words are credited to someone and to who speaks for them, or to a name and to none."""
    sides = (link.one, link.other)
    if speakers.same(*sides) is False:
        return any(may_speak_for(alignment, *two) for two in (sides, sides[::-1]))
    return {side.item.speaker.kind for side in sides} in _PAIRS and _differ(alignment, sides)


def _differ(alignment: Alignment, sides: tuple[Member[Quotation], ...]) -> bool:
    """Whether the named side is named beside the words, and by no word of the other side."""
    named = [side for side in sides if side.item.speaker.kind != "unnamed"]
    words = [
        set(_WORD.findall(f"{side.item.speaker.name} {side.item.source and side.item.source.text}")) for side in sides
    ]
    return (
        all(is_named(alignment, side) for side in named)
        and not words[0] & words[1]
        and not any(_is_known(alignment, side, other) for side, other in (sides, sides[::-1]))
    )


def _is_known(alignment: Alignment, side: Member[Quotation], other: Member[Quotation]) -> bool:
    """Whether a phrase that names nobody ("the nominee", "who") can be the other's speaker, whom the article names."""
    article, phrase = alignment.document(side.article).article, side.item.source
    if side.item.speaker.kind == "person" or phrase is None:
        return False
    rules, opens = rules_for(article.language), phrase.text.casefold().partition(" ")[0]
    refers = opens in rules.words("sources", "definite") | rules.words("sources", "relative")
    named = refers and other.item.speaker.name.split()[-1] in article.text
    return named or is_beside(alignment, side, other.item.speaker)
