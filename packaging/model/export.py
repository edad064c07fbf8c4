"""Write trained weights as an int8 ONNX graph, built node by node so that nothing is left to an optimizer.

Weights are 7 bits wide a column: with 8, processors without VNNI would saturate and give other answers.
"""

from pathlib import Path

import numpy as np
import onnx
import torch
from encoder import HEAD, POINTER_WIDTH, POINTERS, Size, sizes_of
from onnx import TensorProto, helper, numpy_helper

from quotebook.detect.network.features import WINDOW

OPSET, IR = 17, 8
HIGHEST = 63
"""Of a quantized weight; inputs of a product use all 8 bits."""
HIGHEST_EMBEDDING = 127
EPSILON = 1e-12
CONTRIBUTED = "com.microsoft"


class Graph:
    """Nodes and constants as they are added."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, value: np.ndarray) -> str:
        """Add a constant; return its name."""
        self.constants.append(numpy_helper.from_array(np.array(value, order="C"), name))
        return name

    def node(self, kind: str, inputs: list[str], name: str, **attributes: object) -> str:
        """Add a node with one output; return the output's name."""
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, **attributes))
        return name

    def product(self, states: str, weight: torch.Tensor, bias: torch.Tensor, name: str) -> str:
        """Add a linear layer in int8; weight: (out, in) as in PyTorch."""
        columns = weight.T.float().numpy()
        scale = np.maximum(np.abs(columns).max(0), 1e-8) / HIGHEST
        whole = np.clip(np.rint(columns / scale), -HIGHEST, HIGHEST).astype(np.int8)
        inputs = [
            states,
            self.constant(f"{name}.weight", whole),
            self.constant(f"{name}.scale", scale.astype(np.float32)),
            self.constant(f"{name}.zero", np.zeros(len(scale), np.int8)),
            self.constant(f"{name}.bias", bias.float().numpy()),
        ]
        return self.node("DynamicQuantizeMatMul", inputs, name, domain=CONTRIBUTED)


def export(state: dict[str, torch.Tensor], vocabulary: Path, out: Path) -> None:
    """Write network.onnx and vocabulary.txt into the folder out."""
    out.mkdir(parents=True, exist_ok=True)
    onnx.save(model_of(state), out / "network.onnx")
    (out / "vocabulary.txt").write_bytes(vocabulary.read_bytes())


def model_of(state: dict[str, torch.Tensor]) -> onnx.ModelProto:
    """Return the graph: numbers (1, n) and marks (1, n, 3) to tags (1, n, 5), queries and keys (1, n, 384)."""
    graph = Graph()
    states = embedded(graph, state)
    for number, size in enumerate(sizes_of(state)):
        states = layer(graph, state, states, f"layers.{number}", size)
    for name in ("tags", "queries", "keys"):
        weight, bias = state[f"{name}.weight"], state[f"{name}.bias"]
        scale = POINTER_WIDTH**-0.5 if name == "queries" else 1.0
        graph.product(states, weight * scale, bias * scale, name)
    sizes = {"tags": len(state["tags.bias"]), "queries": POINTERS * POINTER_WIDTH, "keys": POINTERS * POINTER_WIDTH}
    made = helper.make_graph(
        graph.nodes,
        "quotebook",
        [
            helper.make_tensor_value_info("numbers", TensorProto.INT64, [1, "n"]),
            helper.make_tensor_value_info("marks", TensorProto.INT64, [1, "n", 3]),
        ],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "n", size]) for name, size in sizes.items()],
        graph.constants,
    )
    domains = [helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIBUTED, 1)]
    return helper.make_model(made, opset_imports=domains, ir_version=IR, producer_name="quotebook")


def embedded(graph: Graph, state: dict[str, torch.Tensor]) -> str:
    """Add the sum of what each piece is, where it stands and how it is written."""
    table = state["word.weight"].float().numpy()
    scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / HIGHEST_EMBEDDING
    graph.constant("word", np.rint(table / scale).astype(np.int8))
    graph.constant("word.scale", scale.astype(np.float32))
    graph.node("Gather", ["word", "numbers"], "word.rows", axis=0)
    graph.node("Cast", ["word.rows"], "word.floats", to=TensorProto.FLOAT)
    graph.node("Gather", ["word.scale", "numbers"], "word.scales", axis=0)
    total = graph.node("Mul", ["word.floats", "word.scales"], "word.values")
    for name, value in (("from", [0]), ("one", [1]), ("two", [2])):
        graph.constant(name, np.array(value, np.int64))
    graph.constant("place", state["place.weight"][: WINDOW + 2].float().numpy())
    graph.node("Shape", ["numbers"], "shape")
    graph.node("Slice", ["shape", "one", "two"], "length")
    graph.node("Slice", ["place", "from", "length"], "place.values")
    total = graph.node("Add", [total, "place.values"], "sum.place")
    for number, name in enumerate(("case", "quote", "breaks")):
        graph.constant(name, state[f"{name}.weight"].float().numpy())
        graph.constant(f"{name}.number", np.array(number, np.int64))
        graph.node("Gather", ["marks", f"{name}.number"], f"{name}.marks", axis=2)
        graph.node("Gather", [name, f"{name}.marks"], f"{name}.values", axis=0)
        total = graph.node("Add", [total, f"{name}.values"], f"sum.{name}")
    inputs = [
        total,
        *(graph.constant(f"norm.{kind}", state[f"norm.{kind}"].float().numpy()) for kind in ("weight", "bias")),
    ]
    return graph.node("LayerNormalization", inputs, "embedded", axis=-1, epsilon=EPSILON)


def layer(graph: Graph, state: dict[str, torch.Tensor], states: str, name: str, size: Size) -> str:
    """Add one layer of the encoder."""

    def part(which: str) -> tuple[torch.Tensor, torch.Tensor]:
        return state[f"{name}.{which}.weight"], state[f"{name}.{which}.bias"]

    def norm(which: str, states: str, added: str) -> str:
        total = graph.node(
            "Add", [states, added], f"{name}.{which}.sum"
        )  # SkipLayerNormalization is several times slower
        weight, bias = (
            graph.constant(f"{name}.{which}.{kind}", value.float().numpy())
            for kind, value in zip(("weight", "bias"), part(which), strict=True)
        )
        return graph.node("LayerNormalization", [total, weight, bias], f"{name}.{which}", axis=-1, epsilon=EPSILON)

    three = [part(which) for which in ("query", "key", "value")]
    graph.product(states, torch.cat([w for w, _ in three]), torch.cat([b for _, b in three]), f"{name}.three")
    sizes = graph.constant(f"{name}.sizes", np.full(3, size[0] * HEAD, np.int64))
    split = [f"{name}.{which}" for which in ("query", "key", "value")]
    graph.nodes.append(helper.make_node("Split", [f"{name}.three", sizes], split, name=f"{name}.split", axis=2))
    graph.node("MultiHeadAttention", split, f"{name}.mixed", domain=CONTRIBUTED, num_heads=size[0])
    states = norm("norm1", states, graph.product(f"{name}.mixed", *part("out"), f"{name}.out"))
    graph.product(states, *part("up"), f"{name}.up")
    graph.node("Gelu", [f"{name}.up"], f"{name}.gelu", domain=CONTRIBUTED)
    return norm("norm2", states, graph.product(f"{name}.gelu", *part("down"), f"{name}.down"))
