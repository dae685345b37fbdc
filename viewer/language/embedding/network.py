"""The network: an ONNX file run on the CPU."""

import re
from pathlib import Path

import numpy as np
import numpy.typing as npt

from viewer.inference import load_onnxruntime

onnxruntime = load_onnxruntime()
Vectors = npt.NDArray[np.float32]

_KNOWN_INPUTS = {"input_ids", "attention_mask", "token_type_ids"}
_SENTENCE = "sentence_embedding"
_LAYER = re.compile(r"layer_(\d+)")
_LAST_LAYER = ("last_hidden_state", "token_embeddings")
# Adding and normalising in one step takes seven times as long as in two, a sixth of a whole run (onnxruntime 1.31).
_SLOWER_TOGETHER = ["SkipLayerNormFusion"]
# Errors are raised, and told in our own words; onnxruntime would print them as well.
_FATAL_ONLY = 4


class Network:
    """Turns batches of piece numbers into vectors.

    The file must take `input_ids` (int64, batch by length) and may take `attention_mask` and `token_type_ids`. It gives
    hidden states as `layer_<n>` or `last_hidden_state` (batch by length by width) and, if it can, one vector a sentence
    as `sentence_embedding`; otherwise the mean over the last hidden state stands for it.
    """

    def __init__(self, path: Path) -> None:
        """Load the file. Raises ValueError when its inputs or outputs are others, and onnxruntime's errors."""
        options = onnxruntime.SessionOptions()
        # Batches run side by side instead (see `workers`): products this small are over before a core has woken up
        # that is asked to help, and one that does not sleep costs the window and other work more than it saves.
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = _FATAL_ONLY
        self._session = onnxruntime.InferenceSession(
            path, options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER_TOGETHER
        )
        self._inputs = [entry.name for entry in self._session.get_inputs()]
        outputs = [entry.name for entry in self._session.get_outputs()]
        if "input_ids" not in self._inputs or not _KNOWN_INPUTS.issuperset(self._inputs):
            raise ValueError(f"its inputs are {', '.join(self._inputs)}")
        numbered = {int(found[1]): name for name in outputs if (found := _LAYER.fullmatch(name))}
        layers = [numbered[number] for number in sorted(numbered)] or [n for n in _LAST_LAYER if n in outputs][:1]
        if not layers:
            raise ValueError(f"its outputs are {', '.join(outputs)}")
        self._has_sentence = _SENTENCE in outputs
        self._outputs = [*layers, _SENTENCE] if self._has_sentence else layers
        self.layers = len(layers)
        # A first run of two pieces: a file that cannot be run should say so when it is loaded.
        self.width = int(self.run(np.zeros((1, 2), np.int64))[1].shape[1])

    def run(self, pieces: npt.NDArray[np.int64]) -> tuple[list[Vectors], Vectors]:
        """The hidden states, first layer first (each batch by length by width), and a unit vector per sentence.

        May be called from several threads at once. All sentences of a batch have one length, so nothing is padded or
        masked: a sentence's vectors are the same, bit for bit, whatever else is in its batch.
        """
        feed = {
            "input_ids": pieces,
            "attention_mask": np.ones_like(pieces),
            "token_type_ids": np.zeros_like(pieces),
        }
        results = self._session.run(self._outputs, {name: feed[name] for name in self._inputs})
        layers = results[: self.layers]
        if self._has_sentence:
            return layers, results[-1]
        return layers, np.stack([unit_rows(states.mean(axis=0)) for states in layers[-1]])

    def try_piece(self, piece: int, length: int) -> None:
        """Run one such piece `length` times. Raises onnxruntime's error when the network has not as many of either."""
        self.run(np.full((1, length), piece, np.int64))


def unit_rows(vectors: Vectors) -> Vectors:
    """`vectors` brought to length one along the last axis; zeros stay zeros."""
    lengths = np.sqrt(np.einsum("...i,...i->...", vectors, vectors))[..., None]
    lengths[lengths == 0] = 1
    unit: Vectors = np.divide(vectors, lengths, dtype=np.float32)
    return unit
