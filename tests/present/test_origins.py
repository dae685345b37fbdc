from hypothesis import given
from hypothesis import strategies as st

from viewer.model import EditKind, Span
from viewer.present.origins import has_several_sources, with_origins
from viewer.present.runs import Run


def runs_of(*parts: tuple[str, str | None]) -> tuple[Run, ...]:
    runs, at = [], 0
    for text, source in parts:
        runs.append(Run(text, Span(at, at + len(text)), EditKind.EQUAL if source else EditKind.ADDED, source))
        at += len(text)
    return tuple(runs)


def test_a_full_stop_is_nobodys() -> None:
    assert not has_several_sources(runs_of(("Two cracks", "B"), (".", "C")))
    assert has_several_sources(runs_of(("Two cracks", "B"), (" seen", "C")))


def test_a_source_that_speaks_on_is_not_named_again() -> None:
    named = [
        (run.text, name) for run, name in with_origins(runs_of(("A", "B"), (" new", None), (" b", "B"), (" c", "C")))
    ]
    assert named == [("A", "B"), (" ", ""), ("new", ""), (" ", ""), ("b", ""), (" ", ""), ("c", "C")]


def test_a_name_stands_before_words_not_before_a_comma() -> None:
    runs = runs_of(("Two cracks", "B"), (", “said” he", "C"))
    assert [(run.text, name) for run, name in with_origins(runs)] == [
        ("Two cracks", "B"),
        (", ", ""),
        ("“said” he", "C"),
    ]


@given(st.lists(st.tuples(st.text(min_size=1, max_size=5), st.sampled_from(["B", "C", None])), max_size=6))
def test_the_texts_joined_are_the_sentence(parts: list[tuple[str, str | None]]) -> None:
    runs = runs_of(*parts)
    assert "".join(run.text for run, _ in with_origins(runs)) == "".join(run.text for run in runs)
