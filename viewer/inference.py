"""What runs the models: onnxruntime, kept from reporting to its maker, and numpy, kept to one processor core."""

import os
from types import ModuleType


def load_onnxruntime() -> ModuleType:
    """The package onnxruntime, imported at the first call (a tenth of a second); ImportError where it is missing.

    Nothing else may import it. From 1.29 on its packages for Linux and macOS keep a number for the computer and a store
    of events in the reader's home, and send them over the network, unless a variable says otherwise before they are
    loaded; those for Windows hand events to the system until they are told not to. Variorum promises that nothing
    leaves the computer.
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime  # noqa: PLC0415 - only now, when the variable is set

    onnxruntime.disable_telemetry_events()
    module: ModuleType = onnxruntime
    return module


def leave_processors_alone() -> None:
    """Let numpy, where it is not loaded yet, work on one processor core, unless the reader has set another number.

    The matrices here are those of single sentences. Its library cuts even these up between cores, and the cores that
    wait for one another turn in circles: that took a third of all processor time, and the same work took longer.
    """
    if "OMP_NUM_THREADS" not in os.environ:
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
