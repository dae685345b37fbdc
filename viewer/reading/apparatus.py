"""Lines that stand at comments and nowhere else: who wrote, when, reply, like, report."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from viewer.model import AsideKind
from viewer.reading.blocks import Block
from viewer.reading.evidence import Judgement
from viewer.reading.lexicon import Lexicon, default_lexicon
from viewer.reading.phrases import PhraseJudge

_LONGEST_WORDS = 16
_LONGEST = 120
_BAR = re.compile(r"[\s|·•,()+\-–—.:]+")
_COUNT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Mark:
    """A line of the apparatus of comments: its evidence in log-odds, whether it stands before what was written (a name,
    a date) or after it (a row of buttons), and whether it heads all of them.
    """

    name: str
    weight: float
    before: bool
    heading: bool = False


def find_marks(
    blocks: Sequence[Block], phrases: PhraseJudge, judged: Mapping[int, Judgement], lexicon: Lexicon
) -> Iterator[tuple[int, Mark]]:
    """The blocks that are lines of an apparatus, in order. `judged` is what the blocks are by their own words."""
    # Comment software speaks the reader's language, which is not always the article's, and most of it speaks English.
    spoken = (lexicon,) if lexicon is default_lexicon() else (lexicon, default_lexicon())
    metas = [meta for held in spoken for meta in held.metas]
    actions = frozenset[str]().union(*(held.actions for held in spoken))
    clear = frozenset[str]().union(*(held.clear_actions for held in spoken))
    for index, block in enumerate(blocks):
        if block.words > _LONGEST_WORDS or len(block.folded) > _LONGEST:
            continue
        if phrases.opens(index, AsideKind.COMMENT):
            counted = _COUNT.search(block.folded) is not None
            yield index, Mark("heading", 2.6 if counted else 1.5, before=True, heading=True)
            continue
        own = judged.get(index)
        if own is not None and own.kind is AsideKind.COMMENT:
            yield index, Mark("form", 1.2, before=False)
            continue
        line = block.folded
        for held in spoken:
            line = held.when.sub("WHEN", line)
        if _is_actions(line, actions, clear):
            yield index, Mark("actions", 1.4, before=False)
            continue
        found = [meta for meta in metas if meta.find(line)]
        if found:
            best = max(found, key=lambda meta: meta.weight)
            yield index, Mark(best.name, best.weight, best.before)


def _is_actions(line: str, actions: frozenset[str], clear: frozenset[str]) -> bool:
    """Whether a line is made of nothing but buttons, counts and dates, one of the buttons being sure."""
    words = [word for word in _BAR.split(line) if word]
    return any(word in clear for word in words) and all(
        word in actions or word.isdigit() or word == "WHEN" for word in words
    )
