"""Which language an article is written in, guessed from its script, its function words and its letters."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from math import inf, log
from operator import add

from viewer.language.profile import UNKNOWN, Profile, shipped_profiles

_WORD = re.compile(r"[^\W\d_]+")
_WINDOW = 400  # characters: some seventy words
_WINDOWS = 64
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
_BY_PLACE = sorted((first, last, language) for language, first, last in _SCRIPTS)
_FIRSTS = [first for first, _, _ in _BY_PLACE]
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


def guess_language(text: str) -> LanguageGuess:
    """The language most of `text` is written in; "und" for a text too short or of a language without a profile.

    Looks at no more than some twenty-five thousand characters, spread evenly, so it costs the same for a long text.
    """
    pieces = [_weigh(piece) for piece in _windows(text)]
    whole = _read(sum(pieces, start=_Weight()))
    words: Counter[str] = Counter()
    for piece in pieces:
        guess = _read(piece)
        if guess.confidence >= _SURE_PIECE:
            words[guess.code] += piece.words
    if not words:
        return whole
    likeliest, number = max(words.items(), key=lambda item: (item[1], item[0]))
    total = sum(words.values())
    others = total - number
    mixed = others >= _MINOR_SHARE * total and others >= _MINOR_WORDS
    confidence = whole.confidence if whole.code == likeliest else number / total / 2
    return LanguageGuess(likeliest, confidence, mixed)


def _windows(text: str) -> Iterator[str]:
    if len(text) <= _WINDOW * _WINDOWS:
        yield from (text[i : i + _WINDOW] for i in range(0, len(text), _WINDOW))
    else:
        step = (len(text) - _WINDOW) / (_WINDOWS - 1)
        yield from (text[int(i * step) : int(i * step) + _WINDOW] for i in range(_WINDOWS))


@dataclass(frozen=True, slots=True)
class _Weight:
    """What a piece of text says: its words and letters, letters by script, and what speaks for each shipped language.

    That is the logarithm of a likelihood, a number of known words and one of foreign letters, in the order of
    `_models`; nothing stands there where no word was weighed.
    """

    words: int = 0
    letters: int = 0
    scripts: tuple[tuple[str, int], ...] = ()
    likelihoods: tuple[float, ...] = ()
    known: tuple[int, ...] = ()
    foreign: tuple[int, ...] = ()

    def __add__(self, other: "_Weight") -> "_Weight":
        scripts = Counter(dict(self.scripts)) + Counter(dict(other.scripts))
        return _Weight(
            self.words + other.words,
            self.letters + other.letters,
            tuple(sorted(scripts.items())),
            tuple(map(add, self.likelihoods, other.likelihoods)) or self.likelihoods or other.likelihoods,
            tuple(map(add, self.known, other.known)) or self.known or other.known,
            tuple(map(add, self.foreign, other.foreign)) or self.foreign or other.foreign,
        )


# Reading an article and splitting it ask for the same pieces, one right after the other.
@lru_cache(maxsize=256)
def _weigh(text: str) -> _Weight:
    """What a piece of text says."""
    words = _WORD.findall(text.lower())
    # All words of a language at once: there are as many sums as languages, and thousands of words.
    sides = zip(*map(_spoken, words), strict=True)
    likelihoods, known, foreign = [tuple(map(sum, zip(*side, strict=True))) for side in sides] or ((), (), ())
    return _Weight(len(words), sum(map(len, words)), _scripts(text), likelihoods, known, foreign)


def _read(weight: _Weight) -> LanguageGuess:
    """The language that `weight` speaks for."""
    if not weight.letters:
        return LanguageGuess(UNKNOWN, 0.0)
    if weight.scripts:
        code, number = max(weight.scripts, key=lambda item: (item[1], item[0]))
        if number > weight.letters / 2:
            return LanguageGuess(code, min(1.0, number / weight.letters))
    ranked = sorted(
        ((-inf if foreign > _FOREIGN * weight.letters else likelihood, known, model.code))
        for model, likelihood, known, foreign in zip(
            _models(), weight.likelihoods, weight.known, weight.foreign, strict=True
        )
    )
    (second, _, _), (best, known, code) = ranked[-2:]
    lead = best - second
    if known <= _LEAST_KNOWN * weight.words or not lead >= _LEAST_LEAD:
        return LanguageGuess(UNKNOWN, 0.0)
    return LanguageGuess(code, min(1.0, lead / _SURE_LEAD))


def _scripts(text: str) -> tuple[tuple[str, int], ...]:
    """How many letters speak for each language that a script alone tells."""
    found: Counter[str] = Counter()
    for character, number in () if text.isascii() else Counter(text).items():
        if character >= _FIRSTS[0]:
            _, last, language = _BY_PLACE[bisect_right(_FIRSTS, character) - 1]
            if character <= last:
                found[language] += number
    if found["ja"] * 10 > found["zh"]:  # Japanese writes Chinese characters between its own
        found["ja"] += found.pop("zh", 0)
    for script, language, telling in _TELLING:
        if found[script] and sum(text.count(letter) for letter in telling) > found[script] * 0.02:
            found[language] += found.pop(script)
    return tuple(sorted((code, number) for code, number in found.items() if number))


@dataclass(frozen=True, slots=True)
class _Model:
    """What is known of one language's words and letters."""

    code: str
    words: frozenset[str]
    groups: dict[str, float]
    unseen: float
    alphabet: frozenset[str]


@lru_cache(maxsize=20_000)
def _spoken(word: str) -> tuple[tuple[float, ...], tuple[int, ...], tuple[int, ...]]:
    """What a word says to each model: how likely it is (a logarithm), whether it is known, its foreign letters.

    The articles of a comparison share most of their words.
    """
    likely = map(sum, zip(*map(_likely, _groups(word)), strict=True))
    known = _knowing(word)
    # "a" is a word of too many languages.
    telling = known if len(word) > 1 or not word.isascii() else _nothing()
    if any(known):
        likely = map(add, likely, [_WORD_GAIN * knows for knows in known])
    return tuple(likely), telling, _foreign(word)


def _knowing(word: str) -> tuple[int, ...]:
    """Whether each language has the word among its own, 1 or 0."""
    return tuple([int(word in model.words) for model in _models()])


@cache
def _nothing() -> tuple[int, ...]:
    return (0,) * len(_models())


def _foreign(word: str) -> tuple[int, ...]:
    """How many letters of the word each language does not have."""
    if word.isascii():  # all of a to z: all of them belong to a language, or none
        return _plain_foreign(len(word))
    return tuple([sum(letter not in model.alphabet for letter in word) for model in _models()])


@lru_cache(maxsize=64)
def _plain_foreign(length: int) -> tuple[int, ...]:
    return tuple([0 if model.alphabet.issuperset(_LATIN) else length for model in _models()])


@lru_cache(maxsize=20_000)
def _likely(group: str) -> tuple[float, ...]:
    """How likely a group of letters is in each language, as a logarithm."""
    return tuple([model.groups.get(group, model.unseen) for model in _models()])


def _groups(word: str) -> list[str]:
    """The groups of letters in a word, its edges counted as letters."""
    edged = f"_{word}_"
    return [edged[place : place + _SIZE] for place in range(len(edged) - _SIZE + 1)]


@cache
def _models() -> tuple[_Model, ...]:
    """A model of each shipped language, from the letter groups of its words (after Dunning, 1994)."""
    return tuple(_model(profile) for profile in shipped_profiles())


def _model(profile: Profile) -> _Model:
    words = profile.function_words | profile.frequent_words | profile.days | profile.months
    counts = _counted(words)
    # Function words are a good third of any text: they count twice.
    counts.update(_counted(profile.function_words))
    # A word has as many groups as letters, since its edges count.
    total = sum(map(len, words)) + sum(map(len, profile.function_words)) + _RARE * _GROUPS
    logarithms = {number: log((number + _RARE) / total) for number in set(counts.values())}
    groups = {group: logarithms[number] for group, number in counts.items()}
    latin = profile.letters[:1] != "а"
    alphabet = frozenset(profile.letters) | (frozenset(_LATIN) if latin else frozenset())
    return _Model(profile.code, words, groups, log(_RARE / total), alphabet)


def _counted(words: Iterable[str]) -> Counter[str]:
    """How often each group of letters stands in the words; groups with an edge in their midst are of no word."""
    together = f"_{'_'.join(words)}_"
    return Counter([together[place : place + _SIZE] for place in range(len(together) - _SIZE + 1)])
