"""Pairs that were written blind, and rewordings of one fact: what is due is told, and nothing else.

What is unsolved is expected to fail, and says what is told today.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.provenance.flags.labelled import Labelled, flags_between
from viewer.compare import Engine
from viewer.model import FlagKind

HERE = Path(__file__).parent


def kinds(names: str) -> frozenset[FlagKind]:
    return frozenset(FlagKind(name) for name in names.split())


def rows(name: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = tomllib.loads((HERE / name).read_text(encoding="utf-8"))["pair"]
    return found


def blind() -> Iterator[object]:
    for row in rows("blind.toml"):
        today = row.get("unsolved")
        marks = [pytest.mark.xfail(reason=f"today: {today}", strict=True)] if today else []
        yield pytest.param(row, id=row["id"], marks=marks)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def kinds_found(engine: Engine, source: str, base: str) -> frozenset[FlagKind]:
    pair = Labelled(FlagKind.NUMBER, source, base, "", frozenset())
    return frozenset(flag.kind for flag in flags_between(engine, pair))


@pytest.mark.parametrize("row", list(blind()))
def test_the_kinds_that_are_due_are_told(engine: Engine, row: dict[str, str]) -> None:
    found, due = kinds_found(engine, row["source"], row["base"]), kinds(row["kinds"])
    assert due <= found <= due | kinds(row.get("allowed", "")), row["note"]


@pytest.mark.parametrize("row", rows("rewordings.toml"), ids=lambda row: row["one"])
def test_nothing_is_told_of_a_fact_in_other_words(engine: Engine, row: dict[str, str]) -> None:
    assert not kinds_found(engine, row["one"], row["other"])
    assert not kinds_found(engine, row["other"], row["one"])
