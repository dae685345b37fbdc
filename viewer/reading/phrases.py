"""Blocks that say what only the surroundings of an article say: notices, share lines, captions, links."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache

from viewer.model import AsideKind
from viewer.reading.blocks import Block
from viewer.reading.evidence import Feature, Judgement, judge
from viewer.reading.lexicon import Cue, Lexicon, lexicons

_BIAS = Feature("bias", -2.5)
_QUOTED = Feature("stands in quotation marks", -5.0)
_REPORTED = Feature("reports what somebody said", -2.5)
_TOO_LONG = Feature("is long", -3.5)
_AT_THE_EDGE = Feature("stands at the edge of the text", 0.5)
_ON_TOPIC = -1.5  # for each other paragraph that speaks of the same thing
_ON_TOPIC_MOST = 4
_EDGE_BEFORE, _EDGE_AFTER = 3, 6
_TOPIC_WORDS = 10
_QUOTATION = re.compile(r'"[^"]*(?:"|$)')


class PhraseJudge:
    """Judges blocks by what they say, each in the light of the whole text."""

    def __init__(self, blocks: Sequence[Block], lexicon: Lexicon) -> None:
        self._blocks = blocks
        self._cues = _find_anchored(blocks)
        self._reported = [cue for cue in lexicon.remarks if cue.weight < 0]
        self._on_topic: dict[str, int] = {}

    def judge(self, index: int) -> Judgement | None:
        """What the block at `index` is by its own words; None for body. The surest judgement wins."""
        block = self._blocks[index]
        best: Judgement | None = None
        for cue in self._cues.get(index, ()):
            if cue.opens and cue.kind is AsideKind.COMMENT:
                continue  # a heading of comments counts only with comments under it
            found = cue.find(block.folded) if block.words <= 3 * cue.longest else None
            if found is None:
                continue
            judgement = judge(cue.kind, self._weigh(cue, found, index))
            if judgement and (best is None or judgement.score > best.score):
                best = judgement
        return best

    def opens(self, index: int, kind: AsideKind) -> Cue | None:
        """The cue by which the block at `index` heads a section of that kind; None where it does not."""
        if index not in self._cues:
            return None
        folded = self._blocks[index].folded
        openers = (cue for cue in self._cues[index] if cue.opens and cue.kind is kind)
        return next((cue for cue in openers if cue.find(folded)), None)

    def _weigh(self, cue: Cue, found: re.Match[str], index: int) -> list[Feature]:
        block = self._blocks[index]
        features = [_BIAS, Feature(cue.name, cue.weight, cue.reason)]
        if any(q.start() <= found.start() < q.end() for q in _QUOTATION.finditer(block.folded)):
            features.append(_QUOTED)
        if block.is_prose and any(cue.find(block.folded) for cue in self._reported):
            features.append(_REPORTED)
        if block.words > cue.longest:
            features.append(_TOO_LONG)
        if index < _EDGE_BEFORE or index >= len(self._blocks) - _EDGE_AFTER:
            features.append(_AT_THE_EDGE)
        if cue.topic:
            others = min(_ON_TOPIC_MOST, self._speaking_of(cue) - self._speaks(block, cue))
            features.append(Feature("the article is about that", _ON_TOPIC * others))
        return features

    def _speaking_of(self, cue: Cue) -> int:
        topic = cue.topic or ""
        if topic not in self._on_topic:
            self._on_topic[topic] = sum(self._speaks(block, cue) for block in self._blocks)
        return self._on_topic[topic]

    @staticmethod
    def _speaks(block: Block, cue: Cue) -> bool:
        return block.words >= _TOPIC_WORDS and (cue.topic or "") in block.folded


def _find_anchored(blocks: Sequence[Block]) -> dict[int, list[Cue]]:
    """By block, the cues that have an anchor in it, in the order of the lexicons.

    Hundreds of anchors are looked for in texts of millions of characters: first, in the list of the words that occur,
    those that may belong to an anchor; then, in the few blocks that have such a word, the anchor itself.
    """
    telling = _telling_words({word for block in blocks for word in block.folded.split()})
    known = frozenset(telling)
    anchored = {}
    for index, block in enumerate(blocks):
        found: dict[int, Cue] = {}
        for word in known.intersection(block.folded.split()):
            found.update((held.place, held.cue) for held in telling[word] if held.anchor in block.folded)
        if found:
            anchored[index] = [found[place] for place in sorted(found)]
    return anchored


@dataclass(frozen=True, slots=True)
class _Anchor:
    """An anchor of a cue, and the place of that cue among all.

    `word` is the longest word of the anchor; `begins` and `ends` say whether it begins and ends a word of the text
    wherever the anchor stands ("min read" may stand in "15min readers").
    """

    anchor: str
    word: str
    begins: bool
    ends: bool
    place: int
    cue: Cue

    def may_be_in(self, word: str) -> bool:
        """Whether the anchor's word may be this word of the text, which holds it."""
        return (not self.begins or word.startswith(self.word)) and (not self.ends or word.endswith(self.word))


@cache
def _anchors_by_word() -> Mapping[str, Sequence[_Anchor]]:
    """The anchors of all cues by their longest words; places count the cues in the order of the lexicons."""
    anchors: dict[str, list[_Anchor]] = {}
    for place, cue in enumerate(cue for lexicon in lexicons().values() for cue in lexicon.cues):
        for anchor in cue.anchors:
            held = _read_anchor(anchor, place, cue)
            anchors.setdefault(held.word, []).append(held)
    return anchors


def _read_anchor(anchor: str, place: int, cue: Cue) -> _Anchor:
    words = anchor.split(" ")
    longest = max(range(len(words)), key=lambda number: len(words[number]))
    return _Anchor(anchor, words[longest], longest > 0, longest < len(words) - 1, place, cue)


def _telling_words(vocabulary: Set[str]) -> dict[str, list[_Anchor]]:
    """The words of a text that may belong to an anchor, each with the anchors it may belong to."""
    listed = "\n".join(["", *sorted(vocabulary), ""])
    telling: dict[str, list[_Anchor]] = {}
    for part, anchors in _anchors_by_word().items():
        for position in _find_all(listed, part):
            word = listed[listed.rindex("\n", 0, position) + 1 : listed.index("\n", position)]
            if fitting := [anchor for anchor in anchors if anchor.may_be_in(word)]:
                telling.setdefault(word, []).extend(fitting)
    return telling


def _find_all(text: str, part: str) -> Iterator[int]:
    position = text.find(part)
    while position >= 0:
        yield position
        position = text.find(part, position + len(part))
