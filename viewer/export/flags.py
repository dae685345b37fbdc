"""Comparison -> what may change the facts: as plain text, and as JSON values for other programs."""

from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from viewer.export.plain_line import plain_line
from viewer.language.facts import facts_of
from viewer.model import Comparison, NewClaim, Severity
from viewer.present import ComparisonIndex, article_name, index_comparison
from viewer.present.flag_lines import FlagLine, claim_text, flag_lines_of
from viewer.present.wording import FLAG_NAMES, numbers_text

FORMAT = "variorum-flags"
VERSION = 1
_WIDTH = 100
_INDENT = " " * 12


def render_flags(comparison: Comparison) -> str:
    """The flags and the new claims, to be read in a terminal or a mail: each with its sentence, those of weight first.

    Control characters of the articles are shown as escapes. No line break at the end.
    """
    index = index_comparison(comparison)
    lines = flag_lines_of(index)
    grave = [line for line in lines if line.flag.severity is Severity.HIGH]
    slight = [line for line in lines if line.flag.severity is Severity.LOW]
    parts = [
        [f"What may change the facts in “{plain_line(article_name(comparison.base))}”"],
        _section("Changed", [line for entry in grave for line in _flag(index, entry)]),
        _section("Changed a little, or perhaps", [line for entry in slight for line in _flag(index, entry)]),
        _section("In no source", [line for claim in comparison.new_claims for line in _claim(index, claim)]),
    ]
    if not (lines or comparison.new_claims):
        parts.append([_nothing(comparison)])
    return "\n\n".join("\n".join(part) for part in parts if part)


def flags_object(comparison: Comparison) -> dict[str, Any]:
    """The same as JSON values: sentences by index, with the numbers readers see; places in code points."""
    index = index_comparison(comparison)
    base = comparison.base
    return {
        "format": FORMAT,
        "version": VERSION,
        "base": {"siglum": base.siglum, "title": base.title, "path": base.origin.path},
        "sources": [{"siglum": s.siglum, "title": s.title, "path": s.origin.path} for s in comparison.sources],
        "flags": [_flag_object(index, line) for line in flag_lines_of(index)],
        "new_claims": [_claim_object(index, claim) for claim in comparison.new_claims],
    }


def _section(heading: str, lines: list[str]) -> list[str]:
    return [f"{heading}:", *lines] if lines else []


def _nothing(comparison: Comparison) -> str:
    language = comparison.base.language or "und"
    if not comparison.sources:
        return "There was no source to compare it with."
    if not facts_of(language):
        return f"Nothing was looked for: only articles in English can be, and this one was read as “{language}”."
    return "Nothing: every number, date, name, quotation and speaker is as in the sources."


def _flag(index: ComparisonIndex, line: FlagLine) -> Iterator[str]:
    number = numbers_text(index.numbers_of(index.comparison.base.siglum, (line.sentence,)))
    place = line.link.source + numbers_text(index.numbers_of(line.link.source, line.link.sentences))
    head = f"{number:>4}  {place:<5} "
    told = f"{plain_line(line.flag.message)}  ({FLAG_NAMES[line.flag.kind]})"
    yield from wrap(told, _WIDTH, initial_indent=head, subsequent_indent=_INDENT)
    yield from _sentence(index, line.sentence)


def _claim(index: ComparisonIndex, claim: NewClaim) -> Iterator[str]:
    number = numbers_text(index.numbers_of(index.comparison.base.siglum, (claim.sentence,)))
    words = claim_text(index, claim).removesuffix(" stands in no source").removeprefix("The quotation ")
    told = f"{plain_line(words)}  ({FLAG_NAMES[claim.kind]})"
    yield from wrap(told, _WIDTH, initial_indent=f"{number:>4}  {'':6}", subsequent_indent=_INDENT)
    yield from _sentence(index, claim.sentence)


def _sentence(index: ComparisonIndex, sentence: int) -> list[str]:
    text = plain_line(index.comparison.base.sentence_text(sentence))
    return wrap(text, _WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT)


def _flag_object(index: ComparisonIndex, line: FlagLine) -> dict[str, Any]:
    flag, link = line.flag, line.link
    return {
        "kind": flag.kind.value,
        "severity": flag.severity.value,
        "message": flag.message,
        "sentence": line.sentence,
        "number": index.number(index.comparison.base.siglum, line.sentence),
        "base": None if flag.base is None else [flag.base.start, flag.base.end],
        "source": link.source,
        "source_sentences": list(link.sentences),
        "source_numbers": list(index.numbers_of(link.source, link.sentences)),
        "source_place": None if flag.source is None else [flag.source.start, flag.source.end],
    }


def _claim_object(index: ComparisonIndex, claim: NewClaim) -> dict[str, Any]:
    return {
        "kind": claim.kind.value,
        "sentence": claim.sentence,
        "number": index.number(index.comparison.base.siglum, claim.sentence),
        "base": [claim.span.start, claim.span.end],
        "text": claim.span.of(index.comparison.base.text),
    }
