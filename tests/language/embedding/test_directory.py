import hashlib
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.language.embedding.tiny_model import write_model
from viewer.language.embedding import ModelError, load_encoder
from viewer.resources import resource


def test_lexical_is_no_model_at_all() -> None:
    assert load_encoder("lexical") is None


def test_the_bundled_files_are_those_that_their_hashes_name() -> None:
    for line in resource("embedding", "SHA256SUMS").read_text(encoding="ascii").splitlines():
        wanted, name = line.split("  ")
        assert hashlib.sha256(resource("embedding", name).read_bytes()).hexdigest() == wanted, name


def test_the_bundled_model_knows_english_and_takes_a_text_of_no_told_language() -> None:
    encoder = load_encoder("bundled")
    assert encoder is not None
    assert encoder.name == "all-MiniLM-L6-v2"
    assert [encoder.knows(code) for code in ("en", "und", "de", "zh")] == [True, True, False, False]


def test_a_folder_without_a_card_is_named_after_itself_and_knows_every_language(tmp_path: Path) -> None:
    encoder = load_encoder(str(write_model(tmp_path / "polyglot")))
    assert encoder is not None
    assert (encoder.name, encoder.knows("de"), encoder.knows("zh")) == ("polyglot", True, True)


def test_a_card_names_the_model_and_its_languages(tmp_path: Path) -> None:
    card = {"name": "Sol", "languages": ["es"], "lowercase": False, "max_pieces": 8}
    encoder = load_encoder(str(write_model(tmp_path, card=card)))
    assert encoder is not None
    assert (encoder.name, encoder.knows("es"), encoder.knows("en")) == ("Sol", True, False)


def refusal(folder: Path) -> str:
    with pytest.raises(ModelError) as caught:
        load_encoder(str(folder))
    message = str(caught.value)
    assert "\n" not in message
    assert str(folder) in message
    return message


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert "no such model folder" in refusal(tmp_path / "nowhere")


@pytest.mark.parametrize("name", ["model.onnx", "vocab.txt"])
def test_a_folder_that_lacks_a_file_is_refused(tmp_path: Path, name: str) -> None:
    write_model(tmp_path).joinpath(name).unlink()
    assert f"no file {name}" in refusal(tmp_path)


@pytest.mark.parametrize("content", [b"", b"not a network", b"\x08\x08"])
def test_a_broken_network_is_refused(tmp_path: Path, content: bytes) -> None:
    write_model(tmp_path).joinpath("model.onnx").write_bytes(content)
    assert "cannot be run" in refusal(tmp_path)


def test_a_vocabulary_of_more_pieces_than_the_network_has_is_refused(tmp_path: Path) -> None:
    with write_model(tmp_path).joinpath("vocab.txt").open("a", encoding="utf-8") as vocabulary:
        vocabulary.write("estrella\n")
    assert "cannot be run" in refusal(tmp_path)


def test_a_network_of_other_inputs_is_refused(tmp_path: Path) -> None:
    assert "its inputs are pixels" in refusal(write_model(tmp_path, inputs=["pixels"]))


def test_a_network_of_other_outputs_is_refused(tmp_path: Path) -> None:
    assert "its outputs are logits" in refusal(write_model(tmp_path, output="logits"))


@pytest.mark.parametrize("content", [b"", b"Sol\nluna\n", b"\xff\xfe"])
def test_a_vocabulary_of_another_kind_is_refused(tmp_path: Path, content: bytes) -> None:
    write_model(tmp_path).joinpath("vocab.txt").write_bytes(content)
    assert "not a WordPiece vocabulary" in refusal(tmp_path)


@pytest.mark.parametrize(
    "card", [[], "Sol", {"languages": 5}, {"name": 5}, {"lowercase": "yes"}, {"max_pieces": 2}, {"max_pieces": "9"}]
)
def test_a_broken_card_is_refused(tmp_path: Path, card: object) -> None:
    assert "mend or remove it" in refusal(write_model(tmp_path, card=card))


def test_a_card_that_is_not_json_is_refused(tmp_path: Path) -> None:
    write_model(tmp_path).joinpath("model.json").write_text("name: Sol", encoding="utf-8")
    assert "not a model card" in refusal(tmp_path)


def test_what_all_tokens_have_in_common_is_taken_out_of_them(tmp_path: Path) -> None:
    folder = write_model(tmp_path, card={"lowercase": False})
    surfaces = [["Sol", "luna"]]
    plain = load_encoder(str(folder))
    np.save(folder / "common.npy", np.array([[[0.0, 0.5], [1.0, 0.0]]], np.float32))
    cleaned = load_encoder(str(folder))
    assert plain is not None
    assert cleaned is not None
    assert np.allclose(plain.encode_tokens(surfaces)[0], [[[0, -1], [0.5**0.5, 0.5**0.5]]])
    assert np.allclose(cleaned.encode_tokens(surfaces)[0], [[[0, -1], [0, 1]]])
    assert np.array_equal(plain.encode_sentences(surfaces), cleaned.encode_sentences(surfaces))


@pytest.mark.parametrize("shape", [(2,), (1, 2), (1, 0, 2), (2, 2, 2), (1, 2, 3)])
def test_common_vectors_of_another_shape_are_refused(tmp_path: Path, shape: tuple[int, ...]) -> None:
    np.save(write_model(tmp_path) / "common.npy", np.zeros(shape, np.float32))
    assert "not those of model.onnx" in refusal(tmp_path)


@pytest.mark.parametrize("content", [b"", b"vectors"])
def test_a_file_of_common_vectors_of_another_kind_is_refused(tmp_path: Path, content: bytes) -> None:
    write_model(tmp_path).joinpath("common.npy").write_bytes(content)
    assert "not a file of vectors" in refusal(tmp_path)


def test_importing_the_package_loads_neither_numpy_nor_onnxruntime() -> None:
    program = "import sys, viewer.language.embedding; print({'numpy', 'onnxruntime'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603 - our own program
    assert done.stdout.strip() == "set()"
