import pytest

from viewer.language.embedding.contractions import move_negations


@pytest.mark.parametrize(
    ("surfaces", "moved"),
    [
        (["They", "wo", "n't", "go"], ["They", "won", "'t", "go"]),
        (["DO", "N’T"], ["DON", "’T"]),
        (["n't"], ["n't"]),
        (["9", "n't"], ["9", "n't"]),
        (["n't", "n't"], ["n't", "n't"]),
        (["they", "'re", "not"], ["they", "'re", "not"]),
        ([], []),
    ],
)
def test_the_n_of_a_negation_goes_to_the_word_before_it(surfaces: list[str], moved: list[str]) -> None:
    assert move_negations(surfaces) == moved
