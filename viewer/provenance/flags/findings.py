"""Findings: flags before it is known what the other sources say."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from viewer.model import Flag, FlagKind, Severity, Span


class Change(Enum):
    """What happened to a fact."""

    CHANGED = "changed"
    ADDED = "added"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Finding:
    """A flag, and the words of the base it hangs on: where another source has those, the base follows that one.

    `anchor` is None where no words of the base would show that.
    """

    flag: Flag
    change: Change
    anchor: Span | None = None


def changed(kind: FlagKind, base: Span, source: Span, message: str, severity: Severity = Severity.HIGH) -> Finding:
    """Something that stands in another's place."""
    return Finding(Flag(kind, severity, base, source, message), Change.CHANGED, base)


def added(kind: FlagKind, base: Span, message: str, severity: Severity = Severity.HIGH) -> Finding:
    """Something that the base says and the source does not."""
    return Finding(Flag(kind, severity, base, None, message), Change.ADDED, base)


def dropped(
    kind: FlagKind, source: Span, message: str, anchor: Span | None, severity: Severity = Severity.HIGH
) -> Finding:
    """Something that the source says and the base does not; `anchor` is what the base kept of it."""
    return Finding(Flag(kind, severity, None, source, message), Change.DROPPED, anchor)


def became(before: str, after: str) -> str:
    """One phrase turned into another."""
    return f"“{before}” became “{after}”"


def left_out(words: str) -> str:
    """A phrase of the source is missing."""
    return f"“{words}” was left out"


def put_in(words: str) -> str:
    """A phrase of the base is new."""
    return f"“{words}” was added"


def nowhere(words: str) -> str:
    """A phrase of the base stands in no source."""
    return f"“{words}” stands in no source"


def place_inside(finding: Finding, base: Sequence[Span], source: Sequence[Span]) -> Finding:
    """The finding with its places inside the sentences of its link, which `base` and `source` tell in order.

    A quotation may run beyond them; of words behind them (who said it) the last sentence is the place.
    """
    flag = finding.flag
    places = tuple(_inside(span, spans) for span, spans in ((flag.base, base), (flag.source, source)))
    return (
        finding
        if places == (flag.base, flag.source)
        else replace(finding, flag=replace(flag, base=places[0], source=places[1]))
    )


def _inside(span: Span | None, sentences: Sequence[Span]) -> Span | None:
    if span is None or any(sentence.contains(span) for sentence in sentences):
        return span
    first = next((sentence for sentence in sentences if sentence.overlaps(span)), None)
    return sentences[-1] if first is None else Span(max(first.start, span.start), min(first.end, span.end))
