"""How one article is written: whether it uses capitals, and which words it writes in lower case."""

import re
from dataclasses import dataclass
from functools import cached_property

_AFTER_END = re.compile(r"[.!?][\"'”’)\]]*\s+[\"'“‘(\[]*([^\W\d_])")
_LOWER_WORD = re.compile(r"(?<![\w.'’])[^\W\d_]+(?![\w'’])")
_SAMPLE = 400_000
# Below this share of sentences that begin with a capital, a capital is no longer asked for.
_MOSTLY = 0.5
_HARDLY = 0.1


@dataclass(frozen=True)
class Habits:
    """What an article's own text tells about its writing. `text` is the whole article."""

    text: str

    @cached_property
    def capitals(self) -> float:
        """The share of sentence beginnings, seen after clear ends, that are capital letters."""
        upper = lower = 0
        for found in _AFTER_END.finditer(self.text, 0, _SAMPLE):
            letter = found[1]
            upper += letter.isupper()
            lower += letter.islower()
        # A few sentences say little: three more are taken to be written as the text's first letters lead to expect.
        expected = 0 if self.text[:_SAMPLE].lower() == self.text[:_SAMPLE] else 3
        return (upper + expected) / (upper + lower + 3)

    @property
    def lower_cased(self) -> bool:
        """Whether the article has (nearly) no capitals: then a small letter may begin a sentence."""
        return self.capitals < _HARDLY

    @property
    def careful(self) -> bool:
        """Whether (nearly) every sentence begins with a capital, so that a small letter tells something."""
        return self.capitals > 1 - _HARDLY

    @property
    def careless(self) -> bool:
        """Whether capitals are missing often enough that their absence says little."""
        return self.capitals < _MOSTLY

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words the article writes in small letters somewhere: capitalised, they probably begin a sentence."""
        return frozenset(w for w in _LOWER_WORD.findall(self.text[:_SAMPLE]) if w.islower())
