"""The fonts of the window: a reading serif for articles, the system's own for everything else."""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

_SERIFS = ("Charter", "Source Serif 4", "Noto Serif", "Georgia", "Cambria", "DejaVu Serif", "serif")
_READING_POINTS = 11.5
_LEADING = 1.42  # line spacing of running text, as a multiple of the font's size


@dataclass(frozen=True, slots=True)
class Fonts:
    """Fonts for one size of article text. `leading` is the distance between two lines of it, in pixels."""

    reading: QFont
    left_out: QFont
    aside: QFont
    title: QFont
    gutter: QFont
    badge: QFont
    chip: QFont
    leading: float
    character: float


def _reading_font(points: float, family: str) -> QFont:
    font = QFont()
    font.setFamilies([family, *_SERIFS] if family else list(_SERIFS))
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSizeF(points)
    return font


def make_fonts(zoom: int, family: str = "") -> Fonts:
    """Fonts for article text at `zoom` percent, in `family` where the reader chose one. Needs the application."""
    points = _READING_POINTS * zoom / 100
    reading = _reading_font(points, family)
    left_out = QFont(reading)
    left_out.setItalic(True)
    aside = _reading_font(points * 0.92, family)
    title = _reading_font(points * 1.28, family)
    title.setBold(True)
    small = QFont(QApplication.font())
    small.setPointSizeF(max(small.pointSizeF() * 0.92, 6.5) * max(zoom, 90) / 100)
    badge = QFont(small)
    badge.setBold(True)
    chip = QFont(badge)
    chip.setPointSizeF(small.pointSizeF() * 0.94)
    metrics = QFontMetricsF(reading)
    return Fonts(
        reading=reading,
        left_out=left_out,
        aside=aside,
        title=title,
        gutter=small,
        badge=badge,
        chip=chip,
        leading=max(metrics.height(), metrics.ascent() * _LEADING * 1.06),
        character=metrics.averageCharWidth(),
    )
