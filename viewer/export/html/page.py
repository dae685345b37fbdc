"""Comparison -> what stands on the page, in order; the template only writes it down."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from viewer.export.characters import replaced_notices
from viewer.export.html.marks import PageRun, has_several_sources, page_runs
from viewer.model import Article, Comparison, Flag, Notice, Verdict
from viewer.present import (
    Badge,
    Cell,
    ComparisonIndex,
    Figures,
    Fold,
    FoldKind,
    Row,
    RowKind,
    SourceFigures,
    article_name,
    attribution_text,
    base_runs,
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


@dataclass(frozen=True, slots=True)
class PageArticle:
    """An article's heading: `position` in the comparison picks its colour, `about` is outlet, author and date.

    `file` is the name of the file without its folders, which are nobody else's business; empty for given text.
    `direction` is "ltr" or "rtl", by most of the letters: a label in the interface's language beside the text would
    mislead the browser's own guess.
    """

    siglum: str
    position: int
    name: str
    about: str
    language: str
    direction: str
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class PageBadge:
    """A link to a source sentence. `gives_words` is False where the source merely says the same."""

    text: str
    spoken: str
    target: str
    position: int
    gives_words: bool


@dataclass(frozen=True, slots=True)
class PageSentence:
    """A sentence with its marked runs; `links` are the ids of the links it stands in, `anchor` its own id."""

    runs: tuple[PageRun, ...]
    links: str
    anchor: str
    number: str
    new: bool
    left_out: bool
    badges: tuple[PageBadge, ...]


@dataclass(frozen=True, slots=True)
class PageCell:
    """One article's part of a row; `flags` are the messages to be shown in it."""

    article: PageArticle
    numbers: str
    sentences: tuple[PageSentence, ...]
    arrow: str
    moved: str
    left_out: bool
    also_in: str
    aside: bool
    continued: bool
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class PageRow:
    """One row of the table. `sources` are the sigla concerned, `why` its attribution in words."""

    kind: str
    anchor: str
    spoken: str
    number: str
    verdict: str
    moved: bool
    why: str
    sources: tuple[str, ...]
    origins: tuple[int, ...]
    badges: tuple[PageBadge, ...]
    cells: tuple[PageCell | None, ...]


@dataclass(frozen=True, slots=True)
class PageAsides:
    """Rows of one article's asides, drawn together so that they can be folded away."""

    article: PageArticle
    title: str
    sentences: tuple[PageSentence, ...]


@dataclass(frozen=True, slots=True)
class PageParagraph:
    """A paragraph of an article in full."""

    aside: bool
    sentences: tuple[PageSentence, ...]


@dataclass(frozen=True, slots=True)
class PageText:
    """An article in full, with the figures of a source (None for the base)."""

    article: PageArticle
    figures: SourceFigures | None
    paragraphs: tuple[PageParagraph, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Everything on the page."""

    base: PageArticle
    articles: tuple[PageArticle, ...]
    summary: tuple[str, ...]
    figures: Figures
    rows: tuple[PageRow | PageAsides, ...]
    texts: tuple[PageText, ...]
    notices: tuple[Notice, ...]
    comparison: Comparison


def page_of(comparison: Comparison) -> Page:
    """The page of a comparison."""
    index = index_comparison(comparison)
    figures = figures_of(index)
    articles = tuple(_article(article, position) for position, article in enumerate(comparison.articles))
    rows = rows_of(index)
    return Page(
        base=articles[0],
        articles=articles,
        summary=summary_sentences(index, figures),
        figures=figures,
        rows=tuple(_rows(index, articles, rows)),
        texts=tuple(_texts(index, articles, rows, figures)),
        notices=(*comparison.notices, *replaced_notices(comparison)),
        comparison=comparison,
    )


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


def _rows(
    index: ComparisonIndex, articles: Sequence[PageArticle], rows: Sequence[Row]
) -> Iterator[PageRow | PageAsides]:
    folded = {fold.start: fold for fold in folds_of(index, rows) if fold.kind is FoldKind.ASIDE}
    position = 0
    while position < len(rows):
        fold = folded.get(position)
        if fold:
            yield _asides(index, articles, rows, fold)
            position = fold.end
        else:
            yield _row(index, articles, rows[position])
            position += 1


def _asides(index: ComparisonIndex, articles: Sequence[PageArticle], rows: Sequence[Row], fold: Fold) -> PageAsides:
    cells = [cell for row in rows[fold.start : fold.end] for cell in row.cells if cell]
    siglum = cells[0].siglum
    return PageAsides(
        article=articles[index.positions[siglum]],
        title=f"{count(len(cells), 'sentence')} around the text of {siglum}, set aside",
        sentences=tuple(sentence for cell in cells for sentence in _sentences(index, cell)),
    )


def _row(index: ComparisonIndex, articles: Sequence[PageArticle], row: Row) -> PageRow:
    cells = tuple(_cell(index, articles, row, cell) if cell else None for cell in row.cells)
    first = next(cell for cell in row.cells if cell)
    of_base = row.sentence is not None
    return PageRow(
        kind=row.kind.value,
        anchor=f"s{numbers_text(first.numbers)}" if of_base else f"out-{first.siglum}{first.sentences[0] + 1}",
        spoken=row_text(row),
        number=numbers_text(first.numbers) if of_base else "",
        verdict=VERDICT_NAMES[row.verdict] if row.verdict else "",
        moved=row.moved,
        why=attribution_text(index, row.sentence) if row.sentence is not None else "",
        sources=tuple(cell.siglum for cell in row.cells[1:] if cell),
        origins=tuple(index.positions[b.siglum] for b in row.badges if b.gives_words or b.primary),
        badges=tuple(_badge(index, badge) for badge in row.badges),
        cells=cells,
    )


def _badge(index: ComparisonIndex, badge: Badge) -> PageBadge:
    noun = "sentence" if len(badge.numbers) == 1 else "sentences"
    said = f"source {badge.siglum}, {noun} {numbers_text(badge.numbers)}"
    return PageBadge(
        text=badge_text(badge),
        spoken=f"from {said}" if badge.gives_words or badge.primary else f"also in {said}",
        target=f"{badge.siglum}-{badge.sentences[0] + 1}",
        position=index.positions[badge.siglum],
        gives_words=badge.gives_words or badge.primary,
    )


def _cell(index: ComparisonIndex, articles: Sequence[PageArticle], row: Row, cell: Cell) -> PageCell:
    return PageCell(
        article=articles[index.positions[cell.siglum]],
        numbers=numbers_text(cell.numbers),
        sentences=() if cell.continued else tuple(_sentences(index, cell)),
        arrow=ARROWS[cell.moved] if cell.moved else "",
        moved=MOVED_NAMES[cell.moved] if cell.moved else "",
        left_out=row.kind is RowKind.LEFT_OUT,
        also_in=listed([siglum for siglum in sayers_of(index, row) if siglum != cell.siglum]),
        aside=cell.aside,
        continued=cell.continued,
        flags=flags_in(index, row, cell),
    )


def _sentences(index: ComparisonIndex, cell: Cell) -> Iterator[PageSentence]:
    for sentence in cell.sentences:
        yield _sentence(index, cell.siglum, sentence)


def _sentence(index: ComparisonIndex, siglum: str, sentence: int) -> PageSentence:
    of_base = index.positions[siglum] == 0
    runs = base_runs(index, sentence) if of_base else source_runs(index, siglum, sentence)
    number = index.number(siglum, sentence)
    attribution = index.attributions.get(sentence)
    return PageSentence(
        runs=page_runs(runs, index.positions, name_origins=of_base and has_several_sources(runs)),
        links=" ".join(str(link) for link in index.links_of(siglum, sentence)),
        anchor=f"{siglum}-{sentence + 1}",
        number=str(number) if number else "",
        new=of_base and attribution is not None and attribution.verdict is Verdict.ADDED,
        left_out=index.is_left_out(siglum, sentence),
        badges=(),
    )


def _texts(
    index: ComparisonIndex, articles: Sequence[PageArticle], rows: Sequence[Row], figures: Figures
) -> Iterator[PageText]:
    badges = {row.sentence: tuple(_badge(index, badge) for badge in row.badges) for row in rows}
    by_siglum = {source.siglum: source for source in figures.sources}
    for article in articles:
        paragraphs = []
        for paragraph in paragraphs_of(index.article(article.siglum)):
            sentences = []
            for sentence in paragraph.sentences:
                beside = _back_badges(index, article, sentence) if article.position else badges.get(sentence, ())
                sentences.append(replace(_sentence(index, article.siglum, sentence), badges=beside))
            paragraphs.append(PageParagraph(paragraph.aside, tuple(sentences)))
        yield PageText(article, by_siglum.get(article.siglum), tuple(paragraphs))


def _back_badges(index: ComparisonIndex, article: PageArticle, sentence: int) -> tuple[PageBadge, ...]:
    """From a sentence of a source back to the base sentences that use it."""
    base = index.comparison.base.siglum
    badges = []
    for position in index.links_of(article.siglum, sentence):
        numbers = index.numbers_of(base, index.link(position).base)
        text = numbers_text(numbers)
        badges.append(PageBadge(f"{base}{text}", f"used in sentence {text} of the article", f"s{numbers[0]}", 0, True))
    return tuple(badges)
