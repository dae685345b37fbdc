"""The same words written with other joints: "well-known" and "well known", "co-operate" and "cooperate"."""

from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from itertools import pairwise

from viewer.diff.blocks import Run, RunPair
from viewer.diff.passages import Passage
from viewer.diff.skeleton import shared_ends
from viewer.language.chunks import Form

# So many tokens at most are one word elsewhere.
_PARTS = 3
_HYPHEN = "-"


def find_respelt(base: Passage, source: Passage) -> list[RunPair]:
    """Runs (base positions, source positions, last included) with the same letters but other joints, in base order.

    No token stands in two of them; earlier and longer runs come first. They are looked for between the words with
    which both passages begin and those with which both end, and have at least one word that only one of these has.
    """
    before, after = shared_ends(source.norms, base.norms)
    end, source_end = len(base) - after, len(source) - after
    norms, source_norms = base.norms[before:end], source.norms[before:source_end]
    own = {norm for norm in {*norms}.symmetric_difference(source_norms) if _letters_of(norm)}
    if not _may_be_respelt(own, norms, source_norms):
        return []
    here, there = list(_runs(base, before, end)), list(_runs(source, before, source_end))
    # In a long text, nearly all are the same words.
    ways: dict[str, set[tuple[str, ...]]] = {}
    for side, runs in ((base, here), (source, there)):
        for letters, run in runs:
            ways.setdefault(letters, set()).add(_norms(side, run))
    places: dict[str, list[Run]] = {}
    for letters, run in there:
        if len(ways[letters]) > 1:
            places.setdefault(letters, []).append(run)
    found: list[RunPair] = []
    base_reached, source_taken = 0, set[int]()
    for letters, run in here:
        if run[0] < base_reached:
            continue
        for other in places.get(letters, ()):
            one, two = {*_norms(base, run)}, {*_norms(source, other)}
            positions = range(other[0], other[1] + 1)
            if not one.isdisjoint(two) or own.isdisjoint(one | two) or not source_taken.isdisjoint(positions):
                continue
            found.append((run, other))
            base_reached = run[1] + 1
            source_taken.update(positions)
            break
    return found


def _may_be_respelt(own: Set[str], base: Sequence[str], source: Sequence[str]) -> bool:
    """Whether a run with one of the norms `own`, on either side, may have the letters of a run of the other: seldom."""
    here, there = ([letters for norm in norms if (letters := _letters_of(norm))] for norms in (base, source))
    asked = {letters for norm in own if (letters := _letters_of(norm))}
    return _may_be_spelt(asked, here, "".join(there), there) or _may_be_spelt(asked, there, "".join(here), here)


def _may_be_spelt(asked: Set[str], words: Sequence[str], together: str, parts: Sequence[str]) -> bool:
    """Whether a run with one of `words` that is `asked` for may be spelt by `parts`, which are one string `together`.

    Then the parts begin to spell the word, or it is found among them together with a word beside it.
    """
    if not any(word in together for word in asked & {*words}):
        return False
    for k, word in enumerate(words):
        if word not in asked or word not in together:
            continue
        if word in parts or any(word.startswith(part + after) for part, after in pairwise(parts)):
            return True
        beside = [words[k - 1] + word] if k else []
        if any(letters in together for letters in (*beside, *[word + after for after in words[k + 1 : k + 2]])):
            return True
    return False


def _runs(passage: Passage, begin: int, end: int) -> Iterator[tuple[str, Run]]:
    """The runs of up to three neighbours in `[begin, end)` that may be one word, as letters only.

    Longer ones come first at each place.
    """
    letters = [_letters(form) for form in passage.forms[begin:end]]
    starts = passage.starts
    for first in range(begin, end):
        together: list[str] = []
        text = ""
        for position in range(first, min(first + _PARTS, end)):
            own = letters[position - begin]
            if own is None or (position > first and position in starts):
                break
            text += own
            together.append(text)
        for length in range(len(together), 0, -1):
            if len(together[length - 1]) > 1:
                yield together[length - 1], (first, first + length - 1)


def _letters(form: Form) -> str | None:
    """What a token adds to the letters of a run; None where it cannot be part of one."""
    return _letters_of(form.norm) if form.is_word or form.norm == _HYPHEN else None


@lru_cache(maxsize=20_000)
def _letters_of(norm: str) -> str | None:
    if norm.isalpha():
        return norm
    # Figures are no spelling: "1.5" is not "15", nor "20-30" "2030".
    if any(c.isdigit() for c in norm):
        return None
    return "".join(c for c in norm if c.isalpha())


def _norms(passage: Passage, run: Run) -> tuple[str, ...]:
    return passage.norms[run[0] : run[1] + 1]
