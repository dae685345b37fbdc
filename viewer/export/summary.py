"""Comparison -> a summary in plain text, to be read in a terminal or a mail."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from viewer.export.plain_line import plain_line
from viewer.model import Comparison
from viewer.model.comparison import LEXICAL
from viewer.present import (
    CORRECTIONS_HEADING,
    ComparisonIndex,
    Figures,
    Row,
    RowKind,
    article_name,
    correction_lines,
    figures_of,
    index_comparison,
    rows_of,
    summary_sentences,
)
from viewer.present.lines import cut
from viewer.present.wording import VERDICT_NAMES, badge_text, count, listed, percent

_WIDTH = 100
_LONGEST_LIST = 200


def render_summary(comparison: Comparison) -> str:
    """The comparison in plain text: what was found, a line per article, per sentence, and per sentence left out.

    Long lists are cut after 200 lines, and say so. Line breaks and control characters of the articles are shown as
    escapes, so that none of them reaches a terminal. No line break at the end.
    """
    index = index_comparison(comparison)
    figures = figures_of(index)
    rows = rows_of(index)
    parts = [
        _found(index, figures),
        _articles(index, figures),
        _list("Sentences", [line for row in rows for line in _sentence(index, row)] if comparison.sources else []),
        _list("Left out", [line for row in rows for line in _left_out(index, row)]),
        _list(CORRECTIONS_HEADING, [plain_line(line) for line in correction_lines(index)]),
        _list(
            "To know", [f"{plain_line(notice.where)}: {plain_line(notice.message)}" for notice in comparison.notices]
        ),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part)


def render_overview(comparison: Comparison) -> str:
    """The figures of the comparison in plain text: what was found, shares per source, counts per verdict, flags.

    As `render_summary` without the sentences.
    """
    index = index_comparison(comparison)
    figures = figures_of(index)
    return "\n\n".join(
        "\n".join(part) for part in (_found(index, figures), _articles(index, figures), _counts(figures))
    )


def _counts(figures: Figures) -> list[str]:
    counts = [(VERDICT_NAMES[verdict], number) for verdict, number in figures.verdicts]
    counts += [("moved", figures.moved), ("left out", figures.left_out)]
    counts += [("flags", figures.flags), ("new claims", figures.new_claims)]
    return [f"{number:>6,}  {name}" for name, number in counts]


def _found(index: ComparisonIndex, figures: Figures) -> list[str]:
    comparison = index.comparison
    title = plain_line(article_name(comparison.base))
    by = "by words alone" if comparison.model == LEXICAL else f"with {comparison.model}"
    told = " ".join(plain_line(sentence) for sentence in summary_sentences(index, figures))
    judged = [f"Meaning weighed {by}."] if comparison.sources else []
    corrections = comparison.summary.corrections
    corrected = [f"With {count(corrections, 'correction')} by a reader."] if corrections else []
    return [title, "", *wrap(told, _WIDTH), *judged, *corrected]


def _articles(index: ComparisonIndex, figures: Figures) -> list[str]:
    base = index.comparison.base
    shares = {source.siglum: source for source in figures.sources}
    lines = []
    for article in index.comparison.articles:
        name = plain_line(article.origin.path or article_name(article))
        if article is base:
            told = count(figures.sentences, "sentence")
            aside = figures.asides
        else:
            source = shares[article.siglum]
            told = f"{percent(source.share_of_base)} of the article; {percent(source.share_used)} of it used"
            aside = source.asides
        aside_told = f"; {aside} set aside" if aside else ""
        lines.append(f"{article.siglum:>2}  {name}: {told}{aside_told}")
    return lines


def _sentence(index: ComparisonIndex, row: Row) -> Iterator[str]:
    if row.kind is not RowKind.SENTENCE or row.sentence is None or row.verdict is None:
        return
    base = index.comparison.base
    number = index.number(base.siglum, row.sentence)
    badges = " ".join(badge_text(badge) for badge in row.badges)
    moved = " moved" if row.moved else ""
    head = f"{number:>4}  {VERDICT_NAMES[row.verdict]:<12}{badges + moved:<14} "
    yield head + _shortened(base.sentence_text(row.sentence), len(head))


def _left_out(index: ComparisonIndex, row: Row) -> Iterator[str]:
    if row.kind is not RowKind.LEFT_OUT:
        return
    cell = next(cell for cell in row.cells if cell)
    number = index.numbers_of(cell.siglum, cell.sentences)[0]
    also = f" also in {listed(row.also_in)}" if row.also_in else ""
    head = f"{f'{cell.siglum}{number}':>6}{also}  "
    yield head + _shortened(index.article(cell.siglum).sentence_text(cell.sentences[0]), len(head))


def _shortened(text: str, taken: int) -> str:
    return cut(plain_line(text), max(_WIDTH - taken, 20))


def _list(heading: str, lines: Iterable[str]) -> list[str]:
    kept = list(lines)
    if not kept:
        return []
    more = len(kept) - _LONGEST_LIST
    rest = [f"… and {more:,} more; --html and --json give them all"] if more > 0 else []
    return [f"{heading}:", *kept[:_LONGEST_LIST], *rest]
