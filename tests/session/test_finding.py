"""Anchors -> places in the articles as they are now."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.cases import BASE, story
from viewer.language.splitting import split_article
from viewer.model import Article, Span
from viewer.model.corrections import Anchor, ArticleMark, Loss
from viewer.reading import read_text
from viewer.session.anchoring import anchor_at, anchor_sentences, mark_of
from viewer.session.finding import Finder, LostError


def article(text: str, siglum: str = "A", path: str | None = "story.txt") -> Article:
    made = split_article(read_text(text, siglum=siglum, title="Story"), "en")
    return replace(made, origin=replace(made.origin, path=path))


def found(anchor: Anchor, text: str) -> str:
    """The words at which an anchor is found in a changed file."""
    now = article(text)
    return Finder([now]).find(anchor).span.of(now.text)


def anchor_on(text: str, words: str) -> Anchor:
    start = text.index(words)
    return anchor_at(article(text), Span(start, start + len(words)))


HURT = "Nobody was hurt."


@given(st.data())
def test_an_anchor_is_found_where_it_was_made(data: st.DataObject) -> None:
    base = split_article(story()[0], "en")
    start = data.draw(st.integers(0, len(BASE) - 1))
    end = data.draw(st.integers(start + 1, len(BASE)))
    if BASE[start:end].strip():
        place = Finder([base]).find(anchor_at(base, Span(start, end)))
        assert (place.span, place.changed) == (Span(start, end), False)


def test_words_are_found_further_on() -> None:
    assert found(anchor_on(BASE, HURT), f"It was a long day in the town. {BASE}") == HURT


def test_words_are_found_when_lines_are_broken_elsewhere() -> None:
    words = "Inspectors found three cracks in the northern pillar of the bridge."
    assert found(anchor_on(BASE, words), BASE.replace("cracks in", "cracks\nin")) == words.replace("s in", "s\nin")


def test_a_changed_sentence_is_found_and_told() -> None:
    now = article(BASE.replace("three cracks", "several cracks"))
    place = Finder([now]).find(anchor_on(BASE, "Inspectors found three cracks in the northern pillar of the bridge."))
    assert place.changed
    assert place.sentences == (1,)


def test_of_the_same_words_those_in_the_same_company_are_taken() -> None:
    text = f"The first boat sank in the storm. {HURT} The second boat sank in the night. {HURT} Then came the calm."
    second = text.rindex(HURT)
    anchor = anchor_at(article(text), Span(second, second + len(HURT)))
    now = article(f"There was more to come that day. {text}")
    assert Finder([now]).find(anchor).span.start == now.text.rindex(HURT)


def test_short_words_in_other_company_are_not_taken_for_them() -> None:
    anchor = anchor_on(BASE, "hurt")
    with pytest.raises(LostError) as caught:
        found(anchor, "The council said that the mayor was badly hurt by what had been written of her in the papers.")
    assert caught.value.loss is Loss.WORDS


def test_what_is_gone_is_not_found_elsewhere() -> None:
    with pytest.raises(LostError, match=r"“Nobody was hurt\.” is not in A"):
        found(anchor_on(BASE, HURT), BASE.replace(HURT, ""))


def test_a_sentence_that_is_gone_is_not_taken_for_one_that_reads_alike() -> None:
    towns = ("Aldmoor", "Brinkley", "Corvale", "Dunmere")
    text = " ".join(f"The town of {town} opened a new bridge on the first day of May." for town in towns)
    words = "The town of Corvale opened a new bridge on the first day of May."
    with pytest.raises(LostError):
        found(anchor_on(text, words), text.replace(words, ""))


def test_a_sentence_of_which_one_neighbour_changed_too_is_found() -> None:
    words = "Inspectors found three cracks in the northern pillar of the bridge."
    now = BASE.replace("three cracks", "several cracks").replace("dredged in March", "dredged in early spring")
    assert found(anchor_on(BASE, words), now) == words.replace("three", "several")


def test_no_words_begin_or_end_inside_others() -> None:
    text = "An ape sat there. The map lay here."
    now = "A grape sat there. A tap lay here."
    with pytest.raises(LostError):
        found(anchor_on(text, "ape"), now)


@pytest.mark.parametrize(
    ("mark", "siglum"),
    [
        ({}, "B"),
        ({"sha256": "other", "path": "here/notes.txt"}, "C"),
        ({"sha256": "other", "path": "elsewhere/notes.txt"}, "C"),
        ({"sha256": "other", "path": None, "title": "Pasted", "siglum": "D"}, "D"),
    ],
)
def test_an_article_is_known_by_its_bytes_then_its_path_then_its_name_then_its_title(
    mark: dict[str, str], siglum: str
) -> None:
    b = article("One text.", "B", "story.txt")
    c = article("Another text.", "C", "here/notes.txt")
    d = replace(article("A third text.", "D", None), title="Pasted")
    assert Finder([b, c, d]).article_of(replace(mark_of(b), **mark)).siglum == siglum


def test_of_twins_the_one_with_the_same_siglum_is_taken() -> None:
    twins = [article("One text.", siglum) for siglum in "BC"]
    assert Finder(twins).article_of(mark_of(twins[1])).siglum == "C"


def test_an_article_that_only_took_the_place_of_another_is_not_taken_for_it() -> None:
    with pytest.raises(LostError) as caught:
        Finder([article("One text.", "B", "b.txt")]).article_of(ArticleMark("B", "other", "Story", "c.txt"))
    assert caught.value.loss is Loss.ARTICLE


def test_a_place_names_the_sentences_it_touches() -> None:
    base = split_article(story()[0], "en")
    first, second = anchor_sentences(base, [2, 1])
    assert Finder([base]).find(first).sentences == (1,)
    assert Finder([base]).find(second).sentences == (2,)
    across = anchor_at(base, Span(base.sentences[1].span.start + 3, base.sentences[2].span.start + 3))
    assert Finder([base]).find(across).sentences == (1, 2)
