"""Plain English for readers: the one place where the figures and marks of a comparison become words.

Numbers of sentences are the readers' own (1-based, asides not counted). Percentages have a no-break space, are rounded
to whole numbers, and never round a little to nothing or nearly all to all.
"""

from collections.abc import Sequence

from viewer.model import AsideKind, EditKind, FlagKind, Verdict
from viewer.present.changes import ChangeKind, Fold, FoldKind
from viewer.present.rows import Badge, Row, RowKind
from viewer.present.runs import Direction

VERDICT_NAMES = {
    Verdict.VERBATIM: "verbatim",
    Verdict.EDITED: "edited",
    Verdict.PARAPHRASED: "paraphrased",
    Verdict.ADDED: "new",
}
VERDICT_MEANINGS = {
    Verdict.VERBATIM: "every word is the source’s; only capitals, quotation marks, spacing or punctuation may differ",
    Verdict.EDITED: "at least half of its telling words are the source’s",
    Verdict.PARAPHRASED: "it says what the source says, mostly in other words",
    Verdict.ADDED: "no source says this",
}
MARK_NAMES = {
    EditKind.EQUAL: "kept",
    EditKind.REFORMATTED: "reformatted",
    EditKind.ADDED: "added",
    EditKind.DROPPED: "dropped",
    EditKind.PARAPHRASED: "paraphrased",
    EditKind.REPLACED: "replaced",
    EditKind.MOVED: "moved",
}
MARK_MEANINGS = {
    EditKind.EQUAL: "the same words in both",
    EditKind.REFORMATTED: "the same words; capitals, quotation marks, spacing or punctuation differ",
    EditKind.ADDED: "words the source does not have",
    EditKind.DROPPED: "words of the source that are gone",
    EditKind.PARAPHRASED: "other words for the same thing",
    EditKind.REPLACED: "something else stands in the source’s place: another number, day, name …",
    EditKind.MOVED: "the same words, elsewhere in the sentence",
}
CHANGE_NAMES = {
    ChangeKind.NEW: "new",
    ChangeKind.PARAPHRASED: "paraphrased",
    ChangeKind.EDITED: "edited",
    ChangeKind.MOVED: "moved",
    ChangeKind.REFORMATTED: "reformatted",
    ChangeKind.LEFT_OUT: "left out",
}
FLAG_NAMES = {
    FlagKind.NUMBER: "number",
    FlagKind.DATE: "date",
    FlagKind.NAME: "name",
    FlagKind.NEGATION: "negation",
    FlagKind.QUOTATION: "quotation",
    FlagKind.HEDGE: "certainty",
    FlagKind.SPEAKER: "speaker",
}
ASIDE_NAMES = {
    AsideKind.COMMENT: "reader comments",
    AsideKind.NOTICE: "site notice",
    AsideKind.NAVIGATION: "navigation",
    AsideKind.SHARE: "share line",
    AsideKind.CAPTION: "caption",
    AsideKind.RELATED: "related articles",
}
ARROWS = {Direction.EARLIER: "↑", Direction.LATER: "↓"}
WORD_ARROWS = {Direction.EARLIER: "◀", Direction.LATER: "▶"}
MOVED_NAMES = {
    Direction.EARLIER: "moved: told earlier than in the source",
    Direction.LATER: "moved: told later than in the source",
}


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 sentence", "1,204 sentences"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(parts: Sequence[str], last: str = "and") -> str:
    """Words as English lists them: "B", "B and C", "B, C and D"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def percent(share: float) -> str:
    """A share 0..1 as "51 %"; "under 1 %" and "over 99 %" keep a little from nothing and nearly all from all."""
    whole = round(share * 100)
    if whole == 0 and share > 0:
        return "under 1\u00a0%"
    if whole == 100 and share < 1:
        return "over 99\u00a0%"
    return f"{whole}\u00a0%"


def numbers_text(numbers: Sequence[int]) -> str:
    """Sentence numbers, stretches drawn together: "7", "11–12", "3, 5–7"."""
    stretches: list[list[int]] = []
    for number in numbers:
        if stretches and stretches[-1][-1] + 1 == number:
            stretches[-1].append(number)
        else:
            stretches.append([number])
    return ", ".join(str(s[0]) if len(s) == 1 else f"{s[0]}–{s[-1]}" for s in stretches)


def badge_text(badge: Badge) -> str:
    """What a badge says: "B7", "B11–12"; only the siglum for an aside."""
    return badge.siglum + numbers_text(badge.numbers)


def place_text(siglum: str, numbers: Sequence[int]) -> str:
    """A place in a source, in words: "source B, sentence 17"; "source B, outside its own text" for an aside."""
    if not numbers:
        return f"source {siglum}, outside its own text"
    noun = "sentence" if len(numbers) == 1 else "sentences"
    return f"source {siglum}, {noun} {numbers_text(numbers)}"


def fold_text(fold: Fold) -> str:
    """The line a fold is shown as: "12 unchanged sentences"."""
    if fold.kind is FoldKind.UNCHANGED:
        return count(len(fold), "unchanged sentence")
    return f"{count(len(fold), 'sentence')} set aside in {fold.siglum}"


def position_text(position: int, total: int) -> str:
    """Where the reader is in a list, 0-based position: "3 of 41"."""
    return f"{position + 1:,} of {total:,}"


def row_text(row: Row) -> str:
    """A row as a screen reader should say it, without its text: "Sentence 4, paraphrased from B, also in C, moved"."""
    shown = next(cell for cell in row.cells if cell)
    if row.kind is RowKind.ASIDE:
        return f"Set aside in {shown.siglum}"
    if row.kind is RowKind.LEFT_OUT:
        also = f", also in {listed(row.also_in)}" if row.also_in else ""
        return f"Left out: {shown.siglum}, sentence {numbers_text(shown.numbers)}{also}"
    name = f"Sentence {numbers_text(shown.numbers)}"
    if row.verdict is None:
        return name
    givers = [badge.siglum for badge in row.badges if badge.gives_words or badge.primary]
    others = [badge.siglum for badge in row.badges if badge.siglum not in givers]
    origin = f" from {listed(givers)}" if givers else ""
    also = f", also in {listed(others)}" if others else ""
    return f"{name}, {VERDICT_NAMES[row.verdict]}{origin}{also}{', moved' if row.moved else ''}"
