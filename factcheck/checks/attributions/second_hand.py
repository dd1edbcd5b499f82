"""A05."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks.attributions.links import same_remarks
from factcheck.checks.catalogue import Discrepancy, Evidence, Relation, Severity, check
from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Member
    from factcheck.document import Document, Quotation, Sentence, Span


@check("A05", Relation.DIFFERENCE, Severity.NOTE)
def second_hand(alignment: Alignment) -> Iterator[Discrepancy]:
    """One account has the words from another outlet; the other gives them as heard.

    Why this matters:
        What was taken from another outlet is only as sure as that outlet.

    Finding:
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill said.
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill said, according to the
          Valley Times.

    Silence:
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill said.
        - “The old bridge is not safe for lorries, and we will close it in April,” Joan Hill told the Valley Times.
    """
    for cluster, link in same_remarks(alignment):
        sides = (link.one, link.other)
        found = [_outlet(alignment, side) for side in sides]
        for side, outlet, other in ((sides[0], found[0], sides[1]), (sides[1], found[1], sides[0])):
            if outlet and None in found:
                yield Discrepancy(
                    title=f"{side.item.speaker.name}, according to {outlet.text}",
                    explanation=f"One account has the words from {outlet.text}; the other names no such source.",
                    evidence=(Evidence(side.article, outlet), Evidence(other.article, other.item.content[0])),
                    slot="outlet",
                    alignment=cluster,
                    confidence=link.score,
                )


def _outlet(alignment: Alignment, member: Member[Quotation]) -> Span | None:
    """The outlet that the sentences around the words name as having them, outside of the quotation marks."""
    document = alignment.document(member.article)
    names = rules_for(document.article.language).words("outlets", "names")
    near = [one for _, one in document.where.sentences.over(member.item.start, member.item.end)]
    for entity in document.entities:
        known = any(f" {one} " in f" {entity.name.casefold()} " for one in names)
        for mention in entity.mentions if known else ():
            held = next((one for one in near if one.span.contains(mention.span)), None)
            if held and not _within(member.item, mention.span) and _passes_on(document, held, mention.span):
                return mention.span
    return None


def _within(quotation: Quotation, span: Span) -> bool:
    return any(one.overlaps(span) for one in quotation.quoted)


def _passes_on(document: Document, sentence: Sentence, outlet: Span) -> bool:
    """Whether a phrase before an outlet's name, or the verb right behind it, says that it passes on words."""
    rules = rules_for(document.article.language)
    before = document.article.text[sentence.span.start : outlet.start].casefold().split()
    before = before[:-1] if before and before[-1] in rules.words("sources", "definite") else before
    behind = next((word for word in sentence.words if word.span.start >= outlet.end and word.pos != "PUNCT"), None)
    credited = any(" ".join(before).endswith(one) for one in rules.words("outlets", "credits"))
    return credited or (
        behind is not None and behind.pos == "VERB" and behind.lemma in rules.words("outlets", "passing")
    )
