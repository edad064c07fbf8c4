"""The network: MiniLM's encoder, token tags, and four pointers between tokens (PyTorch, for training only)."""

import math
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from quotebook.detect.network.features import BREAKS, CASES, QUOTES

WIDTH, HEADS, INNER, LAYERS = 384, 12, 1536, 6
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
    """One layer of BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.dropout = Dropout(dropout)

    def forward(self, states: Tensor, seen: Tensor) -> Tensor:
        """Return the next states (rows, pieces, WIDTH); seen: 0, or very low for padding (rows, 1, 1, pieces)."""
        heads = (part(states).unflatten(-1, (HEADS, -1)).transpose(1, 2) for part in (self.query, self.key, self.value))
        mixed = F.scaled_dot_product_attention(*heads, attn_mask=seen).transpose(1, 2).flatten(2)
        states = self.norm1(states + self.dropout(self.out(mixed)))
        return self.norm2(states + self.dropout(self.down(F.gelu(self.up(states)))))


class Encoder(nn.Module):
    """Word pieces to tags (rows, pieces, TAGS) and pointer queries and keys (rows, POINTERS, pieces, POINTER_WIDTH)."""

    def __init__(self, *, layers: int = LAYERS, dropout: float = 0.1) -> None:
        super().__init__()
        self.word, self.place = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(PLACES, WIDTH)
        self.case, self.quote, self.breaks = (nn.Embedding(count, WIDTH) for count in (CASES, QUOTES, BREAKS))
        for table in (self.case, self.quote, self.breaks):
            nn.init.normal_(table.weight, std=0.01)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
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
        states = self.word(numbers) + self.place.weight[: numbers.shape[1]]
        states = states + self.case(marks[..., 0]) + self.quote(marks[..., 1]) + self.breaks(marks[..., 2])
        states = self.dropout(self.norm(states))
        unseen = (~seen[:, None, None, :]).to(states.dtype) * -1e4
        for layer in self.layers:
            states = layer(states, unseen)
        states = self.dropout(states)
        queries, keys = (
            part(states).unflatten(-1, (POINTERS, POINTER_WIDTH)).transpose(1, 2) for part in (self.queries, self.keys)
        )
        return self.tags(states), queries / math.sqrt(POINTER_WIDTH), keys
