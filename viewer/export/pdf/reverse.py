"""What the sources say and the base leaves out, and what the articles give differently, on paper."""

from viewer.export.html.page import Page
from viewer.export.pdf.looks import COLOURS, Face, Look, paragraph
from viewer.export.pdf.manuscript import Manuscript
from viewer.model import Telling
from viewer.present import ComparisonIndex
from viewer.present.agreement_text import CONTRADICTIONS, contradictions
from viewer.present.left_out import LeftOut, Weight, left_out_of
from viewer.present.left_out_text import (
    by_heading,
    dispute_texts,
    gap_text,
    parts_in_context,
    reason_text,
    telling_text,
)
from viewer.present.wording import count
from viewer.present.writing import is_right_to_left

_SMALL = Look(Face.INTERFACE, 8.5)
_QUIET = Look(Face.INTERFACE, 7.5, COLOURS.muted)
_TEXT = Look(size=9)
_GONE = Look(size=9, bold=True)
_CARRIED = Look(size=9, ink=COLOURS.muted)
_WARNING = Look(Face.INTERFACE, 7.5, COLOURS.flag_text)
# More under one heading than this is better looked up beside the articles.
_MOST = 200
_MOST_CONTRADICTIONS = 40  # these stand before the article
_PLACED = (Weight.SEVERAL, Weight.ONE)


def write_contradictions(manuscript: Manuscript, index: ComparisonIndex) -> None:
    """What two articles give differently, where there is anything."""
    found = contradictions(index)
    if not found:
        return
    manuscript.heading(CONTRADICTIONS, 2, "agreement")
    for place, messages in found[:_MOST_CONTRADICTIONS]:
        manuscript.paragraph(paragraph(below=2))
        manuscript.write(f"• {place}: ", Look(Face.INTERFACE, 8.5, bold=True))
        manuscript.write("; ".join(messages), _SMALL)
    if len(found) > _MOST_CONTRADICTIONS:
        _write_more(manuscript, len(found) - _MOST_CONTRADICTIONS)


def write_omissions(manuscript: Manuscript, page: Page, index: ComparisonIndex) -> None:
    """What the base leaves out, what most sources say first, where there is anything."""
    entries = left_out_of(index)
    if not entries:
        return
    manuscript.heading("What the article leaves out", 2, "omissions")
    for heading, found in by_heading(entries, len(index.comparison.sources)):
        manuscript.heading(heading, 3, "")
        for entry in found[:_MOST]:
            _write_entry(manuscript, page, index, entry)
        if len(found) > _MOST:
            _write_more(manuscript, len(found) - _MOST)


def _write_more(manuscript: Manuscript, number: int) -> None:
    manuscript.paragraph(paragraph(below=3))
    manuscript.write(f"… and {count(number, 'more', 'more')}", _QUIET)


def _write_entry(manuscript: Manuscript, page: Page, index: ComparisonIndex, entry: LeftOut) -> None:
    for telling in entry.tellings:
        _write_telling(manuscript, page, index, entry, telling)
    for text in dispute_texts(entry):
        manuscript.paragraph(paragraph(below=2, indent=12))
        manuscript.write(f"⚑ {text}", _WARNING)
    about = [gap_text(index, entry.gap)] if entry.weight in _PLACED else []
    if entry.told or entry.nearest is not None:
        about.append(reason_text(index, entry))
    told = "; ".join(text for text in about if text)
    if told:
        manuscript.paragraph(paragraph(below=4, indent=12))
        manuscript.write(told, _QUIET)


def _write_telling(
    manuscript: Manuscript, page: Page, index: ComparisonIndex, entry: LeftOut, telling: Telling
) -> None:
    position = index.positions[telling.source]
    text = index.article(telling.source).text
    manuscript.paragraph(paragraph(below=2, right_to_left=is_right_to_left(text)))
    ink = COLOURS.colour_at(page.articles[position].position).ink
    manuscript.write(f"{telling_text(index, telling)}  ", Look(Face.INTERFACE, 8, ink, bold=True))
    pieces = parts_in_context(index, entry, telling)
    in_part = any(left_out for _, left_out in pieces)
    for piece, left_out in pieces:
        manuscript.write(piece, _GONE if left_out else _CARRIED if in_part else _TEXT)
