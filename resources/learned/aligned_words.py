"""Sentence pairs whose words a person aligned: read from the published sets, and varied to learn more from them."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

WordPair = tuple[int, int]

# A crop keeps at least so many words, and at most two thirds of its sentence.
_SHORTEST_CROP = 6


@dataclass(frozen=True, slots=True)
class AlignedSentences:
    """A source and a base sentence as words, and the pairs (source word, base word) that stand for each other.

    `group` is the number of the sentence pair that this one was made of; what is made of one stays together.
    """

    source: tuple[str, ...]
    base: tuple[str, ...]
    links: frozenset[WordPair]
    group: int


def read_json(path: Path) -> list[AlignedSentences]:
    """The sentence pairs of Edinburgh++ and MSR-RTE as Yao et al. (2013) published them, with their sure links."""
    records = json.loads(path.read_text(encoding="utf-8"))
    return [
        AlignedSentences(
            tuple(record["source"].split()), tuple(record["target"].split()), _links_in(record["sureAlign"]), number
        )
        for number, record in enumerate(records)
    ]


def read_tsv(path: Path) -> list[AlignedSentences]:
    """The sentence pairs of MultiMWA as Lan et al. (2021) published them, with their sure and their possible links."""
    pairs = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        fields = line.split("\t")
        links = _links_in(" ".join(fields[7:9]))
        pairs.append(AlignedSentences(tuple(fields[1].split()), tuple(fields[3].split()), links, number))
    return pairs


def _links_in(text: str) -> frozenset[WordPair]:
    return frozenset((int(source), int(base)) for source, base in (pair.split("-") for pair in text.split()))


def vary(pairs: Sequence[AlignedSentences], chance: Random) -> Iterator[AlignedSentences]:
    """Two more of each: one with the sides swapped, one with a part of a sentence against the other and a stranger.

    The sentences of the published sets say the same from end to end. A reader's do not: a source says more than the
    base took from it, and a link may hold two sentences of which one matters.
    """
    for pair in pairs:
        yield _swap(pair)
        stranger = chance.choice(pairs)
        words = chance.choice((stranger.source, stranger.base))
        yield _crop(pair if chance.random() < 0.5 else _swap(pair), words, chance)


def _swap(pair: AlignedSentences) -> AlignedSentences:
    return AlignedSentences(pair.base, pair.source, frozenset((b, s) for s, b in pair.links), pair.group)


def _crop(pair: AlignedSentences, stranger: tuple[str, ...], chance: Random) -> AlignedSentences:
    """A run of the base's words against the source with a strange sentence before or after it."""
    start, length = 0, len(pair.base)
    if length > _SHORTEST_CROP + 2:
        length = chance.randint(_SHORTEST_CROP, max(_SHORTEST_CROP + 1, len(pair.base) * 2 // 3))
        start = chance.randint(0, len(pair.base) - length)
    first = chance.random() < 0.5
    before = 0 if first else len(stranger)
    return AlignedSentences(
        pair.source + stranger if first else stranger + pair.source,
        pair.base[start : start + length],
        frozenset((s + before, b - start) for s, b in pair.links if start <= b < start + length),
        pair.group,
    )
