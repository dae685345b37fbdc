"""Alignments -> claims."""

from tests.align.sides import sides
from tests.strategies import article_of
from viewer.align import align, claims_of, nearest_of
from viewer.model import Telling

BASE = ("Inspectors found three cracks in the northern pillar.", "The council approved the budget on Tuesday.")
SOURCE = ("The council approved the budget.", "Inspectors found three cracks.", "Nothing else was on the agenda.")


def test_claims_stand_with_their_base_sentence_best_first() -> None:
    base, *sources = sides(article_of(BASE), article_of(SOURCE, 1), article_of(SOURCE[::-1], 2))
    claims = claims_of(align(base, sources, 0.5))
    assert {(claim.source, claim.sentences) for claim in claims[0][:2]} == {("B", (1,)), ("C", (1,))}
    for found in claims.values():
        assert [-claim.score for claim in found] == sorted(-claim.score for claim in found)


def test_the_nearest_base_sentence_is_the_one_with_the_best_score() -> None:
    base, source = sides(article_of(BASE), article_of(SOURCE, 1))
    alignments = align(base, [source], 0.5)
    nearest = nearest_of(alignments)
    assert nearest[Telling("B", 0)].sentence == 1
    assert nearest[Telling("B", 1)].sentence == 0
    best = max(c.score for c in alignments[0].candidates if c.sentence == 1)
    assert nearest[Telling("B", 1)].score == best
