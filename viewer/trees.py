"""Boosted trees: what the learned parts of the engine decide with."""

from functools import cache
from typing import TYPE_CHECKING, Any

from viewer.inference import load_onnxruntime
from viewer.model import SILENT_SHARE, Share
from viewer.resources import resource

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# So many rows are judged between two steps of a monitor.
_AT_ONCE = 4096


class Trees:
    """One shipped ensemble; see resources/learned/README.md for what each was learnt from."""

    def __init__(self, name: str) -> None:
        onnxruntime = load_onnxruntime()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        path = str(resource("learned", f"{name}.onnx"))
        self._session: Any = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])

    def judge(self, features: "NDArray[np.float32]", share: Share = SILENT_SHARE) -> "NDArray[np.float32]":
        """The likelihood (0..1) of each row of `features` (n, columns), as (n,); rows do not depend on each other."""
        import numpy as np  # noqa: PLC0415 - only where there is something to judge

        if not len(features):
            return features.reshape(0)
        starts = range(0, len(features), _AT_ONCE)
        portions = [
            self._session.run(None, {"features": features[start : start + _AT_ONCE]})[0][:, 0]
            for start in share.over(starts, len(starts))
        ]
        return portions[0] if len(portions) == 1 else np.concatenate(portions)


@cache
def trees(name: str) -> Trees:
    """The shipped ensemble of that name, loaded at the first call. Raises FileNotFoundError when it is missing."""
    return Trees(name)
