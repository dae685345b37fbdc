from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from viewer.app.reading.scroll_map import ScrollMap

places = st.floats(0, 1000)


@st.composite
def rising(draw: st.DrawFn) -> list[tuple[float, float]]:
    """Places that never fall, in neither article; some stand at one height."""
    count = draw(st.integers(0, 12))
    one, other = (sorted(draw(st.lists(places, min_size=count, max_size=count))) for _ in range(2))
    return list(zip(one, other, strict=True))


def mapped(known: list[tuple[float, float]], one: float, other: float) -> ScrollMap:
    return ScrollMap(len(known), known.__getitem__, lambda: (one, other))


@given(rising(), st.lists(st.floats(-100, 1500), min_size=2, max_size=20))
def test_scrolling_down_one_article_never_scrolls_another_up(known: list[tuple[float, float]], ys: list[float]) -> None:
    line = mapped(known, 1000, 1000)
    for follow in (line.there, line.back):
        reached = [follow(y) for y in sorted(ys)]
        assert all(later >= before - 1e-6 for before, later in pairwise(reached))


@given(rising(), st.floats(0, 1000))
def test_every_place_has_one_in_the_other_article(known: list[tuple[float, float]], y: float) -> None:
    assert 0 <= mapped(known, 1000, 1000).there(y) <= 1001


def test_linked_places_meet() -> None:
    line = mapped([(100, 400), (300, 500)], 1000, 2000)
    assert line.there(100) == 400
    assert line.there(300) == 500
    assert line.there(200) == 450
    assert line.back(450) == 200
    assert line.there(0) == 0
    assert line.there(1000) == 2000


def test_of_pairs_on_one_line_the_first_counts() -> None:
    line = mapped([(100, 400), (200, 500), (200, 800), (300, 900)], 1000, 1000)
    assert line.there(199.999) < 501
    assert line.there(200) == 500


def test_only_the_pairs_near_a_place_are_asked_for() -> None:
    asked: list[int] = []

    def place(number: int) -> tuple[float, float]:
        asked.append(number)
        return number * 10.0, number * 20.0

    assert ScrollMap(50_000, place, lambda: (500_000.0, 1_000_000.0)).there(123_455) == 246_910
    assert len(asked) < 40
