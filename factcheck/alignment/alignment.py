"""What is aligned across articles: frozen values, clusters of members, pairs of members of different articles."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from factcheck.document import Claim, Document, Entity, Quotation, Span, Time

if TYPE_CHECKING:
    from collections.abc import Iterator

Item = TypeVar("Item", Entity, Quotation, Claim)

EditKind = Literal["equal", "removed", "inserted", "replaced"]
Change = Literal[
    "identical",
    "typography",
    "contained",
    "overlap",
    "marked",
    "filler",
    "function_word",
    "content_word",
    "negation",
    "rendered",
    "reported",
    "spliced",
]


@dataclass(frozen=True, slots=True)
class Edit:
    """One step of a word diff; `one` or `other` is None where nothing stands on that side."""

    kind: EditKind
    one: Span | None
    other: Span | None


@dataclass(frozen=True, slots=True)
class Wording:
    """How the words of two quotations compare: the gravest change, and every step in order.

    `shared` counts the words in common; `changed` holds the steps that make the change.
    """

    change: Change
    edits: tuple[Edit, ...]
    changed: tuple[Edit, ...]
    shared: int


@dataclass(frozen=True, slots=True)
class Member(Generic[Item]):
    """Something of one article, by the article's id."""

    article: str
    item: Item


@dataclass(frozen=True, slots=True)
class Pair(Generic[Item]):
    """Two members of different articles; `score` from 0 to 1, `reason` in words; `wording` for quotations.

    `likeness` is how alike the two are by themselves, where `score` also counts how alike their stories are.
    `mutual` says that each is the other's best in that article: only such pairs are judged for conflicts.
    """

    one: Member[Item]
    other: Member[Item]
    score: float
    reason: str
    wording: Wording | None = None
    mutual: bool = True
    likeness: float = 1.0


Link = Pair[Quotation] | Pair[Claim]


@dataclass(frozen=True, slots=True)
class Cluster(Generic[Item]):
    """Members that tell the same; `links` are the pairs that hold it together, members of different articles.

    `few_words` says of quotations that they share a few quoted words only, the rest being paraphrase.
    """

    id: str
    members: tuple[Member[Item], ...]
    links: tuple[Pair[Item], ...]
    few_words: bool = False

    def pairs(self) -> Iterator[tuple[Member[Item], Member[Item]]]:
        """All pairs of members of different articles."""
        for one, other in combinations(self.members, 2):
            if one.article != other.article:
                yield one, other


@dataclass(frozen=True, slots=True)
class Kinship:
    """How akin two articles are as wholes, from 0 to 1; `akin` says that they seem to tell one story."""

    one: str
    other: str
    score: float
    akin: bool


def fullest_name(cluster: Cluster[Entity]) -> str:
    """Of the names that articles have for an entity the one of most words, the first of these."""
    return max((member.item.name for member in cluster.members), key=lambda name: len(name.split()))


VERY_LIKE = 0.4
"""The least likeness of sentences that tell one thing though each has a likelier partner."""


@dataclass(frozen=True, slots=True)
class SentenceLink:
    """Two sentences, by (article, place), that tell one event.

    `likeness` is how alike they are by themselves; `score` also counts how alike their stories are. `like` says that
    they tell the same, so that what differs can be judged; `mutual` that each is the other's likest in that article.
    """

    one: tuple[str, int]
    other: tuple[str, int]
    score: float
    likeness: float
    like: bool
    mutual: bool

    @property
    def told(self) -> bool:
        """Whether what the one sentence tells stands in the other: its likest, or one very like it."""
        return self.like and (self.mutual or self.likeness >= VERY_LIKE)


@dataclass(frozen=True, slots=True)
class Replacement:
    """Words of one article that stand where the other has others, in sentences that are else nearly the same.

    `one` and `other` are (article, words); `share` is the share of the shorter sentence that both have.
    """

    one: tuple[str, Span]
    other: tuple[str, Span]
    share: float


@dataclass(frozen=True, slots=True)
class Dated:
    """A claim of an article with its day."""

    article: str
    claim: Claim
    time: Time


@dataclass(frozen=True, slots=True)
class DatedPair:
    """Two dated claims that tell one deed; `score` from 0 to 1, `reason` in words."""

    one: Dated
    other: Dated
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Alignment:
    """Documents and what is aligned across them: clusters, linked sentences, what is replaced in these, dated deeds."""

    documents: tuple[Document, ...]
    entities: tuple[Cluster[Entity], ...] = ()
    quotations: tuple[Cluster[Quotation], ...] = ()
    claims: tuple[Cluster[Claim], ...] = ()
    sentences: tuple[SentenceLink, ...] = ()
    replacements: tuple[Replacement, ...] = ()
    dated: tuple[DatedPair, ...] = ()
    kinships: tuple[Kinship, ...] = ()
    _by_article: dict[str, Document] = field(default_factory=dict, repr=False, compare=False)
    _clusters: dict[tuple[str, str], str] = field(default_factory=dict, repr=False, compare=False)
    _links: dict[str, tuple[Link, ...]] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._clusters.update(((one.article, one.item.id), each.id) for each in self.entities for one in each.members)
        self._by_article.update((one.article.id, one) for one in self.documents)
        self._links.update((one.id, one.links) for one in self.quotations)
        self._links.update((one.id, one.links) for one in self.claims)

    def document(self, article: str) -> Document:
        """The document of an article's id."""
        return self._by_article[article]

    def links_of(self, cluster: str | None) -> tuple[Link, ...]:
        """The links of a cluster of quotations or claims, by its id; none where there is no such cluster."""
        return self._links.get(cluster or "", ())

    def akin(self, one: str, other: str) -> bool:
        """Whether two articles, by id, seem to tell one story; nothing is held against a pair that was not compared."""
        return not any({kin.one, kin.other} == {one, other} and not kin.akin for kin in self.kinships)

    def judged(self) -> Iterator[tuple[str, Pair[Claim]]]:
        """(cluster, pair) of the claims that may be judged: each the other's likest."""
        for cluster in self.claims:
            for pair in cluster.links:
                if pair.mutual:
                    yield cluster.id, pair

    def voice(self, article: str, claim: Claim) -> str | None:
        """Whom a claim is credited to, as a key that is equal across articles; None for the outlet's own voice."""
        if claim.quote is None:
            return None
        speaker = self.document(article).quotation(claim.quote).speaker
        return self.cluster_of(article, speaker.entity or "") or speaker.name

    def cluster_of(self, article: str, entity: str) -> str | None:
        """The cluster of an article's entity; None where no other article has it."""
        return self._clusters.get((article, entity))
