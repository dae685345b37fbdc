"""Lines that stand at comments and nowhere else: who wrote, when, reply, like, report."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from viewer.model import AsideKind
from viewer.reading.blocks import Block
from viewer.reading.evidence import Judgement
from viewer.reading.lexicon import Lexicon, default_lexicon
from viewer.reading.phrases import PhraseJudge

_LONGEST_WORDS = 16
_LONGEST = 120
_BAR = re.compile(r"[\s|·•,()+\-–—.:]+")
_DATES = frozenset({"dated", "signed-and-dated"})
_COUNT = re.compile(r"\d")


class Sort(Enum):
    """What a line of the apparatus is."""

    HEADING = "heading"
    FORM = "form"
    SPEAKER = "speaker"
    DATE = "date"
    ACTIONS = "actions"


@dataclass(frozen=True, slots=True)
class Mark:
    """A line of the apparatus of comments, with its evidence in log-odds.

    `before` says that it stands before what was written (a name, a date), not after it (a row of buttons).
    """

    sort: Sort
    weight: float
    before: bool


def find_marks(
    blocks: Sequence[Block], phrases: PhraseJudge, judged: Mapping[int, Judgement], lexicon: Lexicon
) -> Iterator[tuple[int, Mark]]:
    """The blocks that are lines of an apparatus, in order. `judged` is what the blocks are by their own words."""
    # Comment software speaks the reader's language, which is not always the article's, and most of it speaks English.
    spoken = (lexicon,) if lexicon is default_lexicon() else (lexicon, default_lexicon())
    metas = [meta for held in spoken for meta in held.metas]
    undated = [meta for meta in metas if not meta.dated]
    actions = frozenset[str]().union(*(held.actions for held in spoken))
    clear = frozenset[str]().union(*(held.clear_actions for held in spoken))
    for index, block in enumerate(blocks):
        if block.words > _LONGEST_WORDS or len(block.folded) > _LONGEST:
            continue
        if phrases.opens(index, AsideKind.COMMENT):
            counted = _COUNT.search(block.folded) is not None
            yield index, Mark(Sort.HEADING, 2.6 if counted else 1.5, before=True)
            continue
        own = judged.get(index)
        if own is not None and own.kind is AsideKind.COMMENT:
            yield index, Mark(Sort.FORM, 0.3, before=False)
            continue
        line = block.folded
        for held in spoken:
            line = held.when.sub("WHEN", line)
        if _is_actions(line, actions, clear):
            yield index, Mark(Sort.ACTIONS, 1.4, before=False)
            continue
        found = [meta for meta in (metas if "WHEN" in line else undated) if meta.find(line)]
        if found:
            best = max(found, key=lambda meta: meta.weight)
            yield index, Mark(Sort.DATE if best.name in _DATES else Sort.SPEAKER, best.weight, best.before)


def _is_actions(line: str, actions: frozenset[str], clear: frozenset[str]) -> bool:
    """Whether a line is made of nothing but buttons, counts and dates, one of the buttons being sure."""
    words = _BAR.split(line)
    return not clear.isdisjoint(words) and all(
        not word or word in actions or word.isdigit() or word == "WHEN" for word in words
    )
