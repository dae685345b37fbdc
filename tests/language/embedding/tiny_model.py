"""Writes small model folders: an ONNX file that only looks its pieces up in a table."""

import json
import struct
from collections.abc import Sequence
from pathlib import Path

TABLE = ((0.0, 0.0), (3.0, 4.0), (0.0, 2.0), (5.0, 0.0), (0.0, -1.0), (1.0, 1.0))
PIECES = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "Sol", "luna")
_FLOAT, _INT64 = 1, 7


def write_model(
    folder: Path,
    *,
    inputs: Sequence[str] = ("input_ids", "attention_mask", "token_type_ids"),
    output: str = "last_hidden_state",
    card: object = None,
) -> Path:
    """A folder as Variorum takes it, with the network's inputs and output named as asked."""
    folder.mkdir(exist_ok=True)
    (folder / "model.onnx").write_bytes(_network(inputs, output))
    (folder / "vocab.txt").write_text("\n".join(PIECES) + "\n", encoding="utf-8")
    if card is not None:
        (folder / "model.json").write_text(json.dumps(card), encoding="utf-8")
    return folder


def _network(inputs: Sequence[str], output: str) -> bytes:
    numbers = struct.pack(f"<{len(TABLE) * 2}f", *(number for row in TABLE for number in row))
    table = _number(1, len(TABLE)) + _number(1, 2) + _number(2, _FLOAT) + _bytes(8, b"table") + _bytes(9, numbers)
    node = _bytes(1, b"table") + _bytes(1, inputs[0].encode()) + _bytes(2, output.encode()) + _bytes(4, b"Gather")
    graph = _bytes(1, node) + _bytes(2, b"tiny") + _bytes(5, table)
    graph += b"".join(_bytes(11, _value(name, _INT64, 2)) for name in inputs)
    graph += _bytes(12, _value(output, _FLOAT, 3))
    return _number(1, 8) + _bytes(7, graph) + _bytes(8, _number(2, 17))


def _value(name: str, kind: int, dimensions: int) -> bytes:
    shape = b"".join(_bytes(1, _bytes(2, f"d{number}{name}".encode())) for number in range(dimensions))
    return _bytes(1, name.encode()) + _bytes(2, _bytes(1, _number(1, kind) + _bytes(2, shape)))


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _bytes(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    low, rest = value & 0x7F, value >> 7
    return bytes([low | 0x80]) + _varint(rest) if rest else bytes([low])
