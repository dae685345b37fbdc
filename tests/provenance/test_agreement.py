"""Echoes -> statements: what several sources say."""

from hypothesis import given
from hypothesis import strategies as st

from viewer.model import Echo, Statement, Telling
from viewer.provenance import gather_statements

ORDER = ("B", "C", "D", "E")
places = st.builds(Telling, st.sampled_from(ORDER), st.integers(0, 2))


@st.composite
def echoes(draw: st.DrawFn) -> list[Echo]:
    pairs = draw(st.sets(st.tuples(places, places).filter(lambda p: p[0].source < p[1].source), max_size=8))
    return [Echo(one, other, draw(st.integers(20, 100)) / 100) for one, other in sorted(pairs)]


def at(place: str) -> Telling:
    return Telling(place[0], int(place[1:]))


def gathered(*told: tuple[str, str, float]) -> list[list[str]]:
    found = gather_statements([Echo(at(one), at(other), score) for one, other, score in told], ORDER, 0.5)
    return [[f"{telling.source}{telling.sentence}" for telling in statement.tellings] for statement in found]


def test_two_sentences_that_echo_each_other_are_a_statement() -> None:
    assert gathered(("B1", "C4", 0.8)) == [["B1", "C4"]]


def test_an_echo_below_the_threshold_is_none() -> None:
    assert gathered(("B1", "C4", 0.49)) == []


def test_what_three_sources_say_is_one_statement() -> None:
    assert gathered(("B1", "C4", 0.8), ("C4", "D2", 0.9), ("B1", "D2", 0.4)) == [["B1", "C4", "D2"]]


def test_a_sentence_that_says_two_things_does_not_make_one_statement_of_both() -> None:
    assert gathered(("B1", "C4", 0.8), ("C4", "D2", 0.9)) == [["B1", "C4"], ["C4", "D2"]]


def test_two_sentences_of_one_source_may_say_the_same_as_one_of_another() -> None:
    assert gathered(("B1", "C4", 0.8), ("B2", "C4", 0.7)) == [["B1", "B2", "C4"]]


def test_statements_come_in_the_order_of_their_first_tellings() -> None:
    assert gathered(("C4", "D1", 0.9), ("B7", "D2", 0.6), ("B2", "E0", 0.5)) == [
        ["B2", "E0"],
        ["B7", "D2"],
        ["C4", "D1"],
    ]


def test_the_score_of_a_statement_is_the_mean_over_its_pairs() -> None:
    echoes = [Echo(at("B1"), at("C4"), 0.8), Echo(at("C4"), at("D2"), 0.9), Echo(at("B1"), at("D2"), 0.4)]
    assert gather_statements(echoes, ORDER, 0.5)[0].score == 0.7


@given(echoes(), st.integers(20, 100))
def test_every_echo_that_reaches_the_threshold_is_seen_in_a_statement_and_no_other(
    found: list[Echo], percent: int
) -> None:
    threshold = percent / 100
    statements = gather_statements(found, ORDER, threshold)
    for echo in found:
        together = any(echo.one in s.tellings and echo.other in s.tellings for s in statements)
        assert together or echo.score < threshold
    told = {telling for echo in found if echo.score >= threshold for telling in (echo.one, echo.other)}
    assert {telling for statement in statements for telling in statement.tellings} == told
    assert len({frozenset(s.tellings) for s in statements}) == len(statements)


@given(echoes())
def test_statements_do_not_depend_on_the_order_in_which_echoes_are_found(found: list[Echo]) -> None:
    def gather(given: list[Echo]) -> tuple[Statement, ...]:
        return gather_statements(given, ORDER, 0.5)

    assert gather(found) == gather(found[::-1])
