"""Word links -> blocks: runs of tokens of the base that stand for a run of tokens of the source."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from viewer.diff.passages import Passage

WordLink = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Block:
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
    respelt: Iterable[tuple[tuple[int, int], tuple[int, int]]] = (),
) -> list[Block]:
    """Blocks in base order that share no token, from links (base position, source position) between tokens.

    `same` are links between equal norms, one to one; `alike` links between words or phrases of like meaning, of which a
    word may have several; `respelt` are runs of the same letters with other joints, which come first. Words linked
    with each other become one block; where those are no run of neighbours, the largest run is kept and the rest is
    left unlinked.
    """
    blocks = [Block(here, there, True) for here, there in respelt]
    taken_base = {b for block in blocks for b in range(block.base[0], block.base[1] + 1)}
    taken_source = {s for block in blocks for s in range(block.source[0], block.source[1] + 1)}
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
