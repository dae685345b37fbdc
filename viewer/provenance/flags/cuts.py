"""Quotations cut short, so that they say more than was said: without their "if", without their "I think"."""

from collections.abc import Iterator, Sequence

from viewer.language.facts import words_of
from viewer.language.profile import profile_of
from viewer.language.quotations import Quotation
from viewer.model import FlagKind, Span
from viewer.provenance.flags.findings import Finding, changed
from viewer.provenance.flags.sides import Pair, Side
from viewer.provenance.flags.wordlists import book_of

_ENDS = frozenset({".", "!", "?", ";"})
# Words of what was cut that are looked at, and shown.
_REACH, _SHOWN = 5, 7
# So much of a condition must be gone.
_GONE = 0.5
_SOFT = frozenset({"possible", "probable", "apparent", "hearsay"})
_SPEAKING = frozenset({"i", "we"})
_Words = Sequence[int]


def find_cut(pair: Pair, quotation: Quotation, stood: Quotation, first: int, last: int) -> Iterator[Finding]:
    """The finding about a quotation of the base whose words stand in `stood`, from its token `first` to `last`."""
    source = pair.source
    behind = _until_end(source, stood, range(last + 1, len(source.tokens)))
    words = [k for k in behind if source.tokens[k].is_word]
    if words and source.norms[words[0]] in words_of(pair.language, "quotation", "conditions") and _is_gone(pair, words):
        yield _told(pair, quotation, words, "before")
        return
    before = _until_end(source, stood, range(first - 1, -1, -1))
    words = [k for k in reversed(before) if source.tokens[k].is_word]
    opinion = next((words[k : k + 2] for k in range(len(words) - 1) if _is_opinion(source, words[k : k + 2])), [])
    for part in (words[-_REACH:], opinion):
        if part and (part is opinion or _softens(source, part)) and _is_gone(pair, part):
            yield _told(pair, quotation, part, "behind")
            return


def _until_end(side: Side, quotation: Quotation, positions: range) -> list[int]:
    """The positions as far as their sentence goes, inside the quotation."""
    found = []
    for k in positions:
        if not quotation.span.contains(side.tokens[k].span) or side.norms[k] in _ENDS:
            break
        found.append(k)
    return found


def _softens(side: Side, words: _Words) -> bool:
    """Whether the words right before what is quoted make it less sure, or deny it."""
    norms = [side.norms[k] for k in words]
    soft = words_of(side.context.language, "quotation", "softeners") | profile_of(side.context.language).negations
    if norms[-1] in soft or "".join(norms[-2:]) in soft:
        return True
    found = list(book_of(side.context.language, "hedges").find(norms))
    return any(phrase.tag in _SOFT and phrase.end == len(norms) for phrase in found)


def _is_opinion(side: Side, words: _Words) -> bool:
    """Whether two words say that the rest is only thought: "I believe"."""
    first, second = (side.norms[k] for k in words)
    return first in _SPEAKING and second in words_of(side.context.language, "quotation", "opinions")


def _is_gone(pair: Pair, words: _Words) -> bool:
    """Whether the base does not say it outside its quotation either."""
    return all(not pair.source.is_kept(k) for k in words[:1]) and pair.share_said(pair.source, words) <= _GONE


def _told(pair: Pair, quotation: Quotation, words: _Words, where: str) -> Finding:
    source = Span(pair.source.tokens[words[0]].span.start, pair.source.tokens[words[-1]].span.end)
    shown = pair.source.words(source).split()
    text = " ".join(shown[:_SHOWN]) + (" …" if len(shown) > _SHOWN else "")
    return changed(FlagKind.QUOTATION, quotation.span, source, f"The quotation is cut {where} “{text}”")
