"""A comparison made anew from other links: what a reader's corrections rest on."""

from dataclasses import replace

from hypothesis import given, settings

from tests.contract import check_contract
from tests.strategies import article_of, stories
from viewer.compare import Engine
from viewer.export.comparison_json import to_json_object
from viewer.model import Article, By, Claim, Comparison, EditKind, Evidence, Link, Options, Verdict
from viewer.model.judgement import Judgement

LEXICAL = Options(model="lexical", language="en")
TOLD = (
    "The harbour master said the channel had been dredged in March.",
    "Inspectors found three cracks in the northern pillar of the bridge.",
    "The council approved the budget for the new library on Tuesday.",
)
NOTHING = Evidence(words=0.0, names=0.0, meaning=0.0, order=0.0)


def compared() -> tuple[Engine, Comparison]:
    engine = Engine("lexical")
    other = ("A heron stood in the reeds.", TOLD[1], TOLD[0])
    return engine, engine.compare([article_of(TOLD), article_of(other, 1)], LEXICAL)


def by_hand(base: int, sentence: int) -> Link:
    return Link("B", (base,), (sentence,), 1.0, NOTHING, by=By.READER)


@settings(max_examples=30)
@given(stories())
def test_the_same_links_make_the_same_comparison(articles: list[Article]) -> None:
    engine = Engine("lexical")
    comparison = engine.compare(articles, LEXICAL)
    assert engine.with_links(comparison, comparison.links) == comparison
    assert Engine("lexical").with_links(comparison, tuple(reversed(comparison.links))) == comparison


@settings(max_examples=30)
@given(stories(least_sources=1))
def test_without_links_all_is_added_and_dropped(articles: list[Article]) -> None:
    engine = Engine("lexical")
    bare = engine.with_links(engine.compare(articles, LEXICAL), ())
    assert {attribution.verdict for attribution in bare.provenance} <= {Verdict.ADDED}
    assert len(bare.dropped) == sum(len(source.body) for source in bare.sources)
    check_contract(to_json_object(bare))


def test_a_new_link_gets_its_edits_and_its_evidence() -> None:
    engine, comparison = compared()
    made = engine.with_links(comparison, (*comparison.links, by_hand(2, 0)))
    (link,) = (link for link in made.links if link.base == (2,))
    assert link.edits
    assert link.by is By.READER
    assert {edit.kind for edit in link.edits} != {EditKind.EQUAL}
    assert made.provenance[2].verdict is Verdict.PARAPHRASED
    assert made.dropped == ()


def test_links_that_were_there_keep_their_edits_and_evidence() -> None:
    engine, comparison = compared()
    made = engine.with_links(comparison, (*comparison.links, by_hand(2, 0)))
    kept = {link.base: (link.edits, link.evidence, link.score) for link in made.links}
    for link in comparison.links:
        assert kept[link.base] == (link.edits, link.evidence, link.score)


def test_whether_a_link_moved_follows_from_all_of_them() -> None:
    engine, comparison = compared()
    assert [link.moved for link in comparison.links].count(True) == 1
    alone = engine.with_links(comparison, comparison.links[:1])
    assert not alone.links[0].moved


def test_a_link_that_was_taken_away_stays_a_candidate_unless_it_was_rejected() -> None:
    engine, comparison = compared()
    (gone,) = (link for link in comparison.links if link.base == (0,))
    rest = tuple(link for link in comparison.links if link is not gone)
    assert Claim("B", gone.sentences, gone.score) in engine.with_links(comparison, rest).provenance[0].runners_up
    judged = Judgement(rejected=frozenset({(0, "B", gone.sentences[0])}))
    assert engine.with_links(comparison, rest, judged).provenance[0].runners_up == ()


def test_a_readers_verdict_overrules_the_programs() -> None:
    engine, comparison = compared()
    judged = Judgement(verdicts=((0, Verdict.PARAPHRASED),))
    made = engine.with_links(comparison, comparison.links, judged)
    assert made.provenance[0] == replace(comparison.provenance[0], verdict=Verdict.PARAPHRASED, by=By.READER)
    assert made.provenance[1:] == comparison.provenance[1:]
    assert dict(made.summary.verdicts)[Verdict.PARAPHRASED] == 1


def test_a_verdict_that_contradicts_the_links_is_passed_over() -> None:
    engine, comparison = compared()
    judged = Judgement(verdicts=((0, Verdict.ADDED), (2, Verdict.VERBATIM)))
    assert engine.with_links(comparison, comparison.links, judged) == comparison
