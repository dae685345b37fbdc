"""Lives of sentences in words and signs."""

from tests.present.test_lives import FIRE, FIVE, KIOSK, THREE, chain_of
from viewer.present.lives import lives_of
from viewer.present.lives_text import change_lines, fates_text, signs_text, told_lines

CHAIN = chain_of((FIRE, THREE), (FIRE, KIOSK, FIVE), (FIRE, FIVE), (FIRE, KIOSK, FIVE))
LIVES = lives_of(CHAIN)


def test_each_version_has_a_sign() -> None:
    assert [signs_text(life) for life in LIVES] == ["====", " +−↩", "=~=="]


def test_what_happened_in_a_version_is_counted() -> None:
    assert [fates_text(LIVES, k) for k in range(4)] == ["", "1 appeared, 1 changed", "1 vanished", "1 came back"]


def test_what_changed_is_told_with_what_it_does_to_the_facts() -> None:
    changed = LIVES[2]
    assert change_lines(CHAIN, changed, 1) == ["“three” became “five”"]
    assert told_lines(CHAIN, changed, 1) == (["⚑ number: “three” became “five”"], [])
    assert change_lines(CHAIN, changed, 2) == []
    assert told_lines(CHAIN, changed, 2) == ([], [])
    assert told_lines(CHAIN, changed, 0) == ([], [])
