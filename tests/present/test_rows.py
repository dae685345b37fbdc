from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factories import Told, compared, set_aside, told
from viewer.model import Comparison, EditKind, Options
from viewer.present.index import index_comparison
from viewer.present.rows import Row, RowKind, rows_of, runs_of, sayers_of
from viewer.present.runs import Direction
from viewer.present.wording import badge_text


def shown(comparison: Comparison) -> list[str]:
    """Each row as "A1 B2 C-", with "…" for continued, "x" for left out and "~" for set aside."""
    return [_row(row) for row in rows_of(index_comparison(comparison))]


def _row(row: Row) -> str:
    cells = []
    for cell in row.cells:
        if cell is None:
            cells.append("-")
            continue
        sign = "x" if cell.left_out else "~" if cell.aside else "…" if cell.continued else ""
        cells.append(sign + cell.siglum + "+".join(str(index + 1) for index in cell.sentences))
    return " ".join(cells)


def test_every_base_sentence_has_a_row_with_its_sources() -> None:
    comparison = compared(
        told("It is shut.", B1="It is shut.", C1="It is {+shut}."),
        told("Nobody knew."),
        told("It rains.", C2="It rains."),
    )
    assert shown(comparison) == ["A1 B1 C1", "A2 - -", "A3 - C2"]


def test_a_left_out_sentence_stands_after_the_one_it_followed() -> None:
    comparison = compared(
        told("One.", B1="One."),
        told("Three.", B3="Three."),
        left_out={"B2": "Two.", "B4": "Four."},
    )
    assert shown(comparison) == ["A1 B1", "- xB2", "A2 B3", "- xB4"]


def test_a_left_out_beginning_stands_before_the_first_linked_sentence() -> None:
    comparison = compared(told("New here."), told("Two.", B2="Two."), left_out={"B1": "One."})
    assert shown(comparison) == ["A1 -", "- xB1", "A2 B2"]


def test_a_moved_sentence_does_not_take_what_followed_it_along() -> None:
    comparison = compared(
        told("Last things first.", B3="Last things first.", moved=True),
        told("One.", B1="One."),
        left_out={"B2": "Two.", "B4": "Four."},
    )
    assert shown(comparison) == ["A1 B3", "A2 B1", "- xB2", "- xB4"]


def test_a_source_that_was_not_used_stands_at_the_end() -> None:
    assert shown(compared(told("One."), left_out={"B1": "Other."})) == ["A1 -", "- xB1"]


def test_sentences_left_out_by_two_sources_alike_share_a_row() -> None:
    comparison = compared(
        told("One.", B1="One.", C1="One."),
        left_out={
            "B2": "The pylon was repaired.",
            "B3": "Ferries ran late.",
            "C2": "Late ran the ferries.",
            "C3": "The pylon was repaired twice.",
        },
        also_in={"B2": "C", "B3": "C", "C2": "B", "C3": "B"},
    )
    assert shown(comparison) == ["A1 B1 C1", "- xB2 xC3", "- xB3 xC2"]


def test_left_out_sentences_that_differ_stand_in_rows_of_their_own() -> None:
    comparison = compared(
        told("One.", B1="One.", C1="One."), left_out={"B2": "The pylon was repaired.", "C2": "The pylon was old."}
    )
    assert shown(comparison) == ["A1 B1 C1", "- xB2 -", "- - xC2"]


def test_a_left_out_row_says_who_else_has_it() -> None:
    comparison = compared(
        told("One.", B1="One.", C1="One."), left_out={"B2": "The pylon was repaired."}, also_in={"B2": "C"}
    )
    index = index_comparison(comparison)
    told_row, left_out = rows_of(index)
    assert left_out.also_in == ("C",)
    assert sayers_of(index, left_out) == ("B", "C")
    assert sayers_of(index, told_row) == ()


def test_a_merge_shows_both_sentences_in_one_cell() -> None:
    comparison = compared(told("He came and she left.", B1_2="He came{-.} {|}{+and} {:She>she} left."))
    assert shown(comparison) == ["A1 B1+2"]
    (row,) = rows_of(index_comparison(comparison))
    assert badge_text(row.badges[0]) == "B1–2"


def test_a_split_shows_its_source_once_and_continues_it() -> None:
    comparison = compared(
        told("He came.", "She left.", B1="He came{+.} {/}{-and} {:she>She} left."), left_out={"B2": "It rained."}
    )
    assert shown(comparison) == ["A1 B1", "A2 …B1", "- xB2"]


def test_a_source_sentence_used_twice_is_shown_with_both() -> None:
    comparison = compared(
        told("It is shut.", B1="It is shut."), told("It rains."), told("It is shut.", B1="It is shut.", moved=True)
    )
    assert shown(comparison) == ["A1 B1", "A2 -", "A3 B1"]


def test_asides_stand_where_they_stood() -> None:
    comparison = compared(
        set_aside("Menu."), told("One.", B1="One."), told("Two.", B3="Two."), asides={"B2": "Advertisement."}
    )
    assert shown(comparison) == ["~A1 -", "A2 B1", "- ~B2", "A3 B3"]


def test_numbers_count_only_what_counts() -> None:
    comparison = compared(set_aside("Menu."), told("One.", B2="One."), asides={"B1": "Advertisement."})
    aside, row = rows_of(index_comparison(comparison))[0], rows_of(index_comparison(comparison))[-1]
    assert [cell.numbers if cell else None for cell in aside.cells] == [(), None]
    assert [cell.numbers if cell else None for cell in row.cells] == [(1,), (1,)]


def test_included_asides_are_numbered_and_left_out_like_body() -> None:
    comparison = compared(
        told("One.", B2="One."), asides={"B1": "Advertisement."}, options=Options(include_asides=True)
    )
    assert shown(comparison) == ["- xB1", "A1 B2"]


def test_a_moved_sentence_says_which_way_it_went() -> None:
    comparison = compared(
        told("Three.", B3="Three.", moved=True),
        told("Two.", B2="Two."),
        told("Four.", B4="Four."),
        told("One.", B1="One.", moved=True),
    )
    directions = [row.badges[0].moved for row in rows_of(index_comparison(comparison))]
    assert directions == [Direction.EARLIER, None, None, Direction.LATER]


def test_the_best_source_comes_first_among_the_badges() -> None:
    comparison = compared(told("It is shut.", C1="It is shut.", B1="It is {+shut}."))
    (row,) = rows_of(index_comparison(comparison))
    assert [(badge.siglum, badge.primary) for badge in row.badges] == [("C", True), ("B", False)]


def test_a_badge_says_whether_its_source_gives_words() -> None:
    comparison = compared(
        told(
            "It is shut; keep off.",
            B1="It is shut{+; keep off}.",
            C1="{+It is shut;} keep off.",
            D1="It is {~closed>shut}{+; keep off}.",
        )
    )
    (row,) = rows_of(index_comparison(comparison))
    assert [(badge.siglum, badge.gives_words) for badge in row.badges] == [("B", True), ("C", True), ("D", False)]


def test_without_sources_a_row_has_no_verdict() -> None:
    comparison = compared(told("One."))
    bare = Comparison(comparison.articles, comparison.options, "lexical", (), (), (), comparison.summary)
    assert [row.verdict for row in rows_of(index_comparison(bare))] == [None]


@st.composite
def comparisons(draw: st.DrawFn, join: str = " ") -> Comparison:
    """Any shuffling of a source's sentences, some left out, some twice, new ones between."""
    size = draw(st.integers(1, 6))
    used = draw(st.lists(st.one_of(st.integers(1, size), st.none()), min_size=1, max_size=7))
    parts: list[Told] = []
    best = 0
    for number in used:
        if number is None:
            parts.append(told("Something new."))
        else:
            parts.append(told(f"Sentence {number}.", moved=number < best, **{f"B{number}": f"Sentence {number}."}))
            best = max(best, number)
    rest = [n for n in range(1, size + 1) if n not in used]
    asides = draw(st.sets(st.sampled_from(rest))) if rest else set()
    return compared(
        *parts,
        left_out={f"B{n}": f"Sentence {n}." for n in rest if n not in asides},
        asides={f"B{n}": f"Sentence {n}." for n in asides},
        join=join,
    )


@settings(max_examples=80, deadline=None)
@given(comparisons())
def test_every_sentence_is_shown_and_what_no_link_uses_only_once(comparison: Comparison) -> None:
    index = index_comparison(comparison)
    rows = rows_of(index)
    assert [row.sentence for row in rows if row.sentence is not None] == list(range(len(comparison.base.sentences)))
    cells = [cell for row in rows for cell in row.cells[1:] if cell and not cell.continued]
    seen = [sentence for cell in cells for sentence in cell.sentences]
    assert set(seen) == {i for article in comparison.sources for i in range(len(article.sentences))}
    alone = [i for cell in cells if cell.link is None for i in cell.sentences]
    assert len(alone) == len(set(alone))
    for row in rows:
        assert (row.kind is RowKind.SENTENCE) == (row.verdict is not None)
        for cell in filter(None, row.cells):
            texts = ["".join(run.text for run in runs) for runs in runs_of(index, cell)]
            assert texts == [index.article(cell.siglum).sentence_text(i) for i in cell.sentences]


@settings(max_examples=80, deadline=None)
@given(comparisons())
def test_what_no_link_uses_keeps_the_order_of_its_source(comparison: Comparison) -> None:
    rows = rows_of(index_comparison(comparison))
    unused = [cell.sentences[0] for row in rows for cell in row.cells[1:] if cell and cell.link is None]
    assert unused == sorted(unused)


def test_a_sentence_used_twice_is_marked_in_each_row_as_that_row_has_it() -> None:
    comparison = compared(
        told("They lent 2 boats.", B1="They lent {!7>2} boats."),
        told("They lent 7 boats for a day.", B1="They lent 7 boats{+ for a day}."),
    )
    index = index_comparison(comparison)
    first, second = (row for row in rows_of(index) if row.kind is RowKind.SENTENCE)
    assert first.cells[1] is not None
    assert second.cells[1] is not None
    (runs,) = runs_of(index, first.cells[1], first)
    assert [(run.text, run.mark) for run in runs if run.mark is not EditKind.EQUAL] == [("7", EditKind.REPLACED)]
    (runs,) = runs_of(index, second.cells[1], second)
    assert {run.mark for run in runs} == {EditKind.EQUAL}
    # In the article as a whole the words are used as they are.
    assert {run.mark for run in runs_of(index, first.cells[1])[0]} == {EditKind.EQUAL}


def test_words_that_another_row_uses_are_not_struck_in_this_one() -> None:
    comparison = compared(
        told("The bridge is shut.", B1="The bridge is shut{- and the ferry runs}."),
        told("the ferry runs.", B1="{-The bridge is shut and} the ferry runs."),
    )
    index = index_comparison(comparison)
    row = next(row for row in rows_of(index) if row.kind is RowKind.SENTENCE)
    assert row.cells[1] is not None
    (runs,) = runs_of(index, row.cells[1], row)
    assert "".join(run.text for run in runs if run.mark is EditKind.DROPPED).split() == ["and"]
