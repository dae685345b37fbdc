"""What the Qt binding does without being asked, and this program has no use for."""

import sys
from types import ModuleType


def read_no_sources() -> None:
    """Keep PySide from reading the source of every module that is imported after it.

    It looks there for whether a module may want Qt's names in snake case, which none does here; of the language
    packages alone those are four hundred files, a tenth of the time to the first comparison. Does nothing where PySide
    has no such step. To be called before the window's modules are imported.
    """
    import PySide6.QtCore  # noqa: F401, PLC0415 - brings that step along; without Qt this must fail where it is told

    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = _wants_no_other_names


def _wants_no_other_names(_module: ModuleType) -> bool:
    return False
