"""Sentence pairs whose words a person aligned: read from the published sets, and varied to learn more from them."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

WordPair = tuple[int, int]

# A part keeps at least so many words, and at most three quarters of its sentence.
_SHORTEST_PART = 4
_STOPS = frozenset(".?!")


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
        stranger = chance.choice([other for other in pairs if other.group != pair.group] or pairs)
        words = chance.choice((stranger.source, stranger.base))
        yield _part(pair if chance.random() < 0.5 else _swap(pair), words, chance)


def _swap(pair: AlignedSentences) -> AlignedSentences:
    return AlignedSentences(pair.base, pair.source, frozenset((b, s) for s, b in pair.links), pair.group)


def _part(pair: AlignedSentences, stranger: tuple[str, ...], chance: Random) -> AlignedSentences:
    """A run of the base's words against the source, alone or with a strange sentence before or after it.

    The full stops stay at the ends, where they stand for each other whatever comes before them.
    """
    stops = [words[-1:] for words in (pair.source, pair.base) if words[-1:] and words[-1] in _STOPS]
    kept = 1 if len(stops) == 2 else 0
    source, base = pair.source[: len(pair.source) - kept], pair.base[: len(pair.base) - kept]
    start, length = 0, len(base)
    if length > _SHORTEST_PART:
        length = chance.randint(_SHORTEST_PART, max(_SHORTEST_PART, length * 3 // 4))
        start = chance.randint(0, len(base) - length)
    before, after = chance.choice((((), ()), (stranger, ()), ((), stranger)))
    if after and kept:
        after = (*stops[0], *(after[:-1] if after[-1] in _STOPS else after))
    links = {
        (s + len(before), b - start)
        for s, b in pair.links
        if s < len(source) and start <= b < min(start + length, len(base))
    }
    source = (*before, *source, *after)
    base = base[start : start + length]
    if kept:
        links.add((len(source), len(base)))
        source, base = (*source, *stops[0]), (*base, *stops[1])
    return AlignedSentences(source, base, frozenset(links), pair.group)
