"""Pairs that were written blind or for one class of changes, and rewordings of one fact: what is due is told, no more.

What is unsolved is expected to fail, and says what is told today.
"""

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest

from viewer.compare import Engine
from viewer.model import FlagKind, Options
from viewer.reading.articles import read_sentences

HERE = Path(__file__).parent
LABELLED = ("blind.toml", "blind-2.toml", "blind-3.toml", "blind-4.toml", "blind-5.toml", "parts.toml")


def kinds(names: str) -> frozenset[FlagKind]:
    return frozenset(FlagKind(name) for name in names.split())


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    return tuple(tomllib.loads((HERE / name).read_text(encoding="utf-8"))["pair"])


def labelled() -> Iterator[object]:
    for name in LABELLED:
        for number, row in enumerate(rows(name)):
            today = row.get("unsolved")
            marks = [pytest.mark.xfail(reason=f"today: {today}", strict=True)] if today else []
            yield pytest.param(name, number, id=row["id"], marks=marks)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def kinds_found(engine: Engine, pairs: Sequence[tuple[str, str]]) -> tuple[frozenset[FlagKind], ...]:
    """The kinds of flags of each pair of a source's sentence and the base's; each pair is a world of its own."""
    articles = (
        read_sentences([base for _, base in pairs], siglum="A"),
        read_sentences([source for source, _ in pairs], siglum="B"),
    )
    links = engine.compare(articles, Options(paired=True, language="en")).links
    assert len(links) == len(pairs)
    return tuple(frozenset(flag.kind for flag in link.flags) for link in links)


@pytest.fixture(scope="module")
def found(engine: Engine) -> dict[str, tuple[frozenset[FlagKind], ...]]:
    return {name: kinds_found(engine, [(row["source"], row["base"]) for row in rows(name)]) for name in LABELLED}


@pytest.mark.parametrize(("name", "number"), list(labelled()))
def test_the_kinds_that_are_due_are_told(
    found: dict[str, tuple[frozenset[FlagKind], ...]], name: str, number: int
) -> None:
    row, told = rows(name)[number], found[name][number]
    due = kinds(row["kinds"])
    assert due <= told <= due | kinds(row.get("allowed", "")), row.get("note", row["base"])


def test_nothing_is_told_of_a_fact_in_other_words(engine: Engine) -> None:
    pairs = [(row["one"], row["other"]) for row in rows("rewordings.toml")]
    both_ways = [*pairs, *((other, one) for one, other in pairs)]
    wrong = [pair for pair, told in zip(both_ways, kinds_found(engine, both_ways), strict=True) if told]
    assert wrong == []
