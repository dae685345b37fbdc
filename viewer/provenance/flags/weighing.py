"""Findings of all links -> flags: what another source bears out is no change, and nothing is told twice."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from viewer.model import Edit, EditKind, Flag, FlagKind, Link, Severity, Span
from viewer.provenance.flags.findings import Change, Finding

_KEPT = (EditKind.EQUAL, EditKind.REFORMATTED, EditKind.MOVED)


def weigh_findings(links: Sequence[Link], findings: Sequence[Sequence[Finding]]) -> tuple[tuple[Flag, ...], ...]:
    """The flags of each link, by their place in the base.

    What the base has as another source of the same sentence has it is told as a lesser change, or not at all; what is
    new in several links is told in the one with the best score.
    """
    near = _links_by_sentence(links)
    witnesses = _Witnesses(links)
    flags: list[tuple[Flag, ...]] = []
    for place, link in enumerate(links):
        if not findings[place]:  # as in nearly all
            flags.append(())
            continue
        others = sorted({k for sentence in link.base for k in near[sentence]} - {place})
        kept = [
            weighed
            for finding in findings[place]
            if (weighed := _weighed(finding, place, others, witnesses, findings)) is not None
        ]
        # A name that changed throughout is told once.
        first: dict[tuple[FlagKind, str], Flag] = {}
        for finding in sorted(kept, key=_place):
            first.setdefault((finding.flag.kind, finding.flag.message), finding.flag)
        flags.append(tuple(first.values()))
    return tuple(flags)


def _links_by_sentence(links: Sequence[Link]) -> Mapping[int, list[int]]:
    near: defaultdict[int, list[int]] = defaultdict(list)
    for place, link in enumerate(links):
        for sentence in link.base:
            near[sentence].append(place)
    return near


class _Witnesses:
    """Which links keep which words of the base, each looked up once: thousands of links may share a sentence."""

    def __init__(self, links: Sequence[Link]) -> None:
        self.links = links
        self._known: dict[tuple[int, Span], bool] = {}

    def bearing(self, others: Sequence[int], anchor: Span | None) -> list[int]:
        """Those of the links with these numbers that keep the words of the base in `anchor`."""
        return [] if anchor is None else [k for k in others if self._keeps(k, anchor)]

    def _keeps(self, number: int, anchor: Span) -> bool:
        known = self._known.get((number, anchor))
        if known is None:
            known = self._known[number, anchor] = has_words(self.links[number].edits, anchor)
        return known


def _weighed(
    finding: Finding,
    place: int,
    others: Sequence[int],
    witnesses: _Witnesses,
    findings: Sequence[Sequence[Finding]],
) -> Finding | None:
    links = witnesses.links
    bearing = witnesses.bearing(others, finding.anchor)
    match finding.change:
        case Change.ADDED:
            told = any(_tells_more(finding, other) for k in others for other in findings[k])
            better = any(
                _rank(links[k], k) < _rank(links[place], place) and any(_is_same(finding, f) for f in findings[k])
                for k in others
            )
            return None if bearing or told or better else finding
        case Change.CHANGED:
            if not bearing:
                return finding
            sigla = " and ".join(sorted({links[k].source for k in bearing}))
            flag = replace(finding.flag, severity=Severity.LOW, message=f"{finding.flag.message}, as in {sigla}")
            return replace(finding, flag=flag)
        case Change.DROPPED:
            borne = [k for k in bearing if not any(_is_same_loss(finding, f) for f in findings[k])]
            return None if borne else finding


def has_words(edits: Sequence[Edit], span: Span) -> bool:
    """Whether every word of the base in `span` was kept by these edits."""
    left = [span]
    for edit in edits:
        if edit.base is not None and edit.kind in _KEPT and edit.source is not None:
            left = [rest for part in left for rest in _without(part, edit.base)]
    return all(len(part) <= 1 for part in left)


def _without(part: Span, taken: Span) -> list[Span]:
    if not part.overlaps(taken):
        return [part]
    before = Span(part.start, max(part.start, taken.start))
    behind = Span(min(part.end, taken.end), part.end)
    return [rest for rest in (before, behind) if len(rest)]


def _rank(link: Link, place: int) -> tuple[float, int]:
    return -link.score, place


def _is_same(finding: Finding, other: Finding) -> bool:
    if finding.flag.kind is not other.flag.kind or other.change is not Change.ADDED:
        return False
    return finding.flag.base == other.flag.base


def _tells_more(finding: Finding, other: Finding) -> bool:
    """Whether another link tells what stood in this one's place."""
    if finding.flag.kind is not other.flag.kind or other.change is not Change.CHANGED:
        return False
    return finding.flag.base is not None and other.flag.base is not None and finding.flag.base.overlaps(other.flag.base)


def _is_same_loss(finding: Finding, other: Finding) -> bool:
    return other.change is Change.DROPPED and other.flag.kind is finding.flag.kind


def _place(finding: Finding) -> tuple[int, int, str]:
    base = finding.flag.base or finding.anchor
    source = finding.flag.source
    return (base.start if base else -1, source.start if source else -1, finding.flag.kind.value)
