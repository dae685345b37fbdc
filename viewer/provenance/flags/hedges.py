"""How surely something is told: hedges and certainty gained and lost, and how strongly it is put."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from viewer.language.calendar import MomentKind
from viewer.language.facts import words_of
from viewer.language.synonyms import Relation, load_synonyms
from viewer.model import FlagKind, Severity
from viewer.provenance.flags.findings import Finding, added, became, changed, dropped, left_out, put_in
from viewer.provenance.flags.sides import Pair, Side
from viewer.provenance.flags.standing import is_said_freely
from viewer.provenance.flags.wordlists import (
    Found,
    book_of,
    find_changed,
    find_phrases,
    is_about_what_stayed,
    is_denied_before,
    is_exchanged,
    is_kin,
    scope,
)

# What is believed may stand for a hedge, and is none by itself.
_UNCERTAIN = frozenset(
    {"possible", "probable", "apparent", "hearsay", "belief", "tentative", "weighed", "intent", "attempt"}
)
# In edits of so many words, at most, one hedge stands for another.
_SHORT = 8
_IFS = frozenset({"if", "whether"})
_HEDGES = frozenset({"possible", "probable", "apparent", "hearsay"})
_POSSIBLE = frozenset({"possible", "probable"})
_MODALS = frozenset({"may", "might", "could"})
# "Could hear" is hearing.
_ABILITIES = frozenset(
    {
        "see",
        "hear",
        "feel",
        "smell",
        "not",
        "nt",
        "only",
        "be",
        "barely",
        "hardly",
        "scarcely",
        "no",
        "afford",
        "remember",
        "tell",
    }
)
# What is put so strongly that the other is another claim.
_CONTRARY = frozenset(
    frozenset(pair)
    for pair in (
        ("obligation", "advice"),
        ("obligation", "possible"),
        ("future", "possible"),
        ("future", "probable"),
        ("future", "weighed"),
        ("established", "possible"),
        ("established", "apparent"),
        ("established", "hearsay"),
        ("established", "belief"),
        ("shown", "tentative"),
        ("established", "tentative"),
        ("certain", "tentative"),
        ("cause", "linked"),
        ("certain", "possible"),
        ("certain", "probable"),
        ("certain", "apparent"),
        ("certain", "hearsay"),
        ("certain", "belief"),
        ("always", "often"),
        ("always", "sometimes"),
        ("always", "rarely"),
        ("often", "sometimes"),
        ("often", "rarely"),
        ("sometimes", "rarely"),
    )
)
_MORE_OR_LESS = frozenset(
    frozenset(pair)
    for pair in (
        ("all", "most"),
        ("all", "many"),
        ("all", "some"),
        ("all", "few"),
        ("most", "some"),
        ("most", "few"),
        ("most", "many"),
        ("many", "few"),
        ("many", "some"),
    )
)


def find_hedges(pair: Pair, *, other_speaker: Callable[[], bool]) -> Iterator[Finding]:
    """The findings about hedges and certainty in a link.

    `other_speaker` tells whether one side names a speaker whom the other does not: then it may do without "allegedly".
    """
    here, there = _without_like(_left(pair.base), _left(pair.source))
    if not (here or there):
        yield from _quantifiers(pair)
        return
    exchanged = list(_exchanged(pair, here, there))
    yield from (finding for finding, _, _ in exchanged)
    here = [found for found in here if found not in {base for _, base, _ in exchanged}]
    there = [found for found in there if found not in {source for _, _, source in exchanged}]
    unsure_here = [found for found in here if found.tag in _UNCERTAIN]
    unsure_there = [found for found in there if found.tag in _UNCERTAIN]
    if not (unsure_here and unsure_there):
        unsure_here = [f for f in unsure_here if not _is_unsure(pair.source) or _is_plainly_gone(pair, pair.base, f)]
        unsure_there = [f for f in unsure_there if not _is_unsure(pair.base) or _is_plainly_gone(pair, pair.source, f)]
        yield from _one_sided(pair, unsure_here, unsure_there, other_speaker=other_speaker)
    if not any(found.tag == "certain" for found in there):
        for found in here:
            stayed = any(_is_kept_or_named(pair, k) for k in scope(pair.base, found))
            if found.tag == "certain" and stayed and not _is_certain(pair.source):
                yield added(FlagKind.HEDGE, found.span, put_in(pair.base.words(found.span)), Severity.LOW)
    yield from _quantifiers(pair)


def _without_like(here: Sequence[Found], there: Sequence[Found]) -> tuple[list[Found], list[Found]]:
    """The hedges of the two sides without those that one of the other side stands for: "perhaps", "may"."""
    left_here, left_there = list(here), list(there)
    for found in here:
        if found.tag in _UNCERTAIN:
            like = [other for other in left_there if other.tag in _UNCERTAIN or _is_ability(found, other)]
            if like:
                left_here.remove(found)
                left_there.remove(next((o for o in like if o.tag == found.tag), like[0]))
    for found in there:
        able = [other for other in left_here if _is_ability(found, other)]
        if able and found in left_there:
            left_there.remove(found)
    return left_here, left_there


def _is_ability(found: Found, other: Found) -> bool:
    """Whether the two say the same though one is no hedge: "could" and "managed to", "plans to" and "will"."""
    return (found.tag, other.tag) in (("possible", "ability"), ("intent", "future"))


def _left(side: Side) -> list[Found]:
    """The hedges and the like of one side that the other has not in their place."""
    code = side.context.language
    found = (*find_changed(side, book_of(code, "hedges")), *find_changed(side, book_of(code, "strengths")))
    return [f for f in sorted(found, key=lambda f: f.span) if _is_meant(side, f)]


def _is_meant(side: Side, found: Found) -> bool:
    """Whether a word is the hedge it looks like: no month, no ability, no "as soon as possible"."""
    if any(m.kind is MomentKind.DATE and m.span.overlaps(found.span) for m in side.moments):
        return False
    norm = side.norms[found.first]
    after = side.norms[found.last + 1] if found.last + 1 < len(side.norms) else ""
    before = side.norms[found.first - 1] if found.first else ""
    asked = norm in _MODALS and _IFS & set(side.norms[max(0, found.first - 4) : found.first])
    # "Perhaps 200 people" says about how many.
    counts = found.tag in _UNCERTAIN and after and _counts_next(side, found.last + 1)
    if asked or counts or _is_another_word(side, found, before, after) or _is_denied_certainty(side, found):
        return False
    # What may not be done must not be done.
    return not (
        (norm == "could" and (after in _ABILITIES or not after))
        or (norm in _MODALS and _tells_purpose(side, found.first))
        or (norm in ("may", "must") and after in ("not", "nt"))
        or (norm in _POSSIBLE and (before == "as" or not (before in _BE or _is_content(side, found.last + 1))))
    )


def _tells_purpose(side: Side, position: int) -> bool:
    """Whether a "could" tells what something is for: "so that biologists could follow them"."""
    lead = side.norms[max(0, position - _PURPOSE) : position]
    return any(pair in _PURPOSES for pair in pairwise(lead))


# Words before a "could", at most, in which "so that" tells what for.
_PURPOSE = 7
_PURPOSES = frozenset({("so", "that"), ("order", "that"), ("so", "they"), ("so", "he"), ("so", "she"), ("so", "it")})


def _is_denied_certainty(side: Side, found: Found) -> bool:
    """Whether something is just not certain: "not proved", "yet to be proved"."""
    yet = "yet" in side.norms[max(0, found.first - 4) : found.first]
    return found.tag == "certain" and (yet or is_denied_before(side, found.first))


def _is_another_word(side: Side, found: Found, before: str, after: str) -> bool:
    """Whether a word that helps verbs is another word here: "military might", "his will", "may it reach us"."""
    position, alone = found.first, found.first == found.last
    match side.norms[position]:
        case "accused" | "accuses" | "accusing":
            # "She accused the firm of waste" tells what she says.
            return alone and after != "of" and before not in _ARTICLES
        case "might":
            return alone and (not after.isalpha() or after in _BEHIND_NOUNS)
        case "will" | "must":
            return before in _BEFORE_NOUNS
        case "may" if is_denied_before(side, position):
            # "Nobody may smoke" bans it.
            return True
        case "may":
            return after in _WISHED and (position == 0 or position in side.starts or not before.isalpha())
    return False


_BE = frozenset({"is", "was", "are", "were", "be", "remains", "remained"})
_BEHIND_NOUNS = frozenset({"of", "in", "and", "over", "against", "to", "on", "at", "with", "as", "by"})
_BEFORE_NOUNS = frozenset(
    {"the", "a", "his", "her", "their", "s", "'s", "my", "free", "political", "good", "ill", "of"}
)
_WISHED = frozenset({"he", "she", "it", "they", "we", "i", "you", "god"})
_ARTICLES = frozenset({"the", "a", "an"})


def _is_unsure(side: Side) -> bool:
    """Whether a side has a hedge at all, in whatever place: then one more or less says little."""
    found = find_phrases(side, book_of(side.context.language, "hedges"))
    return any(f.tag in _HEDGES and (_is_meant(side, f) or side.norms[f.first] in _POSSIBLE) for f in found)


def _is_plainly_gone(pair: Pair, side: Side, found: Found) -> bool:
    """Whether a "might" is gone from between two words that stand side by side on the other side."""
    first, after = found.first - 1, found.last + 1
    if found.first != found.last or side.norms[found.first] not in _MODALS:
        return False
    if first < 0 or after >= len(side.tokens) or not (side.is_kept(first) and side.is_kept(after)):
        return False
    return (side.norms[first], side.norms[after]) in set(pairwise(pair.other(side).norms))


def _is_certain(side: Side) -> bool:
    """Whether a side has any word of being sure, or of a doubt that is denied."""
    return bool(words_of(side.context.language, "hedges_otherwise", "sure") & set(side.norms))


def _is_content(side: Side, position: int) -> bool:
    return position < len(side.tokens) and side.tokens[position].content


def _counts_next(side: Side, position: int) -> bool:
    return any(side.atoms[q.first].token == position and not q.weak for q in side.quantities)


def _exchanged(pair: Pair, here: Sequence[Found], there: Sequence[Found]) -> Iterator[tuple[Finding, Found, Found]]:
    """Pairs that stand in each other's place and do not say the same."""
    used: set[Found] = set()
    for base in here:
        for source in there:
            if source in used or frozenset((base.tag, source.tag)) not in _CONTRARY:
                continue
            if is_denied_before(pair.base, base.first) != is_denied_before(pair.source, source.first):
                continue
            if _in_one_place(pair, base, source):
                used.add(source)
                words = became(pair.source.words(source.span), pair.base.words(base.span))
                yield changed(FlagKind.HEDGE, base.span, source.span, words), base, source
                break


def _in_one_place(pair: Pair, base: Found, source: Found) -> bool:
    shared = pair.base.edits_in(base.first, base.last) & pair.source.edits_in(source.first, source.last)
    if any(max(pair.base.edit_of.count(k), pair.source.edit_of.count(k)) <= _SHORT for k in shared):
        return True
    about_base = {pair.base.tokens[k].stem for k in scope(pair.base, base)}
    about_source = {pair.source.tokens[k].stem for k in scope(pair.source, source)}
    return bool(about_base & about_source)


def _one_sided(
    pair: Pair, here: Sequence[Found], there: Sequence[Found], *, other_speaker: Callable[[], bool]
) -> Iterator[Finding]:
    for found in here:
        if found.tag != "attempt" and _counts(pair, pair.base, found, other_speaker=other_speaker):
            yield added(FlagKind.HEDGE, found.span, put_in(pair.base.words(found.span)), Severity.LOW)
    for found in there:
        if _counts(pair, pair.source, found, other_speaker=other_speaker):
            words = left_out(pair.source.words(found.span))
            yield dropped(FlagKind.HEDGE, found.span, words, pair.first_of(scope(pair.source, found)))


def _counts(pair: Pair, side: Side, found: Found, *, other_speaker: Callable[[], bool]) -> bool:
    if found.tag in ("belief", "tentative") or (found.tag == "hearsay" and other_speaker()):
        return False
    if side.norms[found.first] in _POSSIBLE and not _is_content(side, found.last + 1):
        return False
    own = [side.tokens[k].stem for k in range(found.first, found.last + 1) if side.tokens[k].content]
    if any(is_kin(word, other) for word in own for other in pair.other(side).stems):
        return False
    if own and all(word in pair.other(side).stems for word in own):
        return False
    about = scope(side, found)
    if about and about[0] > found.last and not _is_said(pair, side, about[0]):
        return False
    return is_about_what_stayed(pair, side, found) or any(_is_said(pair, side, k) for k in about)


def _is_kept_or_named(pair: Pair, position: int) -> bool:
    """Whether the source has the base's word at `position` itself, and not only one that may mean the same."""
    return pair.base.is_kept(position) or pair.base.tokens[position].stem in pair.source.stems


def _is_said(pair: Pair, side: Side, position: int) -> bool:
    """Whether the other side says a word too, in whatever form: "mistook" for "mistaken"."""
    if is_said_freely(pair, side, position):
        return True
    synonyms, norm = load_synonyms(pair.language), side.norms[position]
    own = (token.norm for token in pair.other(side).tokens if token.content)
    return synonyms is not None and any(synonyms.relation(norm, other) is Relation.SAME_LEMMA for other in own)


def _counted_or_all(pair: Pair, here: Sequence[Found], there: Sequence[Found]) -> Iterator[Finding]:
    """ "Two of the four" that became "all of the four", or the reverse."""
    for side, ours in ((pair.base, here), (pair.source, there)):
        other = pair.other(side)
        for found in (f for f in ours if f.tag in _OF_THEM):
            for quantity in other.quantities:
                first, last = other.tokens_of(quantity.first, quantity.last)
                partitive = not (quantity.weak or quantity.vague) and other.norms[last + 1 : last + 2] == ("of",)
                of_them = side.norms[found.last] == "of" or side.norms[found.last + 1 : found.last + 2] == ("of",)
                alike = _telling_behind(side, found.last) == _telling_behind(other, last) != ""
                if (
                    partitive
                    and of_them
                    and alike
                    and quantity.low > 1
                    and side.edits_in(found.first, found.last) & other.edits_in(first, last)
                ):
                    spans = (found.span, quantity.span) if side is pair.base else (quantity.span, found.span)
                    words = became(pair.source.words(spans[1]), pair.base.words(spans[0]))
                    yield changed(FlagKind.NUMBER, spans[0], spans[1], words)
                    return


_OF_THEM = frozenset({"all", "none"})


def _telling_behind(side: Side, position: int) -> str:
    """The stem of the first telling word behind a position."""
    return next((token.stem for token in side.tokens[position + 1 : position + 5] if token.content), "")


def _count_the_same(pair: Pair, base: Found, source: Found) -> bool:
    """Whether two words for how many stand before the same word, if any: "many years" may be "several decades"."""
    sides = ((pair.base, base), (pair.source, source))
    counted = [next((side.tokens[k].stem for k in scope(side, f, 1) if k > f.last), "") for side, f in sides]
    return counted[0] == counted[1] or not any(_measures(side, found) for side, found in sides)


def _measures(side: Side, found: Found) -> bool:
    """Whether a word for how many tells how much of a unit: "several decades"."""
    return any(q.unit is not None and found.span.overlaps(q.span) for q in side.quantities)


def _quantifiers(pair: Pair) -> Iterator[Finding]:
    """ "Most residents" that became "all residents": how many, without a number."""
    book = book_of(pair.language, "quantifiers")
    here, there = find_changed(pair.base, book), find_changed(pair.source, book)
    yield from _counted_or_all(pair, here, there)
    for base in here:
        for source in there:
            if frozenset((base.tag, source.tag)) in _MORE_OR_LESS and _in_one_place(pair, base, source):
                if not (is_exchanged(pair.base, base) or is_exchanged(pair.source, source)):
                    continue
                if not _count_the_same(pair, base, source):
                    continue
                words = became(pair.source.words(source.span), pair.base.words(base.span))
                yield changed(FlagKind.NUMBER, base.span, source.span, words)
                return
