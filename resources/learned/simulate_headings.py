"""Headings, bylines, credits and captions put into simulated documents.

They are short, and made of the names and words that stand all over their article, so that they resemble many sentences
and were written from none. A heading that the base took over, as it was or with a word cut, is linked.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from random import Random

from resources.learned.linked_documents import Document

# Lines that were written from no sentence. {topic} is a name or a few words of the article, {person} and {paper} are
# invented.
_HEADINGS = (
    *("What we know about {topic}", "What you need to know about {topic}", "{topic}: the story so far"),
    *("{topic} explained", "{topic} in five questions", "Everything about {topic}", "How {topic} began"),
    *("Why {topic} matters", "Live: {topic}", "More on {topic}", "Read more: {topic} and {topic}", "About {topic}"),
    *("A history of {topic}", "{topic} and {topic}", "{topic}", "Opinion: {topic}", "{topic} - the latest"),
)
_CREDITS = (
    *("By {person}", "By {person}, {paper}", "By {person} and {person}", "{person} in {topic}", "{paper}"),
    *("Additional reporting by {person} and {paper}.", "Additional reporting by {paper} and {paper}.", "via : {paper}"),
    *("{paper} news", "Source: {paper}", "With material from {paper}.", "Photo: {topic} ({person})", "Follow {paper}"),
    *("Picture: {person}", "{person} said .", "{person} said.", "Reporting by {person}; editing by {person}"),
    *("First published by {paper}", "This story first appeared in {paper}.", "Read the full story in {paper}."),
)
_FIRST = ("Maud", "Jonas", "Lena", "Piers", "Ilse", "Tomas", "Ruth", "Colin", "Amara", "Wei", "Stefan", "Noor")
_LAST = ("Tarrant", "Vik", "Ruiz", "Galloway", "Brandt", "Reyle", "Lynge", "Peverell", "Okoye", "Chen", "Novak", "Aziz")
_PLACES = ("Ennick", "Westshore", "Lowland", "Northgate", "Harbour", "Valley", "Eastern", "County", "Channel 6", "City")
_PAPERS = ("Courier", "Radio", "Ledger", "Times", "Post", "News", "Herald", "Gazette", "TV", "Chronicle")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")

# A word of more letters may be what an article is about.
_LONG_WORD = 5
_COMMONEST = 12


def put_headings(document: Document, chance: Random) -> Document:
    """`document` with headings and credits in its base and its sources, as most articles have some."""
    draft = _Draft(document, chance)
    for _ in range(chance.choice((0, 1, 1, 2, 3))):
        draft.put_in_base(_HEADINGS, first=True)
    for _ in range(chance.choice((0, 1, 2))):
        draft.put_in_base(_CREDITS, first=False)
    for number in range(len(document.sources)):
        for kinds in (_HEADINGS, _CREDITS):
            for _ in range(chance.choice((0, 1, 1))):
                draft.put_in_source(number, kinds)
        if chance.random() < 0.3:
            draft.take_over_heading(number)
    return replace(
        document,
        base=tuple(draft.base),
        sources=tuple(map(tuple, draft.sources)),
        links=tuple(map(frozenset, draft.links)),
    )


class _Draft:
    """A document that lines are being put into."""

    def __init__(self, document: Document, chance: Random) -> None:
        self._chance = chance
        self.base = list(document.base)
        self.sources = [list(source) for source in document.sources]
        self.links = [set(pairs) for pairs in document.links]
        self._papers = [f"{chance.choice(_PLACES)} {chance.choice(_PAPERS)}" for _ in range(3)]
        self._topics = _topics([*self.base, *(text for source in self.sources for text in source)], chance)

    def put_in_base(self, kinds: Sequence[str], *, first: bool) -> None:
        """Put one of these lines at the top (or the end) of the base, or as often anywhere in it."""
        line = self._draw(kinds)
        self._put_in_base(line, (0 if first else len(self.base)) if self._chance.random() < 0.5 else None)

    def put_in_source(self, number: int, kinds: Sequence[str]) -> None:
        """Put one of these lines into that source, mostly at the top."""
        line = self._draw(kinds)
        self._put_in_source(number, line, 0 if self._chance.random() < 0.7 else None)

    def take_over_heading(self, number: int) -> None:
        """Give that source a heading, and the base the same or nearly the same."""
        heading = self._draw(_HEADINGS)
        self._put_in_source(number, heading, 0)
        words = heading.split()
        if len(words) > 3 and self._chance.random() < 0.5:
            del words[self._chance.randrange(len(words))]
        self._put_in_base(" ".join(words), 0)
        self.links[number].add((0, 0))

    def _draw(self, kinds: Sequence[str]) -> str:
        chance, line = self._chance, self._chance.choice(kinds)
        while "{" in line:
            line = line.replace("{topic}", chance.choice(self._topics), 1)
            line = line.replace("{paper}", chance.choice(self._papers), 1)
            line = line.replace("{person}", f"{chance.choice(_FIRST)} {chance.choice(_LAST)}", 1)
        return line if chance.random() < 0.7 else line.lower()

    def _put_in_base(self, line: str, place: int | None) -> None:
        at = self._chance.randrange(len(self.base) + 1) if place is None else place
        self.base.insert(at, line)
        self.links = [{(b + (b >= at), s) for b, s in pairs} for pairs in self.links]

    def _put_in_source(self, number: int, line: str, place: int | None) -> None:
        source = self.sources[number]
        at = self._chance.randrange(len(source) + 1) if place is None else place
        source.insert(at, line)
        self.links[number] = {(b, s + (s >= at)) for b, s in self.links[number]}


def _topics(lines: Sequence[str], chance: Random) -> list[str]:
    """Names and words that stand more than once, and runs of words from anywhere."""
    counts: Counter[str] = Counter()
    for line in lines:
        words = _WORD.findall(line)
        # In the order of the line, since the commonest of equals are those that came first.
        telling = [word for word in words[1:] if word[:1].isupper() or len(word) > _LONG_WORD]
        counts.update(list(dict.fromkeys(telling)))
        counts.update(
            f"{one} {other}" for one, other in pairwise(words[1:]) if one[:1].isupper() and other[:1].isupper()
        )
    common = [word for word, count in counts.most_common(_COMMONEST) if count > 1]
    runs = []
    for line in chance.sample(list(lines), min(6, len(lines))):
        words = [word for word in _WORD.findall(line) if len(word) > 3]
        if len(words) > 2:
            start = chance.randrange(len(words) - 1)
            runs.append(" ".join(words[start : start + chance.choice((1, 2, 2, 3))]))
    pairs = [f"the {chance.choice(common)} {chance.choice(common)}" for _ in range(4)] if common else []
    return [*common, *common, *pairs, *runs] or ["the story"]
