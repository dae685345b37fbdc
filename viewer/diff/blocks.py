"""Word links -> blocks: runs of tokens of the base that stand for a run of tokens of the source."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from viewer.diff.passages import Passage

WordLink = tuple[int, int]
Run = tuple[int, int]
RunPair = tuple[Run, Run]


class Block(NamedTuple):
    """Tokens `base[0] .. base[1]` stand for tokens `source[0] .. source[1]` (positions, last included).

    `same` says that they are the same words, differently written at most: token by token, unless they are `respelt`,
    with other joints.
    """

    base: Run
    source: Run
    same: bool
    respelt: bool = False

    @property
    def size(self) -> int:
        """How many tokens the block holds on its longer side."""
        return max(self.base[1] - self.base[0], self.source[1] - self.source[0]) + 1


def blocks_of(
    base: Passage,
    source: Passage,
    same: Sequence[WordLink],
    alike: Sequence[WordLink],
    respelt: Iterable[RunPair] = (),
    wholes: Iterable[RunPair] = (),
) -> list[Block]:
    """Blocks in base order that share no token, from links (base position, source position) between tokens.

    `same` are links between equal norms, one to one and ascending; those of neighbours make one block. `alike` are
    links between words or phrases of like meaning, of which a word may have several. `wholes` are runs that stand for
    each other as they are, and `respelt` runs of the same letters with other joints; they come before the links, in
    this order. Words linked with each other become one block; where those are no run of neighbours, the largest run is
    kept and the rest is left unlinked.
    """
    blocks: list[Block] = []
    taken_base, taken_source = set[int](), set[int]()
    for runs, are_same in ((wholes, False), (respelt, True)):
        for here, there in runs:
            positions = set(range(here[0], here[1] + 1)), set(range(there[0], there[1] + 1))
            if taken_base.isdisjoint(positions[0]) and taken_source.isdisjoint(positions[1]):
                blocks.append(Block(here, there, are_same, are_same))
                taken_base |= positions[0]
                taken_source |= positions[1]
    if blocks:
        same = [(b, s) for b, s in same if b not in taken_base and s not in taken_source]
    blocks += [Block(*runs, same=True) for runs in _joined(same, base.starts, source.starts)]
    if alike:
        taken_base.update([b for b, _ in same])
        taken_source.update([s for _, s in same])
        free = [(b, s) for b, s in alike if b not in taken_base and s not in taken_source]
        blocks += [_block_of(members, base, source) for members in _components(free)]
    return sorted(blocks, key=lambda block: block.base)


def _block_of(links: Sequence[WordLink], base: Passage, source: Passage) -> Block:
    """The block of words that are linked with each other: the largest run on the base's side, and what it has there."""
    run = _largest_run({b for b, _ in links}, base.starts)
    return Block(run, _largest_run({s for b, s in links if run[0] <= b <= run[1]}, source.starts), False)


def _joined(links: Iterable[WordLink], starts: frozenset[int], other_starts: frozenset[int]) -> Iterator[RunPair]:
    """Ascending links as pairs of runs, each as long as its links are neighbours on both sides."""
    first = last = None
    for link in links:
        b, s = link
        if last is None or first is None:
            first = link
        elif b != last[0] + 1 or s != last[1] + 1 or b in starts or s in other_starts:
            yield (first[0], last[0]), (first[1], last[1])
            first = link
        last = link
    if first is not None and last is not None:
        yield (first[0], last[0]), (first[1], last[1])


def _components(links: Sequence[WordLink]) -> list[list[WordLink]]:
    """The links in groups that share no token with each other (connected components, by union-find)."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def find(node: tuple[str, int]) -> tuple[str, int]:
        while parent.setdefault(node, node) != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for b, s in links:
        parent[find(("base", b))] = find(("source", s))
    groups: defaultdict[tuple[str, int], list[WordLink]] = defaultdict(list)
    for link in sorted(links):
        groups[find(("base", link[0]))].append(link)
    return list(groups.values())


def runs_of(positions: Iterable[int], starts: frozenset[int]) -> Iterator[Run]:
    """Ascending positions as runs of neighbours (first and last), none of them across a passage's break."""
    run: list[int] = []
    for position in positions:
        if run and (position != run[-1] + 1 or position in starts):
            yield run[0], run[-1]
            run = []
        run.append(position)
    if run:
        yield run[0], run[-1]


def _largest_run(positions: set[int], starts: frozenset[int]) -> Run:
    """The longest run of neighbours among `positions` (the first of equal ones), never across a passage's break."""
    return max(runs_of(sorted(positions), starts), key=lambda run: (run[1] - run[0], -run[0]))
