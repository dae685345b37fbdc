"""Readers' remarks sound unlike reporting."""

import pytest

from viewer.reading.blocks import find_blocks
from viewer.reading.lexicon import lexicon_of
from viewer.reading.remarks import remark_score


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "OMG how can anyone be surprised by this?"),
        ("en", "My prayers are with you all. Stay safe."),
        ("en", "Because nobody cares. We’re still waiting…"),
        ("en", "So who pays for it? You and me."),
        ("en", "@milly I agree, this article says nothing."),
        ("de", "Ich fahre jetzt jeden Tag länger. Danke für nichts!"),
        ("fr", "Merci pour cet article, mais quelle honte !"),
        ("es", "Qué vergüenza, yo no vuelvo más."),
    ],
)
def test_remarks_are_heard(language: str, text: str) -> None:
    assert remark_score(find_blocks(text), lexicon_of(language)) >= 0.5


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mill will close in June, its owners said on Monday."),
        ("en", "“I can’t believe it! What are we supposed to do?” said Ken Obi, who has worked there since 1998."),
        ("en", "Four in ten of the lights failed in the rain."),
        ("de", "Das teilte das Bauamt am Montag mit."),
        ("fr", "La mairie promet une navette."),
        ("es", "El ayuntamiento anunció el cierre del puente."),
    ],
)
def test_reporting_is_no_remark(language: str, text: str) -> None:
    assert remark_score(find_blocks(text), lexicon_of(language)) < 0.5
