"""End punctuation and what stands around it."""

import pytest

from viewer.language.marks import END, Mark, read_mark


def mark(text: str, sentence: int = 0) -> Mark:
    found = END.search(text)
    assert found
    return read_mark(text, found.start(), (0, len(text)), sentence)


def test_a_mark_knows_its_neighbours() -> None:
    read = mark("He said “stop!”[3] (and left)")
    assert (read.before, read.run, read.closers, read.notes) == ("stop", "!", "”", "[3]")
    assert (read.gap, read.opening, read.after) == (" ", "(", "and")
    assert read.text[: read.cut] == "He said “stop!”[3]"
    assert read.so_far == "He said “stop"
    assert read.front == "He said “"
    assert read.small
    assert not read.spaced


def test_a_mark_that_stands_apart_is_spaced() -> None:
    read = mark("the dept . has")
    assert read.spaced
    assert read.before == "dept"


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("It ended?!) Then", "It ended?!)"),
        ("It ended . ” Then", "It ended . ”"),
        ('" It ended . " Then', '" It ended . "'),
        ('It ended . " Then " it', "It ended ."),
        ("„Es endete. “ Dann", "„Es endete. “"),
        ("Es endete. “ Dann", "Es endete."),
        ("« Fini. » Puis", "« Fini. »"),
        ("« Fini » dit-il. « Puis", "« Fini » dit-il."),
        ("»Ende. « Dann", "»Ende. «"),
        ("It ended. . . . Then", "It ended."),
        ("It ended . . . then", "It ended . . ."),
        ("It ended! :-) Then", "It ended! :-)"),
        ("It ended.4 Then", "It ended.4"),
        ("It ended.” ¹ Then", "It ended.”"),
        ("It ended. ...and then", "It ended."),
        ("It ended.“Then”", "It ended."),
        ("終わり。」「はい", "終わり。」"),
    ],
)
def test_what_closes_a_sentence_belongs_to_it(text: str, cut: str) -> None:
    read = mark(text)
    assert text[: read.cut] == cut


def test_a_place_without_an_end_sign_is_refused() -> None:
    with pytest.raises(ValueError, match="no end sign stands at 0"):
        read_mark("abc", 0, (0, 3), 0)
