"""Sentences that were taken over to the letter."""

from hypothesis import given

from tests.diff.passages import Pair, rewritings
from tests.strategies import article_of
from viewer.diff import Differ, edit_unchanged, passage_of
from viewer.language.splitting import split_article
from viewer.language.tokenised import tokenise_article
from viewer.model import Edit, EditKind, Span


def _edits(base: str, source: str) -> tuple[Edit, ...]:
    return edit_unchanged((article_of([base]), (0,)), (article_of([source], 1), (0,)))


def test_a_sentence_taken_over_to_the_letter_is_one_equal_edit() -> None:
    assert _edits("The mill burned.", "The mill burned.") == (Edit(EditKind.EQUAL, Span(0, 16), Span(0, 16)),)


def test_white_space_around_a_sentence_is_no_part_of_the_edit() -> None:
    assert _edits(" The mill burned.", "The mill burned.  ") == (Edit(EditKind.EQUAL, Span(1, 17), Span(0, 16)),)


def test_sentences_that_differ_in_a_letter_are_left_to_the_words() -> None:
    assert _edits("The mill burned.", "the mill burned.") == ()


def test_more_than_one_sentence_is_left_to_the_words() -> None:
    article = article_of(["The mill burned.", "Nobody was hurt."])
    assert edit_unchanged((article, (0, 1)), (article, (0, 1))) == ()


@given(rewritings())
def test_the_words_would_have_said_the_same(pair: Pair) -> None:
    text = pair[1].text
    texts = [tokenise_article(split_article(article_of([text], k), "en")) for k in range(2)]
    by_words = Differ("en").diff(*(passage_of(one, (0,)) for one in texts))
    assert _edits(text, text) == by_words
