"""Stems: a norm without its inflection, by NLTK's Snowball stemmers."""

from collections.abc import Callable
from functools import cache, lru_cache

from viewer.language.nltk_parts import nltk_part


@cache
def _stemmer(snowball: str) -> Callable[[str], str]:
    stem: Callable[[str], str] = nltk_part("nltk.stem.snowball").SnowballStemmer(snowball).stem
    return stem


@lru_cache(maxsize=20_000)
def stem(norm: str, snowball: str | None) -> str:
    """The stem of `norm` in the language of that Snowball stemmer; the norm itself when there is none."""
    if snowball is None or not norm.isalpha():
        return norm
    return _stemmer(snowball)(norm) or norm
