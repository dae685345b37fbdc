"""onnxruntime, which runs the models, kept from reporting to its maker."""

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
