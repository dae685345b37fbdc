"""The reader's corrections: what may not be made, and what holds for all."""

import pickle
from dataclasses import FrozenInstanceError, fields, replace
from datetime import UTC, datetime

import pytest
from hypothesis import given

from tests.corrections import corrections, placed_corrections
from viewer.model.corrections import (
    Anchor,
    ArticleMark,
    Correction,
    Linked,
    PlacedCorrection,
    Relinked,
    Signature,
    SplitSentence,
    anchors_of,
)

HERE = ArticleMark("A", "0" * 64, "Here", "here.txt")
THERE = ArticleMark("B", "1" * 64, "There", None)
OURS = Anchor(HERE, "It rained.", "Before. ", " After.", 8)
THEIRS = Anchor(THERE, "Rain fell.", "", "", 0)
SIGNED = Signature("Ana", datetime(2031, 5, 4, tzinfo=UTC))


@given(corrections())
def test_nothing_can_be_changed_afterwards(correction: Correction) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(correction, fields(correction)[0].name, None)
    assert not hasattr(correction, "__dict__")


@given(corrections())
def test_everything_can_be_handed_to_another_process(correction: Correction) -> None:
    again = pickle.loads(pickle.dumps(correction))  # noqa: S301 - our own bytes
    assert again == correction
    assert hash(again) == hash(correction)


@given(placed_corrections())
def test_a_placed_correction_has_a_place_for_each_anchor(placed: PlacedCorrection) -> None:
    assert len(placed.places) == len(anchors_of(placed.correction))
    assert placed.changed == any(place.changed for place in placed.places)
    with pytest.raises(ValueError, match="a place for each"):
        replace(placed, places=placed.places[1:])


def test_the_anchors_of_a_link_are_the_bases_then_the_sources() -> None:
    link = Linked((OURS,), (THEIRS,), SIGNED)
    assert anchors_of(link) == (OURS, THEIRS)
    again = Anchor(HERE, "Then.", "", "", 0)
    assert anchors_of(Relinked((OURS,), (THEIRS,), (again,), (THEIRS,), SIGNED)) == (OURS, THEIRS, again, THEIRS)


@pytest.mark.parametrize(
    ("base", "source"),
    [
        ((), (THEIRS,)),
        ((OURS,), ()),
        ((OURS, THEIRS), (THEIRS,)),
        ((OURS,), (OURS,)),
    ],
)
def test_a_link_joins_sentences_of_two_articles(base: tuple[Anchor, ...], source: tuple[Anchor, ...]) -> None:
    with pytest.raises(ValueError, match="link"):
        Linked(base, source, SIGNED)


@pytest.mark.parametrize("at", [0, 10, 11, -1])
def test_a_sentence_is_split_inside(at: int) -> None:
    with pytest.raises(ValueError, match="split"):
        SplitSentence(OURS, at, SIGNED)


def test_a_sentence_is_split_between_words() -> None:
    with pytest.raises(ValueError, match="between words"):
        SplitSentence(replace(OURS, exact="It  "), 2, SIGNED)


@pytest.mark.parametrize("exact", ["", " \n"])
def test_an_anchor_holds_words(exact: str) -> None:
    with pytest.raises(ValueError, match="words"):
        replace(OURS, exact=exact)


def test_an_anchor_begins_in_the_text() -> None:
    with pytest.raises(ValueError, match="-1"):
        replace(OURS, start=-1)


def test_a_signature_has_a_name_or_none_and_a_time_with_its_zone() -> None:
    assert Signature(None, SIGNED.time).author is None
    with pytest.raises(ValueError, match="name"):
        Signature(" ", SIGNED.time)
    with pytest.raises(ValueError, match="time zone"):
        Signature(None, SIGNED.time.replace(tzinfo=None))
