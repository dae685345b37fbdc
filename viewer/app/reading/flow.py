"""One article laid out to be read: its title, then its paragraphs."""

from collections import OrderedDict
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF

from viewer.app.aligned.heights import Heights
from viewer.app.fonts import Fonts
from viewer.app.marked_text import MarkedText
from viewer.app.reading.blocks import ArticleBlocks
from viewer.app.themes import Theme

_KEPT = 300  # paragraphs
_MEASURED_AHEAD = 3000  # blocks that are measured before they are seen: of a book's rest an estimate will do
_WIDEST = 720.0  # pixels at usual size: longer lines are hard to follow back
_MARGIN = 28.0
_GAP = 14  # between paragraphs


class BlockTexts:
    """The texts of an article's blocks in one theme and size: those laid out lately are kept, whatever their width."""

    def __init__(self, blocks: ArticleBlocks, theme: Theme, fonts: Fonts) -> None:
        self.blocks = blocks
        self.fonts = fonts
        self._theme = theme
        self._texts: OrderedDict[int, MarkedText] = OrderedDict()

    def text(self, number: int, width: float) -> MarkedText:
        """A block's text, laid out in that width."""
        text = self._texts.get(number)
        if text is None:
            text = MarkedText(self.blocks.passages(number), (), self.fonts, self._theme, width)
            self._texts[number] = text
            if len(self._texts) > _KEPT:
                self._texts.popitem(last=False)
        else:
            self._texts.move_to_end(number)
            text.fit(width)
        return text

    def known(self, number: int, width: float) -> MarkedText | None:
        """A block's text where it is at hand in that width, without laying it out."""
        text = self._texts.get(number)
        return text if text is not None and text.fits(width) else None


class ArticleFlow:
    """An article in a width, below `head` pixels of title. Heights are estimates until blocks are measured."""

    def __init__(self, texts: BlockTexts, width: int, head: int) -> None:
        self._texts = texts
        self._fonts = fonts = texts.fonts
        self.blocks = texts.blocks
        self.article = self.blocks.article
        self.head = head
        widest = _WIDEST * fonts.leading / 22
        self.text_width = max(120.0, min(width - 2 * _MARGIN, widest))
        self.left = max(_MARGIN, (width - self.text_width) / 2) if width - 2 * _MARGIN > widest else _MARGIN
        lines = (self.blocks.lengths * (fonts.character / self.text_width) + 0.5).astype(int) + 1
        self._heights = Heights((lines * fonts.leading).astype(int) + _GAP)
        self._unmeasured = 0

    @property
    def height(self) -> float:
        """The height of title and text."""
        return self.head + self._heights.total + self._fonts.leading

    @property
    def is_measured(self) -> bool:
        """Whether no block is left to be measured ahead of being seen."""
        return self._unmeasured >= min(len(self.blocks), _MEASURED_AHEAD)

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
            begins = self.begins(number)
            if begins > bottom:
                return
            yield number, begins
            number += 1

    def sentences_between(self, top: float, bottom: float) -> range:
        """The sentences between two heights, from the first index to the last; a few more where none is laid out."""
        if not len(self.blocks):
            return range(0)
        first, last = (max(0, self._heights.line_at(int(y) - self.head)) for y in (top, bottom))
        begin, end = self.blocks[first].sentences[0], self.blocks[last].sentences[-1]
        if (text := self._texts.known(first, self.text_width)) is not None:
            begin = text.first_sentence_at(top - self.begins(first)) or begin
        if (text := self._texts.known(last, self.text_width)) is not None:
            seen = text.last_sentence_at(bottom - self.begins(last))
            end = end if seen is None else seen
        return range(begin, end + 1)

    def text(self, number: int) -> MarkedText:
        """A block's text, laid out."""
        return self._texts.text(number, self.text_width)

    def origin(self, begins: float) -> QPointF:
        """Where the text of a block that begins at that height has its top left corner."""
        return QPointF(self.left, begins)

    def block_at(self, y: float) -> tuple[int, float] | None:
        """The block at that height and where it begins."""
        if y < self.head or not len(self.blocks) or y > self.head + self._heights.total:
            return None
        number = self._heights.line_at(int(y) - self.head)
        return number, self.begins(number)

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
        number = self.blocks.block_of(sentence)
        if number is None or self.blocks[number].folded:
            return ()
        self._measure(number)
        origin = self.origin(self.begins(number))
        return tuple(box.translated(origin) for box in self.text(number).boxes_of(sentence))

    def extent(self, sentence: int) -> tuple[float, float]:
        """From where to where a sentence stands, exactly where it has been laid out, else about."""
        number = self.blocks.block_of(sentence)
        if number is None:
            return (0.0, 0.0)
        top = self.begins(number)
        text = self._texts.known(number, self.text_width)
        if text is not None and (lines := text.extent_of(sentence)):
            return top + lines[0], top + lines[1]
        block, height = self.blocks[number], self._heights[number] - _GAP
        if block.folded:
            return top, top + height
        spans = self.article.sentences
        begins, own = spans[block.sentences[0]].span.start, spans[sentence].span
        whole = max(1, spans[block.sentences[-1]].span.end - begins)
        return top + (own.start - begins) / whole * height, top + (own.end - begins) / whole * height

    def is_folded(self, sentence: int) -> bool:
        """Whether a sentence is folded away."""
        number = self.blocks.block_of(sentence)
        return number is not None and self.blocks[number].folded

    def _measure(self, number: int) -> float:
        if self._heights.is_measured(number):
            return 0.0
        height = self._fonts.leading if self.blocks[number].folded else self.text(number).height
        return self._heights.measure(number, int(height + 0.999) + _GAP)
