"""Rows and sentences in spoken words."""

from viewer.app.aligned.lines import TableLine
from viewer.app.presentation import Presentation
from viewer.app.words import said
from viewer.model import Article
from viewer.present.flags import flags_of
from viewer.present.rows import RowKind
from viewer.present.wording import fold_text, place_text, row_text


def spoken_line(shown: Presentation, line: TableLine) -> str:
    """What a screen reader says for a line: what became of the sentence, its words, and the words of its sources."""
    if line.fold is not None:
        return said(fold_text(shown.folds[line.fold]))
    row = shown.rows[line.start]
    parts = [f"{said(row_text(row))}."]
    parts += [f"{said(flag.message).removesuffix('.')}." for flag in flags_of(shown.index, row)]
    for cell in row.cells:
        if cell is None or cell.continued:
            continue
        words = " ".join(_words(shown.index.article(cell.siglum), sentence) for sentence in cell.sentences)
        alone = row.kind is not RowKind.SENTENCE or cell is row.cells[0]
        parts.append(words if alone else f"{cell.siglum}: {words}")
    return " ".join(parts)


def spoken_sentence(shown: Presentation, position: int, sentence: int) -> str:
    """What a screen reader says for a sentence of an article that is read by itself."""
    article = shown.comparison.articles[position]
    words = _words(article, sentence)
    if position == 0:
        return f"{said(row_text(shown.rows[shown.row_of_sentence(sentence)]))}. {words}"
    place = said(place_text(article.siglum, shown.index.numbers_of(article.siglum, (sentence,))))
    left_out = f", {said('left out')}" if shown.index.is_left_out(article.siglum, sentence) else ""
    return f"{place[:1].upper()}{place[1:]}{left_out}. {words}"


def _words(article: Article, sentence: int) -> str:
    return " ".join(article.sentence_text(sentence).split())
