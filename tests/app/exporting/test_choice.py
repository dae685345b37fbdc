import pytest
from PySide6.QtCore import QByteArray

from viewer.app.exporting.choice import Choice, Preset, restored, stored
from viewer.app.exporting.formats import Format


@pytest.mark.parametrize(
    "choice", [Choice((Format.JSON, Format.LINKS), asides=False, scores=True), *[preset.value for preset in Preset]]
)
def test_a_choice_comes_back_as_it_was(choice: Choice) -> None:
    assert restored(stored(choice)) == choice


@pytest.mark.parametrize("kept", [b"", b"{", b"[]", b'{"formats": ["odt"]}', b'{"formats": []}', b"\xff", b"null"])
def test_what_is_not_understood_is_the_editors(kept: bytes) -> None:
    assert restored(QByteArray(kept)) == Preset.EDITOR.value


def test_nothing_chosen_is_the_editors() -> None:
    assert restored(stored(Choice(()))) == Preset.EDITOR.value
