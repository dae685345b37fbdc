"""Names and their first letters: "WHO" and "World Health Organization" stand for each other as wholes."""

from collections.abc import Collection, Iterator

from viewer.diff.blocks import Run, RunPair, WordLink
from viewer.diff.pairing import unlinked
from viewer.diff.passages import Passage

_FEWEST = 2


def find_acronyms(base: Passage, source: Passage, same: Collection[WordLink]) -> list[RunPair]:
    """Runs (base positions, source positions, last included) of which one is made of the other's first letters.

    Words that stand unchanged on both sides (`same`) are in none of them, and no token is in two.
    """
    kept = {b for b, _ in same}, {s for _, s in same}
    found = [((b, b), run) for b, run in _spelled_out(base, source, *kept)]
    taken = {b for (b, _), _ in found}, {s for _, run in found for s in range(run[0], run[1] + 1)}
    found += [
        (run, (s, s))
        for s, run in _spelled_out(source, base, kept[1] | taken[1], kept[0] | taken[0])
        if s not in taken[1]
    ]
    return sorted(found)


def _spelled_out(
    short: Passage, long: Passage, kept_short: Collection[int], kept_long: Collection[int]
) -> Iterator[tuple[int, Run]]:
    """Acronyms of `short` (positions) with the runs of `long` that spell them out, each of which is taken once."""
    taken: set[int] = set()
    for position in unlinked(short, kept_short):
        surface = short.surface(position)
        if not surface.isupper() or not short.forms[position].is_word or len(short.norms[position]) < _FEWEST:
            continue
        letters = surface.replace(".", "")
        if len(letters) < _FEWEST or not letters.isalpha():
            continue
        for first in unlinked(long, kept_long):
            run = _run_from(long, first, letters)
            if run is not None and not any(s in kept_long or s in taken for s in range(run[0], run[1] + 1)):
                taken.update(range(run[0], run[1] + 1))
                yield position, run
                break


def _run_from(passage: Passage, first: int, letters: str) -> Run | None:
    """The run from `first` on whose capitals are `letters`, with any words in small letters between them."""
    position = first
    for count, letter in enumerate(letters):
        while count and position < len(passage) and _is_small(passage, position):
            position += 1
        if position >= len(passage) or (count and position in passage.starts):
            return None
        surface = passage.surface(position)
        if surface[0] != letter or (len(surface) > 1 and surface.isupper()):
            return None
        position += 1
    return first, position - 1


def _is_small(passage: Passage, position: int) -> bool:
    """Whether a token is a word without weight in small letters ("of", "and"), which acronyms leave out."""
    form = passage.forms[position]
    return form.is_word and not form.content and passage.surface(position).islower()
