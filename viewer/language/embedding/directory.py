"""The folder of a model: model.onnx, vocab.txt and, if need be, model.json -> an encoder."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.language.embedding.failure import ModelError
from viewer.resources import resource

if TYPE_CHECKING:
    from viewer.language.embedding.encoder import Encoder
    from viewer.language.embedding.network import Network, Vectors

BUNDLED = "bundled"
LEXICAL = "lexical"

_NETWORK, _VOCABULARY, _CARD, _COMMON = "model.onnx", "vocab.txt", "model.json", "common.npy"
_ADVICE = "choose another folder, or use --model bundled or --model lexical"
_MOST_THREADS = 4


@dataclass(frozen=True, slots=True)
class _Card:
    """What model.json says. `languages` are ISO 639-1 codes, None for any; `limit` is the most pieces in one run."""

    name: str
    languages: frozenset[str] | None = None
    lowercase: bool = True
    limit: int = 256


def load_encoder(model: str, threads: int | None = None) -> "Encoder | None":
    """The encoder of `model`: "bundled", "lexical" (None: words alone), or a folder with model.onnx and vocab.txt.

    A folder may also hold a model.json with any of "name", "languages" (codes, without it: any language), "lowercase"
    (true without it) and "max_pieces" (256 without it), and a common.npy with what the vectors of all tokens have in
    common, which is taken out of them. `threads` bounds the processor cores used at once; the vectors
    do not depend on it. Raises ModelError when the folder or a file of it is missing or cannot be used.
    """
    if model == LEXICAL:
        return None
    folder = _bundled_folder() if model == BUNDLED else Path(model)
    if not folder.is_dir():
        raise ModelError(f"{folder}: there is no such model folder; {_ADVICE}")
    for name in (_NETWORK, _VOCABULARY):
        if not (folder / name).is_file():
            raise ModelError(f"{folder}: the model folder has no file {name}; {_ADVICE}")
    card = _read_card(folder)
    try:
        # Imported late: the two libraries behind it take a fifth of a second.
        from viewer.language.embedding.encoder import Encoder  # noqa: PLC0415
        from viewer.language.embedding.network import Network  # noqa: PLC0415
        from viewer.language.embedding.wordpiece import WordPiece  # noqa: PLC0415
    except ImportError as error:
        raise ModelError(
            f"onnxruntime, which runs the model, does not start ({error}); install it again, or use --model lexical"
        ) from error
    try:
        vocabulary = (folder / _VOCABULARY).read_text(encoding="utf-8").removesuffix("\n").split("\n")
        wordpiece = WordPiece(vocabulary, lowercase=card.lowercase)
    except (OSError, ValueError) as error:
        raise ModelError(f"{folder / _VOCABULARY}: not a WordPiece vocabulary ({error}); {_ADVICE}") from error
    try:
        network = Network(folder / _NETWORK)
        if model != BUNDLED:
            # A network with fewer pieces or places than the files beside it promise should say so now, not half-way.
            network.try_piece(wordpiece.size - 1, card.limit)
    except Exception as error:  # onnxruntime's errors share no class of their own
        reason = " ".join(str(error).split())[:200]
        raise ModelError(f"{folder / _NETWORK}: the model cannot be run ({reason}); {_ADVICE}") from error
    cores = threads or min(os.cpu_count() or 1, _MOST_THREADS)
    return Encoder(card.name, network, wordpiece, card.languages, card.limit, _read_common(folder, network), cores)


def _read_common(folder: Path, network: "Network") -> "Vectors | None":
    """What all tokens have in common, None when the folder does not tell."""
    import numpy as np  # noqa: PLC0415 - only with a model

    path = folder / _COMMON
    if not path.is_file():
        return None
    try:
        common: Vectors = np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError) as error:
        raise ModelError(f"{path}: not a file of vectors ({error}); mend or remove it") from error
    shape = (network.layers, common.shape[1] if common.ndim > 1 else 0, network.width)
    if common.shape != shape or not shape[1] or common.dtype != np.float32:
        raise ModelError(f"{path}: its vectors are not those of {_NETWORK}; mend or remove it")
    return common


def _bundled_folder() -> Path:
    try:
        return resource("embedding")
    except FileNotFoundError as error:
        raise ModelError(f"{error}, or use --model lexical") from error


def _read_card(folder: Path) -> _Card:
    path = folder / _CARD
    default = _Card(folder.resolve().name)
    if not path.is_file():
        return default
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        languages = data.get("languages")
        card = _Card(
            name=data.get("name", default.name),
            languages=None if languages is None else frozenset(languages),
            lowercase=data.get("lowercase", default.lowercase),
            limit=data.get("max_pieces", default.limit),
        )
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise ModelError(f"{path}: not a model card ({error}); mend or remove it") from error
    if not isinstance(card.name, str) or not isinstance(card.lowercase, bool):
        raise ModelError(f'{path}: "name" must be a text and "lowercase" true or false; mend or remove it')
    if not isinstance(card.limit, int) or card.limit < 8:
        raise ModelError(f'{path}: "max_pieces" must be a number of at least 8; mend or remove it')
    return card
