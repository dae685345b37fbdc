"""What holds of flags whatever the texts are."""

from hypothesis import given, settings

from tests.contract import check_contract
from tests.strategies import stories
from viewer.compare import Engine
from viewer.export.comparison_json import to_json_object
from viewer.model import Article, EditKind, Options
from viewer.reading import read_sentences

LEXICAL = Options(model="lexical", language="en")


@settings(max_examples=60)
@given(stories(least_sources=1))
def test_flags_stand_inside_their_link_and_are_told_once(articles: list[Article]) -> None:
    comparison = Engine("lexical").compare(articles, LEXICAL)
    check_contract(to_json_object(comparison))
    for link in comparison.links:
        assert len(set(link.flags)) == len(link.flags)


@settings(max_examples=40)
@given(stories(least_sources=1))
def test_what_was_copied_has_no_flags(articles: list[Article]) -> None:
    base = articles[0]
    comparison = Engine("lexical").compare([base, Article("Z", base.title, base.text, base.origin)], LEXICAL)
    for link in comparison.links:
        if all(edit.kind is EditKind.EQUAL for edit in link.edits):
            assert link.flags == ()


def test_quotations_of_fillers_alone_are_no_flags() -> None:
    said = ["“Um,” said the old captain of the ferry slowly."], ["“Uh,” said the captain of the ferry."]
    articles = [read_sentences(said[0]), read_sentences(said[1], siglum="B")]
    (link,) = Engine("lexical").compare(articles, LEXICAL).links
    assert link.flags == ()
