"""What is known of one language: its function words, abbreviations and stemmer, from resources/languages/."""

from dataclasses import dataclass
from functools import cache

from viewer.resources import read_table, resource

_WORD_LISTS = (
    "function_words",
    "abbreviations",
    "leading",
    "numbered",
    "capitalised",
    "closing",
    "units",
    "times",
    "calendar",
    "openers",
    "subjects",
    "credits",
    "farewells",
    "days",
    "months",
    "negations",
    "measures",
    "frequent_words",
    "conjunctions",
)
UNKNOWN = "und"


@dataclass(frozen=True, slots=True)
class Profile:
    """One language. `code` is its ISO 639-1 code, `snowball` the name of its Snowball stemmer (None: no stemming).

    Word lists are in norm form (see `viewer.language.norms`). `respellings` maps an informal spelling of two words to
    the plain one ("gon na" to "going to"; "gonna" is read alike): both are the same words, differently written.

    For cutting sentences: `abbreviations` are written without their last full stop. Of these, `leading` ones always
    belong to what follows ("Det.", "Mr.") and never end a sentence; `capitalised` ones are ordinary words unless they
    begin with a capital ("Sat."); `closing` ones close a list ("etc."), so that a capital after them begins a sentence;
    `times` come after an hour ("p.m.") and may be followed by one of the `days` or `months` or by a word of the
    `calendar` (a time zone, "Sun"). `numbered` ones are abbreviations only before a number ("No. 5", "p. 12"), `units`
    only after one ("3 tbsp.").

    `openers` are words that begin sentences but are seldom met in a name, `subjects` the people that news often begins
    with ("police"). `credits` label the source of a
    picture or story ("via", "photo"), and `farewells` close a letter before the writer's name ("regards"). `letters`
    are the letters its words are written with, but for plain a to z, and `frequent_words` its everyday words beside the
    function words. `ordinals` says that a full stop makes an ordinal of a number ("4. Oktober"). `conjunctions` join
    phrases ("and"). `opposites` are pairs of words that say opposite things, `contractions` pairs of a shortened word
    and what it is short for ("ll will").
    """

    code: str
    name: str
    snowball: str | None
    function_words: frozenset[str]
    abbreviations: frozenset[str]
    respellings: tuple[tuple[str, str], ...]
    leading: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    capitalised: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    calendar: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    credits: frozenset[str] = frozenset()
    farewells: frozenset[str] = frozenset()
    frequent_words: frozenset[str] = frozenset()
    letters: str = ""
    ordinals: bool = False
    days: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    opposites: tuple[str, ...] = ()
    contractions: tuple[str, ...] = ()
    number_words: tuple[tuple[str, float], ...] = ()


@cache
def profile_of(code: str) -> Profile:
    """The profile of the language with that ISO 639-1 code; a bare one without word lists where none ships."""
    try:
        data = read_table("languages", f"{code}.toml") if code.isalpha() else None
    except FileNotFoundError:
        data = None
    if data is None:
        return Profile(code, code, None, frozenset(), frozenset(), ())
    words = {key: frozenset(data.get(key, "").split()) for key in _WORD_LISTS}
    words["abbreviations"] |= words["leading"] | words["capitalised"] | words["closing"]
    return Profile(
        code=code,
        name=data["name"],
        snowball=data.get("snowball"),
        respellings=tuple(sorted(data.get("respellings", {}).items())),
        letters=data.get("letters", ""),
        ordinals=data.get("ordinals", False),
        opposites=tuple(data.get("opposites", ())),
        contractions=tuple(data.get("contractions", ())),
        number_words=tuple(sorted(data.get("number_words", {}).items())),
        **words,
    )


@cache
def shipped_profiles() -> tuple[Profile, ...]:
    """The profiles of all languages that ship with Variorum, in the order of their codes."""
    codes = (path.stem for path in resource("languages").glob("*.toml"))
    return tuple(profile_of(code) for code in sorted(codes) if code != UNKNOWN)
