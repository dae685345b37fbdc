"""Corrections and a comparison -> the comparison as the reader sees it."""

from dataclasses import replace
from itertools import product
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.contract import check_contract
from tests.session.cases import (
    BASE,
    FIRST,
    LEXICAL,
    NOON,
    compared,
    corrected,
    corrector,
    engine,
    every_correction,
    link_at,
    recompared,
    story,
)
from viewer.export.comparison_from_json import from_json_object
from viewer.export.comparison_json import to_json_object
from viewer.model import By, Comparison, Link, Verdict
from viewer.model.corrections import Loss
from viewer.session import Corrector, apply_corrections, compare_corrected


def link_of(comparison: Comparison, base: int, source: str) -> Link | None:
    return next((link for link in comparison.links if link.source == source and base in link.base), None)


def verdict_of(comparison: Comparison, sentence: int) -> Verdict:
    (found,) = (a.verdict for a in comparison.provenance if a.sentence == sentence)
    return found


def test_the_story_is_linked_as_the_other_tests_take_it_to_be() -> None:
    linked = {(link.source, b, s) for link in compared().links for b in link.base for s in link.sentences}
    assert {("B", 0, 2), ("B", 1, 0), ("C", 2, 0), ("B", 3, 3), ("C", 4, 2)} <= linked
    assert not {("C", 0, 1), ("C", 1, 1), ("B", 4, 1)} & linked


def test_without_corrections_a_comparison_stays_as_it_is() -> None:
    assert corrected().comparison is compared()


def test_the_links_of_a_comparison_make_the_same_comparison() -> None:
    assert engine().with_links(compared(), compared().links) == compared()
    bare = [replace(link, edits=()) for link in compared().links]
    assert engine().with_links(compared(), bare).links == tuple(
        replace(made, evidence=link.evidence)
        for made, link in zip(compared().links, engine().with_links(compared(), bare).links, strict=True)
    )


def test_a_link_of_the_readers_has_edits_evidence_and_a_place_in_the_figures() -> None:
    made = corrected(corrector().link([0], "C", [1])).comparison
    link = link_of(made, 0, "C")
    assert link is not None
    assert (link.by, link.score, link.sentences) == (By.READER, 1.0, (1,))
    assert link.edits
    assert ("C", 1) not in {(dropped.source, dropped.sentence) for dropped in made.dropped}
    assert made.summary.corrections == 1
    assert link_of(made, 0, "B") == link_of(compared(), 0, "B"), "links with other sources stay"
    check_contract(to_json_object(made))


def test_a_link_gives_way_to_another_with_the_same_source() -> None:
    made = corrected(corrector().link([1], "B", [1])).comparison
    link = link_of(made, 1, "B")
    assert link is not None
    assert link.sentences == (1,)
    assert ("B", 0) in {(dropped.source, dropped.sentence) for dropped in made.dropped}


def test_an_unlinked_sentence_is_new_and_what_it_had_is_left_out_and_a_runner_up() -> None:
    made = corrected(corrector().unlink(link_at(compared(), 1, "B"))).comparison
    assert link_of(made, 1, "B") is None
    assert verdict_of(made, 1) is Verdict.ADDED
    assert ("B", 0) in {(dropped.source, dropped.sentence) for dropped in made.dropped}
    (entry,) = (a for a in made.provenance if a.sentence == 1)
    assert ("B", (0,)) in {(claim.source, claim.sentences) for claim in entry.runners_up}


def test_a_rejected_sentence_is_not_even_a_runner_up() -> None:
    for make in (corrector().reject, corrector().same_topic):
        made = corrected(make([1], "B", [0])).comparison
        (entry,) = (a for a in made.provenance if a.sentence == 1)
        assert ("B", (0,)) not in {(claim.source, claim.sentences) for claim in (*entry.runners_up, *entry.also)}
        assert entry.verdict is Verdict.ADDED


def test_unlinking_one_sentence_of_a_merge_leaves_the_other() -> None:
    by = corrector()
    merge = by.link([4], "C", [2, 3])
    second = by.same_topic([4], "C", [3])
    made = corrected(merge, second)
    link = link_of(made.comparison, 4, "C")
    assert link is not None
    assert (link.sentences, link.by) == ((2,), By.READER)
    assert made.report.superseded == (merge,)
    check_contract(to_json_object(made.comparison))


def test_a_split_is_cut_where_one_of_its_sentences_is_unlinked() -> None:
    by = corrector()
    made = corrected(by.link([3, 4], "C", [2, 3]), by.same_topic([4], "C", [2])).comparison
    assert {(link.base, link.sentences) for link in made.links if link.source == "C" and link.by is By.READER} == {
        ((3,), (2, 3)),
        ((4,), (3,)),
    }
    check_contract(to_json_object(made))


def test_a_confirmed_link_stays_at_any_threshold() -> None:
    confirm = corrector().confirm(link_at(compared(), 0, "B"))
    strict = compare_corrected(engine(), story(), replace(LEXICAL, threshold=1.0), [confirm])
    link = link_of(strict.comparison, 0, "B")
    assert link is not None
    assert (link.by, link.sentences) == (By.READER, (2,))
    assert link_of(strict.engine, 0, "B") is None


def test_an_unlinked_pair_stays_apart_at_any_threshold() -> None:
    unlink = corrector().unlink(link_at(compared(), 1, "B"))
    loose = compare_corrected(engine(), story(), replace(LEXICAL, threshold=0.01), [unlink])
    link = link_of(loose.comparison, 1, "B")
    assert link is None or 0 not in link.sentences
    assert len(loose.report.placed) == 1


def test_a_relinked_link_has_left_its_old_place() -> None:
    made = corrected(corrector().relink(link_at(compared(), 0, "B"), [4], [2])).comparison
    assert link_of(made, 0, "B") is None
    link = link_of(made, 4, "B")
    assert link is not None
    assert (link.sentences, link.by) == ((2,), By.READER)


def test_a_verdict_is_the_readers_and_counted() -> None:
    made = corrected(corrector().judge(1, Verdict.PARAPHRASED)).comparison
    (entry,) = (a for a in made.provenance if a.sentence == 1)
    assert (entry.verdict, entry.by) == (Verdict.PARAPHRASED, By.READER)
    assert dict(made.summary.verdicts)[Verdict.PARAPHRASED] == (
        dict(compared().summary.verdicts)[Verdict.PARAPHRASED] + 1
    )


def test_a_sentence_that_the_reader_calls_new_loses_its_links() -> None:
    made = corrected(corrector().judge(1, Verdict.ADDED)).comparison
    assert verdict_of(made, 1) is Verdict.ADDED
    assert link_of(made, 1, "B") is None


def test_a_verdict_that_needs_a_source_is_not_given_without_one() -> None:
    unlink = corrector().unlink(link_at(compared(), 1, "B"))
    report = corrected(unlink, corrector().judge(1, Verdict.EDITED)).report
    assert [lost.loss for lost in report.lost] == [Loss.UNLINKED]


def test_a_verdict_can_be_given_back() -> None:
    by = corrector()
    made = corrected(by.judge(1, Verdict.PARAPHRASED), by.judge(1, None))
    assert made.comparison is compared()
    assert len(made.report.superseded) == 2


def test_later_corrections_supersede_earlier_ones() -> None:
    by = corrector()
    corrections = (by.link([0], "C", [1]), by.reject([0], "C", [1]), by.note("A", 0, "One"), by.note("A", 0, "Two"))
    report = corrected(*corrections).report
    assert [placed.correction for placed in report.placed] == [corrections[1], corrections[3]]
    assert report.superseded == (corrections[0], corrections[2])


def test_an_empty_note_takes_a_note_away() -> None:
    by = corrector()
    assert corrected(by.note("A", 0, "One"), by.note("A", 0, "")).comparison is compared()


def test_every_kind_holds_together_and_survives_json() -> None:
    made = recompared(*every_correction())
    assert made.report.lost == ()
    assert made.report.superseded == ()
    assert made.comparison.corrections == made.report.placed
    assert made.comparison.summary.corrections == len(every_correction())
    check_contract(to_json_object(made.comparison))
    assert from_json_object(to_json_object(made.comparison)).corrections == made.comparison.corrections
    assert all(value["by"] == "reader" for value in to_json_object(made.comparison)["corrections"])


def test_a_link_holds_when_its_source_becomes_the_base() -> None:
    link = corrector().link([0], "C", [1])
    a, b, c = story()
    turned = [replace(article, siglum=s) for article, s in zip((c, b, a), "ABC", strict=True)]
    made = compare_corrected(engine(), turned, LEXICAL, [link])
    found = link_of(made.comparison, 1, "C")
    assert found is not None
    assert (found.sentences, found.by) == ((0,), By.READER)


def test_what_joins_two_sources_waits_and_is_told() -> None:
    link = corrector().link([0], "C", [1])
    a, b, c = story()
    turned = [replace(article, siglum=s) for article, s in zip((b, a, c), "ABC", strict=True)]
    report = compare_corrected(engine(), turned, LEXICAL, [link]).report
    assert [lost.loss for lost in report.lost] == [Loss.ROLE]


def test_a_correction_of_an_article_that_is_gone_waits_and_is_told() -> None:
    link = corrector().link([0], "C", [1])
    report = compare_corrected(engine(), story()[:2], LEXICAL, [link]).report
    assert [lost.loss for lost in report.lost] == [Loss.ARTICLE]
    assert "Story C" in report.lost[0].message


def test_corrections_survive_a_slightly_changed_source_and_the_others_are_listed() -> None:
    corrections = every_correction()
    changed = FIRST.replace("two cracks", "two deep cracks").replace("They will return in June.", "")
    made = recompared(*corrections, articles=story(BASE, changed))
    placed = {placed.correction for placed in made.report.placed}
    lost = {lost.correction for lost in made.report.lost}
    assert placed | lost | set(made.report.superseded) == set(corrections)
    assert len(lost) <= 1
    assert all(entry.message for entry in made.report.lost)
    check_contract(to_json_object(made.comparison))


def test_a_correction_on_changed_words_says_so() -> None:
    link = corrector().link([0], "B", [0])
    a, b, c = story(BASE, FIRST.replace("two cracks", "two deep cracks"))
    made = recompared(link, articles=(a, b, c))
    assert made.report.changed == made.report.placed
    assert corrected(link).report.changed == ()


def test_corrections_made_by_another_reader_of_the_same_files_apply() -> None:
    theirs = Corrector(compared()).link([0], "C", [1])
    assert theirs.signature.author is None
    assert apply_corrections(compared(), [theirs], engine()).comparison.summary.corrections == 1


TOWNS = ["Aldmoor", "Brinkley", "Corvale", "Dunmere", "Eskford", "Farrow", "Glenholt", "Harwick", "Inverley", "Jessop"]
DEEDS = ["opened a new bridge", "closed its old library", "lost the cup final", "elected another mayor"]


@settings(max_examples=25)
@given(st.randoms(use_true_random=False))
def test_corrections_survive_a_tenth_of_a_source_being_edited(chance: Random) -> None:
    """A tenth of the sentences are taken out or reworded; all that was said of the others holds, the rest is listed."""
    sentences = [
        f"The town of {town} {deed} on day {n} of the year."
        for n, (town, deed) in enumerate(product(TOWNS, DEEDS), start=1)
    ]
    base = " ".join(sentences[::4])
    before = story(base, " ".join(sentences))
    by = Corrector(engine().compare(before, LEXICAL), "Ana", NOON)
    corrections = [by.link([n % 10], "B", [n]) if n % 2 else by.note("B", n, f"Note {n}") for n in range(40)]
    edited = set(chance.sample(range(40), 4))
    gone = set(list(edited)[:2])
    changed = [
        sentence.replace("on day", "at last on day") if n in edited else sentence
        for n, sentence in enumerate(sentences)
        if n not in gone
    ]
    after = story(base, " ".join(changed))
    report = compare_corrected(engine(), after, LEXICAL, corrections).report
    lost = {corrections.index(entry.correction) for entry in report.lost}
    assert lost <= edited
    assert gone <= lost
    assert all(entry.message for entry in report.lost)
    assert len(report.placed) + len(report.lost) + len(report.superseded) == len(corrections)
