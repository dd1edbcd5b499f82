"""The words of a language that tell names, titles and roles, read once and typed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factcheck.personal_names import fold

if TYPE_CHECKING:
    from factcheck.rules import Rules


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word lists; all keys are folded (lower case, no stops) but for titles, which keep their capitals."""

    rules: Rules
    titles: dict[str, str]
    qualifiers: frozenset[str]
    honorifics: dict[str, str]
    heads: frozenset[str]
    loose: frozenset[str]
    ranks: frozenset[str]
    equivalents: dict[str, str]
    role_genders: dict[str, str]
    given_genders: dict[str, str]
    countries: dict[str, str]
    aliases: dict[str, str]
    peoples: frozenset[str]
    organizations: frozenset[str]
    places: frozenset[str]
    events: frozenset[str]
    groups: frozenset[str]
    openers: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    elder: frozenset[str]
    younger: frozenset[str]
    calendar: frozenset[str]
    gazetteer: frozenset[str]
    place_names: frozenset[str]
    collectives: frozenset[str]
    pronouns: dict[str, str]

    def is_people(self, word: str) -> bool:
        """Whether a folded word names a people, a party or a faith, or one or more of its members."""
        return bool({word, word.removesuffix("s")} & (self.peoples | self.groups))

    def is_common(self, word: str) -> bool:
        """Whether a folded word begins sentences, dates and bodies rather than a person's name."""
        return word in self.openers or word in self.calendar or word in self.organizations or word in self.events

    def can_name(self, word: str) -> bool:
        """Whether a word may be a person's name: no title, no qualifier of one, no word of bodies or sentences."""
        folded = fold(word)
        return word not in self.titles and folded not in self.qualifiers and not self.is_common(folded)


@cache
def lexicon_for(rules: Rules) -> Lexicon:
    """The lexicon of a language."""
    names, roles = rules.table("name_words"), rules.table("roles")
    demonyms = rules.table("demonyms")
    return Lexicon(
        rules=rules,
        titles=rules.mapping("titles", "roles"),
        qualifiers=rules.words("titles", "qualifiers"),
        honorifics=rules.mapping("honorifics", "genders"),
        heads=rules.words("roles", "heads"),
        ranks=rules.words("roles", "ranks"),
        loose=rules.words("roles", "loose"),
        equivalents=roles["equivalents"],
        role_genders=roles["genders"],
        given_genders=_given_genders(rules),
        countries=_countries(demonyms),
        aliases={fold(name): country for name, country in demonyms["aliases"].items()},
        peoples=frozenset(map(fold, demonyms["countries"])),
        **{kind: frozenset(names[kind]) for kind in _NAME_WORDS},
        calendar=frozenset(map(fold, [*rules.table("weekdays")["names"], *rules.table("months")["names"]])),
        gazetteer=frozenset(map(fold, rules.words("gazetteer", "cities") | rules.words("gazetteer", "states"))),
        place_names=rules.words("gazetteer", "given"),
        collectives=rules.words("pronouns", "collectives"),
        pronouns=rules.mapping("pronouns", "genders"),
    )


_NAME_WORDS = ("organizations", "places", "events", "groups", "openers", "particles", "suffixes", "elder", "younger")


def _countries(demonyms: dict[str, dict[str, str]]) -> dict[str, str]:
    """Every name of a country, its people and its capital, and the country."""
    tables = (demonyms[table] for table in ("aliases", "countries", "seats"))
    named = {fold(name): country for table in tables for name, country in table.items()}
    return {fold(country): country for country in named.values()} | named


def _given_genders(rules: Rules) -> dict[str, str]:
    table = rules.table("first_names")
    known = {name: gender for gender in ("female", "male") for name in table[gender]}
    return dict.fromkeys(table["either"], "") | known
