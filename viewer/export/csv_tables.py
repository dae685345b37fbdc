"""Comparison -> CSV for spreadsheets: a table with a row per sentence, and one with a row per link.

Written with a byte-order mark, so that spreadsheets read it as UTF-8, and with every text quoted. A cell that a
spreadsheet could take for a formula begins with an apostrophe (OWASP, "CSV Injection"). Control characters and halves
of surrogate pairs become U+FFFD, one for one.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from pathlib import Path

from viewer.export.atomic import write_chunks
from viewer.export.characters import holdable
from viewer.model import Article, Claim, Comparison, Telling
from viewer.present import ComparisonIndex, correction_line, index_comparison, word_shares
from viewer.present.agreement_text import disputes_by_telling
from viewer.present.flag_texts import flag_texts
from viewer.present.left_out import gaps_of
from viewer.present.left_out_text import gap_text
from viewer.present.wording import VERDICT_NAMES, numbers_text

ENCODING = "utf-8-sig"
_Cell = str | int | float

_SENTENCE_COLUMNS = (
    "article",
    "sentence",
    "start",
    "end",
    "part",
    "text",
    "verdict",
    "source",
    "source sentences",
    "score",
    "share of words",
    "also in",
    "runner-up",
    "moved",
    "used in",
    "source text",
    "by the reader",
    "flags",
    "would stand",
    "given differently",
)
_LINK_COLUMNS = (
    "base sentences",
    "source",
    "source sentences",
    "score",
    "words",
    "names",
    "meaning",
    "order",
    "moved",
    "by",
    "flags",
    "base text",
    "source text",
)
# What spreadsheets begin a formula with, in full width too.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def sentences_csv(comparison: Comparison) -> str:
    """A row per sentence with any text, the base's first, then those of each source; columns as named in its head.

    Numbers are the readers' own; `start` and `end` are code points of the article's text. `part` is "body" or "aside".
    In a source, the verdict is "left out" or empty and `used in` names the base sentences written from it.
    `by the reader` is what a reader corrected there, `flags` what may change the facts in a sentence of the base. For
    what was left out, `also in` names the other sources that say it, `runner-up` the base sentence that comes nearest
    with its likelihood as the `score`, and `would stand` where in the base it would have stood. `given differently` is
    what this sentence and one of another article give differently.
    """
    index = index_comparison(comparison)
    differing = disputes_by_telling(index)
    rows = (row for article in comparison.articles for row in _sentence_rows(index, article, differing))
    return _table(_SENTENCE_COLUMNS, rows)


def links_csv(comparison: Comparison) -> str:
    """A row per link in the comparison's order, with its score (0..1) and the parts of it."""
    return _table(_LINK_COLUMNS, _link_rows(index_comparison(comparison)))


def write_csv(comparison: Comparison, path: Path) -> None:
    """Write the table of sentences to `path`, whole or not at all. Raises OSError when it cannot be written."""
    write_chunks(path, [sentences_csv(comparison).encode(ENCODING)])


def write_links_csv(comparison: Comparison, path: Path) -> None:
    """Write the table of links to `path`, whole or not at all. Raises OSError when it cannot be written."""
    write_chunks(path, [links_csv(comparison).encode(ENCODING)])


def _table(columns: Iterable[str], rows: Iterable[Iterable[_Cell]]) -> str:
    written = StringIO()
    writer = csv.writer(written, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(columns)
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return written.getvalue()


def _guarded(cell: _Cell) -> _Cell:
    if not isinstance(cell, str):
        return cell
    text = holdable(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _sentence_rows(
    index: ComparisonIndex, article: Article, differing: Mapping[Telling, Sequence[str]]
) -> Iterator[list[_Cell]]:
    corrected = _corrections(index, article.siglum)
    of_base = index.positions[article.siglum] == 0
    gaps = {} if of_base else gaps_of(index)
    flags: defaultdict[int, list[str]] = defaultdict(list)
    for flag in flag_texts(index) if of_base else ():
        flags[flag.sentence].append(flag.message)
    for number, sentence in enumerate(article.sentences):
        if len(sentence.span):
            what = _of_base(index, number) if of_base else _of_source(index, article.siglum, number)
            yield [
                article.siglum,
                index.number(article.siglum, number) or "",
                sentence.span.start,
                sentence.span.end,
                "body" if sentence.body else "aside",
                article.sentence_text(number),
                *what,
                "; ".join(corrected[number]),
                "; ".join(flags[number]),
                gap_text(index, gap) if (gap := gaps.get(Telling(article.siglum, number))) else "",
                "; ".join(differing.get(Telling(article.siglum, number), ())),
            ]


def _corrections(index: ComparisonIndex, siglum: str) -> defaultdict[int, list[str]]:
    """What a reader corrected, by the article's sentences."""
    lines: defaultdict[int, list[str]] = defaultdict(list)
    for placed in index.comparison.corrections:
        for sentence in {s for place in placed.places if place.siglum == siglum for s in place.sentences}:
            lines[sentence].append(correction_line(index, placed))
    return lines


def _of_base(index: ComparisonIndex, sentence: int) -> list[_Cell]:
    attribution = index.attributions.get(sentence)
    if attribution is None:
        return [""] * 10
    primary = attribution.primary
    moved = any(index.link(position).moved for position in index.base_links.get(sentence, ()))
    return [
        VERDICT_NAMES[attribution.verdict],
        primary.source if primary else "",
        numbers_text(index.numbers_of(primary.source, primary.sentences)) if primary else "",
        round(primary.score, 4) if primary else "",
        round(word_shares(index, sentence).get(primary.source, 0.0), 4) if primary else "",
        _claims(index, attribution.also),
        _claims(index, attribution.runners_up[:1]),
        _yes(moved),
        "",
        _texts(index, primary.source, primary.sentences) if primary else "",
    ]


def _of_source(index: ComparisonIndex, siglum: str, sentence: int) -> list[_Cell]:
    base = index.comparison.base.siglum
    links = [index.link(position) for position in index.links_of(siglum, sentence)]
    used_in = sorted({number for link in links for number in index.numbers_of(base, link.base)})
    dropped = index.dropped.get((siglum, sentence))
    near = dropped.nearest if dropped else None
    return [
        "left out" if index.is_left_out(siglum, sentence) else "",
        "",
        "",
        round(near.score, 4) if near else "",
        "",
        " ".join(dropped.also_in) if dropped else "",
        f"{base}{numbers_text(index.numbers_of(base, (near.sentence,)))}" if near else "",
        _yes(any(link.moved for link in links)),
        " ".join(f"{base}{number}" for number in used_in),
        "",
    ]


def _link_rows(index: ComparisonIndex) -> Iterator[list[_Cell]]:
    base = index.comparison.base.siglum
    for link in index.comparison.links:
        evidence = link.evidence
        yield [
            numbers_text(index.numbers_of(base, link.base)),
            link.source,
            numbers_text(index.numbers_of(link.source, link.sentences)),
            round(link.score, 4),
            *(round(part, 4) for part in (evidence.words, evidence.names, evidence.meaning, evidence.order)),
            _yes(link.moved),
            link.by.value,
            "; ".join(flag.message for flag in link.flags),
            _texts(index, base, link.base),
            _texts(index, link.source, link.sentences),
        ]


def _claims(index: ComparisonIndex, claims: Iterable[Claim]) -> str:
    return " ".join(f"{c.source}{numbers_text(index.numbers_of(c.source, c.sentences))}" for c in claims)


def _texts(index: ComparisonIndex, siglum: str, sentences: Iterable[int]) -> str:
    article = index.article(siglum)
    return " ".join(article.sentence_text(sentence) for sentence in sentences)


def _yes(value: bool) -> str:
    return "yes" if value else ""
