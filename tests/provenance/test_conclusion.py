"""What is known of a comparison when its links change."""

from dataclasses import replace

from tests.factories import compared, told
from viewer.model import Claim, Dropped, Nearest, Telling
from viewer.model.judgement import Judgement
from viewer.provenance import known_claims, known_nearest

COMPARISON = compared(told("One one.", B1="One one.", C1="One{+ one}."), told("Two."), left_out={"B2": "Three."})


def test_claims_are_known_from_links_and_runners_up_best_first() -> None:
    runner = Claim("B", (1,), 0.85)
    first = replace(COMPARISON.provenance[0], runners_up=(runner,))
    claims = known_claims(replace(COMPARISON, provenance=(first, *COMPARISON.provenance[1:])), Judgement())
    assert [claim.score for claim in claims[0]] == [0.9, 0.85, 0.8]


def test_what_the_reader_rejects_is_no_claim_any_more() -> None:
    claims = known_claims(COMPARISON, Judgement(rejected=frozenset({(0, "B", 0)})))
    assert [claim.source for claim in claims[0]] == ["C"]


def test_the_nearest_sentence_is_known_from_what_was_dropped_and_from_claims() -> None:
    dropped = replace(COMPARISON, dropped=(Dropped("B", 1, (), Nearest(1, 0.2)),))
    nearest = known_nearest(dropped, known_claims(dropped, Judgement()))
    assert nearest[Telling("B", 1)] == Nearest(1, 0.2)
    assert nearest[Telling("C", 0)] == Nearest(0, 0.8)
