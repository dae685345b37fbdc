"""WordPiece: a token's surface -> the pieces an embedding model was trained on."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

_LONGEST_WORD = 100
_CONTINUED = "##"
_UNKNOWN, _FIRST, _LAST = "[UNK]", "[CLS]", "[SEP]"
# The blocks that BERT cuts into single characters: Han and its extensions.
_HAN = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B920, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)


class WordPiece:
    """Cuts surfaces into numbered pieces of one vocabulary, as BERT does (Devlin et al. 2019, the uncased model).

    White space and invisible characters are left out, accents and case are folded where `lowercase` says so,
    punctuation marks and Han characters stand alone, and each word is cut greedily into the longest known pieces.
    A word with no such cut, or of more than 100 characters, is one unknown piece.
    """

    def __init__(self, vocabulary: Iterable[str], *, lowercase: bool = True) -> None:
        """Raises ValueError when the vocabulary lacks one of the pieces [UNK], [CLS] and [SEP]."""
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        for piece in (_UNKNOWN, _FIRST, _LAST):
            if piece not in self._numbers:
                raise ValueError(f"the vocabulary has no {piece}")
        self._lowercase = lowercase
        self.unknown = self._numbers[_UNKNOWN]
        self.first = self._numbers[_FIRST]
        self.last = self._numbers[_LAST]
        self.size = max(self._numbers.values()) + 1
        self.pieces_of = lru_cache(maxsize=20_000)(self._cut)

    def _cut(self, surface: str) -> tuple[int, ...]:
        """The numbers of the pieces of `surface`, in order; none when it is all white or invisible."""
        return tuple(number for word in _split_words(surface, self._lowercase) for number in self._cut_word(word))

    def _cut_word(self, word: str) -> list[int]:
        if len(word) > _LONGEST_WORD:
            return [self.unknown]
        pieces: list[int] = []
        start = 0
        while start < len(word):
            prefix = _CONTINUED if start else ""
            for end in range(len(word), start, -1):
                number = self._numbers.get(prefix + word[start:end])
                if number is not None:
                    pieces.append(number)
                    start = end
                    break
            else:
                return [self.unknown]
        return pieces


def _split_words(text: str, lowercase: bool) -> Iterator[str]:
    for run in _clean(text, lowercase).split():
        start = 0
        for place, character in enumerate(run):
            if _stands_alone(character):
                if start < place:
                    yield run[start:place]
                yield character
                start = place + 1
        if start < len(run):
            yield run[start:]


def _clean(text: str, lowercase: bool) -> str:
    if text.isascii() and text.isprintable():
        return text.lower() if lowercase else text
    kept = "".join(" " if character.isspace() else character for character in text if not _is_left_out(character))
    if not lowercase:
        return kept
    bare = (character for character in unicodedata.normalize("NFD", kept) if unicodedata.category(character) != "Mn")
    # One by one: str.lower() of a whole word turns a final sigma into another letter than the model was trained on.
    return "".join(character.lower() for character in bare)


def _is_left_out(character: str) -> bool:
    return character == "\ufffd" or (unicodedata.category(character).startswith("C") and character not in "\t\n\r")


def _stands_alone(character: str) -> bool:
    if character.isascii():
        return not character.isalnum()
    code = ord(character)
    return unicodedata.category(character).startswith("P") or any(low <= code <= high for low, high in _HAN)
