"""Text -> sentences: spans in order that cover every character but white space."""

import re
from collections.abc import Iterator, Sequence

from viewer.language.boundaries import Referee
from viewer.language.habits import Habits
from viewer.language.marks import find_marks
from viewer.language.profile import profile_of
from viewer.model import Span

_PARAGRAPH = re.compile(r"(?:[ \t]*(?:\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]))+")


def split_sentences(text: str, language: str, borders: Sequence[int] = ()) -> tuple[Span, ...]:
    """The sentences of `text`, in order, without white space at their ends, covering every other character.

    `language` is an ISO 639-1 code, or "und" when it is not known. No sentence crosses one of the `borders` (code
    points: the edges of asides).
    """
    profile = profile_of(language)
    referee = Referee(profile, Habits(text))
    cuts: list[int] = []
    for start, end in _blocks(text, borders):
        cuts.append(start)
        for mark in find_marks(text, start, end):
            if referee.ends(mark, cuts[-1]):
                cuts.append(mark.cut)
    return tuple(_spans(text, sorted(set(cuts))))


def split_lines(text: str) -> tuple[Span, ...]:
    """Each line that is not empty as one sentence, without the white space at its ends."""
    cuts = [0, *(found.end() for found in re.finditer(r"\r\n|[\n\r]", text))]
    return tuple(_spans(text, cuts))


def _blocks(text: str, borders: Sequence[int]) -> Iterator[tuple[int, int]]:
    edges = sorted(
        {0, len(text), *(b for b in borders if 0 <= b <= len(text)), *(m.end() for m in _PARAGRAPH.finditer(text))}
    )
    yield from zip(edges, edges[1:], strict=False)


def _spans(text: str, cuts: list[int]) -> Iterator[Span]:
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        piece = text[start:end]
        left = len(piece) - len(piece.lstrip())
        if stripped := piece.strip():
            yield Span(start + left, start + left + len(stripped))
