"""Links and edits -> attributions."""

from tests.factories import compared, told
from tests.provenance.links import attributed, base_of
from viewer.model import Attribution, Claim, Verdict
from viewer.provenance import attribute


def words_of(attribution: Attribution, base: str) -> list[tuple[str, str | None]]:
    return [(run.span.of(base).strip(), run.source) for run in attribution.words]


def test_every_sentence_that_counts_has_one_attribution_in_order() -> None:
    comparison = compared(told("One one."), told("Two two.", B1="Two two."), told("Three."))
    found = attribute(base_of(comparison), (0, 2), comparison.links, {})
    assert [attribution.sentence for attribution in found] == [0, 2]
    assert {attribution.verdict for attribution in found} == {Verdict.ADDED}


def test_the_best_link_is_the_primary_source_and_the_others_follow() -> None:
    (attribution,) = attributed(told("The ferry sank.", B1="The ferry sank.", C1="The {!boat>ferry} sank."))
    assert attribution.primary == Claim("B", (0,), 0.9)
    assert attribution.also == (Claim("C", (0,), 0.8),)


def test_every_sentence_of_a_split_has_the_link_they_share() -> None:
    part = told("Divers came.", "They left.", B1="Divers came{! and>.}{/}{!they>They} left.")
    assert [attribution.primary for attribution in attributed(part)] == [Claim("B", (0,), 0.9)] * 2


def test_runners_up_are_candidates_that_were_not_taken_best_first() -> None:
    claims = [Claim("B", (0,), 0.9), Claim("C", (2,), 0.4), Claim("B", (3,), 0.3)]
    (attribution,) = attributed(told("The ferry sank.", B1="The ferry sank."), candidates={0: claims})
    assert attribution.runners_up == (Claim("C", (2,), 0.4), Claim("B", (3,), 0.3))


def test_a_sentence_from_nowhere_still_has_runners_up() -> None:
    (attribution,) = attributed(told("The ferry sank."), candidates={0: [Claim("B", (3,), 0.3)]})
    assert attribution.primary is None
    assert attribution.runners_up == (Claim("B", (3,), 0.3),)


def test_words_are_told_from_the_source_that_has_them_clause_by_clause() -> None:
    part = told(
        "Divers found old coins while archers lost new arrows today",
        B1="Divers found old coins{+ while archers lost new arrows today}",
        C1="{+Divers found old coins while }archers lost new arrows{+ today}",
    )
    (attribution,) = attributed(part)
    assert words_of(attribution, compared(part).base.text) == [
        ("Divers found old coins", "B"),
        ("while", None),
        ("archers lost new arrows", "C"),
        ("today", None),
    ]


def test_words_know_the_place_they_came_from() -> None:
    part = told("Divers found old coins.", B1="{-Yesterday }{:divers>Divers} found old coins.")
    comparison = compared(part)
    (attribution,) = attribute(base_of(comparison), (0,), comparison.links, {})
    (run,) = attribution.words
    assert run.origin is not None
    assert run.origin.of(comparison.sources[0].text) == "divers found old coins."


def test_a_paraphrase_comes_from_what_it_stands_for() -> None:
    part = told("Divers spotted coins.", B1="Divers {~caught sight of>spotted} coins.")
    comparison = compared(part)
    (attribution,) = attribute(base_of(comparison), (0,), comparison.links, {})
    assert {run.source for run in attribution.words} == {"B"}


def test_a_sentence_without_links_came_from_nowhere_in_one_piece() -> None:
    (attribution,) = attributed(told("The ferry sank, and nobody knew."))
    assert [(run.source, run.origin) for run in attribution.words] == [(None, None)]
    assert attribution.words[0].span.of("The ferry sank, and nobody knew.") == "The ferry sank, and nobody knew."
