"""Who speaks for another: a spokeswoman for her mayor, a lawyer for his client, a press secretary for a president."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.alignment.alignment import Alignment, Member
    from factcheck.document import Document, Entity, Quotation, Span, Speaker
    from factcheck.rules import Rules

_WORD = re.compile(r"[^\W_]+")
_NEAR = 60
"""Characters around a full name in which the body is named that somebody is of."""


def may_speak_for(alignment: Alignment, member: Member[Quotation], other: Member[Quotation]) -> bool:
    """Whether a speaker is a delegate of the other's speaker, or of somebody who may be he.

    Who is named as the delegate of somebody named speaks for nobody else.
    """
    if not _is_delegate(alignment, member):
        return False
    if not member.item.speaker.kind == other.item.speaker.kind == "person":
        return True
    document = alignment.document(member.article)
    principals = {word for one in _phrases(alignment, member) for word in _principals(document, one)}
    if not principals or _last(member.item.speaker) in principals:
        return True
    return _may_be(alignment, principals, document, other)


def _is_delegate(alignment: Alignment, member: Member[Quotation]) -> bool:
    """Whether the speaker speaks for another, as a spokeswoman, a lawyer or an office does, by role or by phrase."""
    rules = rules_for(alignment.document(member.article).article.language)
    text = _plain(" ".join([*(one.text for one in _phrases(alignment, member)), member.item.speaker.name]))
    for office in sorted(rules.words("sources", "offices")):
        text = text.replace(f" {office} ", " ")
    return any(f" {one} " in text for one in rules.words("sources", "delegates"))


def _phrases(alignment: Alignment, member: Member[Quotation]) -> list[Span]:
    document, entity, source = alignment.document(member.article), member.item.speaker.entity, member.item.source
    return [*(document.entity(entity).roles if entity else ()), *([source] if source else [])]


def _plain(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def _principals(document: Document, phrase: Span) -> Iterator[str]:
    """The words of names around a delegate's role: "Trump's lawyer", "City Hall spokesman", "an aide to Hill"."""
    text = document.article.text
    for found in _named(document.article.language).finditer(text, text.rfind("\n", 0, phrase.start) + 1):
        if found.start("role") >= phrase.end:
            break
        if found.end("role") > phrase.start:
            named = f"{found['before'] or ''} {found['behind'] or ''}"
            yield from (word.casefold() for word in _WORD.findall(named) if word[0].isupper())


@cache
def _named(language: str) -> re.Pattern[str]:
    rules = rules_for(language)
    roles, ties = (
        "|".join(map(re.escape, sorted(rules.words("sources", key), key=lambda one: (-len(one), one))))
        for key in ("delegates", "complements")
    )
    before = r"(?P<before>(?:[A-Z][\w.-]*(?:['’]s?)?\s+)+)?(?:[a-z]+\s+){0,2}?"
    behind = rf"(?:\s+(?:{ties})(?P<behind>(?:\s+[\w.'’-]+){{1,8}}))?"
    return re.compile(rf"\b{before}(?P<role>(?i:{roles}))\b{behind}")


def _may_be(alignment: Alignment, words: set[str], document: Document, other: Member[Quotation]) -> bool:
    """Whether a name of somebody spoken for can be that of another speaker, or of what he heads or is of."""
    last = _last(other.item.speaker)
    if last in words:
        return True
    if any(one.kind == "person" and _last(one) in words for one in document.entities):
        return False
    accounts = {other.article: alignment.document(other.article), document.article.id: document}.values()
    known = [(account, one) for account in accounts for one in account.entities if _last(one) == last]
    near = _plain(" ".join(_around(account, one) for account, one in known)).split()
    return not words.isdisjoint(near) or _heads([one for _, one in known], words, rules_for(document.article.language))


def _last(named: Entity | Speaker) -> str:
    return "".join(_WORD.findall(named.name.casefold())[-1:])


def _around(account: Document, one: Entity) -> str:
    """The roles of somebody, and what stands around his full names."""
    full = (mention.span for mention in one.mentions if " " in mention.span.text)
    text = account.article.text
    return " ".join(
        [*(role.text for role in one.roles), *(text[max(0, at.start - _NEAR) : at.end + _NEAR] for at in full)]
    )


def _heads(known: list[Entity], words: set[str], rules: Rules) -> bool:
    """Whether somebody has the title of who heads a body."""
    titles = _plain(
        " ".join(role.text for one in known for role in (*one.roles, *(each.span for each in one.mentions)))
    )
    heads: dict[str, list[str]] = rules.table("sources")["heads"]
    return any(f" {title} " in titles for body in heads if words >= set(body.split()) for title in heads[body])
