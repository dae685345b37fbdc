"""Whether the other side has a name in another form: in short, in full, inflected, or spelled otherwise."""

from collections.abc import Sequence
from itertools import pairwise

from viewer.language.name_words import NameWords, is_acronym, same_word
from viewer.language.names import Name
from viewer.language.profile import profile_of
from viewer.provenance.flags.sides import Side

# Letters in an acronym, at most.
_LONGEST_ACRONYM = 6


def is_initialled(side: Side, name: Name, other: Side) -> bool:
    """Whether the other side has the first letters of all the name's words: "VOA" for "Voice of America"."""
    letters = "".join(token.norm[0] for token in side.tokens[name.first : name.last + 1] if token.is_word)
    return len(letters) > 2 and letters in {norm.replace(".", "") for norm in other.norms}


def is_abbreviated(side: Side, name: Name, other: Side) -> bool:
    """Whether what looks like a name is another word in short: "Sec." for "section"."""
    after = side.norms[name.last + 1 : name.last + 2]
    return after == (".",) and len(name.parts) == 1 and any(norm.startswith(name.parts[0]) for norm in other.norms)


def stands_in(part: str, name: Name, other: Side, words: NameWords) -> bool:
    """Whether the other side has a word of a name, in any of its forms."""
    if part in other.norms or ("-" in part and set(part.split("-")) <= set(other.norms)):
        return True
    if any(
        norm.startswith(f"{part}-") or norm.endswith(f"-{part}") or f"{before}{norm}" == part
        for before, norm in pairwise(("", *other.norms))
    ):
        return True
    alone = len(name.parts) == 1
    # A single letter is an initial only in a name of several words.
    return any(
        same_word(part, norm, words)
        for norm in other.norms
        if len(norm) > 1 or (not alone and part != norm and _is_initial(other, norm))
    )


def _is_initial(side: Side, norm: str) -> bool:
    return len(norm) == 1 and any(norm in name.parts for name in side.names)


def stands_otherwise(name: Name, other: Side, words: NameWords) -> bool:
    """Whether a name stands on the other side in short or in another of its forms: "UN", "Britain"."""
    if len(name.parts) > 1 and any(is_acronym(norm, _letters(name.parts)) for norm in other.norms):
        return True
    if len(name.parts) == 1 and any(is_acronym(name.parts[0], told.parts) for told in other.names):
        return True
    if len(name.parts) == 1 and _is_in_short(name.parts[0], other):
        return True
    rows = words.long.get(name.parts, frozenset()) | (
        words.rows.get(name.parts[0], frozenset()) if len(name.parts) == 1 else frozenset()
    )
    if not rows:
        return False
    if any(words.rows.get(norm, frozenset()) & rows for norm in other.norms):
        return True
    return any(
        numbers & rows and phrase in {other.norms[k : k + len(phrase)] for k in range(len(other.norms))}
        for phrase, numbers in words.long.items()
    )


def _is_in_short(part: str, other: Side) -> bool:
    """Whether other words stand there in full: "maximum a posteriori" for "MAP", "renminbi" for "RMB"."""
    if not 1 < len(part) <= _LONGEST_ACRONYM:
        # "InterActiveCorp" is "IAC".
        return any(_has_letters(part, short) for short in _acronyms(other))
    pieces = [piece for norm in other.norms for piece in norm.split("-") if piece.isalpha()]
    functions = profile_of(other.context.language).function_words
    for told in (pieces, [piece for piece in pieces if piece not in functions]):
        if part in "".join(piece[0] for piece in told):
            return True
    return len(part) > 2 and any(_has_letters(norm, part) for norm in pieces)


def _acronyms(side: Side) -> list[str]:
    """The norms of the words of a side that stand in capitals, of three letters or more."""
    words = [token for token in side.tokens if token.is_word and len(token.norm) > 2]
    return [token.norm for token in words if token.norm.isalpha() and token.span.of(side.text).isupper()]


def _has_letters(norm: str, part: str) -> bool:
    """Whether a longer word has the letters of a short one, in order and from the first on."""
    left = iter(norm)
    return norm[0] == part[0] and len(norm) > 2 * len(part) and all(letter in left for letter in part)


def _letters(parts: Sequence[str]) -> Sequence[str]:
    return [piece for part in parts for piece in part.split("-") if piece]
