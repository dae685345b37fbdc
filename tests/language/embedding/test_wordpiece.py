import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer
from tokenizers.models import WordPiece as ReferenceModel
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from viewer.language.embedding.wordpiece import WordPiece
from viewer.resources import resource

VOCABULARY = resource("embedding", "vocab.txt").read_text(encoding="utf-8").splitlines()
NUMBERS = {piece: number for number, piece in enumerate(VOCABULARY)}


def reference(lowercase: bool) -> Tokenizer:
    tokenizer = Tokenizer(ReferenceModel(NUMBERS, unk_token="[UNK]", max_input_chars_per_word=100))  # noqa: S106
    tokenizer.normalizer = BertNormalizer(lowercase=lowercase, strip_accents=lowercase)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return tokenizer


OURS = WordPiece(VOCABULARY)
REFERENCE = reference(lowercase=True)

PASSAGES = (
    "The harbour bridge was closed at 5:45 p.m. on Tuesday, Capt. Ines Orlova said.",
    "“We don’t know who fired first,” she told Channel 9 — “and we won't guess.”",
    "Prices rose 3.5% to $9,500,000.00 (about €8.7m) in the 1990s…",
    "they re not gon na leave , the neighbours said .",
    "naïve café Ångström São Tomé İstanbul Straße ﬁnal Ω ΣΊΣΥΦΟΣ Привет мир",
    "東京都 und 北京, 서울, ひらがな カタカナ",
    "soft\u00adhyphen zero\u200bwidth no\u00a0break tab\there line\u2028separator \ufeffmark \ufffd \x00",
    "😀 👩‍👩‍👧 ☃ ½ x² H₂O ① № ™ ¥ ₹ ^ ` ~ + = < > | \\",
    "https://example.org/a/b?c=d#e someone@example.org covid-19 O'Brien's rock 'n' roll",
    "antidisestablishmentarianism " + "x" * 100 + " " + "y" * 101,
    "[CLS] [SEP] [MASK] [UNK] ##ing",
    "",
    "   ",
)


@pytest.mark.parametrize("passage", PASSAGES)
def test_pieces_are_those_of_the_reference_tokeniser(passage: str) -> None:
    assert list(OURS.pieces_of(passage)) == REFERENCE.encode(passage, add_special_tokens=False).ids


@pytest.mark.parametrize("passage", PASSAGES)
def test_pieces_keep_case_and_accents_where_the_model_does(passage: str) -> None:
    ours = WordPiece(VOCABULARY, lowercase=False)
    assert list(ours.pieces_of(passage)) == reference(lowercase=False).encode(passage, add_special_tokens=False).ids


def was_known_in_unicode_9(character: str) -> bool:
    # The reference carries older tables of letters and marks than Python does.
    older = unicodedata.ucd_3_2_0.category(character)
    return older not in ("Cn", "Cs") and older == unicodedata.category(character)


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cn")).filter(was_known_in_unicode_9), max_size=40))
def test_pieces_of_any_text_are_those_of_the_reference_tokeniser(text: str) -> None:
    assert list(OURS.pieces_of(text)) == REFERENCE.encode(text, add_special_tokens=False).ids


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["don", "'t", "Harbour", "3.5%", "“", "naïve", "東京", "covid-19", "."]), max_size=8))
def test_pieces_of_tokens_are_those_of_their_sentence(tokens: list[str]) -> None:
    apart = [number for token in tokens for number in OURS.pieces_of(token)]
    assert tuple(apart) == OURS.pieces_of(" ".join(tokens))


@pytest.mark.parametrize("missing", ["[UNK]", "[CLS]", "[SEP]"])
def test_a_vocabulary_without_its_marks_is_refused(missing: str) -> None:
    with pytest.raises(ValueError, match=missing.strip("[]")):
        WordPiece(piece for piece in VOCABULARY if piece != missing)
