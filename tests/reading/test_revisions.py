"""Files are read as they were in a git revision."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from viewer.reading import ReadError, read
from viewer.reading.revisions import load_revision

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
NAMES = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
WHO = ["-c", "user.name=Lena Voss", "-c", "user.email=lena@example.org", "-c", "commit.gpgsign=false"]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)  # a hook that runs these tests says which repository it is about
    for name, value in NAMES.items():
        monkeypatch.setenv(name, value)
    article = tmp_path / "article.txt"
    _git("init", "-q")
    for text in ("The ferry left at nine.\n", "The ferry left at ten.\n"):
        article.write_text(text)
        _git("add", "article.txt")
        _git(*WHO, "commit", "-q", "-m", "text")
    return tmp_path


def _git(*arguments: str) -> None:
    subprocess.run([shutil.which("git") or "git", *arguments], check=True)  # noqa: S603


def test_a_file_is_read_as_it_was(repository: Path) -> None:
    article = read("git:HEAD~1:article.txt")
    assert article.text == "The ferry left at nine.\n"
    assert article.origin.path == "git:HEAD~1:article.txt"
    assert read("git:HEAD:article.txt").text == "The ferry left at ten.\n"


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ("git:HEAD:missing.txt", "is not known to git"),
        ("git:nowhere:article.txt", "is not known to git"),
        ("git:HEAD", "names no revision and file"),
        ("git:HEAD:", "names no revision and file"),
        ("git:--batch:article.txt", "names no revision and file"),
        ("git:HEAD:.", "is not known to git"),
    ],
)
def test_what_git_does_not_know_is_refused_in_one_line(repository: Path, place: str, says: str) -> None:
    with pytest.raises(ReadError) as refused:
        read(place)
    assert says in str(refused.value)
    assert str(refused.value).splitlines() == [str(refused.value)]


def test_a_file_too_large_is_refused_before_it_is_read(repository: Path) -> None:
    with pytest.raises(ReadError, match="is larger than the"):
        load_revision("git:HEAD:article.txt", largest=10)


def test_outside_a_repository_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(ReadError, match="is not known to git"):
        read("git:HEAD:article.txt")


def test_without_git_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(ReadError, match="needs git, which is not installed"):
        read("git:HEAD:article.txt")
