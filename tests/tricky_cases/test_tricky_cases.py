"""Every tricky case: its links, its verdicts and its word marks, with the bundled model."""

from collections.abc import Callable

import pytest

from tests.contract import check_contract
from tests.tricky_cases.cases import Case, links_found, read_cases, told
from tests.tricky_cases.marks import pieces, written
from viewer.compare import Engine
from viewer.export.comparison_json import to_json_object
from viewer.model import Comparison

CASES = read_cases()
Comparer = Callable[[Case], Comparison]


@pytest.fixture(scope="module")
def compared() -> Comparer:
    """Compares a case, once."""
    engine = Engine()
    done: dict[str, Comparison] = {}

    def compare(case: Case) -> Comparison:
        if case.key not in done:
            done[case.key] = engine.compare(case.articles)
        return done[case.key]

    return compare


def cases(aspect: str) -> pytest.MarkDecorator:
    """Runs a test on every case; where that aspect is unsolved it is expected to fail."""
    parameters = []
    for case in CASES:
        today = case.unsolved.get(aspect)
        marks = [pytest.mark.xfail(reason=f"today: {today}", strict=True)] if today else []
        parameters.append(pytest.param(case, id=case.key, marks=marks))
    return pytest.mark.parametrize("case", parameters)


@cases("links")
def test_links_are_those_a_careful_reader_finds(case: Case, compared: Comparer) -> None:
    found = links_found(compared(case))
    assert found - case.disputed == case.links, case.difficulty


@cases("verdicts")
def test_verdicts_are_those_of_a_careful_reader(case: Case, compared: Comparer) -> None:
    found = [attribution.verdict.value for attribution in compared(case).provenance]
    wanted = ["/".join(sorted(either)) for either in case.verdicts]
    assert len(found) == len(wanted)
    assert all(one in either for one, either in zip(found, case.verdicts, strict=True)), f"{found}, wanted {wanted}"


@cases("marks")
def test_words_are_marked_as_a_careful_reader_would(case: Case, compared: Comparer) -> None:
    comparison = compared(case)
    links = {told(link): link for link in comparison.links}
    for key, ways in case.marks.items():
        link = links[key]
        found = written(
            link.edits,
            comparison.base.text,
            comparison.article(link.source).text,
            reformatted=any("{:" in way for way in ways),
        )
        assert pieces(found) in [pieces(way) for way in ways], f"{found}, wanted {' or '.join(ways)}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.key)
def test_every_case_keeps_the_contract(case: Case, compared: Comparer) -> None:
    check_contract(to_json_object(compared(case)))


def test_no_case_is_told_twice() -> None:
    assert len({case.name for case in CASES}) == len({case.difficulty for case in CASES}) == len(CASES)
    assert len(CASES) >= 60
