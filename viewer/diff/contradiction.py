"""Guards: two words that stand in each other's place but say different things are no paraphrase."""

from viewer.diff.blocks import Block
from viewer.diff.passages import Passage
from viewer.model import TokenKind


def contradicts(base: Passage, source: Passage, block: Block) -> bool:
    """Whether the two sides of a block say different things (other numbers)."""
    return _numbers(base, block.base) != _numbers(source, block.source)


def _numbers(passage: Passage, run: tuple[int, int]) -> set[str]:
    return {token.norm for token in passage.tokens[run[0] : run[1] + 1] if token.kind is TokenKind.NUMBER}
