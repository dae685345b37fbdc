import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import compared, told
from viewer.export.characters import REPLACEMENT, holdable, replaced_notices
from viewer.model import NoticeCode


@pytest.mark.parametrize(
    "character", ["\x00", "\x08", "\x0b", "\x1f", "\x7f", "\x9f", "\ud800", "\udfff", "\ufffe", "\U0010ffff"]
)
def test_what_no_markup_can_hold_is_replaced(character: str) -> None:
    assert holdable(f"a{character}b") == f"a{REPLACEMENT}b"


@pytest.mark.parametrize("character", ["\t", "\n", "\r", "\x85", "\xa0", "é", "\u202e", "\ufeff", "😀", "\U0010fffd"])
def test_everything_else_stays(character: str) -> None:
    assert holdable(character) == character


@given(st.text(alphabet=st.characters(codec=None)))
def test_the_length_never_changes_and_a_second_time_does_nothing(text: str) -> None:
    assert len(holdable(text)) == len(text)
    assert holdable(holdable(text)) == holdable(text)


def test_a_notice_counts_what_was_replaced_in_each_article() -> None:
    comparison = compared(told("One\x00two.", B1="One\x00two."), titles={"B": "\x01\x02"})
    notices = replaced_notices(comparison)
    assert [(notice.code, notice.where) for notice in notices] == [
        (NoticeCode.CHARACTERS_REPLACED, "A"),
        (NoticeCode.CHARACTERS_REPLACED, "B"),
    ]
    assert notices[0].message.startswith("1 character that this file cannot hold is")
    assert notices[1].message.startswith("3 characters that this file cannot hold are")


def test_without_a_replacement_there_is_no_notice() -> None:
    assert replaced_notices(compared(told("One."))) == ()


def test_no_character_is_passed_over_by_the_quick_look() -> None:
    """Character by character with a letter before it, so that each is looked for alone."""
    planes = [chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF)]
    lone = [*map(chr, (*range(9), 11, 12, *range(14, 32), *range(0x7F, 0x85), *range(0x86, 0xA0)))]
    lone += [*map(chr, (*range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0))), *planes]
    assert all(holdable(f"a{character}") == f"a{REPLACEMENT}" for character in lone)
