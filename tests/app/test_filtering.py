from dataclasses import replace

import pytest

from viewer.app.filtering import Aspect, ChangeFilter, count_aspects, has_aspect
from viewer.present.changes import Change, ChangeKind

NEW = Change(0, ChangeKind.NEW, "new", (), moved=False, flags=0)
EDITED = Change(1, ChangeKind.EDITED, "edited", ("B",), moved=True, flags=2)
MOVED = Change(2, ChangeKind.MOVED, "moved", ("C",), moved=True, flags=0)
TYPOGRAPHY = Change(3, ChangeKind.REFORMATTED, "typography", ("B",), moved=False, flags=0)
LEFT_OUT = Change(4, ChangeKind.LEFT_OUT, "left out", ("B", "C"), moved=False, flags=0)
ALL = (NEW, EDITED, MOVED, TYPOGRAPHY, LEFT_OUT)


def taken(wanted: ChangeFilter) -> list[str]:
    return [change.text for change in ALL if wanted.takes(change)]


@pytest.mark.parametrize(
    ("wanted", "texts"),
    [
        (ChangeFilter(), ["new", "edited", "moved", "typography", "left out"]),
        (ChangeFilter(frozenset({Aspect.NEW, Aspect.LEFT_OUT})), ["new", "left out"]),
        (ChangeFilter(frozenset({Aspect.MOVED})), ["edited", "moved"]),
        (ChangeFilter(frozenset({Aspect.FLAGGED})), ["edited"]),
        (ChangeFilter(sources=frozenset({"C"})), ["moved", "left out"]),
        (ChangeFilter(frozenset({Aspect.MOVED}), frozenset({"B"})), ["edited"]),
    ],
)
def test_a_filter_takes_what_it_asks_for(wanted: ChangeFilter, texts: list[str]) -> None:
    assert taken(wanted) == texts


def test_pressing_twice_is_not_pressing() -> None:
    assert ChangeFilter().toggled(Aspect.NEW).toggled(Aspect.NEW) == ChangeFilter()
    assert ChangeFilter().of_source("B").of_source("C").sources == {"C"}
    assert ChangeFilter().of_source("B").of_source(None) == ChangeFilter()


def test_only_aspects_and_sources_narrow() -> None:
    assert not ChangeFilter().narrows
    assert ChangeFilter().toggled(Aspect.NEW).narrows


def test_a_change_counts_for_every_aspect_it_has() -> None:
    counts = count_aspects(ALL)
    assert counts == {
        Aspect.NEW: 1,
        Aspect.PARAPHRASED: 0,
        Aspect.EDITED: 1,
        Aspect.MOVED: 2,
        Aspect.FLAGGED: 1,
        Aspect.LEFT_OUT: 1,
    }
    assert not has_aspect(replace(EDITED, flags=0), Aspect.FLAGGED)
