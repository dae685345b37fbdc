"""Body or aside: what in a plain text is the article's own, and what surrounds it.

A scored model in the open: every observation is a `Feature` with its weight in log-odds and the words a reader is told
of it by. Single blocks are judged by what they say (`phrases`), runs of short lines as menus (`menus`), lists and
comment sections as a whole (`remark_lists`, `threads`). What is not likely an aside is body. Boilerplate removal from
text blocks goes back to Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text Features" (2010).
"""

from collections.abc import Iterator, Mapping, Sequence

from viewer.language.guess import guess_language
from viewer.model import Aside, AsideKind, Span
from viewer.reading.apparatus import find_marks
from viewer.reading.blocks import Block, find_blocks
from viewer.reading.evidence import Judgement
from viewer.reading.lexicon import Lexicon, lexicon_of
from viewer.reading.menus import Judged, find_link_lists, find_menus, find_share_bars
from viewer.reading.phrases import PhraseJudge
from viewer.reading.remark_lists import find_remark_lists
from viewer.reading.threads import Thread, ThreadFinder

_GUESSED_FROM = 5_000  # code points: enough to know a language by


def find_asides(text: str) -> tuple[Aside, ...]:
    """The stretches of `text` that are not the article's own: comments, notices, menus, share lines, captions, links.

    They are in order, do not overlap, and begin and end on something that is not white space. Each has a reason fit
    for readers and a score of 0.5 to 1. Bylines, datelines, embargo lines and headlines are body.
    """
    blocks = find_blocks(text)
    lexicon = lexicon_of(guess_language(text[:_GUESSED_FROM]).code)
    phrases = PhraseJudge(blocks, lexicon)
    judged = _judge_blocks(blocks, phrases)
    for thread in tuple(_find_threads(blocks, phrases, judged, lexicon)):
        judged |= dict.fromkeys(range(thread.start, thread.end), thread.judgement)
    return tuple(_join(blocks, judged))


def _judge_blocks(blocks: Sequence[Block], phrases: PhraseJudge) -> dict[int, Judgement]:
    judged: dict[int, Judgement] = {}
    for index in range(len(blocks)):
        judgement = phrases.judge(index)
        if judgement:
            judged[index] = judgement
    for found in (find_menus(blocks), find_share_bars(blocks), find_link_lists(blocks, phrases)):
        _add(judged, found)
    _close_gaps(blocks, judged)
    return judged


def _close_gaps(blocks: Sequence[Block], judged: dict[int, Judgement]) -> None:
    """A short line right between two asides of one kind, no blank line apart, is one of them."""
    for index in range(1, len(blocks) - 1):
        before, after = judged.get(index - 1), judged.get(index + 1)
        alike = before is not None and after is not None and before.kind is after.kind
        together = blocks[index - 1].chunk == blocks[index].chunk == blocks[index + 1].chunk
        if before is not None and alike and together and index not in judged and blocks[index].is_label:
            judged[index] = before


def _add(judged: dict[int, Judgement], found: Iterator[Judged]) -> None:
    for index, judgement in found:
        held = judged.get(index)
        if held is None or held.score < judgement.score:
            judged[index] = judgement


def _find_threads(
    blocks: Sequence[Block], phrases: PhraseJudge, judged: Mapping[int, Judgement], lexicon: Lexicon
) -> Iterator[Thread]:
    lists = tuple(find_remark_lists(blocks, lexicon))
    marks = dict(find_marks(blocks, phrases, judged, lexicon))
    marked = ThreadFinder(blocks, marks, judged, lexicon).find()
    yield from lists
    # Where the two overlap they are one thread; a section that a list holds whole adds nothing to it.
    if marked and not any(held.start <= marked.start and marked.end <= held.end for held in lists):
        yield marked


def _join(blocks: Sequence[Block], judged: Mapping[int, Judgement]) -> Iterator[Aside]:
    """One aside for each run of neighbouring blocks that are judged alike."""
    run: list[int] = []
    for index in sorted(judged):
        if run and (index != run[-1] + 1 or _key(judged[index]) != _key(judged[run[0]])):
            yield _make_aside(blocks, judged, run)
            run = []
        run.append(index)
    if run:
        yield _make_aside(blocks, judged, run)


def _key(judgement: Judgement) -> tuple[AsideKind, str]:
    return judgement.kind, judgement.reason


def _make_aside(blocks: Sequence[Block], judged: Mapping[int, Judgement], run: list[int]) -> Aside:
    judgement = judged[run[0]]
    surest = max(judged[index].score for index in run)
    span = Span(blocks[run[0]].span.start, blocks[run[-1]].span.end)
    return Aside(span, judgement.kind, judgement.reason, surest)
