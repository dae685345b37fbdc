"""How much of the article comes from which source, in the reader's language."""

from PySide6.QtCore import QCoreApplication

from viewer.app.words import said
from viewer.present.statistics import Figures
from viewer.present.wording import percent

_MOST = 5


def told_shares(figures: Figures) -> str:
    """The sources that give words to the article, the greatest share first; of many the smallest are only counted."""
    translate = QCoreApplication.translate
    giving = sorted((s for s in figures.sources if s.share_of_base > 0), key=lambda s: -s.share_of_base)
    named = giving if len(giving) <= _MOST else giving[: _MOST - 1]
    parts = [translate("shares", "{0} from {1}").format(said(percent(s.share_of_base)), s.siglum) for s in named]
    if rest := giving[len(named) :]:
        share = said(percent(sum(s.share_of_base for s in rest)))
        parts.append(translate("shares", "{0} from {1} others").format(share, len(rest)))
    return ", ".join(parts)
