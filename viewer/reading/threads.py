"""Comment sections that a page marks as such: a heading, names, dates, buttons."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from viewer.model import AsideKind
from viewer.reading.apparatus import Mark, Sort
from viewer.reading.blocks import Block
from viewer.reading.evidence import LIKELY, Feature, Judgement, judge
from viewer.reading.lexicon import Lexicon
from viewer.reading.remarks import remark_score

_STARTS_TRIED = 12
_SAMPLED = 40
_REACH = 4  # blocks that belong to the mark before them
_ARTICLE_WORDS = 12
_NAME_WORDS = 4
_FEWEST_WORDS = 4
_STRAYS_MOST = 8
_FEW_REMARKS = 0.25


@dataclass(frozen=True, slots=True)
class Thread:
    """Blocks `start` to `end` (half-open), taken together for reader comments."""

    start: int
    end: int
    judgement: Judgement


class ThreadFinder:
    """Looks for the comment section at the end of one text."""

    def __init__(
        self,
        blocks: Sequence[Block],
        marks: Mapping[int, Mark],
        judged: Mapping[int, Judgement],
        lexicon: Lexicon,
    ) -> None:
        self._blocks = blocks
        self._marks = marks
        self._judged = judged
        self._lexicon = lexicon
        self._remarks: dict[int, float] = {}
        self._prose = [index for index, block in enumerate(blocks) if block.is_prose]
        self._said = [index for index, block in enumerate(blocks) if index not in marks and not block.is_label]

    def find(self) -> Thread | None:
        """The comment section; None where the text has none. The start that scores best is taken."""
        article = next((i for i, b in enumerate(self._blocks) if b.is_prose and b.words >= _ARTICLE_WORDS), None)
        if article is None:
            return None
        starts = [index for index in sorted(self._marks) if index > article][:_STARTS_TRIED]
        best: Thread | None = None
        for start in starts:
            end = self._end(start)
            judgement = judge(AsideKind.COMMENT, self._weigh(start, end, article))
            if judgement and (best is None or judgement.score > best.judgement.score + 1e-9):
                best = Thread(self._back_up(start, article), end, judgement)
        return best

    def _weigh(self, start: int, end: int, article: int) -> list[Feature]:
        inside = self._remark_share(start, end)
        before = self._remark_share(article, start)
        features = [
            Feature("bias", -3.0),
            *self._weigh_lines(start, end),
            Feature("remarks", 2.5 * inside, "reads like readers' opinions"),
            Feature("contrast", 1.0 * max(0.0, inside - before), "speaks in another voice than the article"),
            Feature("reporting", -1.2 * self._strays(start, end)),
            Feature("no opinions", -1.5 if inside < _FEW_REMARKS and self._is_long(start, end) else 0.0),
        ]
        if self._marks[start].sort is Sort.HEADING:
            features.append(Feature("heading", self._marks[start].weight, "stands under a heading for comments"))
        if all(index in self._judged for index in range(end, len(self._blocks))):
            features.append(Feature("end", 0.5))
        return features

    def _weigh_lines(self, start: int, end: int) -> Iterator[Feature]:
        """Names and buttons are sure; dates stand at other things too; a form stands on pages without a comment."""
        marks = [(index, mark) for index, mark in self._marks.items() if start <= index < end]
        sure = [mark.weight for _, mark in marks if mark.sort in (Sort.SPEAKER, Sort.ACTIONS)]
        dated = [mark.weight for index, mark in marks if mark.sort is Sort.DATE and self._is_answered(index, end)]
        forms = [mark.weight for _, mark in marks if mark.sort is Sort.FORM]
        yield Feature("lines", min(4.5, sum(sure)), "has names or buttons as comments have")
        yield Feature("dates", min(2.0, sum(dated)), "has names and dates as comments have")
        yield Feature("forms", min(0.6, sum(forms)))
        if self._marks[start].sort is not Sort.HEADING and len(sure) + len(dated) < 2:
            yield Feature("a single line", -2.5)

    def _is_answered(self, index: int, end: int) -> bool:
        """Whether somebody's words follow a name or a date, not a headline or the next date."""
        for after in range(index + 1, min(end, index + 3)):
            if after in self._marks:
                return False
            block = self._blocks[after]
            if block.words >= _FEWEST_WORDS and (block.ends_a_sentence or self._remark(after) >= LIKELY):
                return True
        return False

    def _strays(self, start: int, end: int) -> int:
        """Paragraphs that no mark is near, an article going on: at most as many as settle the question.

        Under a heading those that read like remarks are none: some pages keep nothing but a heading and what was said.
        """
        strays, near = 0, start
        heading = self._marks[start].sort is Sort.HEADING
        for index in range(start, end):
            if index in self._marks:
                near = index
            elif self._blocks[index].is_prose and (index - near > _REACH or (heading and near == start)):
                strays += not (heading and self._remark(index) >= LIKELY)
            if strays >= _STRAYS_MOST:
                break
        return strays

    def _end(self, start: int) -> int:
        end = len(self._blocks)
        while end > start + 1 and self._is_other(end - 1):
            end -= 1
        last = max(index for index in self._marks if start <= index < end)
        tail = range(last + 1, end)
        if len(tail) <= _REACH or all(self._remark(index) >= LIKELY for index in tail):
            return end
        return min(end, last + 1 + (2 if self._marks[last].before else 0))

    def _is_other(self, index: int) -> bool:
        own = self._judged.get(index)
        return own is not None and own.kind is not AsideKind.COMMENT

    def _back_up(self, start: int, article: int) -> int:
        """The first block of the comment that the mark at `start` stands under or after."""
        mark, chunk = self._marks[start], self._blocks[start].chunk
        if mark.sort is Sort.HEADING:
            return start
        first = start
        while first - 1 > article and self._blocks[first - 1].chunk == chunk and first - 1 not in self._judged:
            first -= 1
        if start - _REACH <= first < start:
            return first
        first = start
        if not mark.before and start - 1 > article:
            first = start - 1
        above = self._blocks[first - 1]
        named = above.is_label and above.words <= _NAME_WORDS and first - 1 > article and mark.sort is not Sort.SPEAKER
        return first - 1 if named and first - 1 not in self._judged else first

    def _is_long(self, start: int, end: int) -> bool:
        return len(_between(self._prose, start, end)) > _REACH

    def _remark_share(self, start: int, end: int) -> float:
        said = _between(self._said, start, end)
        sample = said[:: max(1, len(said) // _SAMPLED)]
        if not sample:
            return 0.0
        return sum(self._remark(index) >= LIKELY for index in sample) / len(sample)

    def _remark(self, index: int) -> float:
        if index not in self._remarks:
            self._remarks[index] = remark_score([self._blocks[index]], self._lexicon)
        return self._remarks[index]


def _between(indices: Sequence[int], start: int, end: int) -> Sequence[int]:
    """Those of the sorted `indices` that lie in `[start, end)`."""
    return indices[bisect_left(indices, start) : bisect_left(indices, end)]
