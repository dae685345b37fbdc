"""Articles -> Comparison: what the JSON promises, on small invented articles, by words alone unless told otherwise."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.comparing import LEXICAL, PAIRED, TOLD, UNRELATED, compared, ferry, linked, verdicts
from tests.contract import check_contract, edits_of_sentence
from tests.strategies import article_of, reworked, sentence_lists, sentences, stories
from viewer.compare import MOST_ECHOING, Engine, compare
from viewer.export.comparison_json import to_json_object
from viewer.model import (
    Article,
    Aside,
    AsideKind,
    Cancelled,
    Notice,
    NoticeCode,
    Options,
    Sentence,
    Span,
    Stage,
    Verdict,
    siglum_at,
)
from viewer.reading import read_text


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def substantial() -> st.SearchStrategy[str]:
    """Sentences that say enough not to be met by accident."""
    return sentences().filter(lambda s: len({w for w in s.lower().split() if len(w) > 5}) >= 3)


# --- the contract ---------------------------------------------------------------------------------------------------


@settings(max_examples=60)
@given(stories())
def test_every_comparison_keeps_the_contract(articles: list[Article]) -> None:
    check_contract(to_json_object(compare(articles, LEXICAL)))


@settings(max_examples=30)
@given(stories(least_sources=1), st.floats(0, 1))
def test_it_keeps_it_at_every_threshold(articles: list[Article], threshold: float) -> None:
    check_contract(to_json_object(compare(articles, replace(LEXICAL, threshold=round(threshold, 4)))))


@settings(max_examples=30)
@given(st.lists(st.text(max_size=12), max_size=4), st.lists(st.text(max_size=12), max_size=4))
def test_it_keeps_it_for_any_text_at_all(base: list[str], source: list[str]) -> None:
    check_contract(to_json_object(compared(base, source, options=Options(model="lexical"))))


@settings(max_examples=15)
@given(stories(least_sources=1))
def test_it_keeps_it_with_the_bundled_model(engine: Engine, articles: list[Article]) -> None:
    comparison = engine.compare(articles, Options(language="en"))
    assert comparison.model != "lexical"
    check_contract(to_json_object(comparison))


@pytest.mark.parametrize("asides", [False, True])
def test_it_keeps_it_for_a_sample_with_comments_and_notices(asides: bool) -> None:
    check_contract(to_json_object(compare(ferry(), Options(model="lexical", include_asides=asides))))


@settings(max_examples=40)
@given(stories(least_sources=1))
def test_a_sentence_is_verbatim_only_where_a_link_leaves_its_words_alone(articles: list[Article]) -> None:
    data = to_json_object(compare(articles, LEXICAL))
    for entry in data["provenance"]:
        own = [link for link in data["links"] if entry["sentence"] in link["base"]]
        changes = [{e["kind"] for e in edits_of_sentence(data, link, entry["sentence"])} for link in own]
        if entry["verdict"] == "verbatim":
            assert any(kinds <= {"equal", "reformatted"} for kinds in changes)
        alone = all(len(link["base"]) == 1 for link in own)
        if alone and any(kinds <= {"equal", "reformatted"} for kinds in changes):
            assert entry["verdict"] == "verbatim"


@pytest.mark.parametrize(
    ("source", "base"),
    [
        ("The company did not know about the leak.", "The company did know about the leak."),
        ("Nobody was hurt, police said on Monday.", "Nobody was hurt."),
        ("A faulty heater may have caused the fire.", "A faulty heater caused the fire."),
    ],
)
def test_a_sentence_that_lost_words_is_edited(source: str, base: str) -> None:
    assert verdicts(compared([base], [source], options=PAIRED)) == [Verdict.EDITED]


# --- an article and itself, an article and a stranger ---------------------------------------------------------------


@settings(max_examples=40)
@given(st.lists(sentences() | st.just(""), min_size=1, max_size=6))
def test_a_base_compared_with_itself_is_all_verbatim(given_: list[str]) -> None:
    comparison = compared(given_, given_)
    assert set(verdicts(comparison)) <= {Verdict.VERBATIM}
    assert comparison.dropped == ()


@settings(max_examples=20)
@given(st.lists(sentences(), min_size=1, max_size=6, unique_by=lambda s: "".join(filter(str.isalnum, s.lower()))))
def test_nothing_moved_between_a_base_and_itself(given_: list[str]) -> None:
    comparison = compared(given_, given_)
    assert linked(comparison) == [((k,), "B", (k,)) for k in range(len(given_))]
    assert not any(link.moved for link in comparison.links)


def test_a_repeated_sentence_is_linked_with_itself_where_it_stands() -> None:
    given_ = [TOLD[0], TOLD[1], TOLD[0]]
    comparison = compared(given_, given_)
    assert linked(comparison) == [((k,), "B", (k,)) for k in range(3)]


@settings(max_examples=10)
@given(st.lists(sentences(), min_size=1, max_size=5))
def test_it_is_so_with_the_bundled_model_too(engine: Engine, given_: list[str]) -> None:
    comparison = engine.compare([article_of(given_), article_of(given_, 1)], Options(language="en"))
    assert set(verdicts(comparison)) == {Verdict.VERBATIM}
    assert comparison.dropped == ()


def test_a_sample_compared_with_itself_is_all_verbatim() -> None:
    (base, *_) = ferry()
    comparison = compare([base, replace(base, siglum="B")], Options(model="lexical"))
    assert set(verdicts(comparison)) == {Verdict.VERBATIM}
    assert comparison.summary.share_new == 0.0


@settings(max_examples=30)
@given(st.lists(substantial(), min_size=1, max_size=4))
def test_with_an_unrelated_text_all_is_added(given_: list[str]) -> None:
    comparison = compared(given_, UNRELATED)
    assert set(verdicts(comparison)) == {Verdict.ADDED}
    assert len(comparison.dropped) == len(UNRELATED)
    assert comparison.summary.share_new == 1.0


def test_it_is_so_with_the_bundled_model_for_an_unrelated_text(engine: Engine) -> None:
    comparison = engine.compare([article_of(TOLD), article_of(UNRELATED, 1)])
    assert set(verdicts(comparison)) == {Verdict.ADDED}


@settings(max_examples=30)
@given(substantial(), st.permutations(UNRELATED), st.permutations(TOLD))
def test_a_sentence_the_base_repeats_is_linked_in_both_places(
    repeated: str, others: Sequence[str], own: Sequence[str]
) -> None:
    base = [repeated, own[0], own[1], own[2], repeated]
    comparison = compared(base, [others[0], repeated, others[1]])
    found = [link for link in comparison.links if 1 in link.sentences]
    assert [link.base for link in found if {0, 4} & set(link.base)] == [(0,), (4,)]
    assert [verdicts(comparison)[k] for k in (0, 4)] == [Verdict.VERBATIM] * 2


# --- sentences that are given, paired, empty or set aside -----------------------------------------------------------


def test_empty_sentences_keep_their_index_and_are_never_linked_or_dropped() -> None:
    comparison = compared(["", TOLD[0], "", TOLD[1]], [TOLD[1], "", " ", TOLD[2]])
    assert linked(comparison) == [((3,), "B", (0,))]
    assert [attribution.sentence for attribution in comparison.provenance] == [1, 3]
    assert [d.sentence for d in comparison.dropped] == [3]
    spans = [sentence.span for sentence in comparison.base.sentences]
    assert spans[0] == Span(0, 0)
    assert len(spans[2]) == 0


def test_without_sources_the_base_is_only_read() -> None:
    comparison = compare([read_text(" ".join(TOLD))], LEXICAL)
    assert len(comparison.base.sentences) == 3
    assert (comparison.links, comparison.provenance, comparison.dropped) == ((), (), ())
    check_contract(to_json_object(comparison))


def test_without_a_base_there_is_nothing_to_compare() -> None:
    with pytest.raises(ValueError, match="base"):
        compare([], LEXICAL)


@st.composite
def paired_lists(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    source = draw(sentence_lists(draw(st.lists(sentences(), min_size=1, max_size=3))))
    return [draw(st.just("") | (reworked(s) if s else sentences()) | sentences()) for s in source], source


@settings(max_examples=40)
@given(paired_lists())
def test_paired_sentences_are_linked_by_index_where_both_hold_text(lists: tuple[list[str], list[str]]) -> None:
    base, source = lists
    comparison = compared(base, source, options=PAIRED)
    both = [k for k, (b, s) in enumerate(zip(base, source, strict=True)) if b.strip() and s.strip()]
    assert linked(comparison) == [((k,), "B", (k,)) for k in both]
    assert not any(link.moved for link in comparison.links)
    check_contract(to_json_object(comparison))


def test_paired_sentences_are_linked_however_unlike_they_are() -> None:
    comparison = compared(TOLD, UNRELATED, options=replace(PAIRED, threshold=0.99))
    assert linked(comparison) == [((k,), "B", (k,)) for k in range(3)]
    assert set(verdicts(comparison)) == {Verdict.PARAPHRASED}


@pytest.mark.parametrize("sources", [[TOLD[:2]], [TOLD, TOLD], []])
def test_paired_sentences_need_one_source_of_as_many(sources: list[Sequence[str]]) -> None:
    with pytest.raises(ValueError, match="paired"):
        compared(TOLD, *sources, options=PAIRED)


def with_aside(article: Article, *indices: int) -> Article:
    parts = tuple(replace(s, body=False) if k in indices else s for k, s in enumerate(article.sentences))
    asides = tuple(Aside(parts[k].span, AsideKind.COMMENT, "given by the test", 1.0) for k in indices)
    return replace(article, sentences=parts, asides=asides)


def test_asides_are_neither_linked_nor_counted() -> None:
    articles = [with_aside(article_of(TOLD), 0), with_aside(article_of(TOLD, 1), 1)]
    comparison = compare(articles, LEXICAL)
    assert linked(comparison) == [((2,), "B", (2,))]
    assert [attribution.sentence for attribution in comparison.provenance] == [1, 2]
    assert [d.sentence for d in comparison.dropped] == [0]
    check_contract(to_json_object(comparison))


def test_asides_are_linked_like_body_when_asked_for() -> None:
    articles = [with_aside(article_of(TOLD), 0), with_aside(article_of(TOLD, 1), 1)]
    comparison = compare(articles, replace(LEXICAL, include_asides=True))
    assert linked(comparison) == [((k,), "B", (k,)) for k in range(3)]
    assert comparison.dropped == ()
    check_contract(to_json_object(comparison))


def test_given_sentences_are_taken_as_they_are() -> None:
    whole = f"{TOLD[0]} {TOLD[1]}"
    comparison = compared([whole, "and so on"], [whole])
    assert [len(article.sentences) for article in comparison.articles] == [2, 1]
    assert verdicts(comparison)[0] is Verdict.VERBATIM


# --- thresholds -----------------------------------------------------------------------------------------------------


@settings(max_examples=30)
@given(stories(least_sources=1), st.lists(st.integers(0, 20).map(lambda k: k / 20), min_size=2, max_size=2))
def test_a_lower_threshold_keeps_every_sentence_that_was_linked(articles: list[Article], two: list[float]) -> None:
    low, high = sorted(two)
    found = []
    for threshold in (low, high):
        comparison = compare(articles, replace(LEXICAL, threshold=threshold))
        found.append({(link.source, sentence) for link in comparison.links for sentence in link.base})
    assert found[1] <= found[0]


def test_links_score_at_least_the_threshold() -> None:
    pool = ["ferry harbour", "harbour council", "ferry council bridge", "council night"]
    other = [*pool[2:], "night ferry", "bridge harbour"]
    for threshold in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
        comparison = compared(pool, other, options=replace(LEXICAL, threshold=threshold))
        assert all(link.score >= threshold for link in comparison.links)


def test_identical_sentences_are_linked_at_every_threshold() -> None:
    comparison = compared(TOLD, TOLD, options=replace(LEXICAL, threshold=1.0))
    assert set(verdicts(comparison)) == {Verdict.VERBATIM}


# --- notices ---------------------------------------------------------------------------------------------------------


def test_notices_of_the_articles_are_notices_of_the_comparison() -> None:
    notice = Notice(NoticeCode.ENCODING, "The file was read as Windows-1252.", "b.txt")
    source = replace(article_of(TOLD, 1), notices=(notice,))
    assert notice in compare([article_of(TOLD), source], LEXICAL).notices


def test_a_language_the_model_does_not_know_gives_a_notice(engine: Engine) -> None:
    german = ["Der Rat hat den Plan für die neue Brücke gebilligt.", "Sie wird bis zum Ende des Jahres gebaut."]
    comparison = engine.compare([article_of(german), article_of(german, 1)], Options(language="de"))
    assert comparison.model == "lexical"
    assert [notice.code for notice in comparison.notices] == [NoticeCode.MODEL]
    assert "de" in comparison.notices[0].message
    assert set(verdicts(comparison)) == {Verdict.VERBATIM}


def test_words_alone_were_asked_for_and_give_no_notice() -> None:
    assert compared(TOLD, TOLD).notices == ()


def test_what_was_compared_and_how_is_told() -> None:
    comparison = compared(TOLD, TOLD, options=replace(LEXICAL, threshold=0.4))
    assert comparison.options == replace(LEXICAL, threshold=0.4)
    assert comparison.model == "lexical"
    assert [article.language for article in comparison.articles] == ["en", "en"]


def test_an_article_may_be_empty() -> None:
    comparison = compare([read_text(""), read_text("", siglum="B"), article_of(TOLD, 2)], LEXICAL)
    assert comparison.links == ()
    assert [(d.source, d.sentence) for d in comparison.dropped] == [("C", k) for k in range(3)]
    check_contract(to_json_object(comparison))


def test_sentences_that_were_split_already_are_kept() -> None:
    base = replace(read_text("One two. Three four."), sentences=(Sentence(Span(0, 20)),))
    assert len(compare([base, article_of(TOLD, 1)], LEXICAL).base.sentences) == 1


def test_many_sources_are_compared_with_the_base_alone_and_a_notice_says_so() -> None:
    told = "The ferry ran aground on Thursday evening."
    sources = [read_text(f"{told} Number {n}.", siglum=siglum_at(n)) for n in range(1, MOST_ECHOING + 2)]
    comparison = compare([read_text(told), *sources], Options(model="lexical", language="en"))
    assert comparison.statements == ()
    assert [notice.code for notice in comparison.notices] == [NoticeCode.LIMIT]
    assert len(comparison.links) == len(sources)


class _StopsAt:
    """Stops a comparison at the first step of one stage, and notes which stages there were."""

    def __init__(self, stage: Stage | None) -> None:
        self._stage = stage
        self.heard: list[tuple[Stage, int, int]] = []

    def step(self, stage: Stage, done: int, total: int) -> None:
        self.heard.append((stage, done, total))
        if stage is self._stage:
            raise Cancelled


_COMPARED = (Stage.SPLITTING, Stage.LINKING, Stage.DIFFING, Stage.ATTRIBUTING)


@pytest.mark.parametrize("stage", _COMPARED)
def test_a_request_to_stop_is_heard_in_every_stage(stage: Stage) -> None:
    with pytest.raises(Cancelled):
        Engine("lexical").compare(ferry(), LEXICAL, _StopsAt(stage))


def test_every_stage_goes_on_and_comes_to_its_end() -> None:
    monitor = _StopsAt(None)
    Engine("lexical").compare(ferry(), LEXICAL, monitor)
    for stage in _COMPARED:
        shares = [done / total for heard, done, total in monitor.heard if heard is stage]
        assert shares == sorted(shares)
        assert shares[-1] == 1.0
