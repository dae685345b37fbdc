"""The tabs beside the articles that list what the articles say: what was left out, and who agrees with whom."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from viewer.app.labels import plain_label
from viewer.app.presentation import Presentation
from viewer.app.side.told_list import Told, ToldDelegate, ToldModel, ToldRole
from viewer.app.state import State
from viewer.app.themes import Theme
from viewer.app.waiting import waiting_text
from viewer.app.words import said
from viewer.model import Telling
from viewer.present.agreement import agreement_of
from viewer.present.agreement_text import by_extent, shown_telling, tellings_text
from viewer.present.left_out import LeftOut, Weight, left_out_of
from viewer.present.left_out_text import (
    bracketed,
    by_heading,
    dispute_texts,
    gap_text,
    parts_in_context,
    reason_text,
    telling_text,
)
from viewer.present.statistics import SourceFigures
from viewer.present.wording import percent


class ToldPanel(QWidget):
    """A list that is made when it is looked at; choosing an item takes its row in hand, and the other way round."""

    def __init__(self, state: State, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._stale = True
        self._following = False
        self.model = ToldModel(self)
        self.delegate = ToldDelegate(self)
        self.head = plain_label("", "quiet")
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setAccessibleName(name)
        self.list.setMouseTracking(True)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self.head)
        column.addWidget(self.list, 1)
        self.list.selectionModel().currentChanged.connect(self._go)
        state.presentation_changed.connect(self._forget)
        state.row_changed.connect(self._follow)

    def wear(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.delegate.theme = theme
        self.list.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the list when it comes into sight."""
        super().showEvent(event)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._break_lines()
        self.list.doItemsLayout()

    def told(self, shown: Presentation) -> Iterator[Told]:
        """What is listed of a comparison."""
        raise NotImplementedError

    def told_first(self, shown: Presentation) -> str:
        """What stands above the list."""
        raise NotImplementedError

    def _forget(self) -> None:
        self._stale = True
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        if not self._stale:
            return
        self._stale = False
        shown = self._state.presentation
        known = shown if shown is not None and shown.complete else None
        self._following = True
        self._break_lines()
        self.model.fill(tuple(self.told(known)) if known else ())
        self.head.setText(self.told_first(known) if known else waiting_text(self._state))
        self._following = False
        self._follow(self._state.row)

    def _break_lines(self) -> None:
        """Leave room for the scroll bar whether it is there or not, so that it does not make itself necessary."""
        self.delegate.width = self.list.width() - self.list.verticalScrollBar().sizeHint().width() - 4

    def _go(self, index: QModelIndex) -> None:
        item = index.data(ToldRole)
        if not self._following and isinstance(item, Told) and item.row >= 0:
            self._following = True
            self._state.go_to(item.row)
            self._following = False

    def _follow(self, row: int) -> None:
        if self._following or self._stale:
            return
        self._following = True
        index = self.model.index_of_row(row)
        self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.scrollTo(index)
        self._following = False


class LeftOutPanel(ToldPanel):
    """What the sources say and the article leaves out, what most of them say first."""

    def __init__(self, state: State, parent: QWidget | None = None) -> None:
        super().__init__(state, "", parent)
        self.list.setAccessibleName(self.tr("Left out"))

    def told(self, shown: Presentation) -> Iterator[Told]:
        """The omissions under their headings."""
        rows = rows_by_telling(shown)
        for heading, entries in by_heading(left_out_of(shown.index), len(shown.comparison.sources)):
            yield Told(f"{said(heading)} · {len(entries):,}", heading=True)
            for entry in entries:
                yield self._item(shown, entry, rows)

    def told_first(self, shown: Presentation) -> str:
        """The shares of every source, both ways."""
        if not self.model.items:
            return self.tr("Nothing was left out.")
        return "\n".join(self._shares(source) for source in shown.figures.sources)

    def _shares(self, source: SourceFigures) -> str:
        of_base, used = said(percent(source.share_of_base)), said(percent(source.share_used))
        return self.tr("{0}: {1} of the article is from it, {2} of it is here").format(source.siglum, of_base, used)

    def _item(self, shown: Presentation, entry: LeftOut, rows: dict[Telling, int]) -> Told:
        index = shown.index
        gap = gap_text(index, entry.gap)
        placed = entry.weight not in (Weight.PART, Weight.ELSEWHERE, Weight.SLIGHT)
        reasoned = bool(entry.told or entry.nearest)
        others = tuple(
            f"{telling_text(index, t)}: {_one_line(bracketed(parts_in_context(index, entry, t)))}"
            for t in entry.tellings[1:]
        )
        return Told(
            text=_one_line(bracketed(parts_in_context(index, entry, entry.tellings[0]))),
            place=" · ".join(telling_text(index, telling) for telling in entry.tellings),
            beside=said(gap) if placed else "",
            notes=(*others, *((said(reason_text(index, entry)),) if reasoned else ())),
            warnings=tuple(said(text) for text in dispute_texts(entry)),
            row=rows.get(entry.tellings[0], -1),
        )


class AgreementPanel(ToldPanel):
    """What all articles say, some of them, or one only, and what they give differently."""

    def __init__(self, state: State, parent: QWidget | None = None) -> None:
        super().__init__(state, "", parent)
        self.list.setAccessibleName(self.tr("Agreement"))

    def told(self, shown: Presentation) -> Iterator[Told]:
        """What is said under its headings."""
        rows = rows_by_telling(shown)
        for heading, accords in by_extent(shown.index, agreement_of(shown.index)):
            yield Told(f"{said(heading)} · {len(accords):,}", heading=True)
            for accord in accords:
                yield Told(
                    text=_one_line(shown_telling(shown.index, accord)),
                    place=tellings_text(shown.index, accord),
                    warnings=tuple(dict.fromkeys(said(dispute.flag.message) for dispute in accord.disputes)),
                    row=next((rows[t] for t in accord.tellings if t in rows), -1),
                )

    def told_first(self, shown: Presentation) -> str:
        """What the list is about."""
        return self.tr("Who says what, over all articles. What they give differently comes first.")


def rows_by_telling(shown: Presentation) -> dict[Telling, int]:
    """The first row of the table in which every sentence stands."""
    rows: dict[Telling, int] = {}
    for position, row in enumerate(shown.rows):
        for cell in filter(None, row.cells):
            for sentence in cell.sentences:
                rows.setdefault(Telling(cell.siglum, sentence), position)
    return rows


def _text(shown: Presentation, telling: Telling) -> str:
    return shown.index.article(telling.source).sentence_text(telling.sentence)


def _one_line(text: str) -> str:
    return " ".join(text.split())
