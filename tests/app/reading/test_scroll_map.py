from hypothesis import given
from hypothesis import strategies as st

from viewer.app.reading.scroll_map import ScrollMap

places = st.floats(0, 1000)
pairs = st.lists(st.tuples(places, places), max_size=12)


@given(pairs, st.lists(st.floats(-100, 1500), min_size=2, max_size=20))
def test_scrolling_down_one_article_never_scrolls_another_up(known: list[tuple[float, float]], ys: list[float]) -> None:
    mapped = [ScrollMap(known, 1000, 1000).there(y) for y in sorted(ys)]
    assert mapped == sorted(mapped)


@given(pairs, st.floats(0, 1000))
def test_every_place_has_one_in_the_other_article(known: list[tuple[float, float]], y: float) -> None:
    assert 0 <= ScrollMap(known, 1000, 1000).there(y) <= 1001


def test_linked_places_meet() -> None:
    line = ScrollMap([(100, 400), (300, 500)], 1000, 2000)
    assert line.there(100) == 400
    assert line.there(300) == 500
    assert line.there(200) == 450
    assert line.back(450) == 200
    assert line.there(0) == 0
    assert line.there(1000) == 2000


def test_a_pair_out_of_order_is_left_out() -> None:
    line = ScrollMap([(100, 400), (200, 100), (300, 500)], 1000, 2000)
    assert line.there(200) == 450
