"""The network: MiniLM's encoder, token tags, and four pointers between tokens (PyTorch, for training only)."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from quotebook.detect.network.features import BREAKS, CASES, QUOTES

WIDTH, HEADS, HEAD, INNER, LAYERS = 384, 12, 32, 1536, 6
"""Of the base: how wide a piece's state is, heads a layer and a head's width, what stands between up and down."""
Size = tuple[int, int]
"""A layer's heads and inner width."""
VOCABULARY, PLACES = 30522, 512
TAGS, POINTERS, POINTER_WIDTH = 5, 4, 96
"""Tags: content O B I, cue, source. Pointers: source start, source end, cue, the speaker's name."""
NAMES = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
    "out": "attention.output.dense", "norm1": "attention.output.LayerNorm",
    "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
}  # fmt: skip


class Dropout(nn.Module):
    """Drops whole features of a row, the same for all its pieces: as good here as piece by piece, and much cheaper."""

    def __init__(self, chance: float) -> None:
        super().__init__()
        self.kept = 1 - chance

    def forward(self, states: Tensor) -> Tensor:
        """Return states with some features at nought and the rest raised, in training."""
        if not self.training:
            return states
        kept = torch.empty(states.shape[0], 1, states.shape[2], dtype=states.dtype)
        return states * kept.bernoulli_(self.kept).div_(self.kept)


class Layer(nn.Module):
    """One layer of BERT, with as many heads and inner units as prune.py has left it."""

    def __init__(self, size: Size, dropout: float) -> None:
        super().__init__()
        self.heads, inner = size
        self.query, self.key, self.value = (nn.Linear(WIDTH, self.heads * HEAD) for _ in range(3))
        self.out = nn.Linear(self.heads * HEAD, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, inner), nn.Linear(inner, WIDTH)
        self.norm1, self.norm2 = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.dropout = Dropout(dropout)

    def forward(self, states: Tensor, seen: Tensor) -> Tensor:
        """Return the next states (rows, pieces, WIDTH); seen: 0, or very low for padding (rows, 1, 1, pieces)."""
        states = self.norm1(states + self.dropout(self.out(self.mixed(states, seen))))
        return self.norm2(states + self.dropout(self.down(self.inner(states))))

    def mixed(self, states: Tensor, seen: Tensor) -> Tensor:
        """Return what the heads make of states."""
        parts = (self.query, self.key, self.value)
        heads = (part(states).unflatten(-1, (self.heads, HEAD)).transpose(1, 2) for part in parts)
        return F.scaled_dot_product_attention(*heads, attn_mask=seen).transpose(1, 2).flatten(2)

    def inner(self, states: Tensor) -> Tensor:
        """Return what the units between up and down make of states."""
        return F.gelu(self.up(states))


class Encoder(nn.Module):
    """Word pieces to tags (rows, pieces, TAGS) and pointer queries and keys (rows, POINTERS, pieces, POINTER_WIDTH)."""

    def __init__(self, sizes: Sequence[Size] = ((HEADS, INNER),) * LAYERS, *, dropout: float = 0.1) -> None:
        super().__init__()
        self.word, self.place = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(PLACES, WIDTH)
        self.case, self.quote, self.breaks = (nn.Embedding(count, WIDTH) for count in (CASES, QUOTES, BREAKS))
        for table in (self.case, self.quote, self.breaks):
            nn.init.normal_(table.weight, std=0.01)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(size, dropout) for size in sizes)
        self.tags = nn.Linear(WIDTH, TAGS)
        self.queries, self.keys = (nn.Linear(WIDTH, POINTERS * POINTER_WIDTH) for _ in range(2))

    def load_base(self, path: Path) -> None:
        """Take the encoder's weights from a BERT in safetensors; the one token type is added to the places."""
        base = {name.removeprefix("bert."): value for name, value in load_file(path).items()}
        own = self.state_dict()
        own["word.weight"].copy_(base["embeddings.word_embeddings.weight"])
        own["place.weight"].copy_(
            base["embeddings.position_embeddings.weight"] + base["embeddings.token_type_embeddings.weight"][0]
        )
        for kind in ("weight", "bias"):
            own[f"norm.{kind}"].copy_(base[f"embeddings.LayerNorm.{kind}"])
            for number in range(len(self.layers)):
                for name, theirs in NAMES.items():
                    own[f"layers.{number}.{name}.{kind}"].copy_(base[f"encoder.layer.{number}.{theirs}.{kind}"])

    def forward(self, numbers: Tensor, marks: Tensor, seen: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return tags, queries and keys."""
        states = self.dropout(self.embedded(numbers, marks))
        unseen = hidden(seen).to(states.dtype)
        for layer in self.layers:
            states = layer(states, unseen)
        states = self.dropout(states)
        queries, keys = (
            part(states).unflatten(-1, (POINTERS, POINTER_WIDTH)).transpose(1, 2) for part in (self.queries, self.keys)
        )
        return self.tags(states), queries / math.sqrt(POINTER_WIDTH), keys

    def embedded(self, numbers: Tensor, marks: Tensor) -> Tensor:
        """Return what each piece is, where it stands and how it is written."""
        states = self.word(numbers) + self.place.weight[: numbers.shape[1]]
        return self.norm(states + self.case(marks[..., 0]) + self.quote(marks[..., 1]) + self.breaks(marks[..., 2]))


def hidden(seen: Tensor) -> Tensor:
    """Return what to add to attention so that padding gets none."""
    return (~seen[:, None, None, :]).float() * -1e4


def sizes_of(state: Mapping[str, Tensor]) -> list[Size]:
    """Return the sizes of the layers that weights belong to."""
    count = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    return [(len(state[f"layers.{n}.query.bias"]) // HEAD, len(state[f"layers.{n}.up.bias"])) for n in range(count)]
