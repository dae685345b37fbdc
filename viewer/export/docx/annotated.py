"""Comparison -> a Word file of the article with a coloured label before each sentence and its wording marked."""

from collections.abc import Iterator
from pathlib import Path

from viewer import __version__
from viewer.export.atomic import write_chunks
from viewer.export.characters import replaced_notices
from viewer.export.contents import EVERYTHING, Contents
from viewer.export.docx.package import word_file
from viewer.export.docx.wordml import paragraph, run
from viewer.model import Article, Comparison, EditKind, Verdict
from viewer.present import (
    CORRECTIONS_HEADING,
    ComparisonIndex,
    MarkStyle,
    Row,
    RowKind,
    Run,
    Underline,
    article_name,
    base_runs,
    correction_lines,
    figures_of,
    flags_of,
    index_comparison,
    palette,
    paragraphs_of,
    rows_of,
    summary_sentences,
)
from viewer.present.agreement_text import CONTRADICTIONS, contradictions
from viewer.present.differences import Difference, marks_seen
from viewer.present.left_out import left_out_of
from viewer.present.left_out_text import by_heading, dispute_texts, parts_in_context, telling_text
from viewer.present.wording import MARK_NAMES, VERDICT_NAMES, badge_text
from viewer.present.writing import is_right_to_left

_COLOURS = palette("light")
_UNDERLINES = {
    Underline.NONE: "none",
    Underline.SOLID: "thick",
    Underline.DOUBLE: "double",
    Underline.DOTTED: "dotted",
    Underline.DASHED: "dash",
}
_SANS = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>'


def render_annotated_docx(comparison: Comparison, contents: Contents = EVERYTHING) -> bytes:
    """The article as a Word file in which every sentence names its source, with what was left out after it.

    Labels have the colours of the sources; words that are not a source's are marked as on the page and in the window.
    White space inside paragraphs is drawn together; what XML cannot hold becomes U+FFFD, which the file tells. Of
    `contents` only what is ignored counts.
    """
    index = index_comparison(comparison, contents.ignored)
    title = article_name(comparison.base)
    parts = (_opening, _article, _differing, _left_out, _corrections)
    body = "".join([*(text for part in parts for text in part(index)), *_notices(comparison)])
    return word_file(body, title=title, heading=f"{title}: where it came from. Variorum {__version__}")


def write_annotated_docx(comparison: Comparison, path: Path, contents: Contents = EVERYTHING) -> None:
    """Write `render_annotated_docx` to `path`, whole or not at all. Raises OSError when it cannot be written."""
    write_chunks(path, [render_annotated_docx(comparison, contents)])


def _opening(index: ComparisonIndex) -> Iterator[str]:
    comparison = index.comparison
    yield paragraph(run(article_name(comparison.base)), "Title")
    yield paragraph(run(" ".join(summary_sentences(index, figures_of(index)))))
    for article in comparison.sources:
        yield paragraph(_label(index, article.siglum, article.siglum) + run(" " + article_name(article)))
    samples = [run(MARK_NAMES[kind], properties=_look(_COLOURS.marks[kind])) for kind in _marked(index)]
    yield paragraph(run("Marks: ") + run(" · ").join(samples) + run("."))


def _article(index: ComparisonIndex) -> Iterator[str]:
    base = index.comparison.base
    rows = {row.sentence: row for row in rows_of(index) if row.sentence is not None}
    direction = _Direction(base)
    for own in paragraphs_of(base):
        if own.aside and Difference.ASIDES in index.ignored:
            continue
        content = run(" ").join(_sentence(index, rows[sentence], direction.run) for sentence in own.sentences)
        yield paragraph(content, properties=direction.paragraph)


def _sentence(index: ComparisonIndex, row: Row, direction: str) -> str:
    labels = [_label(index, badge.siglum, badge_text(badge)) for badge in row.badges]
    if row.verdict is Verdict.ADDED:
        labels.append(_new_label())
    flags = [run(f"[{flag.message}]", properties=_flag_look()) for flag in flags_of(index, row)]
    runs = base_runs(index, row.sentence) if row.sentence is not None else ()
    words = "".join(_run(index, words, row, direction) for words in runs)
    return run(" ").join([*labels, words, *flags])


def _run(index: ComparisonIndex, words: Run, row: Row, direction: str) -> str:
    mark = EditKind.ADDED if row.verdict is Verdict.ADDED else words.mark
    look = _look(_COLOURS.marks[mark]) if mark in _marked(index) else ""
    muted = f'<w:color w:val="{_hex(_COLOURS.muted)}"/>' if row.kind is RowKind.ASIDE else ""
    # Word wants colour before underline and direction last (CT_RPr).
    return run(" ".join(words.text.split("\n")), properties=muted + look + direction)


def _marked(index: ComparisonIndex) -> tuple[EditKind, ...]:
    """The marks that words of the article may have."""
    return tuple(kind for kind in marks_seen(index.ignored) if kind is not EditKind.DROPPED)


def _left_out(index: ComparisonIndex) -> Iterator[str]:
    """What the article leaves out, what most sources say first."""
    entries = left_out_of(index)
    if entries:
        yield paragraph(run("Left out"), "Heading1")
    for heading, found in by_heading(entries, len(index.comparison.sources)):
        yield paragraph(run(heading), "Heading2")
        for entry in found:
            for telling in entry.tellings:
                direction = _Direction(index.article(telling.source))
                pieces = parts_in_context(index, entry, telling)
                looks = (("<w:b/>" if gone else "") + direction.run for _, gone in pieces)
                words = (run(piece, properties=look) for (piece, _), look in zip(pieces, looks, strict=True))
                label = _label(index, telling.source, telling_text(index, telling))
                yield paragraph(label + run(" ") + "".join(words), properties=direction.paragraph)
            for text in dispute_texts(entry):
                yield paragraph(run(f"[{text}]", properties=_flag_look()))


def _differing(index: ComparisonIndex) -> Iterator[str]:
    """What the articles give differently, where they do."""
    found = contradictions(index)
    if found:
        yield paragraph(run(CONTRADICTIONS), "Heading1")
    for place, messages in found:
        yield paragraph(run(f"{place}: {'; '.join(messages)}"))


def _corrections(index: ComparisonIndex) -> Iterator[str]:
    lines = correction_lines(index)
    if lines:
        yield paragraph(run(CORRECTIONS_HEADING), "Heading1")
    for line in lines:
        yield paragraph(run(line))


def _notices(comparison: Comparison) -> Iterator[str]:
    notices = (*comparison.notices, *replaced_notices(comparison))
    if notices:
        yield paragraph(run("To know"), "Heading1")
    for notice in notices:
        yield paragraph(run(f"{notice.where}: {notice.message}"))


class _Direction:
    """What a right-to-left article's runs and paragraphs say of it; nothing for others."""

    def __init__(self, article: Article) -> None:
        right_to_left = is_right_to_left(article.text)
        self.run = "<w:rtl/>" if right_to_left else ""
        self.paragraph = "<w:bidi/>" if right_to_left else ""


def _label(index: ComparisonIndex, siglum: str, text: str) -> str:
    colour = _COLOURS.colour_at(index.positions[siglum])
    return run(f" {text} ", properties=_boxed(colour.on_line, colour.line))


def _new_label() -> str:
    text = VERDICT_NAMES[Verdict.ADDED]
    return run(f" {text} ", properties=_boxed(_COLOURS.text, _COLOURS.marks[EditKind.ADDED].tint or _COLOURS.page))


def _boxed(text: str, ground: str) -> str:
    size = '<w:sz w:val="16"/><w:szCs w:val="16"/>'
    return f'{_SANS}<w:b/><w:color w:val="{_hex(text)}"/>{size}{_shading(ground)}'


def _flag_look() -> str:
    size = '<w:sz w:val="18"/><w:szCs w:val="18"/>'
    return f'{_SANS}<w:color w:val="{_hex(_COLOURS.flag_text)}"/>{size}{_shading(_COLOURS.flag_tint)}'


def _look(mark: MarkStyle) -> str:
    underline = f'<w:u w:val="{_UNDERLINES[mark.underline]}" w:color="{_hex(mark.line)}"/>'
    return underline + (_shading(mark.tint) if mark.tint else "")


def _shading(ground: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{_hex(ground)}"/>'


def _hex(colour: str) -> str:
    return colour.removeprefix("#").upper()
