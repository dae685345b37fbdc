"""Comparison and corrections -> the comparison as the reader sees it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from viewer.compare import Engine
from viewer.model import Article, Comparison, Monitor, Options, Verdict
from viewer.model.corrections import (
    ChangedVerdict,
    Confirmed,
    Correction,
    CorrectionReport,
    Linked,
    Loss,
    LostCorrection,
    Note,
    Place,
    PlacedCorrection,
    Rejected,
    Relinked,
    SameTopic,
    Unlinked,
    anchors_of,
)
from viewer.session.finding import Finder, LostError, find_all
from viewer.session.judging import Judging
from viewer.session.resplitting import resplit_articles


@dataclass(frozen=True, slots=True)
class Corrected:
    """A comparison with the reader's corrections, the program's own before them, and what became of each."""

    comparison: Comparison
    engine: Comparison
    report: CorrectionReport


def compare_corrected(
    engine: Engine,
    articles: Sequence[Article],
    options: Options,
    corrections: Sequence[Correction],
    monitor: Monitor | None = None,
) -> Corrected:
    """Compare `articles` as the reader split and marked them, then apply the reader's other corrections.

    Raises what `Engine.compare` raises.
    """
    resplit, lost = resplit_articles(articles, corrections, options.language)
    corrected = apply_corrections(engine.compare(resplit, options, monitor), corrections, engine)
    if not lost:
        return corrected
    return replace(corrected, report=_with_lost(corrected.report, lost, corrections))


def apply_corrections(comparison: Comparison, corrections: Sequence[Correction], engine: Engine) -> Corrected:
    """`comparison`, which is the program's own, with the reader's `corrections` applied in their order.

    Sentences that were split, joined or marked are expected to be so already (see `resplit_articles`); everything else
    is done here, and what follows from it is made anew. The links that a reader made or confirmed are By.READER and
    score 1. With no correction in force the comparison stays as it is. Raises ModelError when the model that
    `comparison` was made with cannot be loaded.
    """
    applier = _Applier(comparison)
    for correction in corrections:
        applier.apply(correction)
    report = applier.report()
    if not report.placed:
        return Corrected(comparison, comparison, report)
    corrected = engine.with_links(comparison, applier.judging.links, applier.judging.judgement)
    counted = replace(corrected.summary, corrections=len(report.placed))
    return Corrected(replace(corrected, summary=counted, corrections=report.placed), comparison, report)


def _with_lost(
    report: CorrectionReport, lost: Iterable[LostCorrection], corrections: Sequence[Correction]
) -> CorrectionReport:
    """`report` with those that were lost before linking, each told once, in the order the corrections were made."""
    known = {id(entry.correction): entry for entry in chain(report.lost, lost)}
    return CorrectionReport(
        tuple(placed for placed in report.placed if id(placed.correction) not in known),
        tuple(known[id(correction)] for correction in corrections if id(correction) in known),
        tuple(correction for correction in report.superseded if id(correction) not in known),
    )


@dataclass(frozen=True, slots=True)
class _Sides:
    """The base sentences, the source and the source sentences that a correction is about."""

    base: tuple[int, ...]
    source: str
    sentences: tuple[int, ...]


class _Applier:
    """Applies one correction after the other; a comparison's links and verdicts gather in `judging`."""

    def __init__(self, comparison: Comparison) -> None:
        self.judging = Judging(comparison.links)
        self._comparison = comparison
        self._finder = Finder(comparison.articles)
        self._placed: list[tuple[PlacedCorrection, _Sides | None]] = []
        self._lost: list[LostCorrection] = []

    def apply(self, correction: Correction) -> None:
        """Apply the correction, or take note why it cannot be."""
        try:
            places = find_all(self._finder, anchors_of(correction))
            sides = self._apply(correction, places)
        except LostError as error:
            self._lost.append(LostCorrection(correction, error.loss, str(error)))
        else:
            self._placed.append((PlacedCorrection(correction, places), sides))

    def report(self) -> CorrectionReport:
        """What became of the corrections; those in force are known only after the last."""
        latest = {self._subject(placed): placed for placed, _ in self._placed}
        standing = [
            self._stands(placed, sides) and latest[self._subject(placed)] is placed for placed, sides in self._placed
        ]
        return CorrectionReport(
            tuple(placed for (placed, _), stands in zip(self._placed, standing, strict=True) if stands),
            tuple(self._lost),
            tuple(p.correction for (p, _), stands in zip(self._placed, standing, strict=True) if not stands),
        )

    def _subject(self, placed: PlacedCorrection) -> object:
        """What later corrections of a kind replace earlier ones of: the words of a note, a verdict's sentence."""
        match placed.correction:
            case Note():
                return (Note, placed.places[0].siglum, placed.places[0].span)
            case ChangedVerdict():
                return (ChangedVerdict, placed.places[0].siglum, placed.places[0].sentences)
            case _:
                return id(placed)

    def _stands(self, placed: PlacedCorrection, sides: _Sides | None) -> bool:
        """Whether no later correction has undone this one."""
        match placed.correction:
            case Note():
                return bool(placed.correction.text.strip())
            case ChangedVerdict():
                return self._verdict_stands(placed.correction.verdict, placed.places[0])
            case Linked() | Confirmed() | Relinked() if sides:
                return self.judging.is_linked(sides.base, sides.source, sides.sentences)
            case Unlinked() | Rejected() | SameTopic() if sides:
                return not self.judging.has_pair(sides.base, sides.source, sides.sentences)
            case _:
                return True

    def _verdict_stands(self, verdict: Verdict | None, place: Place) -> bool:
        sentence = self._counted(place)[0]
        linked = self.judging.has_link(sentence)
        return dict(self.judging.judgement.verdicts).get(sentence) is verdict is not None and linked == (
            verdict is not Verdict.ADDED
        )

    def _apply(self, correction: Correction, places: tuple[Place, ...]) -> _Sides | None:
        match correction:
            case Linked() | Confirmed():
                sides = self._sides(places, len(correction.base))
                self.judging.link(sides.base, sides.source, sides.sentences)
            case Unlinked():
                sides = self._sides(places, len(correction.base))
                self.judging.unlink(sides.base, sides.source, sides.sentences)
            case Rejected() | SameTopic():
                sides = self._sides(places, len(correction.base))
                self.judging.unlink(sides.base, sides.source, sides.sentences, reject=True)
            case Relinked():
                old = len(correction.old_base) + len(correction.old_source)
                before = self._sides(places[:old], len(correction.old_base))
                sides = self._sides(places[old:], len(correction.base))
                self.judging.unlink(before.base, before.source, before.sentences)
                self.judging.link(sides.base, sides.source, sides.sentences)
            case ChangedVerdict():
                self._judge(correction.verdict, places[0])
                return None
            case _:
                return None
        return sides

    def _judge(self, verdict: Verdict | None, place: Place) -> None:
        if place.siglum != self._comparison.base.siglum:
            raise LostError(Loss.ROLE, f"{place.siglum} is a source now, and only the article being read has verdicts")
        sentence = self._counted(place)[0]
        if verdict not in (None, Verdict.ADDED) and not self.judging.has_link(sentence):
            line = f"sentence {sentence + 1} of {place.siglum} has no source, so it can only be new"
            raise LostError(Loss.UNLINKED, line)
        self.judging.judge(sentence, verdict)

    def _sides(self, places: Sequence[Place], bases: int) -> _Sides:
        """The places of a link; one that was made while its source was the base is turned round."""
        ours, theirs = places[:bases], places[bases:]
        base = self._comparison.base.siglum
        if theirs[0].siglum == base:
            ours, theirs = theirs, ours
        if ours[0].siglum != base or theirs[0].siglum == base:
            raise LostError(Loss.ROLE, "it joins two articles of which neither is the one being read now")
        return _Sides(self._all_counted(ours), theirs[0].siglum, self._all_counted(theirs))

    def _all_counted(self, places: Iterable[Place]) -> tuple[int, ...]:
        return tuple(sorted({sentence for place in places for sentence in self._counted(place)}))

    def _counted(self, place: Place) -> tuple[int, ...]:
        """The sentences of a place that are linked and counted. Raises LostError when there are none."""
        article = self._comparison.article(place.siglum)
        if self._comparison.options.include_asides:
            counted = place.sentences
        else:
            counted = tuple(i for i in place.sentences if article.sentences[i].body)
        if not counted:
            raise LostError(Loss.ASIDE, f"its sentence of {place.siglum} is set aside; mark it as body first")
        return counted
