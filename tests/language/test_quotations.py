"""What stands between quotation marks."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from viewer.language.quotations import QuotationMarks
from viewer.model import Span

_TEXTS = st.lists(st.sampled_from(["“", "”", '"', "‘", "’", "'", " ", "ab", "c. ", "\n", "\n\n"]), max_size=40).map(
    "".join
)


def test_a_quotation_is_what_stands_between_its_marks() -> None:
    text = "He said “go home” and left."
    (found,) = QuotationMarks(text).quotations
    assert (found.span.of(text), found.marked.of(text)) == ("go home", "“go home”")


@given(_TEXTS, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=3))
def test_the_quotations_of_a_stretch_are_those_that_overlap_it(text: str, given_: list[tuple[int, int]]) -> None:
    marks = QuotationMarks(text)
    spans = [Span(start, start + length) for start, length in given_]
    wanted = tuple(q for q in marks.quotations if any(q.span.overlaps(span) for span in spans))
    assert marks.overlapping(spans) == wanted


def test_quotations_read_ahead_need_not_be_read_when_they_are_asked_for() -> None:
    marks = QuotationMarks("He said “go home” and left.")
    marks.read_ahead()
    assert {"quotations", "_places"} <= vars(marks).keys()


@given(_TEXTS)
def test_quotations_come_in_order_and_do_not_overlap(text: str) -> None:
    found = QuotationMarks(text).quotations
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@given(
    st.lists(
        st.sampled_from([*"“”„«»\"’‘'\n", "\n\n", "``", "''", " said ", "Yes", ", ", ". ", "6' 2", "it is"]),
        max_size=20,
    ),
    st.booleans(),
)
def test_the_quotations_of_a_text_are_those_of_its_paragraphs(pieces: list[str], lines: bool) -> None:
    text = "".join(pieces)
    borders = list(re.finditer(r"\n" if lines else r"\n\s*\n", text))
    starts, ends = [0, *(found.end() for found in borders)], [*(found.start() for found in borders), len(text)]
    paragraphs = [Span(start, end) for start, end in zip(starts, ends, strict=True)]
    alone = [q for part in paragraphs for q in QuotationMarks(text, part, lines).quotations]
    assert list(QuotationMarks(text, lines=lines).quotations) == alone
