"""How text on paper looks: fonts, sizes and colours as Qt's formats. Lengths are points unless they say otherwise."""

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from viewer.model import EditKind
from viewer.present import palette

# Enough for text to be placed finely, and little enough for Qt's 26.6 numbers to hold some 9,000 pages.
DOTS_PER_INCH = 288
DOTS_PER_POINT = DOTS_PER_INCH / 72
# A character property with the name of the mark; Qt's own underlines know neither "double" nor one weight for all.
MARK = int(QTextFormat.Property.UserProperty) + 1
# The name of a place once more. Qt finds a format by a sum over its properties, to which the names of anchors add
# nothing: thousands of places would all be looked for in one heap.
PLACE = MARK + 1

COLOURS = palette("light")
# The last ones have joined Arabic letters as characters too; of other fonts' glyphs Qt could not tell, when they are
# copied, which letters they are.
_JOINED = ("Times New Roman", "DejaVu Sans")
SERIFS = ("Charter", "Source Serif 4", "Noto Serif", "Georgia", "Cambria", "DejaVu Serif", *_JOINED, "serif")
SANS = ("Source Sans 3", "Noto Sans", "Segoe UI", "Helvetica Neue", "Arial", "DejaVu Sans", "sans-serif")
MONO = ("Source Code Pro", "Noto Sans Mono", "Consolas", "Menlo", "DejaVu Sans Mono", "monospace")


class Face(Enum):
    """What a font is for."""

    READING = SERIFS
    INTERFACE = SANS
    DIGEST = MONO


@dataclass(frozen=True, slots=True)
class Look:
    """A way of writing."""

    face: Face = Face.READING
    size: float = 10.0
    ink: str = COLOURS.text
    bold: bool = False
    italic: bool = False

    def format(self) -> QTextCharFormat:
        """The look as Qt has it, unhinted so that it does not depend on a screen; yours to change."""
        return QTextCharFormat(_format_of(self))


@lru_cache(maxsize=256)
def _format_of(look: Look) -> QTextCharFormat:
    font = QFont()
    font.setFamilies(list(look.face.value))
    font.setStyleHint(QFont.StyleHint.Serif if look.face is Face.READING else QFont.StyleHint.SansSerif)
    font.setPointSizeF(look.size)
    font.setBold(look.bold)
    font.setItalic(look.italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(QColor(look.ink))
    return made


def marked(form: QTextCharFormat, kind: EditKind) -> QTextCharFormat:
    """`form` on the mark's ground; what is struck is struck, lines under the words are drawn with the page."""
    style = COLOURS.marks[kind]
    made = QTextCharFormat(form)
    made.setProperty(MARK, kind.value)
    if style.tint:
        made.setBackground(QColor(style.tint))
    made.setFontStrikeOut(style.strike)
    return made


def dots(points: float) -> float:
    """A length on the paper in the device's unit, for drawing."""
    return points * DOTS_PER_POINT


def _length(points: float) -> float:
    """A length as Qt's formats have it: 96 to the inch, whatever the device."""
    return points * 96 / 72


def paragraph(
    *,
    above: float = 0,
    below: float = 0,
    indent: float = 0,
    leading: int = 118,
    heading: int = 0,
    right_to_left: bool | None = None,
) -> QTextBlockFormat:
    """A paragraph with space around it. `leading` is in percent, `heading` 1 to 6, 0 for none."""
    made = QTextBlockFormat()
    made.setTopMargin(_length(above))
    made.setBottomMargin(_length(below))
    made.setLeftMargin(_length(indent))
    made.setLineHeight(leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    made.setHeadingLevel(heading)
    if right_to_left is not None:
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
        # "Leading" follows the direction; an absolute edge would not.
        made.setAlignment(Qt.AlignmentFlag.AlignLeft)
    return made


def table(widths: list[float], *, header_rows: int) -> QTextTableFormat:
    """A table without lines of its own; `widths` are shares of the page's width and add up to 1."""
    made = QTextTableFormat()
    made.setBorder(0)
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    made.setBorderCollapse(True)
    made.setCellSpacing(0)
    made.setCellPadding(0)
    made.setHeaderRowCount(header_rows)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    made.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, 100 * width) for width in widths])
    return made


def cell(*, rule: str = COLOURS.rule, bar: str = "", ground: str = "") -> QTextTableCellFormat:
    """A cell with a rule above it, and a `bar` in an article's colour at its side."""
    made = QTextTableCellFormat()
    made.setPadding(_length(4))
    made.setTopBorder(_length(0.6))
    made.setTopBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setTopBorderBrush(QBrush(QColor(rule)))
    if bar:
        made.setLeftBorder(_length(2))
        made.setLeftBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setLeftBorderBrush(QBrush(QColor(bar)))
        made.setLeftPadding(_length(6))
    if ground:
        made.setBackground(QColor(ground))
    return made
