"""Take the README's pictures: the window on the example, in the views and themes that show most.

Run it from a checkout: `python -m resources.pictures.take_pictures`. It needs no display. Fonts are those of the
computer, so the same program gives other pixels elsewhere.
"""

import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QDeadlineTimer, QSettings
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from viewer.app.actions import Do
from viewer.app.preferences import Preferences
from viewer.app.program import Program

FOLDER = Path(__file__).parent
SIZE = (1540, 880)
COLOURS_KEPT = 256  # enough for a window, and a third of the bytes
PATIENCE = 120_000  # milliseconds for loading the model and comparing
SETTLING = 700  # for what is laid out or scrolled bit by bit


@dataclass(frozen=True)
class Picture:
    """What to take: a view (an action), a theme, the base sentence in hand and the tab beside it."""

    name: str
    view: Do
    theme: str
    sentence: int
    tab: int = 0


PICTURES = (
    Picture("aligned", Do.ALIGNED, "light", 2),
    Picture("reading", Do.READING, "light", 8),
    Picture("aligned-dark", Do.ALIGNED, "dark", 20, tab=2),
    Picture("reading-safe-dark", Do.READING, "safe-dark", 8),
)


def main() -> int:
    """Take every picture; 1 when the example could not be compared."""
    application = QApplication.instance() or QApplication(sys.argv)
    with tempfile.TemporaryDirectory() as folder:
        kept = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        program = Program(Preferences(kept))
        program.window.resize(*SIZE)
        program.window.show()
        program.controller.open_example()
        deadline = QDeadlineTimer(PATIENCE)
        while program.state.presentation is None or program.runner.busy:
            application.processEvents()
            if deadline.hasExpired():
                print("The example was not compared in time.", file=sys.stderr)
                return 1
        for picture in PICTURES:
            take(program, picture)
        program.window.close()
    return 0


def take(program: Program, picture: Picture) -> None:
    """Bring the window into that state and save it."""
    program.window.theme_chosen.emit(picture.theme)
    program.window.actions_by_name[picture.view].trigger()
    program.window.side.tabs.setCurrentIndex(picture.tab)
    program.controller.go_to_sentence(picture.sentence)
    settle()
    image = with_few_colours(program.window.grab().toImage())
    path = FOLDER / f"{picture.name}.png"
    image.save(str(path), "PNG", 0)
    print(f"{path.name}: {path.stat().st_size // 1024} kB")


def with_few_colours(image: QImage) -> QImage:
    """The picture in its most frequent colours, each other one as the nearest of them."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    width, height = image.width(), image.height()
    pixels = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(height, width) & 0xFFFFFF
    colours, where, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    kept = colours[np.argsort(-counts)[:COLOURS_KEPT]]
    parts = [(each[:, None] >> np.array([16, 8, 0])) & 255 for each in (colours, kept)]
    nearest = np.concatenate(
        [
            ((some[:, None, :].astype(int) - parts[1]) ** 2).sum(axis=2).argmin(axis=1)
            for some in np.array_split(parts[0], 64)
        ]
    )
    few = QImage(width, height, QImage.Format.Format_Indexed8)
    few.setColorTable([0xFF000000 | int(colour) for colour in kept])
    held = np.frombuffer(few.bits(), dtype=np.uint8).reshape(height, few.bytesPerLine())
    held[:, :width] = nearest[where].reshape(height, width)
    return few


def settle() -> None:
    """Let everything be drawn that is drawn later."""
    deadline = QDeadlineTimer(SETTLING)
    while not deadline.hasExpired():
        QApplication.processEvents()


if __name__ == "__main__":
    sys.exit(main())
