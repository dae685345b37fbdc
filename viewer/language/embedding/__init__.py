"""The embedding model: sentences and tokens as vectors, computed offline on the CPU.

Importing this package is cheap; numpy and onnxruntime are imported when a model is loaded.
"""

from typing import TYPE_CHECKING

from viewer.language.embedding.directory import BUNDLED, LEXICAL, load_encoder
from viewer.language.embedding.failure import ModelError

if TYPE_CHECKING:
    from viewer.language.embedding.encoder import Encoder

__all__ = ["BUNDLED", "LEXICAL", "Encoder", "ModelError", "load_encoder"]
