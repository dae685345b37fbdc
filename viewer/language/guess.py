"""Which language an article is written in, guessed from its script, its function words and its letters."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import inf, log

from viewer.language.profile import UNKNOWN, Profile, shipped_profiles

_WORD = re.compile(r"[^\W\d_]+")
_WINDOW = 1_200  # characters: some two hundred words
_WINDOWS = 24
_LETTERS_A_WORD = 4
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_SIZE = 3  # letters in a group
_GROUPS = 4_000  # groups of letters that a language might have
_RARE = 0.5  # added to the count of every group of letters, seen or not
_WORD_GAIN = 2.0  # what a known word speaks for a language, beside the logarithms of its letter groups
_LEAST_KNOWN = 0.12  # share of words that the language knows, in every text that is written in it
_LEAST_LEAD = 2.0  # over the next language, as a difference of logarithms
_SURE_LEAD = 12.0
_FOREIGN = 0.02  # share of letters that the language does not have, at which it cannot be the one
_MINOR_SHARE = 0.15  # of the words, from which a second language is worth a notice
_MINOR_WORDS = 20
_SURE_PIECE = 0.5  # confidence, from which a piece of the text counts for the mixture

# Scripts by their first and last characters, with the language that is likeliest to be written in each.
_SCRIPTS = (
    ("ja", "぀", "ヿ"),
    ("zh", "一", "鿿"),
    ("zh", "㐀", "䶿"),
    ("ko", "가", "힯"),
    ("ko", "ᄀ", "ᇿ"),
    ("ar", "\u0600", "\u06ff"),
    ("ar", "\u0750", "\u077f"),
    ("he", "\u0590", "\u05ff"),
    ("hi", "\u0900", "\u097f"),
    ("bn", "\u0980", "\u09ff"),
    ("pa", "\u0a00", "\u0a7f"),
    ("gu", "\u0a80", "\u0aff"),
    ("ta", "\u0b80", "\u0bff"),
    ("te", "\u0c00", "\u0c7f"),
    ("kn", "\u0c80", "\u0cff"),
    ("ml", "\u0d00", "\u0d7f"),
    ("si", "\u0d80", "\u0dff"),
    ("th", "\u0e00", "\u0e7f"),
    ("lo", "\u0e80", "\u0eff"),
    ("bo", "\u0f00", "\u0fff"),
    ("my", "\u1000", "\u109f"),
    ("ka", "\u10a0", "\u10ff"),
    ("am", "\u1200", "\u137f"),
    ("km", "\u1780", "\u17ff"),
    ("hy", "\u0530", "\u058f"),
    ("el", "\u0370", "\u03ff"),
)
_SCRIPT = re.compile("|".join(f"([{first}-{last}]+)" for _, first, last in _SCRIPTS))
# Letters that tell a language from its neighbour of the same script.
_TELLING = (("ar", "fa", "پچژگ"), ("ar", "ur", "ٹڈڑںے"))


@dataclass(frozen=True, slots=True)
class LanguageGuess:
    """A language by its ISO 639-1 code ("und": none could be told) and how sure that is (0..1).

    `mixed` says that a good part of the text is in another language.
    """

    code: str
    confidence: float
    mixed: bool = False


@dataclass(frozen=True, slots=True)
class _Count:
    words: int
    code: str
    confidence: float


def guess_language(text: str) -> LanguageGuess:
    """The language most of `text` is written in; "und" for a text too short or of a language without a profile.

    Looks at no more than some thirty thousand characters, spread evenly, so it costs the same for a long text.
    """
    pieces = list(_windows(text))
    whole = _count(" ".join(pieces))
    words: Counter[str] = Counter()
    for count in map(_count, pieces):
        if count.confidence >= _SURE_PIECE:
            words[count.code] += count.words
    if not words:
        return LanguageGuess(whole.code, whole.confidence)
    likeliest, number = max(words.items(), key=lambda item: (item[1], item[0]))
    total = sum(words.values())
    others = total - number
    mixed = others >= _MINOR_SHARE * total and others >= _MINOR_WORDS
    if whole.code == likeliest:
        return LanguageGuess(likeliest, whole.confidence, mixed)
    return LanguageGuess(likeliest, number / total / 2, mixed)


def _windows(text: str) -> Iterator[str]:
    if len(text) <= _WINDOW * _WINDOWS:
        yield from (text[i : i + _WINDOW] for i in range(0, len(text), _WINDOW))
    else:
        step = (len(text) - _WINDOW) / (_WINDOWS - 1)
        yield from (text[int(i * step) : int(i * step) + _WINDOW] for i in range(_WINDOWS))


def _count(text: str) -> _Count:
    words = [word.lower() for word in _WORD.findall(text)]
    letters = sum(map(len, words))
    if not letters:
        return _Count(0, UNKNOWN, 0.0)
    code, share = _by_script(text, letters)
    if share > 0.5:
        return _Count(letters // _LETTERS_A_WORD, code, min(1.0, share))
    models = _models()
    ranked = sorted(((model.speaks(words), model) for model in models), key=lambda pair: (-pair[0], pair[1].code))
    (best, model), (second, _) = ranked[:2]
    lead = best - second
    if not model.knows(words) or lead < _LEAST_LEAD:
        return _Count(len(words), UNKNOWN, 0.0)
    return _Count(len(words), model.code, min(1.0, lead / _SURE_LEAD))


def _by_script(text: str, letters: int) -> tuple[str, float]:
    """The likeliest language by script alone, and the share of the letters that are in that script."""
    found: Counter[str] = Counter()
    for match in _SCRIPT.finditer(text):
        found[_SCRIPTS[(match.lastindex or 1) - 1][0]] += len(match[0])
    if not found:
        return UNKNOWN, 0.0
    if found["ja"] * 10 > found["zh"]:  # Japanese writes Chinese characters between its own
        found["ja"] += found.pop("zh", 0)
    code, number = found.most_common(1)[0]
    for script, language, telling in _TELLING:
        if code == script and sum(text.count(letter) for letter in telling) > number * 0.02:
            code = language
    return code, number / letters


@dataclass(frozen=True, slots=True)
class _Model:
    """What is known of one language's words and letters."""

    code: str
    words: frozenset[str]
    groups: dict[str, float]
    unseen: float
    alphabet: frozenset[str]

    def speaks(self, words: list[str]) -> float:
        """How likely `words` are in this language, as a logarithm; minus infinity with letters it does not have."""
        letters = Counter("".join(words))
        foreign = sum(number for letter, number in letters.items() if letter not in self.alphabet)
        if foreign > _FOREIGN * sum(letters.values()):
            return -inf
        likelihood = 0.0
        for word in words:
            likelihood += sum(self.groups.get(group, self.unseen) for group in _groups(word))
            likelihood += _WORD_GAIN * (word in self.words)
        return likelihood

    def knows(self, words: list[str]) -> bool:
        """Whether enough of `words` are words of this language for the text to be in it."""
        return sum(word in self.words for word in words) > _LEAST_KNOWN * len(words)


def _groups(word: str) -> Iterator[str]:
    """The groups of letters in a word, its edges counted as letters."""
    edged = f"_{word}_"
    return (edged[place : place + _SIZE] for place in range(len(edged) - _SIZE + 1))


@cache
def _models() -> tuple[_Model, ...]:
    """A model of each shipped language, from the letter groups of its words (after Dunning, 1994)."""
    return tuple(_model(profile) for profile in shipped_profiles())


def _model(profile: Profile) -> _Model:
    words = profile.function_words | profile.frequent_words | profile.days | profile.months
    counts = Counter(group for word in sorted(words) for group in _groups(word))
    # Function words are a good third of any text: they count twice.
    counts.update(group for word in sorted(profile.function_words) for group in _groups(word))
    total = sum(counts.values()) + _RARE * _GROUPS
    groups = {group: log((number + _RARE) / total) for group, number in counts.items()}
    latin = profile.letters[:1] != "а"
    alphabet = frozenset(profile.letters) | (frozenset(_LATIN) if latin else frozenset())
    return _Model(profile.code, words, groups, log(_RARE / total), alphabet)
