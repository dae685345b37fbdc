"""Cuts and marks on articles before they are linked."""

import pytest

from tests.session.cases import FIRST, SECOND, corrector, recompared, story
from viewer.model import Article
from viewer.model.corrections import Loss
from viewer.session import resplit_articles, resplittings

BY = corrector()
SPLIT = BY.split("C", SECOND.index("over"))
JOIN = BY.join("B", [0, 1])
ASIDE = BY.mark("B", [4], body=False)


def sentences(article: Article) -> list[str]:
    return [article.sentence_text(index) for index in range(len(article.sentences))]


def test_articles_without_cuts_or_marks_are_left_alone() -> None:
    articles = story()
    assert resplit_articles(articles, [BY.note("A", 0, "?")]) == (articles, ())


def test_a_sentence_is_split_where_the_reader_said() -> None:
    (_, _, second), lost = resplit_articles(story(), [SPLIT], "en")
    assert sentences(second)[1:3] == ["Rain fell", "over Okafor Street."]
    assert lost == ()


def test_sentences_are_joined() -> None:
    (_, first, _), _ = resplit_articles(story(), [JOIN], "en")
    assert sentences(first)[0] == FIRST[: FIRST.index(" The harbour")]


def test_what_is_split_can_be_joined_again_and_the_other_way_round() -> None:
    (_, _, second), _ = resplit_articles(story(), [SPLIT, BY.join("C", [1, 2])], "en")
    joined = FIRST.index("They")
    (_, first, _), _ = resplit_articles(story(), [JOIN, BY.split("B", joined + 5)], "en")
    assert "Rain fell over Okafor Street." in " ".join(sentences(second))
    assert sentences(first)[1].startswith("will return")


def test_a_sentence_that_is_set_aside_is_an_aside_and_not_linked() -> None:
    made = recompared(BY.mark("B", [0], body=False))
    source = made.comparison.articles[1]
    assert 0 not in source.body
    assert [aside.reason for aside in source.asides if aside.span == source.sentences[0].span] == [
        "set aside by the reader"
    ]
    assert all(0 not in link.sentences for link in made.comparison.links if link.source == "B")
    assert all(dropped.sentence for dropped in made.comparison.dropped if dropped.source == "B")


def test_what_was_set_aside_can_be_taken_in_again() -> None:
    made = recompared(ASIDE, BY.mark("B", [4], body=True))
    source = made.comparison.articles[1]
    assert 4 in source.body
    assert source.asides == ()


def test_an_aside_loses_only_what_is_taken_in() -> None:
    made = recompared(BY.mark("B", [2, 3, 4], body=False), BY.mark("B", [3], body=True))
    source = made.comparison.articles[1]
    assert [aside.span.of(source.text).strip() for aside in source.asides] == [
        "The harbour master said that the channel had been dredged in March.",
        "Log in to comment.",
    ]
    assert source.body == (0, 1, 3)


def test_a_cut_in_a_changed_sentence_is_made_at_the_same_words() -> None:
    (_, _, second), lost = resplit_articles(story(second=SECOND.replace("Rain", "Heavy rain")), [SPLIT], "en")
    assert lost == ()
    assert "over Okafor Street." in sentences(second)


def test_a_cut_that_has_no_place_any_more_is_told() -> None:
    _, lost = resplit_articles(story(second=SECOND.replace("Rain fell over Okafor Street. ", "")), [SPLIT], "en")
    assert [entry.loss for entry in lost] == [Loss.WORDS]
    assert "Rain fell over Okafor Street." in lost[0].message


def test_a_lost_cut_is_reported_once() -> None:
    articles = story(second=SECOND.replace("Rain fell over Okafor Street. ", ""))
    report = recompared(SPLIT, articles=articles).report
    assert [entry.correction for entry in report.lost] == [SPLIT]
    assert report.placed == ()


def test_only_cuts_and_marks_need_a_new_comparison() -> None:
    assert resplittings([SPLIT, BY.note("A", 0, "?"), ASIDE, BY.link([0], "C", [1]), JOIN]) == (SPLIT, ASIDE, JOIN)


@pytest.mark.parametrize("make", [lambda: BY.split("A", 0), lambda: BY.join("A", [1])])
def test_what_cannot_be_cut_is_refused(make: object) -> None:
    with pytest.raises(ValueError, match="sentence"):
        make()  # type: ignore[operator]
