"""Which language an article is written in, guessed from its script, its function words and its letters."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from viewer.language.profile import UNKNOWN, Profile, shipped_profiles

_WORD = re.compile(r"[^\W\d_]+")
_WINDOW = 1_200  # characters: some two hundred words
_WINDOWS = 24
_SURE_AFTER = 12.0  # function words, after which more of them say nothing new
_LEAST_SHARE = 0.12  # of the words: every text of a language has that many of its function words
_FOREIGN = 0.02  # share of letters that the language does not have, at which it cannot be the one
_MINOR_SHARE = 0.15  # of the words, from which a second language is worth a notice

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
    counts = [_count(piece) for piece in _windows(text)]
    words: Counter[str] = Counter()
    for count in counts:
        words[count.code] += count.words
    whole = _count(" ".join(_windows(text)))
    known = [(n, code) for code, n in words.items() if code != UNKNOWN]
    total = sum(words.values())
    if not known or not total:
        return LanguageGuess(whole.code, whole.confidence)
    code = whole.code if whole.code != UNKNOWN else max(known)[1]
    others = sum(n for n, other in known if other != code)
    mixed = others >= _MINOR_SHARE * total and others >= 20
    return LanguageGuess(code, whole.confidence if whole.code != UNKNOWN else max(known)[0] / total * 0.5, mixed)


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
        return _Count(letters // 4, code, min(1.0, share))
    scores = sorted(((_score(profile, words), profile.code) for profile in shipped_profiles()), reverse=True)
    (best, code), (second, _) = scores[0], scores[1]
    if best < _LEAST_SHARE * len(words) or best <= second:
        return _Count(len(words), UNKNOWN, 0.0)
    return _Count(len(words), code, (best - second) / best * min(1.0, best / _SURE_AFTER))


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


def _score(profile: Profile, words: list[str]) -> float:
    """The function words of the language among `words`; those shared with other languages count less."""
    rarity = _rarities()
    score = sum(rarity[word] for word in words if word in profile.function_words)
    letters = sum(map(len, words))
    alphabet = frozenset("abcdefghijklmnopqrstuvwxyz" if not _cyrillic(profile) else "") | frozenset(profile.letters)
    foreign = sum(1 for word in words if not word.isascii() or _cyrillic(profile) for c in word if c not in alphabet)
    return 0.0 if foreign > _FOREIGN * letters else score


def _cyrillic(profile: Profile) -> bool:
    return profile.letters.startswith("а")


@cache
def _rarities() -> dict[str, float]:
    """For every function word, one over the number of languages that have it."""
    shared = Counter(word for profile in shipped_profiles() for word in profile.function_words)
    return {word: 1 / number for word, number in shared.items()}
