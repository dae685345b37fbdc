"""Comparison -> Markdown, for pasting into an issue or a mail; what renders it is GitHub's dialect or CommonMark.

Every sentence of the article on a line of its own with its source, the change written out: struck words are the
source's, bold ones are new. What surrounds the articles is only counted.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from viewer.export.atomic import write_text
from viewer.export.characters import holdable, replaced_notices
from viewer.export.contents import EVERYTHING, Contents
from viewer.model import Comparison, EditKind
from viewer.present import (
    CORRECTIONS_HEADING,
    Badge,
    ComparisonIndex,
    Figures,
    Row,
    RowKind,
    article_name,
    base_runs,
    correction_lines,
    figures_of,
    index_comparison,
    rows_of,
    summary_sentences,
)
from viewer.present.agreement_text import CONTRADICTIONS, contradictions
from viewer.present.flag_texts import FlagText, flag_texts
from viewer.present.left_out import LeftOut, Weight, left_out_of
from viewer.present.left_out_text import (
    by_heading,
    dispute_texts,
    gap_text,
    parts_in_context,
    reason_text,
    telling_text,
)
from viewer.present.redline import Stroke, StrokeKind, redline
from viewer.present.wording import FLAG_NAMES, VERDICT_NAMES, badge_text, listed, numbers_text, percent

_ACTIVE = re.compile(r"([\\`*_{}\[\]<>#|~&!$:@])")
_BOLD = "**"
_STRUCK = "~~"
_CHANGED = (EditKind.ADDED, EditKind.PARAPHRASED, EditKind.REPLACED, EditKind.REFORMATTED)
_EDGES = " \t\r\n.,;:!?…'\"“”‘’«»()[]-–—"


def render_markdown(comparison: Comparison, contents: Contents = EVERYTHING) -> str:
    """The comparison in Markdown, ending in a line break.

    White space inside a sentence is drawn together, characters that mean something in Markdown are escaped, and those
    that no markup can hold become U+FFFD: nothing of an article becomes markup. Differences that `contents` ignores are
    not shown, the article's own form stands; nothing else of `contents` counts.
    """
    index = index_comparison(comparison, contents.ignored)
    figures = figures_of(index)
    rows = rows_of(index)
    differing = contradictions(index)
    blocks = [
        [f"# {_plain(article_name(comparison.base))}: where it came from"],
        [_plain(" ".join(summary_sentences(index, figures)))],
        _sources(index, figures),
        ["**Bold** words are not the source’s; ~~struck~~ words were the source’s and are gone."],
        ["## What may change the facts"] if figures.flags or figures.new_claims else [],
        [_flag(index, text) for text in flag_texts(index)],
        [f"## {CONTRADICTIONS}"] if differing else [],
        [f"- **{place}**: {_plain('; '.join(messages))}" for place, messages in differing],
        ["## The article"],
        [line for row in rows for line in _sentence(index, row)],
        ["## Left out"] if figures.left_out else [],
        *_left_out(index),
        [f"## {CORRECTIONS_HEADING}"] if comparison.corrections else [],
        [f"- {_opening(line)}" for line in correction_lines(index)],
        ["## To know"] if comparison.notices else [],
        [f"- {_opening(n.where)}: {_plain(n.message)}" for n in (*comparison.notices, *replaced_notices(comparison))],
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def write_markdown(comparison: Comparison, path: Path, contents: Contents = EVERYTHING) -> None:
    """Write `render_markdown` to `path`, whole or not at all. Raises OSError when it cannot be written."""
    write_text(path, render_markdown(comparison, contents))


def _plain(text: str) -> str:
    """Text on one line in which nothing means anything to Markdown."""
    line = " ".join(holdable(text).split())
    escaped = _ACTIVE.sub(r"\\\1", line)
    # GitHub makes a bare address a link.
    return re.sub(r"(?i)\b(www)\.", r"\1\\.", escaped)


def _opening(text: str) -> str:
    """`_plain` text at the start of a block, where a number or a sign would begin a list."""
    return re.sub(r"^(\d*)([-+=.)])", r"\1\\\2", _plain(text))


def _sources(index: ComparisonIndex, figures: Figures) -> list[str]:
    if not figures.sources:
        return []
    lines = ["| | Source | Share of the article | Left out | Set aside |", "|---|---|---:|---:|---:|"]
    for source in figures.sources:
        name = _plain(article_name(index.article(source.siglum)))
        share = percent(source.share_of_base)
        lines.append(f"| **{source.siglum}** | {name} | {share} | {source.left_out} | {source.asides} |")
    return lines


def _flag(index: ComparisonIndex, told: FlagText) -> str:
    number = numbers_text(index.numbers_of(index.comparison.base.siglum, (told.sentence,)))
    place = f", {told.place}" if told.place else ""
    return f"- **{number}**{place}, {FLAG_NAMES[told.kind]}: {_plain(told.message)}"


def _sentence(index: ComparisonIndex, row: Row) -> Iterator[str]:
    if row.kind is not RowKind.SENTENCE or row.sentence is None:
        return
    number = index.number(index.comparison.base.siglum, row.sentence)
    told = VERDICT_NAMES[row.verdict] if row.verdict else ""
    givers = [badge_text(badge) for badge in row.badges if badge.gives_words or badge.primary]
    others = [badge_text(badge) for badge in row.badges if badge_text(badge) not in givers]
    parts = [told + (f" from {listed(givers)}" if givers else ""), f"also in {listed(others)}" if others else ""]
    label = ", ".join(part for part in (*parts, "moved" if row.moved else "") if part)
    yield f"{number}. {f'*{label}:* ' if label else ''}{_text(index, row.sentence, row.badges)}"


def _text(index: ComparisonIndex, sentence: int, badges: Sequence[Badge]) -> str:
    """A base sentence against its source; one stitched together from several without what each of them lost."""
    if not badges:
        return _opening(index.comparison.base.sentence_text(sentence))
    if sum(badge.gives_words for badge in badges) > 1:
        return _drawn((_BOLD if run.mark in _CHANGED else "", run.text) for run in base_runs(index, sentence))
    strokes = [stroke for stroke in redline(index, badges[0].link) if stroke.sentence == sentence]
    return _drawn((_look(s), s.text) for s in strokes if s.kind.in_base or not s.unseen)


def _drawn(pieces: Iterable[tuple[str, str]]) -> str:
    """Texts, each with its sign, as Markdown; neighbours with one sign are drawn as one."""
    drawn = ""
    for look, group in groupby(pieces, key=lambda piece: piece[0]):
        drawn = _joined(drawn, look, "".join(text for _, text in group))
    return drawn.strip()


def _look(stroke: Stroke) -> str:
    if stroke.kind is StrokeKind.KEPT or stroke.unseen:
        return ""
    return _BOLD if stroke.kind.in_base else _STRUCK


def _joined(drawn: str, look: str, text: str) -> str:
    """What is drawn, with one more text; white space, and punctuation that is bold, stay outside the signs.

    CommonMark takes no signs for signs between a word and punctuation (section 6.2), so what would stand there is set
    apart by a space, as is everything struck right after a word.
    """
    core = text.strip(_EDGES) if look == _BOLD else text.strip()
    if not look or not core:
        return drawn + (_spaced(text) if not look or look == _BOLD else "")
    before, _, after = text.partition(core)
    drawn += _spaced(before)
    apart = " " if drawn[-1:].isalnum() and (look == _STRUCK or not core[0].isalnum()) else ""
    return f"{drawn}{apart}{look}{_plain(core)}{look}{_spaced(after)}"


def _spaced(text: str) -> str:
    """`_plain` text with one space at each end that has any."""
    words = _plain(text)
    if not words:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{words}{' ' if text[-1].isspace() else ''}"


def _left_out(index: ComparisonIndex) -> Iterator[list[str]]:
    """What the base leaves out, the weightiest first: for each heading a block with it and one with its lines."""
    for heading, entries in by_heading(left_out_of(index), len(index.comparison.sources)):
        yield [f"### {_plain(heading)}"]
        yield [line for entry in entries for line in _omission(index, entry)]


def _omission(index: ComparisonIndex, entry: LeftOut) -> Iterator[str]:
    for position, telling in enumerate(entry.tellings):
        pieces = parts_in_context(index, entry, telling)
        text = _drawn((_STRUCK if left_out else "", piece) for piece, left_out in pieces)
        about = [] if position else _about(index, entry)
        told = f" *({_plain('; '.join(about))})*" if about else ""
        yield f"- **{telling_text(index, telling)}**: {text}{told}"


def _about(index: ComparisonIndex, entry: LeftOut) -> list[str]:
    placed = entry.weight in (Weight.SEVERAL, Weight.ONE)
    about = [gap_text(index, entry.gap)] if placed else []
    if entry.told or entry.nearest is not None:
        about.append(reason_text(index, entry))
    return [text for text in (*dispute_texts(entry), *about) if text]
