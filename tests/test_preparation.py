from dataclasses import replace

from tests.strategies import article_of
from viewer.model import Aside, AsideKind, Notice, NoticeCode, Options, SilentMonitor, Span
from viewer.preparation import MOST_ECHOING, counted, notices_of, tokenise

LEXICAL = Options(model="lexical", language="en")


def test_asides_count_where_the_reader_wants_them() -> None:
    article = article_of(("The mill burned.", "Log in to comment."))
    split = tokenise([article], LEXICAL, SilentMonitor())[0].article
    first, second = split.sentences
    marked = replace(
        split,
        sentences=(first, replace(second, body=False)),
        asides=(Aside(Span(second.span.start, second.span.end), AsideKind.NOTICE, "a form", 1.0),),
    )
    assert counted(marked, LEXICAL) == (0,)
    assert counted(marked, replace(LEXICAL, include_asides=True)) == (0, 1)


def test_the_reader_is_told_when_sources_are_too_many_or_the_model_knows_no_language() -> None:
    texts = tokenise([article_of(("The mill burned.",), k) for k in range(MOST_ECHOING + 2)], LEXICAL, SilentMonitor())
    assert [notice.code for notice in notices_of(texts, None, "lexical")] == [NoticeCode.LIMIT]
    few = notices_of(texts[:2], None, "bundled")
    assert [notice.code for notice in few] == [NoticeCode.MODEL]
    assert "(en)" in few[0].message
    noticed = replace(
        texts[0], article=replace(texts[0].article, notices=(Notice(NoticeCode.ENCODING, "guessed", "A"),))
    )
    assert notices_of([noticed], None, "lexical") == noticed.article.notices
