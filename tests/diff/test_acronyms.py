"""Acronyms and the names that spell them out."""

import pytest

from tests.diff.passages import passage
from viewer.diff.acronyms import find_acronyms
from viewer.diff.pairing import link_same


@pytest.mark.parametrize(
    ("source", "base", "told"),
    [
        ("The World Wool Board met.", "The WWB met.", ("World Wool Board", "WWB")),
        ("The WWB met.", "The World Wool Board met.", ("WWB", "World Wool Board")),
        ("The U.K. has left.", "The United Kingdom has left.", ("U.K.", "United Kingdom")),
        ("The Bank of Salt and Tin met.", "The BST met.", ("Bank of Salt and Tin", "BST")),
        ("The World Wool Board met.", "The WCB met.", None),
        ("The world wool board met.", "The WWB met.", None),
        ("The WWB met.", "The WWB met.", None),
        ("Wood, Wool, Brass: all sold.", "The WWB met.", None),
        ("A man sat.", "A Major Arthur Noon sat.", None),
    ],
)
def test_first_letters_stand_for_the_name(source: str, base: str, told: tuple[str, str] | None) -> None:
    here, there = passage(base), passage(source, position=1)
    found = find_acronyms(here, there, link_same(here, there))
    assert [(there.span(*s).of(there.text), here.span(*b).of(here.text)) for b, s in found] == ([told] if told else [])


def test_a_name_is_taken_once() -> None:
    base, source = passage("The WWB met WWB members."), passage("The World Wool Board met members.", position=1)
    assert len(find_acronyms(base, source, link_same(base, source))) == 1
