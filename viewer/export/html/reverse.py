"""What the sources say and the base leaves out, and who agrees with whom, as HTML."""

from collections.abc import Iterable, Iterator
from itertools import islice

from viewer.export.html.markup import badge, escaped, quoted
from viewer.export.html.page import PageBadge
from viewer.model import Telling
from viewer.present import ComparisonIndex, figures_of
from viewer.present.agreement import Accord, Extent, agreement_of
from viewer.present.agreement_text import by_extent, shown_telling
from viewer.present.left_out import LeftOut, Weight, left_out_of
from viewer.present.left_out_text import (
    by_heading,
    dispute_texts,
    gap_text,
    parts_in_context,
    reason_text,
    shares_text,
    telling_text,
)
from viewer.present.wording import count
from viewer.present.writing import is_right_to_left

# More under one heading than this is better looked up beside the articles.
_MOST = 200
_PLACED = (Weight.SEVERAL, Weight.ONE)


def write_omissions(index: ComparisonIndex) -> Iterator[str]:
    """The section on what the base leaves out, the weightiest first; nothing when there is nothing to tell."""
    entries = left_out_of(index)
    if not entries:
        return
    yield '<section class="told" aria-labelledby="omissions">\n<h2 id="omissions">What the article leaves out</h2>\n'
    shares = "; ".join(shares_text(source) for source in figures_of(index).sources)
    yield f'<p class="about">{escaped(shares)}.</p>\n'
    for heading, found in by_heading(entries, len(index.comparison.sources)):
        yield from _group(heading, found, (_omission(index, entry) for entry in found))
    yield "</section>\n"


def write_agreement(index: ComparisonIndex) -> Iterator[str]:
    """The section on what several articles say, and give differently; what one says alone is told elsewhere."""
    shared = [accord for accord in agreement_of(index) if accord.extent is not Extent.ONE]
    if not shared or len(index.comparison.sources) < 2:
        return
    yield '<section class="told" aria-labelledby="agreement">\n<h2 id="agreement">Who says what</h2>\n'
    for heading, found in by_extent(index, shared):
        yield from _group(heading, found, (_accord(index, accord) for accord in found))
    yield "</section>\n"


def _group(heading: str, found: tuple[object, ...], items: Iterable[str]) -> Iterator[str]:
    yield f"<details{' open' if len(found) <= _MOST else ''}><summary><h3>{escaped(heading)}</h3> "
    yield f'<span class="about">{len(found):,}</span></summary>\n<ul>\n'
    yield from islice(items, _MOST)
    if len(found) > _MOST:
        yield f'<li class="about">… and {count(len(found) - _MOST, "more", "more")}</li>\n'
    yield "</ul></details>\n"


def _omission(index: ComparisonIndex, entry: LeftOut) -> str:
    lines = [_line(index, telling, _pieces(index, entry, telling)) for telling in entry.tellings]
    warnings = [f'<p><span class="flag">{escaped(text)}</span></p>' for text in dispute_texts(entry)]
    about = [gap_text(index, entry.gap)] if entry.weight in _PLACED else []
    if entry.told or entry.nearest is not None:
        about.append(reason_text(index, entry))
    told = "; ".join(text for text in about if text)
    closing = f'<p class="about">{escaped(told)}{_target(index, entry)}</p>' if told else ""
    return f"<li>{''.join(lines)}{''.join(warnings)}{closing}</li>\n"


def _target(index: ComparisonIndex, entry: LeftOut) -> str:
    """A link to where it would have stood."""
    beside = [s for s in (*entry.told, entry.gap.after, entry.gap.before) if s is not None]
    base = index.comparison.base.siglum
    numbers = index.numbers_of(base, beside[:1])
    return f' <a href="#s{numbers[0]}">show</a>' if numbers else ""


def _pieces(index: ComparisonIndex, entry: LeftOut, telling: Telling) -> str:
    pieces = parts_in_context(index, entry, telling)
    return "".join(f"<b>{escaped(text)}</b>" if left_out else escaped(text) for text, left_out in pieces)


def _accord(index: ComparisonIndex, accord: Accord) -> str:
    badges = " ".join(_badge(index, telling) for telling in accord.tellings)
    shown = accord.disputes[0].one if accord.disputes else accord.tellings[0]
    text = f"<p{_direction(index, shown)}>{escaped(shown_telling(index, accord))}</p>"
    messages = dict.fromkeys(dispute.flag.message for dispute in accord.disputes)
    warnings = "".join(f'<p><span class="flag">{escaped(message)}</span></p>' for message in messages)
    return f"<li><p>{badges}</p>{text}{warnings}</li>\n"


def _line(index: ComparisonIndex, telling: Telling, text: str) -> str:
    return f"<p{_direction(index, telling)}>{_badge(index, telling)} {text}</p>"


def _badge(index: ComparisonIndex, telling: Telling) -> str:
    position = index.positions[telling.source]
    number = index.number(telling.source, telling.sentence)
    target = f"{telling.source}-{telling.sentence + 1}" if position else f"s{number}"
    return badge(PageBadge(telling_text(index, telling), "", target, position, gives_words=True), spoken=False)


def _direction(index: ComparisonIndex, telling: Telling) -> str:
    article = index.article(telling.source)
    language = "" if article.language in (None, "en") else f' lang="{quoted(article.language or "")}"'
    return f' dir="rtl"{language}' if is_right_to_left(article.text) else language
