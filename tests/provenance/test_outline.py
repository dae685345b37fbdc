"""What follows from links whose words have not been compared."""

import pytest

from tests.diff.passages import tokenised
from viewer.model import Claim, Evidence, Link, Span, Verdict
from viewer.provenance import Others, outline
from viewer.provenance.conclusion import Conclusion

_EVIDENCE = Evidence(1.0, 0.0, 0.0, 1.0)
NOBODY = Others((), {})


def outlined(base: list[str], source: list[str], *links: tuple[tuple[int, ...], tuple[int, ...]]) -> Conclusion:
    texts = [tokenised(base), tokenised(source, 1)]
    made = [Link("B", here, there, 0.9, _EVIDENCE) for here, there in links]
    claims = {0: [Claim("B", (0,), 0.9), Claim("B", (1,), 0.3)]}
    return outline(texts, [range(len(base)), range(len(source))], made, claims, NOBODY)


@pytest.mark.parametrize(
    ("base", "source", "verdict"),
    [
        ("Nobody was hurt in the fire.", "Nobody was hurt in the fire!", Verdict.VERBATIM),
        ("Nobody was badly hurt in the fire.", "Nobody was hurt in the fire.", Verdict.EDITED),
        ("No person was injured by flames.", "Nobody was hurt in the fire.", Verdict.PARAPHRASED),
    ],
)
def test_the_verdict_goes_by_the_words_in_common(base: str, source: str, verdict: Verdict) -> None:
    (attribution,) = outlined([base], [source, "Another sentence."], ((0,), (0,))).provenance
    assert attribution.verdict is verdict


def test_a_sentence_counts_as_its_best_source_s_as_a_whole() -> None:
    made = outlined(["The mill burned.", "Rain fell."], ["The old mill burned.", "Snow fell."], ((0,), (0,)))
    linked, new = made.provenance
    assert [(run.span, run.source) for run in linked.words] == [(Span(0, 16), "B")]
    assert linked.primary == Claim("B", (0,), 0.9)
    assert linked.runners_up == (Claim("B", (1,), 0.3),)
    assert new.verdict is Verdict.ADDED
    assert [dropped.sentence for dropped in made.dropped] == [1]
    ((siglum, share),) = made.summary.sources
    assert (siglum, share.used, share.dropped) == ("B", 1, 1)
    assert share.share_of_base == pytest.approx(16 / 26, abs=1e-4)
    assert made.summary.share_new == pytest.approx(10 / 26, abs=1e-4)


def test_a_merge_is_one_sentence_of_both() -> None:
    made = outlined(["The mill burned and rain fell."], ["The mill burned.", "Rain fell."], ((0,), (0, 1)))
    (attribution,) = made.provenance
    assert attribution.verdict is Verdict.EDITED
    assert attribution.words[0].origin == Span(0, 27)
