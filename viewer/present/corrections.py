"""Comparison -> what a reader corrected of it, a plain line each."""

from collections.abc import Sequence
from itertools import groupby

from viewer.model import Verdict
from viewer.model.corrections import (
    ChangedVerdict,
    Confirmed,
    Correction,
    JoinedSentences,
    Linked,
    MarkedBody,
    Note,
    Place,
    PlacedCorrection,
    Rejected,
    Relinked,
    SameTopic,
    SplitSentence,
    Unlinked,
)
from viewer.present.index import ComparisonIndex
from viewer.present.lines import cut
from viewer.present.wording import VERDICT_NAMES, numbers_text

CORRECTIONS_HEADING = "By the reader"
_LONGEST_QUOTE = 60


def correction_lines(index: ComparisonIndex) -> tuple[str, ...]:
    """A line for every correction in force, in the order they were made: what, where, by whom and on which day.

    Notes and quoted words are the reader's and the articles' own: what shows them must escape them.
    """
    return tuple(correction_line(index, placed) for placed in index.comparison.corrections)


def correction_line(index: ComparisonIndex, placed: PlacedCorrection) -> str:
    """The line of one correction, as in `correction_lines`."""
    signature = placed.correction.signature
    name = " ".join(signature.author.split()) if signature.author else ""
    by = f"by reader {name}" if name else "by reader"
    changed = ", on words that have changed since" if placed.changed else ""
    return f"{_told(index, placed.correction, placed.places)} ({by}, {signature.time:%Y-%m-%d}{changed})"


def _told(index: ComparisonIndex, correction: Correction, places: Sequence[Place]) -> str:
    match correction:
        case Linked() | Confirmed() | Unlinked() | Rejected() | SameTopic():
            base, source = (_named(index, side) for side in _halves(places, len(correction.base)))
            return _PAIRINGS[type(correction)].format(base, source)
        case Relinked():
            old = len(correction.old_base) + len(correction.old_source)
            before = [_named(index, side) for side in _halves(places[:old], len(correction.old_base))]
            after = [_named(index, side) for side in _halves(places[old:], len(correction.base))]
            return f"{after[0]} and {after[1]} linked in place of {before[0]} and {before[1]}"
        case _:
            return _told_of_one(index, correction, places[0])


_PAIRINGS = {
    Linked: "{} and {} linked",
    Confirmed: "{} and {}: link confirmed",
    Unlinked: "{} and {} are not linked",
    Rejected: "{} and {}: not a source",
    SameTopic: "{} and {}: same topic, not the same claim",
}


def _told_of_one(
    index: ComparisonIndex,
    correction: SplitSentence | JoinedSentences | MarkedBody | ChangedVerdict | Note,
    place: Place,
) -> str:
    where = _named(index, [place])
    match correction:
        case SplitSentence():
            return f"{where}: split"
        case JoinedSentences():
            return f"{where}: joined"
        case MarkedBody():
            return f"{where}: {'taken for the article’s own text' if correction.body else 'set aside'}"
        case ChangedVerdict():
            return f"{where}: {VERDICT_NAMES[correction.verdict or Verdict.ADDED]}"
        case Note():
            words = place.span.of(index.article(place.siglum).text)
            whole = place.span in {index.article(place.siglum).sentences[i].span for i in place.sentences}
            quoted = "" if whole else f" {_quoted(words)}"
            return f"{where}{quoted}: {' '.join(correction.text.split())}"


def _halves(places: Sequence[Place], bases: int) -> tuple[Sequence[Place], Sequence[Place]]:
    return places[:bases], places[bases:]


def _named(index: ComparisonIndex, places: Sequence[Place]) -> str:
    """Places as readers know them: "A5", "B7–8"; words where a sentence has no number."""
    named = []
    for siglum, here in groupby(places, key=lambda place: place.siglum):
        of_article = list(here)
        numbers = index.numbers_of(siglum, sorted({s for place in of_article for s in place.sentences}))
        words = _quoted(of_article[0].span.of(index.article(siglum).text))
        named.append(f"{siglum}{numbers_text(numbers)}" if numbers else f"{siglum} {words}")
    return " and ".join(named)


def _quoted(words: str) -> str:
    return f"“{cut(words, _LONGEST_QUOTE)}”"
