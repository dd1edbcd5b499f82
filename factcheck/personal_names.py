"""A person's name in its parts, and whether two names can be one person's. Language comes as parameters."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.rules import Rules


@dataclass(frozen=True, slots=True)
class PersonalName:
    """Folded parts of a name; "" or () for what is not given."""

    given: str
    middle: tuple[str, ...]
    surname: str
    suffix: str = ""

    @property
    def full(self) -> bool:
        """Whether it has both a given name and a surname."""
        return bool(self.given and self.surname)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case without accents and stops, apostrophes straight: "Núñez" and "NUNEZ" are one."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return " ".join(plain.replace("’", "'").replace("`", "'").replace(".", "").casefold().split())


def parse_name(text: str, rules: Rules) -> PersonalName:
    """The parts of a name; a single word is taken for a surname."""
    words = [word.strip("\"'“”()") for word in fold(text).replace(",", " ").split()]
    words = [word for word in words if word]
    suffixes, particles = rules.words("name_words", "suffixes"), rules.words("name_words", "particles")
    suffix = words.pop() if len(words) > 1 and words[-1] in suffixes else ""
    last = len(words) - 1
    while last > 1 and words[last - 1] in particles:
        last -= 1
    if last <= 0:
        return PersonalName("", (), " ".join(words), suffix)
    return PersonalName(words[0], tuple(words[1:last]), " ".join(words[last:]), suffix)


@lru_cache(maxsize=65536)
def spelling(name: str, rules: Rules) -> str:
    """What the spellings of one foreign name have in common: "Zelensky", "Zelenskyy" and "Zelenskiy" give one key."""
    for pattern, replacement in _steps(rules):
        name = pattern.sub(replacement, name)
    return name


@cache
def _steps(rules: Rules) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(step["from"]), step["to"]) for step in rules.table("transliterations")["steps"])


def same_given(one: PersonalName, other: PersonalName, rules: Rules) -> bool:
    """Whether the given names can be one person's: equal, a short form, an initial, another spelling, or not given."""
    if not one.given or not other.given or one.given == other.given:
        return True
    if {one.given, *one.middle[:1]} & {other.given, *other.middle[:1]}:
        return True
    if 1 in {len(one.given), len(other.given)}:
        return one.given[0] == other.given[0]
    return bool(_formal(one.given, rules) & _formal(other.given, rules))


def _formal(given: str, rules: Rules) -> frozenset[str]:
    listed = rules.table("nicknames")["formal"].get(given, [])
    return frozenset({spelling(given, rules), *(spelling(one, rules) for one in listed)})


def same_middle(one: PersonalName, other: PersonalName) -> bool:
    """Whether the middle names do not contradict each other: "John A." is not "John B."."""
    return not one.middle or not other.middle or one.middle[0][0] == other.middle[0][0]


def same_person(one: PersonalName, other: PersonalName, rules: Rules) -> bool:
    """Whether two names with the same surname, in any spelling, can be one person's."""
    return (
        spelling(one.surname, rules) == spelling(other.surname, rules)
        and one.suffix == other.suffix
        and same_given(one, other, rules)
        and same_middle(one, other)
    )


SHORTEST_SLIP = 4
"""Letters below which one letter more or less makes another name."""


def one_slip(one: str, other: str) -> bool:
    """Whether one letter is added, left out, changed, or two neighbours are swapped (Damerau 1964)."""
    if min(len(one), len(other)) < SHORTEST_SLIP or one == other or abs(len(one) - len(other)) > 1:
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    left, right = one[start:], other[start:]
    swapped = left[:2] == right[1::-1] and left[2:] == right[2:]
    return left[1:] == right[1:] or left[1:] == right or left == right[1:] or (len(left) > 1 and swapped)


def misspelt(one: PersonalName, other: PersonalName, rules: Rules) -> bool:
    """Whether two full names are one person's but for a slip in the given name or the surname."""
    if not (one.full and other.full) or one.suffix != other.suffix or not same_middle(one, other):
        return False
    if one.surname == other.surname:
        return one_slip(one.given, other.given) and not _opposite(one.given, other.given, rules)
    return one.given == other.given and one_slip(one.surname, other.surname)


def _opposite(one: str, other: str, rules: Rules) -> bool:
    """Whether one is a woman's name and the other a man's."""
    women, men = rules.words("first_names", "female"), rules.words("first_names", "male")
    return (one in women and other in men) or (one in men and other in women)
