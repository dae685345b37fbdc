"""Lists whose items are readers' remarks: comment threads that have lost everything but their bullets and numbers."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from viewer.model import AsideKind
from viewer.reading.blocks import Block, Marker
from viewer.reading.evidence import LIKELY, Feature, judge
from viewer.reading.lexicon import Lexicon
from viewer.reading.remarks import remark_score
from viewer.reading.threads import Thread

_SAMPLED = 60
_BEFORE_SAMPLED = 30
_GAP = 3  # paragraphs without a marker that may stand under one number
_FEWEST_WORDS = 5
_ARTICLE_WORDS = 12
_LEAD_IN = 40
_COMPOSED, _MOST = 3, 0.6


@dataclass(frozen=True, slots=True)
class _Item:
    start: int
    end: int


def find_remark_lists(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Thread]:
    """The lists in a text that read like comment threads, each judged as a whole.

    A list is a run of blocks with markers, with what stands under them (indented, or paragraphs before the next
    number). The judgement weighs how many of its items read like remarks, whether they speak in another voice than the
    article before them, where the list stands, how it is introduced and how it is numbered.
    """
    article = [index for index, block in enumerate(blocks) if _is_article(block)]
    for start, end in _find_runs(blocks):
        items = _find_items(blocks, start, end)
        judgement = judge(AsideKind.COMMENT, _weigh(blocks, items, article, lexicon))
        if judgement:
            yield Thread(start, end, judgement)


def _find_runs(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    index = 0
    while index < len(blocks):
        if blocks[index].marker is None:
            index += 1
            continue
        start, end = index, index + 1
        while (further := _continue_run(blocks, end)) > end:
            end = further
        yield start, end
        index = end


def _continue_run(blocks: Sequence[Block], end: int) -> int:
    """Where the run that reaches `end` reaches when the next block belongs to it too; `end` when it does not."""
    if end >= len(blocks):
        return end
    block, before = blocks[end], blocks[end - 1]
    if block.marker is not None or block.indent >= 2:
        return end + 1
    if block.chunk == before.chunk:
        return _continue_chunk(blocks, end)
    number = next((b.number for b in reversed(blocks[max(0, end - _GAP) : end]) if b.number is not None), None)
    for further in range(end + 1, min(len(blocks), end + _GAP + 1)):
        if blocks[further].marker is not None:
            return further + 1 if number is not None and blocks[further].number == number + 1 else end
    return end


def _continue_chunk(blocks: Sequence[Block], end: int) -> int:
    """The end of a few lines under an item, up to a blank line or the next item; `end` when they are too many."""
    for further in range(end + 1, end + _GAP + 2):
        ended = further >= len(blocks) or blocks[further].chunk != blocks[end].chunk
        if ended or blocks[further].marker is not None:
            return further
    return end


def _find_items(blocks: Sequence[Block], start: int, end: int) -> list[_Item]:
    heads = [index for index in range(start, end) if blocks[index].marker is not None]
    return [_Item(head, after) for head, after in zip(heads, [*heads[1:], end], strict=True)]


def _is_article(block: Block) -> bool:
    return block.marker is None and block.is_prose and block.words >= _ARTICLE_WORDS


def _weigh(blocks: Sequence[Block], items: list[_Item], article: list[int], lexicon: Lexicon) -> list[Feature]:
    start, end = items[0].start, items[-1].end
    sample = items[:: max(1, len(items) // _SAMPLED)]
    remarks = _share(remark_score(blocks[item.start : item.end], lexicon) >= LIKELY for item in sample)
    told = bisect_left(article, start)
    nearest = article[max(0, told - _BEFORE_SAMPLED) : told]
    before = _share(remark_score([blocks[index]], lexicon) >= LIKELY for index in nearest)
    goes_on = bool(article) and article[-1] >= end
    return [
        Feature("bias", -3.2),
        Feature("remarks", 5.0 * remarks, "reads like readers' opinions"),
        Feature("contrast", 1.5 * max(0.0, remarks - before), "speaks in another voice than the article"),
        Feature("voice of the article", -2.0 * before),
        Feature("article", 0.5 if told > 1 else -2.0),
        Feature("end", -2.0 if goes_on else 1.0, "" if goes_on else "comes after the article's end"),
        Feature("count", {1: -3.0, 2: -1.0, 3: 0.0}.get(len(items), 0.5)),
        *_weigh_form(blocks, items, sample),
    ]


def _weigh_form(blocks: Sequence[Block], items: list[_Item], sample: list[_Item]) -> Iterator[Feature]:
    numbers = [n for item in items if (n := blocks[item.start].number) is not None]
    mixed = len({blocks[item.start].marker for item in items}) > 1
    counted = numbers == list(range(1, len(numbers) + 1))
    if numbers and (mixed or not counted):
        yield Feature("numbering", 1.5, "is numbered the way comments are")
    heads = [blocks[item.start] for item in sample]
    fragments = _share(not head.ends_a_sentence or head.words < _FEWEST_WORDS for head in heads)
    yield Feature("fragments", -2.5 * fragments)
    if counted and numbers and not mixed:
        yield Feature("enumeration", -1.5)
        yield Feature("titled", -2.0 * _share(head.is_label for head in heads))
    yield Feature("alike", -4.0 * _alike(heads))
    yield Feature("lead-ins", -1.5 * _share(0 < head.folded.find(":") < _LEAD_IN for head in heads))
    yield Feature("marker", 0.0 if blocks[items[0].start].marker is not Marker.DASH else -0.3)
    first = items[0].start
    if first and not blocks[first - 1].ends_a_sentence:
        introduced = blocks[first - 1].folded.endswith(":")
        yield Feature("introduced", -5.5 if introduced else -2.0)


def _alike(heads: list[Block]) -> float:
    """The share of items that begin with the same word, where most of three or more do: a list that was composed."""
    first = Counter(head.folded.split(" ", 1)[0] for head in heads)
    share = max(first.values()) / len(heads)
    return share if len(heads) >= _COMPOSED and share >= _MOST else 0.0


def _share(claims: Iterator[bool]) -> float:
    held = list(claims)
    return sum(held) / len(held) if held else 0.0
