"""Where shipped files are found."""

import pytest

from viewer.resources import resource


@pytest.mark.parametrize(
    "parts",
    [
        ("languages", "en.toml"),
        ("samples", "ferry", "article.txt"),
        ("schema", "comparison.schema.json"),
        ("embedding",),
    ],
)
def test_what_ships_is_found(parts):
    assert resource(*parts).exists()


def test_what_is_missing_is_told():
    with pytest.raises(FileNotFoundError, match="resource samples/nothing is missing; install it again"):
        resource("samples", "nothing")
