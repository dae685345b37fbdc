"""How much of a web page has come is told while it comes."""

import io

from viewer.cli.comparing import read_named
from viewer.cli.progress import ProgressLine
from viewer.reading.places import Loaded


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_progress_line_tells_how_much_of_a_page_has_come(monkeypatch) -> None:
    def load(path, watch):
        watch(1_500_000, 3_000_000)
        watch(3_000_000, None)
        return Loaded(path, path, b"The ferry left.")

    monkeypatch.setattr("viewer.cli.comparing.load_place", load)
    monkeypatch.setattr("viewer.cli.progress._SECONDS_BETWEEN", 0.0)
    terminal = _Terminal()
    read_named(("https://courier.example/a",), ProgressLine(terminal), lines=False)
    assert "Fetching https://courier.example/a: 1.5 of 3.0 MB" in terminal.getvalue()
    assert "Fetching https://courier.example/a: 3.0 MB" in terminal.getvalue()
