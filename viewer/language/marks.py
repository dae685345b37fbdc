"""Marks: the places in a text where end punctuation stands, and what stands around them."""

import re
from dataclasses import dataclass

# Unicode's Sentence_Terminal characters (UAX #29, STerm) of scripts other than Latin, Greek and Cyrillic.
STRONG = "‼⁇⁈⁉。｡！？।॥؟۔։።፧፨။၊។៕๚๛᙮᠃᠉༎"
_ENDS = ".!?…‥．\u037e" + STRONG
_QUOTES = "\"'“”„‟‘’‚‛«»‹›"
_EITHER = "“„‟‘‚‛«‹"  # open or close, as the language has it, but never close right before a word
_CLOSING = "”’»›」』)]}）］】〉》"
_IN_WORDS = "'’"
_WORD_BEFORE = 60
_QUOTE_REACH = 20_000
SENTENCE_REACH = 1_000

END = re.compile(f"[{_ENDS}]")
_ANY_QUOTE = re.escape("\"'" + _CLOSING)
_SURELY_CLOSING = re.escape(_CLOSING)
_MARK = re.compile(
    rf"""
    (?P<run> (?<=\w)\.(?=[ \xa0]\.[ \xa0]\.[ \xa0]\.\s\w)    # a full stop, then words left out: . . . .
           | [{_ENDS}]+(?:[ \xa0][.!?…]++(?![^\W_]))*
    )
    (?P<closers> (?:[ ][:;=]['’]?[-o^]?[)(DP](?=\s|$))?      # a smiley
                 (?:[{_ANY_QUOTE}*_]|[{_EITHER}](?![^\W_])|[ ][{_SURELY_CLOSING}](?=\s|$))*
    )
    (?P<notes> (?<=[^\W\d_].|[.!?]["'”’»])(?:\d{{1,3}}(?=\s+[^\W\d_])|[¹²³⁰⁴-⁹]+)   # numbers of footnotes
             | (?:[ ]?\[\d{{1,3}}\])*
    )
    (?P<gap>\s*)
    (?P<opening>(?:[^\w\s]{{1,20}}\s*){{0,4}})
    (?P<after>\w(?:[\w.'’-]*\w)?)?
    """,
    re.VERBOSE,
)
_OUTSIDE_WORDS = re.escape("".join(quote for quote in _QUOTES if quote not in _IN_WORDS) + "「」『』()[]{}/:;,!?—–…")
_BEFORE = re.compile(rf"[^\s{_OUTSIDE_WORDS}]+$")
_QUOTE_APART = re.compile(r"\s([\"“«‘'])(?=\s|$)")
_OPENED_BY = {"“": "„", "«": "»", "‘": "‚"}  # German and its neighbours close with what others open with


@dataclass(frozen=True, slots=True)
class Mark:
    """A run of end punctuation and what stands around it, all as written.

    `start` is where the run begins; `cut` where a sentence would end: after its closing quotes and brackets and the
    numbers of its footnotes. `before` is the word in front of the run, `opening` the punctuation and `after` the word
    behind it, `gap` the white space between; `sentence` is where the sentence in hand began.
    """

    text: str
    sentence: int
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
    def front(self) -> str:
        """A few words of the sentence in hand, up to the word `before`."""
        reach = self.text[max(self.sentence, self.start - _WORD_BEFORE) : self.start].rstrip()
        return reach.removesuffix(self.before)

    @property
    def so_far(self) -> str:
        """The sentence in hand up to the run, or its last part when it is very long."""
        return self.text[max(self.sentence, self.start - SENTENCE_REACH) : self.start]

    @property
    def small(self) -> bool:
        """Whether what follows begins with a small letter."""
        return self.after[:1].islower()


def read_mark(text: str, place: int, block: tuple[int, int], sentence: int) -> Mark:
    """The mark whose first end sign stands at `place`, in the block `[start, end)` of `text`."""
    start, end = block
    found = _MARK.match(text, place, end)
    if found is None:
        raise ValueError(f"no end sign stands at {place}")
    cut = found.end("notes")
    run, closers, notes, gap, opening, after = found.groups("")
    apart = _QUOTE_APART.match(text, cut, end)
    if apart and _closes(text, start, apart.start(1)):
        cut = apart.end()
        closers += apart[0]
        gap, opening = " ", opening[1:].lstrip()
    word = _BEFORE.search(text[max(start, place - _WORD_BEFORE) : place].rstrip())
    return Mark(text, sentence, place, cut, run, closers, notes, word[0] if word else "", gap, opening, after)


def _closes(text: str, start: int, place: int) -> bool:
    """Whether the quote at `place`, with white space on both sides, closes one that was opened since `start`."""
    start = max(start, place - _QUOTE_REACH)
    quote = text[place]
    opener = _OPENED_BY.get(quote)
    if opener is None:
        return text.count(quote, start, place) % 2 == 1
    opened = text.rfind(opener, start, place)
    # In French, where they stand apart, the same guillemets face the other way.
    opens = opened >= 0 and not text[opened + 1 : opened + 2].isspace()
    return opens and opened > text.rfind(quote, start, place)
