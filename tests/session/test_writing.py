"""Session -> file."""

import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from tests.session.cases import BASE, session
from viewer.session import Session, open_session, save_session, session_bytes


def test_the_same_session_makes_the_same_bytes() -> None:
    assert session_bytes(session()) == session_bytes(session())


def test_the_texts_can_be_read_without_the_program() -> None:
    with zipfile.ZipFile(BytesIO(session_bytes(session()))) as archive:
        assert archive.namelist()[:3] == ["mimetype", "session.json", "corrections.jsonl"]
        assert archive.read("articles/1.txt").decode() == BASE
        assert archive.testzip() is None


def test_a_save_that_fails_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "story.variorum"
    save_session(session(), path)

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="No space"):
        save_session(Session(), path)
    assert open_session(path).session == session()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="processes are killed in the POSIX way")
@pytest.mark.parametrize("what", ["save", "autosave"])
def test_a_process_killed_while_it_saves_loses_nothing(tmp_path: Path, what: str) -> None:
    command = [sys.executable, "-m", "tests.session.killing", str(tmp_path), "20", what]
    done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert done.stdout == "20\n"
