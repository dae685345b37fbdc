"""Sentences glued together: "aware of.According to", "reported.police announced"."""

import re

from viewer.language.habits import Habits
from viewer.language.marks import Mark
from viewer.language.profile import Profile

# Endings of addresses and files: "harbourtimes.com" and "report.pdf" are one word.
_ADDRESS_END = re.compile(
    "com|org|net|gov|edu|mil|int|info|biz|io|co|uk|us|ca|de|fr|es|it|pt|nl|ru|eu|ch|at|be|pl|se|no|dk|fi|ie|au|nz|jp|cn"
    "|in|br|mx|tv|me|fm|ly|gl|app|dev|ai|news|blog|shop|online|site|xyz"
    "|html?|php|aspx?|js|ts|py|pdf|docx?|xlsx?|pptx?|txt|csv|jpe?g|png|gif|svg|mp[34]|avi|mov|zip|exe|md|json|xml|css"
)
_IN_ADDRESSES = ("://", "@", "/", "\\", "www.", "_")
_OPENING = "“„«‘(["
_SPACE = re.compile(r"\s")
_WORD = re.compile(r"[^\W\d_]+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_REACH = 80


class Joiner:
    """Finds where two sentences stand together without a space, in one article and one language."""

    def __init__(self, profile: Profile, habits: Habits) -> None:
        self._profile = profile
        self._habits = habits
        self._common = profile.function_words | profile.openers | profile.subjects

    def glued(self, mark: Mark) -> bool:
        """Whether the mark, with no white space behind it, ends one sentence and the next begins at once."""
        word = self._word_behind(mark)
        if word is None:
            return False
        capital = word[0].isupper() and not (word.isupper() and len(word) > 1)
        left = mark.before
        if mark.opening:  # "he said.“You"
            return capital and mark.opening[0] in _OPENING and len(left) > 1
        if mark.spaced and mark.run == ".":  # tokenised, then glued: "on friday .the ferry"
            common = self._habits.lower_cased or word.lower() in self._common
            return common and not _ADDRESS_END.fullmatch(word.lower())
        if not left[-1:].isalpha():
            return capital and (bool(mark.closers) or left[-1:].isdigit())
        return self._after_word(mark, word, capital=capital)

    def _word_behind(self, mark: Mark) -> str | None:
        """The word right behind the mark, None where it cannot open a sentence."""
        found = _WORD.match(mark.after)
        if found is None or self._addressed(mark):
            return None
        single = len(found[0]) < 2 and (found[0] not in ("I", "A") or mark.text[mark.cut + 1 : mark.cut + 2] == ".")
        return None if single else found[0]

    def _after_word(self, mark: Mark, word: str, *, capital: bool) -> bool:
        """Whether `word`, glued behind a word and end signs, opens a sentence."""
        left = mark.before.lower()
        if len(left) < 2 or "." in left or left in self._profile.abbreviations:
            return capital and word.lower() in self._common and self._may_end(mark.before)
        if mark.run != "." and not any(c in "!?" for c in mark.run):
            return capital
        if mark.run == "." and not mark.closers and _ADDRESS_END.fullmatch(word.lower()):
            known = capital or left in self._profile.function_words or left in self._habits.small_words
            return known and word.lower() in self._profile.function_words
        return capital or self._habits.lower_cased or left in self._common or word in self._common

    def _may_end(self, left: str) -> bool:
        """Whether the abbreviation or address `left`, without its full stop, may end a sentence."""
        small = left.lower()
        address = "." in small and _ADDRESS_END.fullmatch(small.rsplit(".", 1)[1])
        known = small in self._profile.abbreviations or bool(_INITIALS.fullmatch(left) or address)
        return known and len(left) > 1 and small not in self._profile.leading

    def _addressed(self, mark: Mark) -> bool:
        """Whether the mark stands inside an address or a path."""
        before = _SPACE.split(mark.text[max(0, mark.start - _REACH) : mark.start])[-1]
        after = _SPACE.split(mark.text[mark.cut : mark.cut + _REACH], maxsplit=1)[0]
        return any(sign in before + mark.run + after for sign in _IN_ADDRESSES)
