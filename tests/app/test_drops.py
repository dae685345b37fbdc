from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from viewer.app.drops import Dropped, read_drop, takes


def of_urls(*urls: QUrl) -> QMimeData:
    mime = QMimeData()
    mime.setUrls(list(urls))
    return mime


def test_files_come_in_the_order_they_were_dropped(tmp_path: Path) -> None:
    paths = [tmp_path / "b.txt", tmp_path / "a.txt"]
    mime = of_urls(*(QUrl.fromLocalFile(str(path)) for path in paths))
    assert takes(mime)
    assert read_drop(mime) == Dropped(paths=tuple(map(str, paths)))


def test_a_folder_stands_for_its_files_by_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden"):
        (tmp_path / name).write_text("x")
    (tmp_path / "inner").mkdir()
    dropped = read_drop(of_urls(QUrl.fromLocalFile(str(tmp_path))))
    assert dropped.paths == (str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))


def test_an_empty_folder_is_passed_on_to_be_refused(tmp_path: Path) -> None:
    assert read_drop(of_urls(QUrl.fromLocalFile(str(tmp_path)))).paths == (str(tmp_path),)


def test_text_is_text() -> None:
    mime = QMimeData()
    mime.setText("An article.")
    assert read_drop(mime) == Dropped(text="An article.")


def test_white_space_is_nothing() -> None:
    mime = QMimeData()
    mime.setText(" \n ")
    assert not read_drop(mime)


def test_web_addresses_are_told_from_files() -> None:
    dropped = read_drop(of_urls(QUrl("https://news.example/story")))
    assert dropped == Dropped(addresses=("https://news.example/story",))


def test_text_that_is_an_address_and_nothing_else_is_one() -> None:
    mime = QMimeData()
    mime.setText(" https://news.example/story \n")
    assert read_drop(mime) == Dropped(addresses=("https://news.example/story",))
    mime.setText("See https://news.example/story")
    assert read_drop(mime).text
