"""Simulated edits of known texts: how many links are found, by kind of edit.

    python -m tests.benchmarks.simulated [--seed N] [--rounds N] [--model lexical|bundled]

Each of the texts beside this file is the source in turn, and a base is made of it by a random choice of edits whose
right links are known: sentences left out, put in from another book, moved far away, moved and edited, split in two,
merged with the next, lightly paraphrased, or kept. Precision, recall and F1 are those of sentence pairs; a pair belongs
to the kind of the base sentence it has. `moved` is the share of links that are rightly shown as moved or not, and
`sentences` the share of left-out sentences that are told as dropped and of put-in ones that are told as added. The same
seed gives the same figures.

Not collected by pytest: it measures, it does not judge.
"""

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from random import Random

from viewer.compare import Engine
from viewer.model import Comparison, Options
from viewer.reading.articles import read_sentences

TEXTS = Path(__file__).with_name("texts")


class Kind(Enum):
    """What was done to a sentence."""

    KEPT = "kept"
    MOVED = "moved"
    MOVED_EDITED = "moved and edited"
    EDITED = "edited in place"
    PARAPHRASED = "paraphrased"
    SPLIT = "split"
    MERGED = "merged"
    INSERTED = "put in"
    DELETED = "left out"


# How often each is done, of a hundred sentences.
_SHARES = {
    Kind.KEPT: 34,
    Kind.MOVED: 8,
    Kind.MOVED_EDITED: 8,
    Kind.EDITED: 10,
    Kind.PARAPHRASED: 12,
    Kind.SPLIT: 8,
    Kind.MERGED: 6,
    Kind.INSERTED: 7,
    Kind.DELETED: 7,
}
# The share of words that an edit of a sentence drops, exchanges or puts in.
_EDITED_WORDS = 0.2
_SPLITTABLE = re.compile(r"(?:;|,) (?:and |but |so )?(?=\w+(?: \w+){3})")
_SHORTEST_HALF = 4


def _read_synonyms() -> dict[str, str]:
    lines = Path(__file__).with_name("synonyms.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split(" = ") for line in lines)


_SYNONYMS = _read_synonyms()


@dataclass(frozen=True)
class Made:
    """One sentence of the base: what was done to it, and which source sentences it was made of."""

    sentence: str
    kind: Kind
    origins: frozenset[int]


@dataclass
class Tally:
    """What was found of what was to be found."""

    right: Counter[Kind] = field(default_factory=Counter)
    found: Counter[Kind] = field(default_factory=Counter)
    wanted: Counter[Kind] = field(default_factory=Counter)
    well_placed: Counter[Kind] = field(default_factory=Counter)
    placed: Counter[Kind] = field(default_factory=Counter)
    told: Counter[Kind] = field(default_factory=Counter)
    sentences: Counter[Kind] = field(default_factory=Counter)


def simulate(source: Sequence[str], strangers: Sequence[str], rng: Random) -> list[Made]:
    """A base made of `source` by random edits; `strangers` are sentences to put in."""
    base: list[Made] = []
    index = 0
    while index < len(source):
        kind = rng.choices(list(_SHARES), list(_SHARES.values()))[0]
        made = _make(source, index, kind, rng)
        if kind is Kind.INSERTED:
            base.append(Made(rng.choice(strangers), kind, frozenset()))
        base += made
        index += max(1, len(frozenset[int]().union(*(m.origins for m in made))))
    return _move(base, rng)


def _make(source: Sequence[str], index: int, kind: Kind, rng: Random) -> list[Made]:
    """The base sentences that the source sentence at `index` becomes (with its neighbour, for a merge)."""
    sentence, here = source[index], frozenset({index})
    halves = _halves(sentence, rng) if kind is Kind.SPLIT else []
    if kind is Kind.DELETED:
        return []
    if len(halves) == 2:
        return [Made(half, kind, here) for half in halves]
    if kind is Kind.MERGED and index + 1 < len(source):
        return [Made(_merged(sentence, source[index + 1]), kind, here | {index + 1})]
    if kind is Kind.PARAPHRASED:
        return [Made(_paraphrased(sentence), kind, here)]
    if kind in (Kind.EDITED, Kind.MOVED_EDITED):
        return [Made(_edited(sentence, rng), kind, here)]
    return [Made(sentence, Kind.MOVED if kind is Kind.MOVED else Kind.KEPT, here)]


def _move(base: list[Made], rng: Random) -> list[Made]:
    """Carry the sentences that are to be moved over at least a third of the text."""
    size = len(base)
    for made in [made for made in base if made.kind in (Kind.MOVED, Kind.MOVED_EDITED)]:
        place = base.index(made)
        base.insert(rng.choice([k for k in range(size) if abs(k - place) > size // 3]), base.pop(place))
    return base


def _halves(sentence: str, rng: Random) -> list[str]:
    places = [m for m in _SPLITTABLE.finditer(sentence) if len(sentence[: m.start()].split()) >= _SHORTEST_HALF]
    if not places:
        return [sentence]
    place = rng.choice(places)
    rest = sentence[place.end() :]
    return [f"{sentence[: place.start()]}.", rest[0].upper() + rest[1:]]


def _merged(first: str, second: str) -> str:
    return f"{first.rstrip('.?!')}, and {second[0].lower()}{second[1:]}"


def _paraphrased(sentence: str) -> str:
    return re.sub(r"\w+", lambda word: _SYNONYMS.get(word[0], word[0]), sentence)


def _edited(sentence: str, rng: Random) -> str:
    words = sentence.split()
    for _ in range(max(1, round(len(words) * _EDITED_WORDS))):
        place = rng.randrange(len(words))
        match rng.choice(("drop", "exchange", "put in")):
            case "drop" if len(words) > 3:
                words.pop(place)
            case "exchange":
                words[place] = rng.choice(sorted(_SYNONYMS.values()))
            case _:
                words.insert(place, rng.choice(("indeed", "perhaps", "very", "old", "quietly", "then", "little")))
    return " ".join(words)


def score(base: Sequence[Made], comparison: Comparison, tally: Tally, deleted: Sequence[int]) -> None:
    """Add to `tally` what a comparison of the base with its source found."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for link in comparison.links:
        for b in link.base:
            found[b].update(link.sentences)
            kind = base[b].kind
            if base[b].origins & set(link.sentences):
                tally.placed[kind] += 1
                tally.well_placed[kind] += link.moved == (kind in (Kind.MOVED, Kind.MOVED_EDITED))
    for b, made in enumerate(base):
        tally.right[made.kind] += len(found[b] & made.origins)
        tally.found[made.kind] += len(found[b])
        tally.wanted[made.kind] += len(made.origins)
        if made.kind is Kind.INSERTED:
            tally.sentences[made.kind] += 1
            tally.told[made.kind] += not found[b]
    dropped = {d.sentence for d in comparison.dropped}
    tally.sentences[Kind.DELETED] += len(deleted)
    tally.told[Kind.DELETED] += len(dropped.intersection(deleted))


def measure(seed: int, rounds: int, model: str) -> Tally:
    """Simulate and compare `rounds` bases of every text."""
    books = {path.stem: path.read_text(encoding="utf-8").split("\n")[:-1] for path in sorted(TEXTS.glob("*.txt"))}
    del books["README"]
    engine = Engine(model)
    tally = Tally()
    for name, source in books.items():
        strangers = [sentence for other, book in books.items() if other != name for sentence in book]
        for turn in range(rounds):
            base = simulate(source, strangers, Random(f"{seed} {name} {turn}"))  # noqa: S311 - no secret is made
            articles = [read_sentences([made.sentence for made in base]), read_sentences(source, siglum="B")]
            used = frozenset[int]().union(*(made.origins for made in base))
            deleted = [index for index in range(len(source)) if index not in used]
            score(base, engine.compare(articles, Options(language="en")), tally, deleted)
    return tally


def report(tally: Tally) -> Iterator[str]:
    """The figures as lines of a table, in percent."""
    yield f"{'kind':18} {'pairs':>6} {'precision':>10} {'recall':>8} {'F1':>7} {'moved':>7} {'sentences':>10}"
    for kind in Kind:
        pairs = _figures(tally.right[kind], tally.found[kind], tally.wanted[kind])
        moved = _percent(tally.well_placed[kind], tally.placed[kind])
        told = _percent(tally.told[kind], tally.sentences[kind])
        yield f"{kind.value:18} {tally.wanted[kind]:6} {pairs} {moved:>7} {told:>10}"
    whole = _figures(tally.right.total(), tally.found.total(), tally.wanted.total())
    yield f"{'all':18} {tally.wanted.total():6} {whole} {_percent(tally.well_placed.total(), tally.placed.total()):>7}"


def _figures(right: int, found: int, wanted: int) -> str:
    if not wanted:
        return f"{'':>10} {'':>8} {'':>7}"
    f1 = _percent(2 * right, found + wanted)
    return f"{_percent(right, found):>10} {_percent(right, wanted):>8} {f1:>7}"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else ""


def main() -> None:
    """Measure as the command line asks, and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=5, help="bases made of every text")
    parser.add_argument("--model", default="bundled")
    asked = parser.parse_args()
    lines = report(measure(asked.seed, asked.rounds, asked.model))
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
