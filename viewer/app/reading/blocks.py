"""One article cut into what is laid out at a time: paragraphs, and folded stretches of asides. Knows no width."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from viewer.app.composition import Lead, Look, Passage, with_origins_inside
from viewer.app.presentation import Presentation
from viewer.model import Verdict
from viewer.present.differences import Difference
from viewer.present.paragraphs import Paragraph, paragraphs_of
from viewer.present.runs import base_runs, source_runs
from viewer.present.wording import numbers_text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MOST_BADGES = 4


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph by its sentences in order, or a stretch of aside paragraphs that is folded into one line."""

    sentences: tuple[int, ...]
    folded: bool = False


class ArticleBlocks:
    """The blocks of the article at `position`, in order, and what stands in each."""

    def __init__(self, shown: Presentation, position: int, *, open_asides: bool) -> None:
        self._shown = shown
        self._position = position
        self.article = shown.comparison.articles[position]
        ignored = Difference.ASIDES in shown.index.ignored
        paragraphs = (p for p in paragraphs_of(self.article) if not (p.aside and ignored))
        self.blocks = tuple(_blocks(paragraphs, open_asides))
        self._block_of = {s: number for number, block in enumerate(self.blocks) for s in block.sentences}

    def __len__(self) -> int:
        return len(self.blocks)

    def __getitem__(self, number: int) -> Block:
        return self.blocks[number]

    def block_of(self, sentence: int) -> int | None:
        """The number of the block that has a sentence; None when none has."""
        return self._block_of.get(sentence)

    @cached_property
    def lengths(self) -> "NDArray[np.int64]":
        """How many characters each block shows, about; 0 for a folded one."""
        import numpy as np  # noqa: PLC0415 - not before there is something to show

        spans = self.article.sentences
        known = (
            0 if block.folded else spans[block.sentences[-1]].span.end - spans[block.sentences[0]].span.start
            for block in self.blocks
        )
        return np.fromiter(known, dtype=np.int64, count=len(self.blocks))

    def passages(self, number: int) -> list[Passage]:
        """What a block shows: its sentences, none while it is folded."""
        block = self.blocks[number]
        return [] if block.folded else [self._passage(sentence) for sentence in block.sentences]

    def _passage(self, sentence: int) -> Passage:
        index, siglum = self._shown.index, self.article.siglum
        if self._position == 0:
            look = Look.BODY if index.number(siglum, sentence) is not None else Look.ASIDE
            attribution = index.attributions.get(sentence)
            new = attribution is not None and attribution.verdict is Verdict.ADDED and look is Look.BODY
            flagged = (Lead("⚑", None),) if self._is_flagged(sentence) else ()
            given = self._leads(sentence)
            passage = Passage(sentence, base_runs(index, sentence), look, new=new)
            before = dict(given)
            if len(given) > 1:
                # Where a source speaks again its letter is enough.
                again = {siglum: Lead(siglum, lead.article) for siglum, lead in given.items()}
                passage = with_origins_inside(passage, lambda siglum: before.pop(siglum, again[siglum]))
            return replace(passage, leads=(*self._noted(sentence), *flagged, *_few(before.values())))
        look = Look.LEFT_OUT if index.is_left_out(siglum, sentence) else Look.BODY
        if index.number(siglum, sentence) is None and not index.links_of(siglum, sentence):
            look = Look.ASIDE
        return Passage(sentence, source_runs(index, siglum, sentence), look, self._noted(sentence))

    def _is_flagged(self, sentence: int) -> bool:
        """Whether something in a base sentence may change the facts."""
        row = self._shown.rows_by_sentence.get(sentence)
        return row is not None and bool(self._shown.measures.flagged[row])

    def _leads(self, sentence: int) -> dict[str, Lead]:
        """A badge for each source of a base sentence, the best first."""
        index = self._shown.index
        attribution = index.attributions.get(sentence)
        claims = [claim for claim in (attribution.primary, *attribution.also) if claim] if attribution else []
        return {
            claim.source: Lead(
                f"{claim.source}{numbers_text(index.numbers_of(claim.source, claim.sentences))}",
                index.positions[claim.source],
            )
            for claim in claims
        }

    def _noted(self, sentence: int) -> tuple[Lead, ...]:
        """A sign before a sentence that the reader wrote a note on."""
        return (Lead("✎", self._position),) if self._shown.notes.get((self.article.siglum, sentence)) else ()


def _few(leads: Collection[Lead]) -> Iterable[Lead]:
    """Badges that leave room for the sentence: of many sources that say the same the last are only counted."""
    if len(leads) <= _MOST_BADGES:
        return leads
    return (*islice(leads, _MOST_BADGES - 1), Lead(f"+{len(leads) - _MOST_BADGES + 1}", 0))


def _blocks(paragraphs: Iterable[Paragraph], open_asides: bool) -> Iterable[Block]:
    asides: list[int] = []
    for paragraph in paragraphs:
        if paragraph.aside and not open_asides:
            asides.extend(paragraph.sentences)
            continue
        if asides:
            yield Block(tuple(asides), folded=True)
            asides = []
        yield Block(paragraph.sentences)
    if asides:
        yield Block(tuple(asides), folded=True)
