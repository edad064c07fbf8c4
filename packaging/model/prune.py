"""Make a trained network smaller: take out what it needs least, and fit what is left to give what the whole gave.

    python packaging/model/prune.py QUOTEBENCH WHOLE.pt --out resources/model [--kept 0.5]

WHOLE.pt is the model.pt that train.py leaves in its --work. Heads of attention and units between up and down are
taken out of all layers at once, those with the least bearing on the loss for what they cost. Then, layer by layer,
the product behind them is fitted by least squares on articles of train, to give of what is left what the whole gave.
"""

import argparse
import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent.parent))

import torch  # noqa: E402
import torch.nn.functional as F  # noqa: E402
from documents import read_documents, read_given_names  # noqa: E402
from encoder import HEAD, POINTERS, Encoder, Layer, Size, hidden, sizes_of  # noqa: E402
from examples import Batch, Example, batches, example  # noqa: E402
from export import export  # noqa: E402
from torch import Tensor, nn  # noqa: E402
from train import BATCH, WEIGHTS, base_folder, pointer_loss, tag_losses  # noqa: E402

from quotebook.detect.network.features import WINDOW  # noqa: E402
from quotebook.detect.network.wordpiece import WordPiece  # noqa: E402

KEPT = 0.5
"""Of the cost of all heads and units; the graph then takes half of its time."""
BLOCK, HEAD_COST = 64, 165
"""Units are taken out by so many; a head takes as long as so many units, on windows of 254 pieces."""
LEAST = {"out": 3, "down": 3}
"""Heads, and blocks of units, that every layer keeps."""
ARTICLES, MEASURED, FITTED = 300, 12, 26
"""Of so many articles so many batches are those on which it is measured what heads and units are good for; and how many
of all articles what is left is fitted on."""
RIDGE = 1e-3
"""Of the mean of a product's squared inputs: holds the fitted weights near to those they had."""

Part = tuple[int, str]
"""A layer's number and which of its products: "out" takes the heads, "down" the units."""
Groups = dict[Part, list[Tensor]]
"""Per product its inputs in groups: heads, blocks of units."""


def main() -> None:
    """Measure, take out, fit, export."""
    asked = arguments()
    torch.set_num_threads(asked.threads)
    base = base_folder()
    whole = opened(asked.whole)
    examples = examples_of(asked.quotebench, base / "vocab.txt")
    groups = measured(whole, first_batches(examples[:ARTICLES], MEASURED))
    small = without(whole, choose(groups, asked.kept))
    fit(whole, small, first_batches(examples, FITTED))
    print("heads and units left:", *sizes_of(small.state_dict()))
    export(small.state_dict(), base / "vocab.txt", asked.out)


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("quotebench", type=Path)
    parser.add_argument("whole", type=Path, help="the trained network: model.pt of train.py's --work")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--kept", type=float, default=KEPT, help="of what heads and units cost")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def opened(path: Path) -> Encoder:
    """Return a trained network."""
    state = torch.load(path)
    network = Encoder(sizes_of(state))
    network.load_state_dict(state)
    return network.eval()


def examples_of(quotebench: Path, vocabulary: Path) -> list[Example]:
    """Return the articles of train as they are."""
    names = read_given_names(HERE.parent.parent / "resources" / "languages" / "names.txt")
    wordpiece = WordPiece(vocabulary.read_text(encoding="utf-8"))
    return [example(found, wordpiece) for found in read_documents(quotebench, "train", names)]


def first_batches(examples: list[Example], count: int) -> list[Batch]:
    """Return some batches, cut into windows as the network reads when it works."""
    return list(islice(batches(examples, BATCH, random.Random(1), window=WINDOW), count))


@dataclass(slots=True)
class Group:
    """A head, or a block of units, as inputs of a product; worth: what the loss would change without it, squared."""

    part: Part
    inputs: Tensor
    cost: int
    worth: float


def measured(network: Encoder, found: list[Batch]) -> list[Group]:
    """Return all heads and blocks of units with what they are good for, to first order."""
    seen: dict[Part, Tensor] = {}

    def keep(part: Part, _: nn.Module, inputs: tuple[Tensor]) -> None:
        inputs[0].retain_grad()
        seen[part] = inputs[0]

    parts = [(number, name) for number in range(len(network.layers)) for name in ("out", "down")]
    hooks = [getattr(network.layers[n], name).register_forward_pre_hook(partial(keep, (n, name))) for n, name in parts]
    squares: dict[Part, Tensor] = {}
    for batch in found:
        loss_of(network, batch).backward()
        for part, states in seen.items():
            assert states.grad is not None
            changed = (states.detach() * states.grad).sum(1)
            changed = changed.unflatten(1, (-1, HEAD)).sum(2) if part[1] == "out" else changed
            squares[part] = squares.get(part, torch.zeros(())) + changed.square().sum(0)
        network.zero_grad()
    for hook in hooks:
        hook.remove()
    return [group for part in parts for group in groups_of(part, squares[part])]


def loss_of(network: Encoder, batch: Batch) -> Tensor:
    """Return the loss that the network was trained on."""
    tags, queries, keys = network(batch.numbers, batch.marks, batch.seen)
    losses = tag_losses(tags.float(), batch.tags)
    losses += [pointer_loss(queries[:, n], keys[:, n], batch.pointers[n], batch.seen) for n in range(POINTERS)]
    return torch.stack([weight * loss for weight, loss in zip((1.0, 1.0, 0.5, *WEIGHTS), losses, strict=True)]).sum()


def groups_of(part: Part, squares: Tensor) -> Iterator[Group]:
    """Yield a product's heads or blocks of units, the best units together; squares: of each head or unit."""
    if part[1] == "out":
        for number, worth in enumerate(squares.tolist()):
            yield Group(part, torch.arange(number * HEAD, (number + 1) * HEAD), HEAD_COST, worth)
        return
    for units in squares.argsort(descending=True).split(BLOCK):
        yield Group(part, units, BLOCK, float(squares[units].sum()))


def choose(groups: list[Group], kept: float) -> Groups:
    """Return the groups that are worth most for what they cost, for this much of what all cost."""
    left = kept * sum(group.cost for group in groups)
    chosen: Groups = {group.part: [] for group in groups}
    best = sorted(groups, key=lambda group: -group.worth / group.cost)
    for needed in (True, False):
        for group in list(best):
            lacking = len(chosen[group.part]) < LEAST[group.part[1]]
            if lacking if needed else group.cost <= left:
                chosen[group.part].append(group.inputs)
                best.remove(group)
                left -= group.cost
    return {part: sorted(inputs, key=lambda one: int(one[0])) for part, inputs in chosen.items()}


def without(whole: Encoder, left: Groups) -> Encoder:
    """Return a network with what is left of another's heads and units."""
    kept = {part: torch.cat(inputs) for part, inputs in left.items()}
    sizes: list[Size] = [(len(left[n, "out"]), len(kept[n, "down"])) for n in range(len(whole.layers))]
    small = Encoder(sizes).eval()
    state = whole.state_dict()
    for (number, name), inputs in kept.items():
        for before in ("query", "key", "value") if name == "out" else ("up",):
            for kind in ("weight", "bias"):
                place = f"layers.{number}.{before}.{kind}"
                state[place] = state[place][inputs]
        place = f"layers.{number}.{name}.weight"
        state[place] = state[place][:, inputs]
    small.load_state_dict(state)
    return small


@torch.no_grad()
def fit(whole: Encoder, small: Encoder, found: list[Batch]) -> None:
    """Fit the products of the small network, layer by layer, so that its states come near to those of the whole."""
    unseen = [hidden(batch.seen) for batch in found]
    rows = [batch.seen for batch in found]
    wanted = [whole.embedded(batch.numbers, batch.marks) for batch in found]
    states = list(wanted)
    for layer, smaller in zip(whole.layers, small.layers, strict=True):
        for name, norm in (("out", "norm1"), ("down", "norm2")):
            inputs = [made_of(smaller, name)(*both) for both in zip(states, unseen, strict=True)]
            wanted = [
                one + getattr(layer, name)(made_of(layer, name)(one, mask))
                for one, mask in zip(wanted, unseen, strict=True)
            ]
            missing = [one - other for one, other in zip(wanted, states, strict=True)]
            solve(getattr(smaller, name), inputs, missing, rows)
            wanted = [getattr(layer, norm)(one) for one in wanted]
            states = [
                getattr(smaller, norm)(one + getattr(smaller, name)(other))
                for one, other in zip(states, inputs, strict=True)
            ]
    for name in ("tags", "queries", "keys"):
        solve(getattr(small, name), states, [getattr(whole, name)(one) for one in wanted], rows)


def made_of(layer: Layer, name: str) -> Callable[[Tensor, Tensor], Tensor]:
    """Return what makes a product's inputs of states: the heads, or the units."""
    return layer.mixed if name == "out" else lambda states, _: layer.inner(states)


def solve(product: nn.Linear, inputs: list[Tensor], wanted: list[Tensor], seen: list[Tensor]) -> None:
    """Move a product's weights and bias to where it gives what is wanted of its inputs, by least squares."""
    start = torch.cat([product.weight, product.bias[:, None]], 1).T.double()
    gram = torch.zeros(len(start), len(start), dtype=torch.double)
    missing = torch.zeros_like(start)
    for one, other, rows in zip(inputs, wanted, seen, strict=True):
        features = F.pad(one[rows], (0, 1), value=1.0)
        gram += (features.T @ features).double()
        missing += (features.T @ other[rows]).double()
    ridge = RIDGE * gram.diagonal().mean() * torch.eye(len(start), dtype=torch.double)
    fitted = start + torch.linalg.solve(gram + ridge, missing - gram @ start)
    product.weight.copy_(fitted[:-1].T)
    product.bias.copy_(fitted[-1])


if __name__ == "__main__":
    main()
