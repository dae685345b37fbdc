"""NLTK's Punkt with our own parameters: does a sentence end at this full stop after an abbreviation?

Punkt is the algorithm of Kiss and Strunk, "Unsupervised Multilingual Sentence Boundary Detection" (2006). Trained on a
single short article it learns little that is true, so the abbreviations come from resources/languages/ and only the
article's habit of writing words in small letters is learnt from it.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from viewer.language.habits import Habits
from viewer.language.profile import Profile

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

# Equal length, so that places in the folded text are places in the text.
CURLY = str.maketrans("“”„‟‘’‚‛«»‹›", "\"\"\"\"''''\"\"''")


class PeriodJudge:
    """Decides whether the full stop after an abbreviation, an initial or a number also ends the sentence."""

    def __init__(self, profile: Profile, habits: Habits) -> None:
        self._profile = profile
        self._habits = habits
        self._tokenizer: PunktSentenceTokenizer | None = None
        self.ends_sentence: Callable[[str, str], bool] = lru_cache(maxsize=4096)(self._ends_sentence)

    def _ends_sentence(self, before: str, after: str) -> bool:
        """Whether a sentence ends between `before`, an abbreviation without its full stop, and the word `after`."""
        if self._tokenizer is None:
            self._tokenizer = self._make_tokenizer()
        self._note(before, after)
        context = f"{before.translate(CURLY)}. {after.translate(CURLY)}"
        return bool(self._tokenizer.text_contains_sentbreak(context))

    def _make_tokenizer(self) -> "PunktSentenceTokenizer":
        # Imported late: NLTK takes a fifth of a second.
        from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer  # noqa: PLC0415

        self._parameters: PunktParameters = PunktParameters()
        self._parameters.abbrev_types = set(self._profile.abbreviations)
        self._parameters.sent_starters = set(self._profile.openers | self._profile.function_words)
        return PunktSentenceTokenizer(self._parameters)

    def _note(self, before: str, after: str) -> None:
        """Tell Punkt what the language and the article know of the two words."""
        from nltk.tokenize.punkt import _ORTHO_LC  # noqa: PLC0415

        if len(before) > 1:  # Punkt has rules of its own for a single initial
            self._parameters.abbrev_types.add(before.lower())
        small = after.lower()
        # A name is often made of everyday words ("U.S. Government"), seldom of those that only join others.
        names = "." in before and before.lower() not in self._profile.times
        shouted = after.isupper() and len(after) > 1
        if shouted:
            return
        if small in self._profile.function_words or (not names and small in self._habits.small_words):
            self._parameters.add_ortho_context(small, _ORTHO_LC)
