"""One article laid out to be read: its title, then its paragraphs."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from viewer.app.aligned.heights import Heights
from viewer.app.composition import Lead, Look, Passage
from viewer.app.fonts import Fonts
from viewer.app.marked_text import MarkedText
from viewer.app.presentation import Presentation
from viewer.app.themes import Theme
from viewer.model import Verdict
from viewer.present.differences import Difference
from viewer.present.paragraphs import Paragraph, paragraphs_of
from viewer.present.runs import base_runs, source_runs
from viewer.present.wording import numbers_text

_KEPT = 300  # paragraphs
_WIDEST = 720.0  # pixels at usual size: longer lines are hard to follow back
_MARGIN = 28.0
_GAP = 14  # between paragraphs


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a stretch of aside paragraphs that is folded into one line."""

    paragraphs: tuple[Paragraph, ...]
    folded: bool = False

    @property
    def sentences(self) -> tuple[int, ...]:
        """The sentences in it, in order."""
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph.sentences)


class ArticleFlow:
    """An article in a width, below `head` pixels of title. Heights are estimates until blocks are measured."""

    def __init__(
        self,
        shown: Presentation,
        position: int,
        theme: Theme,
        fonts: Fonts,
        width: int,
        head: int,
        *,
        open_asides: bool,
    ) -> None:
        self._shown = shown
        self._position = position
        self._theme = theme
        self._fonts = fonts
        self.head = head
        widest = _WIDEST * fonts.leading / 22
        self.text_width = max(120.0, min(width - 2 * _MARGIN, widest))
        self.left = max(_MARGIN, (width - self.text_width) / 2) if width - 2 * _MARGIN > widest else _MARGIN
        self.article = shown.comparison.articles[position]
        ignored = Difference.ASIDES in shown.index.ignored
        paragraphs = (p for p in paragraphs_of(self.article) if not (p.aside and ignored))
        self.blocks = tuple(_blocks(paragraphs, open_asides))
        self._block_of = {s: number for number, block in enumerate(self.blocks) for s in block.sentences}
        self._texts: OrderedDict[int, MarkedText] = OrderedDict()
        self._heights = Heights([self._estimate(block) for block in self.blocks])
        self._unmeasured = 0

    @property
    def height(self) -> float:
        """The height of title and text."""
        return self.head + self._heights.total + self._fonts.leading

    @property
    def is_measured(self) -> bool:
        """Whether every block's height is known."""
        return self._unmeasured >= len(self.blocks)

    def measure_some(self, count: int) -> float:
        """Measure so many more blocks; by how much the article grew."""
        last = min(self._unmeasured + count, len(self.blocks))
        grown = sum(self._measure(number) for number in range(self._unmeasured, last))
        self._unmeasured = last
        return grown

    def visible(self, top: float, bottom: float) -> Iterable[tuple[int, float]]:
        """The blocks between two heights and where each begins; they are measured on the way."""
        number = max(0, self._heights.line_at(int(top) - self.head))
        while number < len(self.blocks):
            self._measure(number)
            begins = self.head + self._heights.top(number)
            if begins > bottom:
                return
            yield number, begins
            number += 1

    def sentences_between(self, top: float, bottom: float) -> range:
        """The sentences between two heights, from the first index to the last; a few more where none is laid out."""
        if not self.blocks:
            return range(0)
        first, last = (max(0, self._heights.line_at(int(y) - self.head)) for y in (top, bottom))
        begin, end = self.blocks[first].sentences[0], self.blocks[last].sentences[-1]
        if first in self._texts:
            begin = self._texts[first].first_sentence_at(top - self.begins(first)) or begin
        if last in self._texts:
            seen = self._texts[last].last_sentence_at(bottom - self.begins(last))
            end = end if seen is None else seen
        return range(begin, end + 1)

    def text(self, number: int) -> MarkedText:
        """A block's text, laid out."""
        text = self._texts.get(number)
        if text is None:
            block = self.blocks[number]
            passages = [self._passage(s) for s in block.sentences] if not block.folded else []
            text = self._texts[number] = MarkedText(passages, (), self._fonts, self._theme, self.text_width)
            if len(self._texts) > _KEPT:
                self._texts.popitem(last=False)
        else:
            self._texts.move_to_end(number)
        return text

    def origin(self, begins: float) -> QPointF:
        """Where the text of a block that begins at that height has its top left corner."""
        return QPointF(self.left, begins)

    def block_at(self, y: float) -> tuple[int, float] | None:
        """The block at that height and where it begins."""
        if y < self.head or not self.blocks or y > self.head + self._heights.total:
            return None
        number = self._heights.line_at(int(y) - self.head)
        return number, self.head + self._heights.top(number)

    def begins(self, number: int) -> float:
        """Where a block begins."""
        return self.head + self._heights.top(number)

    def sentence_at(self, point: QPointF) -> int | None:
        """The sentence under a point of the article."""
        found = self.block_at(point.y())
        if found is None or self.blocks[found[0]].folded:
            return None
        number, begins = found
        return self.text(number).sentence_at(point - self.origin(begins))

    def place_at(self, point: QPointF) -> int | None:
        """The code point of the article that stands nearest to a point of it."""
        found = self.block_at(min(max(point.y(), self.head), self.head + self._heights.total))
        if found is None or self.blocks[found[0]].folded:
            return None
        number, begins = found
        text = self.text(number)
        return text.article_place(text.place_at(point - self.origin(begins)))

    def boxes_of(self, sentence: int) -> tuple[QRectF, ...]:
        """The boxes around a sentence's words; none while it is folded away."""
        number = self._block_of.get(sentence)
        if number is None or self.blocks[number].folded:
            return ()
        self._measure(number)
        origin = self.origin(self.head + self._heights.top(number))
        return tuple(box.translated(origin) for box in self.text(number).boxes_of(sentence))

    def extent(self, sentence: int) -> tuple[float, float]:
        """From where to where a sentence stands, exactly where it has been laid out, else about."""
        number = self._block_of.get(sentence)
        if number is None:
            return (0.0, 0.0)
        top = self.head + self._heights.top(number)
        if number in self._texts and (lines := self._texts[number].extent_of(sentence)):
            return top + lines[0], top + lines[1]
        block, height = self.blocks[number], self._heights[number] - _GAP
        if block.folded:
            return top, top + height
        first, last = block.sentences[0], block.sentences[-1]
        spans = self.article.sentences
        whole = max(1, spans[last].span.end - spans[first].span.start)
        start = (spans[sentence].span.start - spans[first].span.start) / whole
        end = (spans[sentence].span.end - spans[first].span.start) / whole
        return top + start * height, top + end * height

    def is_folded(self, sentence: int) -> bool:
        """Whether a sentence is folded away."""
        number = self._block_of.get(sentence)
        return number is not None and self.blocks[number].folded

    def _measure(self, number: int) -> float:
        if self._heights.is_measured(number):
            return 0.0
        block = self.blocks[number]
        height = self._fonts.leading if block.folded else self.text(number).height
        return self._heights.measure(number, int(height + 0.999) + _GAP)

    def _estimate(self, block: Block) -> int:
        if block.folded:
            return int(self._fonts.leading) + _GAP
        length = sum(len(self.article.sentences[s].span) + 1 for s in block.sentences)
        lines = int(length * self._fonts.character / self.text_width + 0.5) + 1
        return int(lines * self._fonts.leading) + _GAP

    def _passage(self, sentence: int) -> Passage:
        index, siglum = self._shown.index, self.article.siglum
        if self._position == 0:
            look = Look.BODY if index.number(siglum, sentence) is not None else Look.ASIDE
            attribution = index.attributions.get(sentence)
            new = attribution is not None and attribution.verdict is Verdict.ADDED and look is Look.BODY
            leads = (*self._noted(sentence), *self._leads(sentence))
            return Passage(sentence, base_runs(index, sentence), look, leads, new)
        look = Look.LEFT_OUT if index.is_left_out(siglum, sentence) else Look.BODY
        if index.number(siglum, sentence) is None and not index.links_of(siglum, sentence):
            look = Look.ASIDE
        return Passage(sentence, source_runs(index, siglum, sentence), look, self._noted(sentence))

    def _leads(self, sentence: int) -> Iterable[Lead]:
        index = self._shown.index
        attribution = index.attributions.get(sentence)
        claims = [claim for claim in (attribution.primary, *attribution.also) if claim] if attribution else []
        for claim in claims:
            numbers = numbers_text(index.numbers_of(claim.source, claim.sentences))
            yield Lead(f"{claim.source}{numbers}", index.positions[claim.source])

    def _noted(self, sentence: int) -> tuple[Lead, ...]:
        """A sign before a sentence that the reader wrote a note on."""
        return (Lead("✎", self._position),) if self._shown.notes.get((self.article.siglum, sentence)) else ()


def _blocks(paragraphs: Iterable[Paragraph], open_asides: bool) -> Iterable[Block]:
    asides: list[Paragraph] = []
    for paragraph in paragraphs:
        if paragraph.aside and not open_asides:
            asides.append(paragraph)
            continue
        if asides:
            yield Block(tuple(asides), folded=True)
            asides = []
        yield Block((paragraph,))
    if asides:
        yield Block(tuple(asides), folded=True)
