"""What links alone tell, before the words are compared."""

import subprocess
import sys

import pytest
from hypothesis import given, settings

from tests.comparing import LEXICAL, ferry
from tests.strategies import stories
from viewer.compare import Engine
from viewer.model import Article, Comparison, EditKind, Options, Verdict
from viewer.present.changes import changes_of
from viewer.present.index import index_comparison
from viewer.present.rows import RowKind, rows_of

# The name viewer.compare is the function's.
COMPARE = sys.modules["viewer.compare"]


def links_of(comparison: Comparison) -> list[tuple[object, ...]]:
    return [(link.source, link.base, link.sentences, link.score, link.moved) for link in comparison.links]


def claims_of(comparison: Comparison) -> list[tuple[object, ...]]:
    return [(a.sentence, a.primary, a.also, a.runners_up) for a in comparison.provenance]


def rows(comparison: Comparison) -> list[object]:
    made = rows_of(index_comparison(comparison))
    return [(row.kind, row.sentence, row.moved, row.also_in, row.cells) for row in made]


@settings(max_examples=30)
@given(stories(least_sources=1))
def test_sentences_links_rows_and_what_was_left_out_are_those_of_the_whole(articles: list[Article]) -> None:
    engine = Engine("lexical")
    first = engine.first_look(articles, LEXICAL)
    whole = Engine("lexical").compare(articles, LEXICAL)
    assert first.articles == whole.articles
    assert links_of(first) == links_of(whole)
    assert claims_of(first) == claims_of(whole)
    assert first.dropped == whole.dropped
    assert rows(first) == rows(whole)
    assert engine.compare(articles, LEXICAL) == whole


def test_words_are_read_where_sentences_read_alike_and_at_the_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(COMPARE, "_READ_FIRST", 3)
    articles = ferry()
    first = Engine("lexical").first_look(articles, LEXICAL)
    whole = Engine("lexical").compare(articles, LEXICAL)
    assert [link.edits for link in first.links[:3]] == [link.edits for link in whole.links[:3]]
    rest = list(zip(first.links[3:], whole.links[3:], strict=True))
    assert all(seen.edits in ((), link.edits) for seen, link in rest)
    assert {edit.kind for seen, _ in rest for edit in seen.edits} == {EditKind.EQUAL}
    assert any(not seen.edits for seen, _ in rest)
    assert not any(link.flags for link in first.links)
    assert first.new_claims == ()


def test_a_verdict_by_words_in_common_is_most_often_that_of_the_edits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(COMPARE, "_READ_FIRST", 0)
    articles = ferry()
    first = Engine("lexical").first_look(articles, LEXICAL)
    whole = Engine("lexical").compare(articles, LEXICAL)
    pairs = [(a.verdict, b.verdict) for a, b in zip(first.provenance, whole.provenance, strict=True)]
    assert sum(one is other for one, other in pairs) >= 0.9 * len(pairs)
    assert all((one is Verdict.ADDED) == (other is Verdict.ADDED) for one, other in pairs)


def test_a_row_has_its_verdict_when_its_words_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(COMPARE, "_READ_FIRST", 5)
    first = Engine("lexical").first_look(ferry(), LEXICAL)
    index = index_comparison(first)
    shown = [row for row in rows_of(index) if row.kind is RowKind.SENTENCE]
    unread = [row for row in shown if index.is_unread(badge.link for badge in row.badges)]
    assert 0 < len(unread) < len(shown)
    assert {row.verdict for row in unread} == {None}
    assert None not in {row.verdict for row in shown if row not in unread}
    changes = changes_of(index, rows_of(index), substantive_only=False)
    assert not {rows_of(index)[change.row].sentence for change in changes} & {row.sentence for row in unread}


def test_one_article_alone_and_none_at_all() -> None:
    engine = Engine("lexical")
    assert engine.first_look(ferry()[:1], LEXICAL).provenance == ()
    with pytest.raises(ValueError, match="a comparison needs a base"):
        engine.first_look([], Options(model="lexical"))


def test_a_first_look_loads_nothing_that_it_does_not_need() -> None:
    code = (
        "import sys\n"
        "from viewer.app.comparing import Comparer\n"
        "from viewer.model import Article, Options, Origin, SilentMonitor\n"
        "articles = tuple(Article(s, s, 'The mill burned. Nobody was hurt.', Origin(None, s)) for s in 'AB')\n"
        "Comparer().first_look(articles, Options(), SilentMonitor())\n"
        "print([m for m in ('viewer.provenance.flags', 'viewer.session', 'viewer.disputes') if m in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603
    assert done.stdout == "[]\n"
