"""Comparison -> the page: rows, cells and texts put together from what `viewer.present` says."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from viewer.export.characters import replaced_notices
from viewer.export.contents import EVERYTHING, Contents
from viewer.export.html.marks import PageRun, page_runs
from viewer.export.html.page import (
    Page,
    PageArticle,
    PageAsides,
    PageBadge,
    PageCell,
    PageFact,
    PageParagraph,
    PageRow,
    PageSentence,
    PageText,
)
from viewer.model import Article, Comparison, Verdict
from viewer.present import (
    Badge,
    Cell,
    ComparisonIndex,
    Fold,
    FoldKind,
    Row,
    RowKind,
    article_name,
    attribution_text,
    base_runs,
    correction_lines,
    figures_of,
    flags_in,
    folds_of,
    index_comparison,
    paragraphs_of,
    rows_of,
    sayers_of,
    source_runs,
    summary_sentences,
)
from viewer.present.differences import DIFFERENCE_NAMES, TYPOGRAPHY, Difference, marks_seen
from viewer.present.flag_texts import flag_texts
from viewer.present.origins import has_several_sources
from viewer.present.wording import (
    ARROWS,
    MOVED_NAMES,
    VERDICT_NAMES,
    badge_text,
    count,
    listed,
    numbers_text,
    row_text,
)
from viewer.present.writing import is_right_to_left

# From so many rows on a page is laid out for a book: it is read in parts, and each word is marked in the table alone.
_LONG = 2000


def page_of(comparison: Comparison, contents: Contents = EVERYTHING) -> Page:
    """The page of a comparison, or of the part of it that is to be shown."""
    layout = Layout(comparison, contents)
    return replace(layout.front(), long=False, rows=tuple(layout.rows()), texts=tuple(layout.texts()))


class Layout:
    """Lays a comparison out, piece by piece for whoever has no room for all of it.

    Each sentence is marked once, for the table and for its article in full.
    """

    def __init__(self, comparison: Comparison, contents: Contents = EVERYTHING) -> None:
        self._index = index = index_comparison(comparison, contents.ignored)
        self._articles = tuple(_article(article, position) for position, article in enumerate(comparison.articles))
        self._figures = figures_of(index)
        self._contents = contents
        self._rows = contents.choose(rows_of(index))
        self._shown = {(cell.siglum, i) for row in self._rows for cell in row.cells if cell for i in cell.sentences}
        self._made: dict[tuple[str, int], PageSentence] = {}
        self.is_long = len(self._rows) > _LONG

    @property
    def index(self) -> ComparisonIndex:
        """The comparison with its lookups."""
        return self._index

    @property
    def is_whole(self) -> bool:
        """Whether every sentence stands on the page, so that whatever is told of one can point at it."""
        return self._contents.unused and self._contents.rows is None

    def front(self) -> Page:
        """The page without its rows and texts."""
        index, comparison = self._index, self._index.comparison
        return Page(
            base=self._articles[0],
            articles=self._articles,
            summary=(*summary_sentences(index, self._figures), *self._omissions(self._contents)),
            figures=self._figures,
            marks=marks_seen(self._contents.ignored),
            long=self.is_long,
            rows=(),
            texts=(),
            facts=tuple(self._facts()),
            corrections=correction_lines(index),
            notices=(*comparison.notices, *replaced_notices(comparison)),
            comparison=comparison,
        )

    def _facts(self) -> Iterator[PageFact]:
        siglum = self._articles[0].siglum
        for text in flag_texts(self._index):
            number = numbers_text(self._index.numbers_of(siglum, (text.sentence,)))
            target = f"s{number}" if (siglum, text.sentence) in self._shown else ""
            yield PageFact(number, target, text.place, text.kind, text.severity, text.message)

    def rows(self) -> Iterator[PageRow | PageAsides]:
        """The rows of the table; asides that stand together are one."""
        folds = folds_of(self._index, self._rows)
        folded = {fold.start: fold for fold in folds if fold.kind is FoldKind.ASIDE}
        position = 0
        while position < len(self._rows):
            fold = folded.get(position)
            if fold:
                yield self._asides(fold)
                position = fold.end
            else:
                yield self._row(self._rows[position])
                position += 1

    def texts(self, *, plain: bool = False) -> Iterator[PageText]:
        """Each article in full, the base's sentences beside their sources and theirs beside where they were used.

        With `plain` no words in them are marked.
        """
        by_siglum = {source.siglum: source for source in self._figures.sources}
        for article in self._articles:
            paragraphs = tuple(self._paragraphs(article, plain=plain))
            yield PageText(article, by_siglum.get(article.siglum), paragraphs)

    def _paragraphs(self, article: PageArticle, *, plain: bool) -> Iterator[PageParagraph]:
        siglum = article.siglum
        badges = {} if article.position else {row.sentence: self._badges(row) for row in self._rows}
        for paragraph in paragraphs_of(self._index.article(siglum)):
            sentences = []
            for i in paragraph.sentences:
                if (siglum, i) in self._shown:
                    beside = self._back_badges(article, i) if article.position else badges.get(i, ())
                    made = _sentence(self._index, article, i, plain=True) if plain else self._sentence(siglum, i)
                    sentences.append(replace(made, badges=beside))
            if sentences:
                yield PageParagraph(paragraph.aside, tuple(sentences))

    def _omissions(self, contents: Contents) -> Iterator[str]:
        if contents.rows is not None:
            numbers = [n for row in self._rows if row.sentence is not None for n in _base_numbers(row)]
            noun = "sentence" if len(numbers) == 1 else "sentences"
            yield (
                f"Only a part is shown here: {noun} {numbers_text(numbers)}."
                if numbers
                else ("Only a part is shown here, without any sentence of the article.")
            )
        if not contents.unused:
            yield "What was left out of the sources is not shown."
        words = contents.ignored - {Difference.ASIDES}
        if words and words != TYPOGRAPHY:
            names = [DIFFERENCE_NAMES[difference] for difference in Difference if difference in words]
            yield f"Differences in {listed(names)} alone are not marked."

    def _asides(self, fold: Fold) -> PageAsides:
        cells = [cell for row in self._rows[fold.start : fold.end] for cell in row.cells if cell]
        siglum = cells[0].siglum
        return PageAsides(
            article=self._articles[self._index.positions[siglum]],
            title=f"{count(len(cells), 'sentence')} around the text of {siglum}, set aside",
            sentences=tuple(sentence for cell in cells for sentence in self._sentences(cell)),
        )

    def _row(self, row: Row) -> PageRow:
        index = self._index
        cells = tuple(self._cell(row, cell) if cell else None for cell in row.cells)
        first = next(cell for cell in row.cells if cell)
        of_base = row.sentence is not None
        return PageRow(
            kind=row.kind.value,
            anchor=f"s{numbers_text(first.numbers)}" if of_base else f"out-{first.siglum}{first.sentences[0] + 1}",
            spoken=row_text(row),
            number=numbers_text(first.numbers) if of_base else "",
            verdict=VERDICT_NAMES[row.verdict] if row.verdict else "",
            moved=row.moved,
            why=self._why(row),
            origins=tuple(index.positions[b.siglum] for b in row.badges if b.gives_words or b.primary),
            badges=self._badges(row),
            cells=cells,
        )

    def _why(self, row: Row) -> str:
        # What is to be said of a sentence taken verbatim can be seen; in a book it would be most of the file.
        if row.sentence is None or (self.is_long and row.verdict is Verdict.VERBATIM):
            return ""
        return attribution_text(self._index, row.sentence)

    def _cell(self, row: Row, cell: Cell) -> PageCell:
        index = self._index
        return PageCell(
            article=self._articles[index.positions[cell.siglum]],
            numbers=numbers_text(cell.numbers),
            sentences=() if cell.continued else tuple(self._sentences(cell)),
            arrow=ARROWS[cell.moved] if cell.moved else "",
            moved=MOVED_NAMES[cell.moved] if cell.moved else "",
            left_out=row.kind is RowKind.LEFT_OUT,
            also_in=listed([siglum for siglum in sayers_of(index, row) if siglum != cell.siglum]),
            aside=cell.aside,
            continued=cell.continued,
            flags=flags_in(index, row, cell),
        )

    def _badges(self, row: Row) -> tuple[PageBadge, ...]:
        return tuple(_badge(self._index, badge, with_score=self._contents.scores) for badge in row.badges)

    def _back_badges(self, article: PageArticle, sentence: int) -> tuple[PageBadge, ...]:
        """From a sentence of a source back to the base sentences on the page that use it."""
        base = self._index.comparison.base.siglum
        badges = []
        for position in self._index.links_of(article.siglum, sentence):
            users = [i for i in self._index.link(position).base if (base, i) in self._shown]
            numbers = self._index.numbers_of(base, users)
            if numbers:
                text = numbers_text(numbers)
                spoken = f"used in sentence {text} of the article"
                badges.append(PageBadge(f"{base}{text}", spoken, f"s{numbers[0]}", 0, True))
        return tuple(badges)

    def _sentences(self, cell: Cell) -> Iterator[PageSentence]:
        for sentence in cell.sentences:
            yield self._sentence(cell.siglum, sentence)

    def _sentence(self, siglum: str, sentence: int) -> PageSentence:
        article = self._articles[self._index.positions[siglum]]
        if self.is_long:
            return _sentence(self._index, article, sentence)
        made = self._made.get((siglum, sentence))
        if made is None:
            made = self._made[siglum, sentence] = _sentence(self._index, article, sentence)
        return made


def _article(article: Article, position: int) -> PageArticle:
    metadata = article.metadata
    about = [part for part in (metadata.outlet, metadata.author, metadata.date) if part]
    return PageArticle(
        siglum=article.siglum,
        position=position,
        name=article.title.strip() or article_name(article),
        about=" · ".join(about),
        language=article.language or "und",
        direction="rtl" if is_right_to_left(article.text) else "ltr",
        file=PurePath(article.origin.path).name if article.origin.path else "",
        sha256=article.origin.sha256,
    )


def _base_numbers(row: Row) -> tuple[int, ...]:
    return row.cells[0].numbers if row.cells[0] else ()


def _badge(index: ComparisonIndex, badge: Badge, *, with_score: bool) -> PageBadge:
    noun = "sentence" if len(badge.numbers) == 1 else "sentences"
    said = f"source {badge.siglum}, {noun} {numbers_text(badge.numbers)}"
    return PageBadge(
        text=badge_text(badge),
        spoken=f"from {said}" if badge.gives_words or badge.primary else f"also in {said}",
        target=f"{badge.siglum}-{badge.sentences[0] + 1}",
        position=index.positions[badge.siglum],
        gives_words=badge.gives_words or badge.primary,
        score=f"{index.link(badge.link).score:.2f}" if with_score else "",
    )


def _sentence(index: ComparisonIndex, article: PageArticle, sentence: int, *, plain: bool = False) -> PageSentence:
    siglum, of_base = article.siglum, article.position == 0
    number = index.number(siglum, sentence)
    attribution = index.attributions.get(sentence)
    return PageSentence(
        runs=(PageRun(index.article(siglum).sentence_text(sentence)),) if plain else _runs(index, article, sentence),
        links=" ".join(str(link) for link in index.links_of(siglum, sentence)),
        anchor=f"{siglum}-{sentence + 1}",
        number=str(number) if number else "",
        new=of_base and attribution is not None and attribution.verdict is Verdict.ADDED,
        left_out=index.is_left_out(siglum, sentence),
        badges=(),
    )


def _runs(index: ComparisonIndex, article: PageArticle, sentence: int) -> tuple[PageRun, ...]:
    of_base = article.position == 0
    runs = base_runs(index, sentence) if of_base else source_runs(index, article.siglum, sentence)
    stitched = of_base and has_several_sources(runs)
    return page_runs(runs, index.positions, name_origins=stitched, right_to_left=article.direction == "rtl")
