"""A version of a text, told against the one before it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.present.test_lives import FIRE, FIVE, KIOSK, OWNER, THREE, chain_of
from viewer.present.lives import lives_of
from viewer.present.redline import StrokeKind
from viewer.present.version_text import version_text


def told(*versions: tuple[str, ...], version: int = -1) -> str:
    """The version's pieces as one line: ++inserted++, --struck--, >>moved here<<."""
    chain = chain_of(*versions)
    at = version % len(versions)
    signs = {StrokeKind.INSERTED: ("++", "++"), StrokeKind.DELETED: ("--", "--"), StrokeKind.MOVED_HERE: (">>", "<<")}
    pieces = [p for paragraph in version_text(chain, lives_of(chain), at) for p in (*paragraph, None)]
    parts = []
    for piece in pieces:
        opening, closing = signs.get(piece.kind, ("", "")) if piece else ("", "")
        parts.append(f"{opening}{piece.text if piece else ' '}{closing}")
    return " ".join("".join(parts).split())


def test_the_first_version_stands_as_it_was() -> None:
    assert told((FIRE, KIOSK), (KIOSK,), version=0) == f"{FIRE} {KIOSK}"


def test_changed_words_are_struck_and_written() -> None:
    assert told((THREE,), (FIVE,)) == "Firefighters from --three--++five++ stations are at work."


def test_a_new_sentence_is_inserted_and_one_that_vanished_is_struck_where_it_stood() -> None:
    assert told((FIRE, KIOSK, THREE), (OWNER, FIRE, THREE)) == f"++{OWNER}++ {FIRE} --{KIOSK}-- {THREE}"


def test_one_that_vanished_from_the_top_stands_at_the_top() -> None:
    assert told((KIOSK, FIRE), (FIRE,)) == f"--{KIOSK}-- {FIRE}"


def test_one_that_moved_is_moved_here() -> None:
    moved = told((FIRE, KIOSK, THREE, OWNER), (OWNER, FIRE, KIOSK, THREE))
    assert moved == f">>{OWNER}<< {FIRE} {KIOSK} {THREE}"


@settings(max_examples=15, deadline=None)
@given(st.lists(st.lists(st.sampled_from([FIRE, KIOSK, THREE, OWNER]), min_size=1, max_size=4), min_size=2, max_size=3))
def test_what_is_not_struck_is_the_version(versions: list[list[str]]) -> None:
    chain = chain_of(*map(tuple, versions))
    lives = lives_of(chain)
    for number, version in enumerate(versions):
        paragraphs = version_text(chain, lives, number)
        kept = " ".join("".join(p.text for p in each if p.kind is not StrokeKind.DELETED) for each in paragraphs)
        assert "".join(kept.split()) == "".join("".join(version).split())
