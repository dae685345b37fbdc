"""Word links -> blocks: runs of tokens of the base that stand for a run of tokens of the source."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from viewer.diff.passages import Passage

WordLink = tuple[int, int]
Run = tuple[int, int]
RunPair = tuple[Run, Run]


class Block(NamedTuple):
    """Tokens `base[0] .. base[1]` stand for tokens `source[0] .. source[1]` (positions, last included).

    `same` says that they are the same words, differently written at most.
    """

    base: tuple[int, int]
    source: tuple[int, int]
    same: bool

    @property
    def size(self) -> int:
        """How many tokens the block holds on its longer side."""
        return max(self.base[1] - self.base[0], self.source[1] - self.source[0]) + 1


def blocks_of(
    base: Passage,
    source: Passage,
    same: Iterable[WordLink],
    alike: Iterable[WordLink],
    respelt: Iterable[RunPair] = (),
    wholes: Iterable[RunPair] = (),
) -> list[Block]:
    """Blocks in base order that share no token, from links (base position, source position) between tokens.

    `same` are links between equal norms, one to one; `alike` links between words or phrases of like meaning, of which a
    word may have several. `wholes` are runs that stand for each other as they are, and `respelt` runs of the same
    letters with other joints; they come before the links, in this order. Words linked with each other become one block;
    where those are no run of neighbours, the largest run is kept and the rest is left unlinked.
    """
    blocks: list[Block] = []
    taken_base, taken_source = set[int](), set[int]()
    for runs, are_same in ((wholes, False), (respelt, True)):
        for here, there in runs:
            positions = set(range(here[0], here[1] + 1)), set(range(there[0], there[1] + 1))
            if taken_base.isdisjoint(positions[0]) and taken_source.isdisjoint(positions[1]):
                blocks.append(Block(here, there, are_same))
                taken_base |= positions[0]
                taken_source |= positions[1]
    for b, s in same:
        if b not in taken_base and s not in taken_source:
            blocks.append(Block((b, b), (s, s), True))
            taken_base.add(b)
            taken_source.add(s)
    free = [(b, s) for b, s in alike if b not in taken_base and s not in taken_source]
    for members in _components(free):
        base_run = _largest_run({b for b, _ in members}, base.starts)
        source_run = _largest_run({s for b, s in members if base_run[0] <= b <= base_run[1]}, source.starts)
        blocks.append(Block(base_run, source_run, False))
    return sorted(blocks, key=lambda block: block.base)


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


def _largest_run(positions: set[int], starts: frozenset[int]) -> tuple[int, int]:
    """The longest run of neighbours among `positions` (the first of equal ones), never across a passage's break."""
    runs: list[tuple[int, int]] = []
    for position in sorted(positions):
        if runs and runs[-1][1] == position - 1 and position not in starts:
            runs[-1] = (runs[-1][0], position)
        else:
            runs.append((position, position))
    return max(runs, key=lambda run: (run[1] - run[0], -run[0]))
