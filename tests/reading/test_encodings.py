"""A reader is shown how a text reads in the encodings it may be in."""

import pytest

from viewer.reading.encodings import OFFERED, offer_encodings

RUSSIAN = "<p>Ferry aground</p>\n<p>Паром сел на мель в четверг вечером.</p>\nThe end.\n"


def test_ascii_reads_the_same_in_all_so_nothing_is_offered() -> None:
    assert offer_encodings(b"The ferry left.", "utf-8") == ()
    assert offer_encodings(b"", "utf-8") == ()


def test_the_encoding_in_use_stands_first_and_those_that_do_not_fit_last() -> None:
    offers = offer_encodings(RUSSIAN.encode("cp1251"), "cp1252")
    assert offers[0].encoding == "cp1252"
    soundness = [offer.sound for offer in offers[1:]]
    assert soundness == sorted(soundness, reverse=True)
    assert not next(offer.sound for offer in offers if offer.encoding == "utf-8")


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866"])
def test_a_preview_shows_the_places_that_the_encoding_turns_on(encoding: str) -> None:
    (offer,) = (o for o in offer_encodings(RUSSIAN.encode(encoding), "cp1252") if o.encoding == encoding)
    assert offer.sound
    assert offer.preview == ("Паром сел на мель в четверг вечером.",)


def test_long_lines_are_cut_between_words() -> None:
    data = ("word " * 100 + "café " + "word " * 100 + "naïve").encode("cp1252")
    first, second = offer_encodings(data, "cp1252")[0].preview
    assert "café" in first and second.endswith("naïve")
    assert max(len(first), len(second)) < 180
    assert set(f"{first} {second}".split()) == {"word", "café", "naïve"}


def test_halves_of_characters_are_offered_only_as_two_bytes_each() -> None:
    offers = offer_encodings("Ferry aground".encode("utf-16-be"), "utf-16-be")
    assert [offer.encoding for offer in offers] == ["utf-16-be", "utf-16-le"]
    assert offers[0].preview == ("Ferry aground",)


def test_an_encoding_that_is_not_on_the_list_is_shown_when_it_is_in_use() -> None:
    assert offer_encodings(RUSSIAN.encode("iso8859-5"), "iso8859-5")[0].label == "iso8859-5"


def test_every_offer_is_an_encoding_by_pythons_name_for_it() -> None:
    names = [name for name, _ in OFFERED]
    assert [__import__("codecs").lookup(name).name for name in names] == names
