"""Lines of the table in spoken words."""

from viewer.app.aligned.lines import TableLine
from viewer.app.presentation import Presentation
from viewer.app.words import said
from viewer.present.flags import flags_of
from viewer.present.rows import RowKind
from viewer.present.wording import fold_text, row_text


def spoken_line(shown: Presentation, line: TableLine) -> str:
    """What a screen reader says for a line: what became of the sentence, its words, and the words of its sources."""
    if line.fold is not None:
        return said(fold_text(shown.folds[line.fold]))
    row = shown.rows[line.start]
    parts = [f"{said(row_text(row))}."]
    parts += [f"{flag.message.removesuffix('.')}." for flag in flags_of(shown.index, row)]
    for cell in row.cells:
        if cell is None or cell.continued:
            continue
        article = shown.index.article(cell.siglum)
        words = " ".join(" ".join(article.sentence_text(sentence).split()) for sentence in cell.sentences)
        alone = row.kind is not RowKind.SENTENCE or cell is row.cells[0]
        parts.append(words if alone else f"{cell.siglum}: {words}")
    return " ".join(parts)
