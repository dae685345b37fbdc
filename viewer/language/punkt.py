"""NLTK's Punkt with our own parameters: does a sentence end at this full stop after an abbreviation?

Punkt is the algorithm of Kiss and Strunk, "Unsupervised Multilingual Sentence Boundary Detection" (2006). Trained on a
single short article it learns little that is true, so the abbreviations come from resources/languages/ and only the
words that the article writes in small letters are learnt from it. Where a user has NLTK's `punkt_tab` data, what that
knows of words that go together, of words that begin sentences and of capitals is added; it is never asked for.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from viewer.language.habits import Habits
from viewer.language.nltk_parts import nltk_part
from viewer.language.profile import Profile

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

_PUNKT = "nltk.tokenize.punkt"
# Equal length, so that places in the folded text are places in the text.
_CURLY = str.maketrans("“”„‟‘’‚‛«»‹›", "\"\"\"\"''''\"\"''")


class PeriodJudge:
    """Decides whether the full stop after an abbreviation or an initial also ends the sentence."""

    def __init__(self, profile: Profile, habits: Habits) -> None:
        self._profile = profile
        self._habits = habits
        self._tokenizer: PunktSentenceTokenizer | None = None
        self._parameters: PunktParameters | None = None
        # Bound to the judge, so that it goes when the judge goes.
        self.ends_sentence: Callable[[str, str], bool] = lru_cache(maxsize=4096)(self._ends_sentence)

    def _ends_sentence(self, before: str, after: str) -> bool:
        """Whether a sentence ends between `before`, an abbreviation without its full stop, and the word `after`."""
        if after.isupper() and len(after) > 1:  # in a line of capitals, a capital tells nothing
            return False
        if self._parameters is None or self._tokenizer is None:
            self._parameters = self._make_parameters()
            self._tokenizer = nltk_part(_PUNKT).PunktSentenceTokenizer(self._parameters)
        self._note(self._parameters, before, after)
        context = f"{before.translate(_CURLY)}. {after.translate(_CURLY)}"
        return bool(self._tokenizer.text_contains_sentbreak(context))

    def _make_parameters(self) -> "PunktParameters":
        parameters: PunktParameters = nltk_part(_PUNKT).PunktParameters()
        # Single letters are left to Punkt's rules for initials.
        parameters.abbrev_types.update(word for word in self._profile.abbreviations if len(word) > 1)
        starters = self._profile.openers | self._profile.subjects | self._profile.function_words
        parameters.sent_starters.update(starters)
        installed = _installed_parameters(self._profile.snowball)
        if installed is not None:
            parameters.collocations.update(installed.collocations)
            parameters.sent_starters.update(installed.sent_starters)
            parameters.ortho_context.update(installed.ortho_context)
        return parameters

    def _note(self, parameters: "PunktParameters", before: str, after: str) -> None:
        """Tell Punkt what the language and the article know of the two words."""
        if len(before) > 1:
            parameters.abbrev_types.add(before.lower())
        small = after.lower()
        # A name is often made of everyday words ("U.S. Government"), seldom of those that only join others.
        names = "." in before and before.lower() not in self._profile.times
        if small in self._profile.function_words or (not names and small in self._habits.small_words):
            parameters.add_ortho_context(small, nltk_part(_PUNKT)._ORTHO_LC)


@cache
def _installed_parameters(language: str | None) -> "PunktParameters | None":
    """What NLTK's own data knows of the language, by its English name, where a user has installed it."""
    try:
        folder = nltk_part("nltk.data").find(f"tokenizers/punkt_tab/{language}/")
        parameters: PunktParameters = nltk_part(_PUNKT).load_punkt_params(folder)
    except (LookupError, OSError, ValueError):
        return None
    return parameters
