"""The links of a comparison while a reader's corrections are applied to it, one after the other."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from viewer.model import By, Evidence, Link, Verdict
from viewer.model.judgement import Judgement

Pairs = Callable[[int, int], bool]

# Until a new link is measured.
_UNMEASURED = Evidence(0.0, 0.0, 0.0, 0.0)
# What the reader says is so.
_CERTAIN = 1.0


class Judging:
    """Links by source and base sentence, the reader's verdicts, and the pairs that are not even runners-up."""

    def __init__(self, links: Sequence[Link]) -> None:
        self._links = list(links)
        self._rejected: set[tuple[int, str, int]] = set()
        self._verdicts: dict[int, Verdict] = {}

    @property
    def links(self) -> tuple[Link, ...]:
        """The links as they stand; those that are new or were cut have no edits."""
        return tuple(self._links)

    @property
    def judgement(self) -> Judgement:
        """What was said beside the links."""
        return Judgement(tuple(sorted(self._verdicts.items(), key=lambda v: v[0])), frozenset(self._rejected))

    def link(self, base: Sequence[int], source: str, sentences: Sequence[int]) -> None:
        """Link these sentences, in place of whatever the base sentences had in that source."""
        wanted = (source, tuple(base), tuple(sentences))
        known = next((link for link in self._links if (link.source, link.base, link.sentences) == wanted), None)
        self._rejected -= {(b, source, s) for b in base for s in sentences}
        for sentence in base:
            if self._verdicts.get(sentence) is Verdict.ADDED:
                del self._verdicts[sentence]
        self._keep(source, base, lambda b, _s: b not in base)
        made = known or Link(source, tuple(base), tuple(sentences), _CERTAIN, _UNMEASURED)
        self._links.append(replace(made, score=_CERTAIN, by=By.READER))

    def unlink(self, base: Sequence[int], source: str, sentences: Sequence[int], *, reject: bool = False) -> None:
        """Take these pairs out of every link; with `reject` they are not shown as runners-up either."""
        self._keep(source, base, lambda b, s: b not in base or s not in sentences)
        if reject:
            self._rejected |= {(b, source, s) for b in base for s in sentences}

    def judge(self, sentence: int, verdict: Verdict | None) -> None:
        """Take the verdict on a base sentence; "added" takes its links away, None leaves it to the program."""
        if verdict is None:
            self._verdicts.pop(sentence, None)
            return
        self._verdicts[sentence] = verdict
        if verdict is Verdict.ADDED:
            for source in {link.source for link in self._links}:
                self._keep(source, [sentence], lambda b, _s: b != sentence)

    def has_link(self, sentence: int) -> bool:
        """Whether that base sentence stands in any link."""
        return any(sentence in link.base for link in self._links)

    def is_linked(self, base: Sequence[int], source: str, sentences: Sequence[int]) -> bool:
        """Whether one link of the reader's holds all of these sentences."""
        return any(
            link.by is By.READER
            and link.source == source
            and set(base) <= set(link.base)
            and set(sentences) <= set(link.sentences)
            for link in self._links
        )

    def has_pair(self, base: Sequence[int], source: str, sentences: Sequence[int]) -> bool:
        """Whether any of these pairs stands in a link."""
        return any(
            link.source == source and set(base) & set(link.base) and set(sentences) & set(link.sentences)
            for link in self._links
        )

    def _keep(self, source: str, base: Sequence[int], wanted: Pairs) -> None:
        """Keep only the wanted pairs of the links between `base` and `source`; what is left of one may be several."""
        kept: list[Link] = []
        for link in self._links:
            touched = link.source == source and not set(base).isdisjoint(link.base)
            kept.extend(_reduced(link, wanted) if touched else [link])
        self._links = kept


def _reduced(link: Link, wanted: Pairs) -> list[Link]:
    """What is left of `link`: base sentences that keep the same source sentences stay together."""
    groups: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    for b in link.base:
        groups[tuple(s for s in link.sentences if wanted(b, s))].append(b)
    if set(groups) == {link.sentences}:
        return [link]
    cut = replace(link, edits=(), flags=())
    return [replace(cut, base=tuple(base), sentences=left) for left, base in groups.items() if left]
