"""Chains of mentions: which names of an article name the same person, body or place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.analysis.entities.name import name_text
from factcheck.body_names import short_name
from factcheck.personal_names import (
    PersonalName,
    fold,
    misspelt,
    one_slip,
    parse_name,
    same_person,
    spelling,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.analysis.entities.lexicon import Lexicon
    from factcheck.analysis.entities.name import Name
    from factcheck.analysis.entities.roles import Role
    from factcheck.analysis.reading import Words
    from factcheck.document import EntityKind, MentionKind

SHORTEST_ACRONYM = 2


@dataclass(slots=True)
class Chain:
    """One entity in the making: its mentions as tokens [start, end), gender and stated roles."""

    kind: EntityKind
    name: str
    parsed: PersonalName | None = None
    gender: str = ""
    mentions: list[tuple[int, int, MentionKind]] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    full_names: int = 0

    def add(self, start: int, end: int, kind: MentionKind = "name") -> None:
        """One more mention."""
        self.mentions.append((start, end, kind))


def chain_names(doc: Words, names: Sequence[Name], lexicon: Lexicon) -> tuple[list[Chain], dict[int, Chain]]:
    """Chains of names, and the chain of each name by its first token."""
    people = _People(doc, lexicon)
    others = _Others(doc, lexicon)
    full = [name for name in names if name.kind == "person" and people.is_full(name)]
    by_start = {name.start: people.introduce(name) for name in full}
    for name in names:
        if name.start not in by_start:
            by_start[name.start] = people.resolve(name) if name.kind == "person" else others.resolve(name)
    return [*people.chains, *others.chains], by_start


class _People:
    """Persons by surname; a bare name goes to one who is known by it, or makes a new one."""

    def __init__(self, doc: Words, lexicon: Lexicon) -> None:
        self.doc, self.lexicon = doc, lexicon
        self.chains: list[Chain] = []
        self._by_surname: dict[str, list[Chain]] = {}
        self._by_given: dict[str, list[Chain]] = {}

    def is_full(self, name: Name) -> bool:
        return self._parse(name).full

    def introduce(self, name: Name) -> Chain:
        """The chain of a full name."""
        parsed = self._parse(name)
        known = self._by_surname.setdefault(spelling(parsed.surname, self.lexicon.rules), [])
        chain = next((one for one in known if self._same(one, parsed)), None) or self._misspelt(parsed, known)
        chain = chain or self._create(name, parsed, known)
        chain.full_names += 1
        return self._mention(chain, name)

    def resolve(self, name: Name) -> Chain:
        """The chain of a name of one word."""
        parsed = self._parse(name)
        rules = self.lexicon.rules
        known = self._by_surname.setdefault(spelling(parsed.surname, rules), [])
        fitting = [one for one in known if self._fits(one, parsed, name.honorific)]
        told = self.lexicon.honorifics.get(name.honorific, "")
        fitting = [one for one in fitting if told and one.gender == told] or fitting
        given = self._by_given.get(parsed.surname, []) if not name.honorific else []
        if fitting:
            chain = self._bearer(name, self._of_age(name, fitting)) or self._create(name, parsed, known)
        elif len(given) == 1:
            chain = given[0]
        else:
            chain = self._misspelt(parsed, known) or self._create(name, parsed, known)
        return self._mention(chain, name)

    def _parse(self, name: Name) -> PersonalName:
        return parse_name(name_text(self.doc, name), self.lexicon.rules)

    def _same(self, chain: Chain, parsed: PersonalName) -> bool:
        rules = self.lexicon.rules
        return chain.parsed is not None and same_person(chain.parsed, parsed, rules)

    def _misspelt(self, parsed: PersonalName, known: list[Chain]) -> Chain | None:
        """Someone whose name differs from this by a slip, from now on known by this surname, too."""
        if parsed.full:
            alike = (*known, *self._by_given.get(parsed.given, []))
            found = next(
                (one for one in alike if one.parsed and misspelt(one.parsed, parsed, self.lexicon.rules)), None
            )
        else:
            slips = (chains for surname, chains in self._by_surname.items() if one_slip(surname, parsed.surname))
            found = next((chains[0] for chains in slips if len(chains) == 1 and chains[0].full_names), None)
        if found and found not in known:
            known.append(found)
        return found

    def _create(self, name: Name, parsed: PersonalName, known: list[Chain]) -> Chain:
        chain = Chain("person", name_text(self.doc, name), parsed, self._given_gender(parsed))
        known.append(chain)
        if parsed.given:
            self._by_given.setdefault(parsed.given, []).append(chain)
        self.chains.append(chain)
        return chain

    def _mention(self, chain: Chain, name: Name) -> Chain:
        chain.add(name.start, name.end)
        chain.gender = self.lexicon.honorifics.get(name.honorific, "") or chain.gender
        text = name_text(self.doc, name)
        if len(text) > len(chain.name) and self._parse(name).full:
            chain.name, chain.parsed = text, self._parse(name)
        return chain

    def _given_gender(self, parsed: PersonalName) -> str:
        genders = self.lexicon.given_genders
        return genders.get(parsed.given, "") or next((genders[one] for one in parsed.middle if one in genders), "")

    def _fits(self, chain: Chain, parsed: PersonalName, honorific: str) -> bool:
        if parsed.suffix and chain.parsed and chain.parsed.suffix != parsed.suffix:
            return False
        told = self.lexicon.honorifics.get(honorific, "")
        return not (told and chain.gender and told != chain.gender)

    def _of_age(self, name: Name, chains: list[Chain]) -> list[Chain]:
        """Those of several whom "the elder" or "the younger" before the name can mean."""
        word = self.doc[name.start - 1].lower_ if name.start else ""
        younger = word in self.lexicon.younger
        if len(chains) == 1 or not (younger or word in self.lexicon.elder):
            return chains
        return [one for one in chains if one.parsed and (one.parsed.suffix not in {"", "sr"}) == younger]

    def _bearer(self, name: Name, chains: list[Chain]) -> Chain | None:
        """Of several people with the surname: the one most often named in full, the first met; None of equals."""
        most = max((one.full_names for one in chains), default=0)
        equals = [one for one in chains if one.full_names == most]
        met = [one for one in equals if one.mentions[0][0] < name.start] or equals[:1]
        ranked = sorted(met, key=lambda one: -len(one.mentions))
        if len(ranked) > 1 and len(ranked[0].mentions) == len(ranked[1].mentions):
            return next((one for one in chains if not one.full_names), None)
        return ranked[0] if ranked else None


class _Others:
    """Bodies, places, peoples and the rest, by their words, by another name of theirs, or by their acronym."""

    def __init__(self, doc: Words, lexicon: Lexicon) -> None:
        self.doc, self.lexicon = doc, lexicon
        self.chains: list[Chain] = []
        self._by_key: dict[str, Chain] = {}
        self._by_initials: dict[str, Chain] = {}
        self._by_last: dict[str, list[Chain]] = {}
        self._last: tuple[Chain | None, int] = (None, 0)

    def resolve(self, name: Name) -> Chain:
        """The chain of a name."""
        text = name_text(self.doc, name)
        chain = self._known(name, text) or self._explained(name, text) or self._create(name, text)
        self._last = chain, name.end
        chain.add(name.start, name.end, "acronym" if _is_acronym(text) else "name")
        return chain

    def _known(self, name: Name, text: str) -> Chain | None:
        key = self._key(text)
        if key in self._by_key:
            return self._by_key[key]
        if _is_acronym(text) and (found := self._by_initials.get(fold(text))):
            self._by_key[key] = found
            return found
        short = self._by_last.get(fold(text), [])
        article = name.start and self.doc[name.start - 1].lower_ == "the"
        return short[0] if article and len(short) == 1 and name.kind == "organization" else None

    def _explained(self, name: Name, text: str) -> Chain | None:
        """The body that an acronym in parentheses follows: "Federal Bureau of Investigation (FBI)"."""
        chain, end = self._last
        if chain and _is_acronym(text) and name.start == end + 1 and self.doc[end].text == "(":
            self._by_key[self._key(text)] = chain
            return chain
        return None

    def _create(self, name: Name, text: str) -> Chain:
        chain = Chain(name.kind, text)
        words = fold(text).split()
        self.chains.append(chain)
        self._by_key[self._key(text)] = chain
        if len(words) > 1 and name.kind == "organization":
            self._by_initials.setdefault(_initials(text), chain)
            self._by_last.setdefault(words[-1], []).append(chain)
        return chain

    def _key(self, text: str) -> str:
        """What all names of the thing share: "the US" and "United States", "Department of X" and "X Department"."""
        words = fold(short_name(text, self.lexicon.rules)).removeprefix("the ").split()
        whole = " ".join(words)
        if self.lexicon.is_people(whole):
            return whole.removesuffix("s") + " people"
        aliases = self.lexicon.aliases
        if whole in aliases:
            return fold(aliases[whole])
        if len(words) > 2 and words[1] in {"of", "for"} and words[0] in self.lexicon.organizations:  # noqa: PLR2004
            return " ".join([*words[2:], words[0]])
        return spelling(whole, self.lexicon.rules)


def _is_acronym(text: str) -> bool:
    letters = text.replace(".", "").replace("&", "")
    return len(letters) >= SHORTEST_ACRONYM and letters.isupper() and letters.isalpha()


def _initials(text: str) -> str:
    return "".join(word[0] for word in text.replace("-", " ").split() if word[0].isupper()).casefold()
