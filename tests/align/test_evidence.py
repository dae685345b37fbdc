"""What two sentences share."""

from dataclasses import replace

import pytest

from viewer.align.evidence import PairEvidence

STRANGERS = PairEvidence(
    words=0.01, kept=0.01, used=0.01, names=0.0, order=0.2, letters=0.1, meaning=0.1, identical=False
)


@pytest.mark.parametrize(
    ("evidence", "shares_nothing"),
    [
        (STRANGERS, True),
        (replace(STRANGERS, meaning=None), True),
        (replace(STRANGERS, meaning=0.6), False),
        (replace(STRANGERS, kept=0.4), False),
        (replace(STRANGERS, used=0.4), False),
    ],
)
def test_sentences_share_nothing_when_neither_words_nor_meaning_bring_them_together(
    evidence: PairEvidence, shares_nothing: bool
) -> None:
    assert evidence.shares_nothing is shares_nothing
