"""Pairs of sentences labelled by hand with what a fact-checker should be told of them."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from viewer.compare import Engine
from viewer.model import Flag, FlagKind, Options
from viewer.reading.articles import read_sentences

PAIRS = Path(__file__).parent / "pairs"


@dataclass(frozen=True)
class Labelled:
    """What a source says, what the base made of it, and the line to be told; no line where all is well.

    Flags of the kinds `allowed` are right as well.
    """

    kind: FlagKind
    source: str
    base: str
    told: str
    allowed: frozenset[FlagKind]


def labelled_pairs() -> Iterator[Labelled]:
    """All pairs, by kind."""
    for kind in FlagKind:
        rows = tomllib.loads((PAIRS / f"{kind.value}.toml").read_text(encoding="utf-8"))["pair"]
        for row in rows:
            allowed = frozenset(FlagKind(name) for name in row.get("allowed", "").split())
            yield Labelled(kind, row["source"], row["base"], row.get("told", ""), allowed)


def flags_between(engine: Engine, pair: Labelled) -> tuple[Flag, ...]:
    """The flags of a link between the two."""
    articles = read_sentences([pair.base], siglum="A"), read_sentences([pair.source], siglum="B")
    comparison = engine.compare(articles, Options(paired=True, language="en"))
    return tuple(flag for link in comparison.links for flag in link.flags)
