"""Whether the full stop of an abbreviation, an initial or an ordinal also ends the sentence."""

import re
from enum import Enum, auto

from viewer.language.habits import Habits
from viewer.language.marks import Mark
from viewer.language.profile import Profile
from viewer.language.punkt import PeriodJudge

_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_NUMBER = re.compile(r"\d|[IVXLC]+\b")
_COUNTED = re.compile(r"\d\s*$")
_NUMBERED = re.compile(r"(\w+)\.?\s$")
_ELIDED = re.compile(r"[^\W\d_]{1,5}['’](\w[\w.]+)$")  # "l'art.", "dell'on."
_DATELINE = re.compile(r"[-–—]\s")
_GOES_ON_AFTER_INITIAL = re.compile(r"\d.*|(?![AI])\w")  # "S. 10th", "J. R."
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
        self._calendar = profile.calendar | profile.days | profile.months
        self._openers = profile.openers | profile.subjects
        self._starters = profile.function_words | self._openers

    def ends(self, mark: Mark) -> bool | None:
        """Whether the sentence in hand ends at the full stop `mark`; None when no abbreviation stands before it."""
        word = mark.before.strip("'’‘*_-")
        kind = self._kind_of(word, mark)
        if kind is None and (elided := _ELIDED.match(word)):
            word = elided[1]
            kind = self._kind_of(word, mark)
        if kind is None:
            return None
        if kind in (Kind.LEADING, Kind.NUMBERED) or _DATELINE.match(mark.opening):  # a dateline: "Conn. — The"
            return False
        if mark.small:
            return self._habits.lower_cased and mark.after in self._openers
        if kind in (Kind.CLOSING, Kind.TIME):
            return kind is Kind.CLOSING or self._time_ends(mark)
        if kind is Kind.INITIAL and _GOES_ON_AFTER_INITIAL.fullmatch(mark.after):
            return False
        title = kind is Kind.OTHER and mark.after.lower() in self._profile.leading
        return title or self._punkt.ends_sentence(word, mark.after)

    def ordinal_ends(self, mark: Mark) -> bool | None:
        """The same for a number, which a full stop makes an ordinal in some languages; None where it does not."""
        if not mark.before.isdecimal():
            return None
        if mark.after.startswith("000"):  # "4. 000", cut apart by a tokeniser
            return False
        if not self._profile.ordinals or len(mark.before) > _ORDINAL or mark.after[0].isdigit():
            return None
        numbered = _NUMBERED.search(mark.front)
        if numbered and numbered[1].lower() in self._profile.numbered:  # "Nr. 2. Danach"
            return None
        return not mark.small and mark.after.lower() in self._starters | self._profile.leading

    def _kind_of(self, word: str, mark: Mark) -> Kind | None:
        """What `word`, the word in front of the mark without its full stop, is; None when no abbreviation."""
        small = word.lower()
        numbering = small.rsplit("-", 1)[-1]  # "Hans-Meier-Str. 5"
        everyday = small in self._profile.function_words
        counted = _COUNTED.search(mark.front)
        # "He said no. I left": an everyday word is hardly the first of a Roman series.
        numbered = _NUMBER.match(mark.after) and not (everyday and mark.after == "I")
        ordinary = small in self._profile.capitalised and not word[:1].isupper()
        tests = (
            (Kind.LEADING, small in self._profile.leading and not counted),  # "18 st." is no saint
            (Kind.NUMBERED, numbering in self._profile.numbered and numbered),
            (Kind.CLOSING, small in self._profile.closing),
            (Kind.TIME, small in self._profile.times),
            (Kind.OTHER, small in self._profile.units and counted),
            (Kind.INITIAL, len(word) == 1 and word.isalpha() and not (word.islower() and everyday)),
            (Kind.INITIALS, _INITIALS.fullmatch(word)),
            (Kind.OTHER, small in self._profile.abbreviations and not ordinary),
        )
        return next((kind for kind, holds in tests if holds), None)

    def _time_ends(self, mark: Mark) -> bool:
        """Tell "He left at 6 p.m. Mr. Roe stayed" from "At 6 p.m. Mr. Roe left" and "at 6 p.m. Sunday"."""
        fronted = len(mark.so_far.split()) <= _FRONTED
        return not fronted and mark.after.lower() not in self._calendar
