"""Names are told from words, and one name from another."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.language.reading import names_in
from viewer.language.chunks import Row, tokens_in
from viewer.language.names import KnownNames, _is_shouted
from viewer.language.tokens import tokeniser_for
from viewer.model import TokenKind


def names(text: str, *others: str) -> list[str]:
    return [name.span.of(text) for name in names_in(text, *others)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor, Ines Falk, spoke in Brackmoor.", ["Ines Falk", "Brackmoor"]),
        ("Dr. Sami Lehto led it.", ["Sami Lehto"]),
        ("The University of Darne published it.", ["University of Darne"]),
        ("She asked the Food and Drug Administration.", ["Food and Drug Administration"]),
        ("Anna Lund and Ben Hald left.", ["Anna Lund", "Ben Hald"]),
        ("David Ekholm of the Centre for Tides spoke.", ["David Ekholm", "Centre for Tides"]),
        ("It costs US$ 100.", []),
        ("It was 6 p.m. EDT on Sunday.", []),
        ("The council met.", []),
        ("Nobody came. Everyone stayed.", []),
        ("Weve seen it.", []),
        ("MAYOR RESIGNS AFTER STORM DAMAGE REPORT", []),
    ],
)
def test_names_of_a_sentence(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_a_text_in_small_letters_has_the_names_that_others_write_with_a_capital() -> None:
    assert names("the mayor of brackmoor spoke .", "She went to Brackmoor today.") == ["brackmoor"]
    assert names("the mayor of brackmoor spoke .") == []


def test_an_ending_is_no_part_of_a_name() -> None:
    (name,) = names_in("An Aalbek-based bakery won.")
    assert name.parts == ("aalbek",)


PIECES = (
    *(
        "The",
        "the",
        "a",
        "of",
        "Anna",
        "anna",
        "Lund",
        "lund",
        "MAYOR",
        "mayor",
        "storm",
        "STORM",
        "Well-known",
        "“Yes",
    ),
    *("yes", "I", "U.S.", "5", "9News", ".", ":", "-", "and", "bridge", "opened", "it,She"),
)


def known_slowly(rows: list[Row]) -> tuple[set[str], set[str]]:
    """The words written small, and those never, as the tokens of whole sentences tell them."""
    capital: set[str] = set()
    small: set[str] = set()
    for row in rows:
        text, tokens = " ".join(chunk.text for chunk in row), tokens_in(row, 0)
        words = [token for token in tokens if token.kind is TokenKind.WORD]
        upper = {token for token in words if text[token.span.start].isupper()}
        if not upper or _is_shouted([token.span.of(text) for token in words if token.content]):
            continue
        small.update(token.norm for token in words if token not in upper)
        begun = False
        for token in tokens:
            if token in words:
                capital.update([token.norm] if begun and token in upper else [])
                begun = True
            elif token.norm in {".", "!", "?", ":", "...", '"', "'", "-", "*"}:
                begun = False
    return small, capital - small


@example(["Anna Anna Anna Anna Anna Anna Anna Anna anna anna"])
@given(
    st.lists(
        st.lists(
            st.sampled_from(PIECES),
            max_size=14,
        ).map(" ".join),
        max_size=4,
    )
)
def test_what_is_known_of_capitals_is_what_the_tokens_tell(sentences: list[str]) -> None:
    rows = [tokeniser_for("en").read(sentence) for sentence in sentences]
    known = KnownNames(rows)
    small, names = known_slowly(rows)
    norms = {form.norm for row in rows for chunk in row for form in chunk.words}
    assert {norm for norm in norms if known.is_small(norm)} == small
    assert {norm for norm in norms if known.is_name(norm)} == names
