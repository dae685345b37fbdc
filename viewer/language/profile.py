"""What is known of one language: its function words, abbreviations and stemmer, from resources/languages/."""

import tomllib
from dataclasses import dataclass
from functools import cache

from viewer.resources import resource


@dataclass(frozen=True, slots=True)
class Profile:
    """One language. `code` is its ISO 639-1 code, `snowball` the name of its Snowball stemmer (None: no stemming).

    Word lists are in norm form (see `viewer.language.norms`). `respellings` maps an informal or tokenised spelling,
    its parts joined by spaces, to the plain one ("gon na" to "going to"): both are the same words, differently written.
    """

    code: str
    name: str
    snowball: str | None
    function_words: frozenset[str]
    abbreviations: frozenset[str]
    respellings: tuple[tuple[str, str], ...]


@cache
def profile_of(code: str) -> Profile:
    """The profile of the language with that ISO 639-1 code; a bare one without word lists where none ships."""
    try:
        path = resource("languages", f"{code}.toml") if code.isalpha() else None
    except FileNotFoundError:
        path = None
    if path is None:
        return Profile(code, code, None, frozenset(), frozenset(), ())
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return Profile(
        code=code,
        name=data["name"],
        snowball=data.get("snowball"),
        function_words=frozenset(data.get("function_words", "").split()),
        abbreviations=frozenset(data.get("abbreviations", "").split()),
        respellings=tuple(sorted(data.get("respellings", {}).items())),
    )
