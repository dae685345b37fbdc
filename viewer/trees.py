"""Boosted trees: what the learned parts of the engine decide with."""

from functools import cache
from typing import TYPE_CHECKING, Any

from viewer.inference import load_onnxruntime
from viewer.resources import resource

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Trees:
    """One shipped ensemble; see resources/learned/README.md for what each was learnt from."""

    def __init__(self, name: str) -> None:
        onnxruntime = load_onnxruntime()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        path = str(resource("learned", f"{name}.onnx"))
        self._session: Any = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])

    def judge(self, features: "NDArray[np.float32]") -> "NDArray[np.float32]":
        """The likelihood (0..1) of each row of `features` (n, columns), as (n,)."""
        if not len(features):
            return features.reshape(0)
        likelihood: NDArray[np.float32] = self._session.run(None, {"features": features})[0]
        return likelihood[:, 0]


@cache
def trees(name: str) -> Trees:
    """The shipped ensemble of that name, loaded at the first call. Raises FileNotFoundError when it is missing."""
    return Trees(name)
