"""What was dropped or pasted: files, or text."""

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

_ADDRESS = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dropped:
    """Files by path, or text, or neither; `addresses` are web addresses, read only when the reader says so."""

    paths: tuple[str, ...] = ()
    text: str = ""
    addresses: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.paths or self.text or self.addresses)


@dataclass(frozen=True, slots=True)
class Pasted:
    """Text that was pasted, its title (empty: none given), and whether it is the article or one of its sources."""

    text: str
    title: str
    as_base: bool


def takes(mime: QMimeData) -> bool:
    """Whether there is anything in `mime` that could be opened."""
    return mime.hasUrls() or mime.hasText()


def read_drop(mime: QMimeData) -> Dropped:
    """What `mime` holds. A folder stands for the files in it, by name; hidden ones are left out."""
    urls = mime.urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    addresses = tuple(url.toString() for url in urls if not url.isLocalFile() and url.scheme() in ("http", "https"))
    if paths or addresses:
        return Dropped(paths=tuple(file for path in paths for file in files_at(path)), addresses=addresses)
    address = web_address(mime.text())
    if address is not None:
        return Dropped(addresses=(address,))
    return Dropped(text=mime.text()) if mime.text().strip() else Dropped()


def web_address(text: str) -> str | None:
    """The web address that `text` is, if it is nothing else."""
    found = _ADDRESS.fullmatch(text.strip())
    return found[0] if found is not None else None


def files_at(path: Path) -> tuple[str, ...]:
    """`path` itself, or the files directly in it when it is a folder (itself when that is empty)."""
    if not path.is_dir():
        return (str(path),)
    found = sorted(child for child in path.iterdir() if child.is_file() and not child.name.startswith("."))
    return tuple(str(child) for child in found) or (str(path),)
