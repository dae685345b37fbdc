"""Whether the full stop of an abbreviation, an initial or an ordinal also ends the sentence."""

import re
from enum import Enum, auto

from viewer.language.habits import Habits
from viewer.language.marks import Mark
from viewer.language.profile import Profile
from viewer.language.punkt import PeriodJudge

_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_NUMBER = re.compile(r"\d|[IVXLC]+\b")
_COUNTED = re.compile(r"(\w+)\.?\s\d+$")
_ORDINAL = 3  # digits at most
_FRONTED = 3  # words of a time in front of a clause


class Kind(Enum):
    """What the word in front of a full stop is, as far as sentences go."""

    LEADING = auto()  # "Det.": a name follows
    NUMBERED = auto()  # "No.": a number follows, here it does
    CLOSING = auto()  # "etc."
    TIME = auto()  # "p.m."
    INITIAL = auto()  # "J."
    INITIALS = auto()  # "U.S."
    OTHER = auto()  # "Inc."


class Abbreviations:
    """Knows the abbreviations of one language, as one article uses them."""

    def __init__(self, profile: Profile, habits: Habits) -> None:
        self._profile = profile
        self._habits = habits
        self._punkt = PeriodJudge(profile, habits)

    def kind_of(self, word: str, after: str) -> Kind | None:
        """What `word` (without its last full stop) is before the word `after`; None when no abbreviation."""
        small = word.lower()
        profile = self._profile
        if small in profile.leading:
            return Kind.LEADING
        if small in profile.numbered and _NUMBER.match(after):
            return Kind.NUMBERED
        if small in profile.closing:
            return Kind.CLOSING
        if small in profile.times:
            return Kind.TIME
        if len(word) == 1 and word.isalpha() and not (word.islower() and small in profile.function_words):
            return Kind.INITIAL
        if "." in word and _INITIALS.fullmatch(word):
            return Kind.INITIALS
        ordinary = small in profile.capitalised and not word[:1].isupper()
        return Kind.OTHER if small in profile.abbreviations and not ordinary else None

    def ends(self, mark: Mark) -> bool | None:
        """Whether the sentence in hand ends at the full stop `mark`; None when no abbreviation."""
        word = mark.before.strip("'’‘*_-")
        kind = self.kind_of(word, mark.after)
        if kind is None:
            return None
        if kind in (Kind.LEADING, Kind.NUMBERED):
            return False
        if mark.small:
            return self._habits.lower_cased and mark.after in self._profile.openers
        if kind is Kind.CLOSING:
            return True
        if kind is Kind.TIME:
            return self._time_ends(mark)
        if kind is Kind.INITIAL and mark.after[0].isdigit():
            return False
        title = kind is Kind.OTHER and mark.after.rstrip(".").lower() in self._profile.leading
        return title or self._punkt.ends_sentence(word, mark.after)

    def ordinal_ends(self, mark: Mark) -> bool | None:
        """The same for a number, which a full stop makes an ordinal in some languages; None where it does not."""
        if not mark.before.isdecimal():
            return None
        if mark.after.startswith("000"):  # "4. 000", cut apart by a tokeniser
            return False
        if not self._profile.ordinals or len(mark.before) > _ORDINAL or mark.after[0].isdigit():
            return None
        counted = _COUNTED.search(mark.so_far[-30:])
        if counted and counted[1].lower() in self._profile.numbered:  # "Nr. 2. Danach"
            return None
        return not mark.small and mark.after.lower() in self._profile.function_words | self._profile.openers

    def _time_ends(self, mark: Mark) -> bool:
        """ "He left at 6 p.m. Mr. Roe stayed", but "At 6 p.m. Mr. Roe left" and "at 6 p.m. Sunday"."""
        fronted = len(mark.so_far.split()) <= _FRONTED
        return not fronted and mark.after.rstrip(".").lower() not in self._profile.calendar
