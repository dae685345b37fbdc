"""Marks: the places in a text where end punctuation stands, and what stands around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Unicode's Sentence_Terminal characters (UAX #29, STerm) of scripts other than Latin, Greek and Cyrillic.
STRONG = "‼⁇⁈⁉。｡！？।॥؟۔։።፧፨။၊។៕๚๛᙮᠃᠉༎"
QUOTES = "\"'“”„‟‘’‚‛«»‹›「」『』"
_CLOSING = "”’»›」』)]}）］】〉》"
_DOTS = "…‥"
_WORD_BEFORE = 60

_RUN = re.compile(
    rf"""
    (?P<run> (?<=\w)\.(?=[ \xa0]\.[ \xa0]\.[ \xa0]\.\s\w)   # a full stop, then words left out: . . . .
           | [.!?{_DOTS}{STRONG}．]+(?:[ \xa0][.!?{_DOTS}]+)*
    )
    (?P<closers> (?:[{re.escape(QUOTES + _CLOSING)}*_]|[ ][{re.escape(_CLOSING)}](?=\s|$))* )
    (?P<notes> (?:[ ]?\[\d{{1,3}}\])* | (?<=[^\W\d_][.!?{re.escape(QUOTES)}])(?:\d{{1,3}}(?=\s+[^\W\d_])|[¹²³⁰⁴-⁹]+) )
    (?P<gap>\s*)
    (?P<opening>(?:[^\w\s]{{1,20}}\s*){{0,4}})
    (?P<after>\w[\w.'’-]*)?
    """,
    re.VERBOSE,
)
_BEFORE = re.compile(rf"[^\s{re.escape(QUOTES[0] + QUOTES[2:])}()\[\]{{}}/:;,!?—–…]+$")


@dataclass(frozen=True, slots=True)
class Mark:
    """A run of end punctuation and what stands around it, all as written.

    `start` is where the run begins; `cut` where a sentence would end: after its closing quotes and brackets and the
    numbers of its footnotes. `before` is the word in front of the run, `opening` the punctuation and `after` the word
    behind it, `gap` the white space between.
    """

    text: str
    start: int
    cut: int
    run: str
    closers: str
    notes: str
    before: str
    gap: str
    opening: str
    after: str

    @property
    def spaced(self) -> bool:
        """Whether white space stands in front of the run, as in tokenised text."""
        return self.start > 0 and self.text[self.start - 1].isspace()

    @property
    def small(self) -> bool:
        """Whether what follows begins with a small letter."""
        return self.after[:1].islower()


def find_marks(text: str, start: int, end: int) -> Iterator[Mark]:
    """The marks of the block `[start, end)` of `text`, in order."""
    place = start
    while found := _RUN.search(text, place, end):
        place = found.end("notes")
        front = text[max(start, found.start() - _WORD_BEFORE) : found.start()].rstrip()
        word = _BEFORE.search(front)
        run, closers, notes, gap, opening, after = found.groups("")
        yield Mark(text, found.start(), place, run, closers, notes, word[0] if word else "", gap, opening, after)
