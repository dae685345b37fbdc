"""What the reader must know of a comparison: notices and lost corrections as bars, each told once."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from viewer.app.message_bar import BarButton, BarKind, MessageBars
from viewer.app.presentation import Presentation
from viewer.model import Article, Notice, NoticeCode, Stage
from viewer.model.corrections import LostCorrection

_LOST_TOLD = 2


class Teller(QObject):
    """Puts up bars for what a comparison says; one that was closed does not come back with the next correction.

    `repair_asked(position)` asks to make garbled characters of an article whole, `otherwise_asked(path)` to choose how
    a file is read.
    """

    repair_asked = Signal(int)
    otherwise_asked = Signal(str)

    def __init__(self, bars: MessageBars) -> None:
        super().__init__(bars)
        self._bars = bars
        self._notices: set[Notice] = set()
        self._lost: frozenset[LostCorrection] = frozenset()

    def forget(self) -> None:
        """Another comparison was begun: everything may be told again."""
        self._notices.clear()
        self._lost = frozenset()

    def tell(self, shown: Presentation) -> None:
        """Tell of what has not been told yet."""
        articles = shown.comparison.articles
        own = ((notice, position) for position, article in enumerate(articles) for notice in article.notices)
        of_all = ((notice, -1) for notice in shown.comparison.notices)
        for notice, position in (*own, *of_all):
            if notice not in self._notices:
                self._notices.add(notice)
                article = articles[position] if position >= 0 else None
                self._bars.say(BarKind.WARNING, _told(notice, article), self._buttons(notice, position, article))
        self._tell_lost(shown.report.lost)

    def _buttons(self, notice: Notice, position: int, article: Article | None) -> Sequence[BarButton]:
        """What can be done about a notice on an article."""
        if article is None:
            return ()
        path = article.origin.path
        if notice.code is NoticeCode.MOJIBAKE and _is_garbled(article):
            return (BarButton(self.tr("Repair them"), lambda: self.repair_asked.emit(position)),)
        if notice.code in (NoticeCode.ENCODING, NoticeCode.TRACKED_CHANGES) and path is not None:
            return (BarButton(self.tr("Read it another way…"), lambda: self.otherwise_asked.emit(path)),)
        return ()

    def _tell_lost(self, lost: Sequence[LostCorrection]) -> None:
        fresh = [entry for entry in lost if entry not in self._lost]
        self._lost = frozenset(lost)
        if len(fresh) == 1:
            text = self.tr("A correction of yours could not be applied, and is kept: {0}.").format(fresh[0].message)
            self._bars.say(BarKind.WARNING, text)
        elif fresh:
            told = "; ".join(entry.message for entry in fresh[:_LOST_TOLD])
            text = self.tr("{0} corrections of yours could not be applied, and are kept: {1}.")
            details = "\n".join(entry.message for entry in fresh)
            more = "; …" if len(fresh) > _LOST_TOLD else ""
            self._bars.say(BarKind.WARNING, text.format(len(fresh), told + more), details=details)


def _told(notice: Notice, article: Article | None) -> str:
    """A notice on one line; where a path is told, its last part will do, and a stage of the work says nothing."""
    if not notice.where or notice.where in {stage.value for stage in Stage}:
        return notice.message
    where = Path(notice.where).name if article is not None and notice.where == article.origin.path else notice.where
    return f"{where}: {notice.message}"


def _is_garbled(article: Article) -> bool:
    """Whether there is something to repair still; the notice stays when it has been."""
    from viewer.reading import offer_repair  # noqa: PLC0415 - the window is shown before readers are loaded

    return offer_repair(article.text) is not None
