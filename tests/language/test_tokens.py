"""Text -> tokens."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.language import tokens
from viewer.language.norms import normalise
from viewer.language.profile import profile_of, shipped_profiles
from viewer.language.tokens import _FIRST_IDEOGRAPH, Tokeniser, _token_pattern, tokeniser_for
from viewer.model import Span, Token, TokenKind

# What real articles are made of, and what makes trouble, beside any text at all.
SCRAPS = """
they're n't 's ' ’ ’’ `` '' " “ ” - – — ‑ ... … . , $9.5m 21% 5:45 1,200 €3 x-y gonna gon na wanna didn’t U.S. a.m.
J.R. 37-year-old https://a.example/b?c=d. me@post.example naïve cafe\u0301 hel\u00adlo g\u00adonna \u200b \u2060 中文
カナ ไทย हिन्दी عربي 🎈 👩‍👧 ½ ² ﬁ ß İ _ __ a_b #tag \x00 \ud800
"""
SPACES = (" ", "\n", "\u00a0", "\u3000")
TEXTS = st.text() | st.lists(st.sampled_from([*SCRAPS.split(), *SPACES]), max_size=12).map("".join)
LANGUAGES = st.sampled_from(["en", "de", "fr", "ru", "und"])


def tokenise(text: str, language: str = "en") -> tuple[Token, ...]:
    return tokeniser_for(language).tokenise(text, Span(0, len(text)))


def surfaces(text: str, language: str = "en") -> list[str]:
    return [token.span.of(text) for token in tokenise(text, language)]


def norms(text: str) -> list[str]:
    return [token.norm for token in tokenise(text) if token.is_word]


@given(TEXTS, LANGUAGES)
def test_every_character_but_white_space_is_in_exactly_one_token_in_order(text: str, language: str) -> None:
    at = 0
    for token in tokenise(text, language):
        assert not text[at : token.span.start].strip()
        assert token.span.start >= at
        assert token.span.of(text).strip()
        at = token.span.end
    assert not text[at:].strip()


@given(TEXTS, st.integers(0, 10), st.integers(0, 30))
def test_only_what_lies_inside_the_span_is_cut(text: str, start: int, length: int) -> None:
    span = Span(min(start, len(text)), min(start + length, len(text)))
    tokens = tokeniser_for("en").tokenise(text, span)
    assert all(span.contains(token.span) for token in tokens)
    assert "".join("".join(token.span.of(text).split()) for token in tokens) == "".join(span.of(text).split())


@given(TEXTS, LANGUAGES)
def test_punctuation_is_never_content_and_never_a_word(text: str, language: str) -> None:
    for token in tokenise(text, language):
        if all(unicodedata.category(character)[0] in "PSZ" for character in normalise(token.span.of(text))):
            assert not token.content
        assert token.is_word or not any(map(str.isalnum, token.span.of(text)))


def norms_of_all(text: str) -> list[str]:
    return [token.norm for token in tokenise(text)]


WHOLE = """
    $9.5m £58,000 €1,200 21% 5:45 1.40 9/11 24/7 3.5kg 1990s 1st 12:30pm 2023 37-year-old 340-tonne
    well-known mother-in-law co-operate F-16 Covid-19 MH370 B2B
    U.S. a.m. J.R. e.g. p.m
    d'Artagnan o'clock O’Brien aujourd’hui
    https://ferry.example/times?day=3 www.ferry.example news@ferry.example
    ... -- `` '' ?? !!!
    naïve cafe\u0301 Zürich hel\u00adlo हिन्दी
"""


@pytest.mark.parametrize("whole", WHOLE.split())
def test_numbers_money_times_hyphenated_words_addresses_and_abbreviations_stay_whole(whole: str) -> None:
    assert surfaces(f"so {whole} it was") == ["so", whole, "it", "was"]


@pytest.mark.parametrize("whole", ["£58,000", "1.40", "5:45", "37-year-old", "21%", "café", "news@ferry.example"])
def test_what_ends_a_sentence_does_not_stick_to_its_last_word(whole: str) -> None:
    assert surfaces(f"it was {whole}.") == ["it", "was", whole, "."]
    assert surfaces(f"“it was {whole}”, she") == ["“", "it", "was", whole, "”", ",", "she"]


def test_a_per_cent_sign_that_stands_apart_belongs_to_its_number() -> None:
    assert surfaces("rose 20 % in May") == ["rose", "20 %", "in", "May"]
    assert norms("rose 20 % in May") == norms("rose 20% in May")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They're sure", "They|'re|sure"),
        ("they’ll see", "they|’ll|see"),
        ("I'm, I'd, we've", "I|'m|,|I|'d|,|we|'ve"),
        ("the mayor's", "the|mayor|'s"),
        ("the mother-in-law’s", "the|mother-in-law|’s"),
        ("didn't", "did|n't"),
        ("isn’t", "is|n’t"),
        ("can't cannot", "ca|n't|cannot"),
        ("the students' strike", "the|students|'|strike"),
        ("gonna", "gon|na"),
    ],
)
def test_clitics_are_tokens_of_their_own(text: str, wanted: str) -> None:
    assert surfaces(text) == wanted.split("|")


@pytest.mark.parametrize(
    ("tokenised", "plain"),
    [
        ("they re sure it s a credible threat", "They're sure it’s a credible threat"),
        ("we ve said he ll come and i m glad", "We've said he'll come, and I'm glad."),
        ("the mayor s plan", "The mayor’s plan"),
        ("they did n't agree", "They didn't agree"),
        ("they did nt agree", "They didn't agree"),
        ("they did n’t agree", "They didn’t agree"),
        ("`` no , '' she said .", '"No," she said.'),
        ("`` no , '' she said .", "“No,” she said."),
        ("a well-known co-op", "a well‑known co‐op"),
        ("a 37-year-old ferry -- the last", "a 37-year-old ferry — the last"),
        ("they re gon na go", "They're going to go"),
        ("they wanna go", "They want to go"),
        ("it cost $ 9.5m", "it cost $ 9.5m"),
        ("5:45 p.m . sunday", "5:45 p.m. Sunday"),
    ],
)
def test_a_tokenised_text_meets_the_plain_one_in_its_norms(tokenised: str, plain: str) -> None:
    folded = [[norm.rstrip(".") for norm in norms(text)] for text in (tokenised, plain)]
    assert folded[0] == folded[1]


@pytest.mark.parametrize(
    ("word", "kind", "content"),
    [
        ("ferry", TokenKind.WORD, True),
        ("the", TokenKind.WORD, False),
        ("The", TokenKind.WORD, False),
        ("n't", TokenKind.WORD, False),
        ("'re", TokenKind.WORD, False),
        ("21%", TokenKind.NUMBER, True),
        ("$9.5m", TokenKind.NUMBER, True),
        ("—", TokenKind.PUNCTUATION, False),
        ("🎈", TokenKind.PUNCTUATION, False),
        ("...", TokenKind.PUNCTUATION, False),
        ("中", TokenKind.WORD, True),
    ],
)
def test_tokens_say_what_they_are(word: str, kind: TokenKind, content: bool) -> None:
    (token,) = tokenise(word)
    assert (token.kind, token.content) == (kind, content)


@pytest.mark.parametrize("text", ["中文没有空格", "日本語です"])
def test_each_character_is_a_token_where_no_spaces_are_written(text: str) -> None:
    assert surfaces(text, "und") == list(text)


def test_words_of_other_alphabets_are_cut_at_spaces() -> None:
    assert surfaces("Паром сел на мель, сказал он.", "ru") == ["Паром", "сел", "на", "мель", ",", "сказал", "он", "."]
    assert surfaces("हिन्दी में समाचार", "und") == ["हिन्दी", "में", "समाचार"]


@given(TEXTS)
def test_a_token_has_the_same_forms_wherever_it_stands(text: str) -> None:
    shifted = [
        Token(token.span.shifted(-3), token.norm, token.stem, token.kind, token.content)
        for token in tokeniser_for("en").tokenise(f"[]\n{text}", Span(3, 3 + len(text)))
    ]
    assert tuple(shifted) == tokenise(text)


def test_every_shipped_language_tells_its_function_words_from_the_others() -> None:
    for profile in shipped_profiles():
        words = sorted(word for word in profile.function_words if re.fullmatch(r"[^\W\d_]+", word))
        assert words
        tokens = tokeniser_for(profile.code).tokenise(text := " ".join(words), Span(0, len(text)))
        assert not any(token.content for token in tokens), profile.code


def test_a_tokeniser_is_made_once_a_language() -> None:
    assert tokeniser_for("en") is tokeniser_for("en")


@given(TEXTS, LANGUAGES, st.data())
def test_what_stands_between_spaces_is_read_as_in_its_sentence(text: str, language: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    tokeniser = Tokeniser(profile_of(language))
    first = tokeniser.tokenise(text, span)
    # A tokeniser that knows all the text by heart says the same as one that reads it for the first time.
    tokeniser.tokenise(text, Span(0, len(text)))
    assert tokeniser.tokenise(text, span) == first == tokeniser_for(language).tokenise(text, span)


@given(st.lists(st.from_regex(r"[a-zA-Z]{1,9}[,.;:!?]?", fullmatch=True) | st.sampled_from(["Gonna.", "wanna"])))
def test_plain_words_are_read_as_the_pattern_reads_them(words: list[str]) -> None:
    apart = tokenise(" ".join(words))
    # Behind a tab nothing is a plain word between spaces, so all of it is read by the pattern.
    assert [token.norm for token in apart] == norms_of_all("\t".join(words))


@given(TEXTS)
def test_texts_without_ideographs_are_read_as_texts_with_them(text: str) -> None:
    plain = "".join(character for character in text if character < _FIRST_IDEOGRAPH)
    found = [
        [(match.span(), match.lastgroup) for match in _token_pattern(ideographs=ideographs).finditer(plain)]
        for ideographs in (False, True)
    ]
    assert found[0] == found[1]


@pytest.mark.parametrize("text", ["21 %", "some 21 % of it", "he is gon na", "x gon na y", "100 %, or 5 %."])
def test_tokens_over_a_space_are_found_when_their_parts_are_known(text: str) -> None:
    tokeniser = Tokeniser(profile_of("en"))
    for part in text.split():
        tokeniser.tokenise(part, Span(0, len(part)))
    found = [(token.span.of(text), token.norm) for token in tokeniser.tokenise(text, Span(0, len(text)))]
    assert ("21 %", "21%") in found or ("gon", "going") in found or ("100 %", "100%") in found


def test_a_tokeniser_forgets_what_it_has_too_much_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "_MOST_KEPT", 3)
    tokeniser = Tokeniser(profile_of("en"))
    text = "one two three four five six seven six five gon na"
    found = [token.norm for token in tokeniser.tokenise(text, Span(0, len(text)))]
    assert found == [*text.split()[:-2], "going", "to"]
