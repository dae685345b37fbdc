"""What an edit of each kind must have."""

import pytest

from viewer.model import Edit, EditKind, Span

PLACE = Span(2, 5)
NEED = {
    EditKind.EQUAL: {(True, True)},
    EditKind.REFORMATTED: {(True, True), (True, False), (False, True)},
    EditKind.ADDED: {(True, False)},
    EditKind.DROPPED: {(False, True)},
    EditKind.PARAPHRASED: {(True, True)},
    EditKind.REPLACED: {(True, True)},
    EditKind.MOVED: {(True, True)},
}
SIDES = [(True, True), (True, False), (False, True), (False, False)]


@pytest.mark.parametrize(("kind", "sides"), [(kind, sides) for kind in EditKind for sides in SIDES])
def test_an_edit_has_the_sides_its_kind_needs_and_no_other(kind: EditKind, sides: tuple[bool, bool]) -> None:
    base, source = (PLACE if there else None for there in sides)
    if sides in NEED[kind]:
        assert Edit(kind, base, source).kind is kind
    else:
        with pytest.raises(ValueError, match=f"kind {kind.value} cannot have"):
            Edit(kind, base, source)


def test_an_empty_span_is_a_side_all_the_same() -> None:
    assert Edit(EditKind.ADDED, Span(3, 3), None).base == Span(3, 3)


def test_words_are_kept_where_they_are_the_same_words() -> None:
    assert {kind for kind in EditKind if kind.keeps_words} == {EditKind.EQUAL, EditKind.REFORMATTED, EditKind.MOVED}
