"""Sentences glued together: "aware of.According to", "reported.police announced"."""

import re

from viewer.language.habits import Habits
from viewer.language.marks import Mark
from viewer.language.profile import Profile

# Endings of addresses and files: "9news.com" and "report.pdf" are one word.
_ADDRESSES = frozenset(
    """com org net gov edu mil int info biz io co uk us ca de fr es it pt nl ru eu ch at be pl se no dk fi ie au nz jp cn
    in br mx tv me fm ly gl app dev ai news blog shop online site xyz html htm php asp aspx js ts py pdf doc docx xls
    xlsx ppt pptx txt csv jpg jpeg png gif svg mp3 mp4 avi mov zip exe md json xml css net""".split()
)
_TOKEN_BEFORE = re.compile(r"\S*$")
_TOKEN_AFTER = re.compile(r"\S*")
_WORD = re.compile(r"[^\W\d_]+")
_REACH = 80


class Joiner:
    """Finds where two sentences stand together without a space, in one article and one language."""

    def __init__(self, profile: Profile, habits: Habits) -> None:
        self._profile = profile
        self._habits = habits
        self._common = profile.function_words | profile.openers

    def glued(self, mark: Mark) -> bool:
        """Whether the mark, with no white space behind it, ends one sentence and the next begins at once."""
        left, right = mark.before, mark.after
        if not right[:1].isalpha() or mark.spaced or mark.opening or self._addressed(mark):
            return False
        first = _WORD.match(right)
        word = first[0] if first else ""
        if len(word) < 2 and (word not in ("I", "A") or right[1:2] == "."):
            return False
        capital = word[0].isupper() and not (word.isupper() and len(word) > 1)
        if not left[-1:].isalpha():
            return capital and (bool(mark.closers) or left[-1:].isdigit())
        small = left.lower()
        if len(left) < 2 or "." in left or small in self._profile.abbreviations:
            return capital and small not in self._profile.leading and len(left) > 1 and word.lower() in self._common
        if word.lower() in _ADDRESSES and mark.run == "." and not mark.closers:
            known = small in self._profile.function_words or small in self._habits.small_words
            return (known or capital) and word.lower() in self._profile.function_words
        if capital or (mark.run != "." and not any(c in "!?" for c in mark.run)):
            return capital
        return self._habits.lower_cased or small in self._common or word in self._common

    def _addressed(self, mark: Mark) -> bool:
        """Whether the mark stands inside an address, a path or a name with several dots."""
        before = _TOKEN_BEFORE.search(mark.text, max(0, mark.start - _REACH), mark.start)
        after = _TOKEN_AFTER.match(mark.text, mark.cut, mark.cut + _REACH)
        assert before is not None and after is not None
        token = before[0] + mark.run + after[0]
        return any(sign in token for sign in ("://", "@", "/", "\\", "www.", "_"))
