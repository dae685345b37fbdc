"""Text -> sentences: spans in order that cover every character but white space."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from viewer.language.blocks import find_blocks
from viewer.language.boundaries import Referee
from viewer.language.habits import Habits
from viewer.language.items import find_items
from viewer.language.profile import UNKNOWN, profile_of
from viewer.language.seams import Seamstress
from viewer.model import Span

# Signs that end sentences in one language only, and what they are read as: of equal length, so that places in the text
# remain what they are.
_OWN_ENDS = {"el": (re.compile(";"), "?"), "hy": (re.compile(r":(?!\d)"), "։")}


def split_sentences(
    text: str, language: str, borders: Sequence[int] = (), written: str | None = None
) -> tuple[Span, ...]:
    """The sentences of `text`, in order, without white space at their ends, covering every other character.

    `language` is an ISO 639-1 code, or "und" when it is not known. No sentence crosses one of the `borders` (code
    points: the edges of asides). `written` is what to learn the author's habits from, where that is not all of the
    text: a menu around an article says nothing of how the article is written.
    """
    if own := _OWN_ENDS.get(language):
        text = own[0].sub(own[1], text)
    profile = profile_of(language)
    if not profile.abbreviations:
        profile = profile_of(UNKNOWN)
    habits = Habits(text if written is None else written)
    referee = Referee(profile, habits)
    seamstress = Seamstress(profile, habits)
    cuts: list[int] = []
    for start, end in find_blocks(text, borders, profile, habits):
        cuts.append(start)
        known = sorted(seamstress.find(text, start, end).union(find_items(text, start, end)))
        for piece, stop in zip([start, *known], [*known, end], strict=True):
            cuts.append(piece)
            cuts.extend(referee.find_ends(text, piece, stop))
    return tuple(_spans(text, sorted(set(cuts))))


def split_lines(text: str) -> tuple[Span, ...]:
    """Each line that is not empty as one sentence, without the white space at its ends."""
    cuts = [0, *(found.end() for found in re.finditer(r"\r\n|[\n\r]", text))]
    return tuple(_spans(text, cuts))


def _spans(text: str, cuts: list[int]) -> Iterator[Span]:
    for start, end in pairwise([*cuts, len(text)]):
        piece = text[start:end]
        left = len(piece) - len(piece.lstrip())
        if stripped := piece.strip():
            yield Span(start + left, start + left + len(stripped))
