"""Denials gained and lost."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from viewer.language.facts import listed, phrase_book, table
from viewer.language.phrases import PhraseBook
from viewer.language.profile import profile_of
from viewer.language.stems import stem
from viewer.language.synonyms import Relation, load_synonyms
from viewer.model import EditKind, FlagKind
from viewer.provenance.flags.findings import Finding, added, became, changed, dropped, left_out, put_in
from viewer.provenance.flags.opposites import are_opposite, denied_word, find_opposites, is_negated
from viewer.provenance.flags.sides import Pair, Side
from viewer.provenance.flags.standing import has_stand_in, is_said_freely
from viewer.provenance.flags.wordlists import Found, find_phrases, is_denied_before, is_kept, scope


@cache
def _book(code: str) -> PhraseBook[str]:
    words = table(code, "negation")
    names = ("empty", "denials", "implied", "implicit")
    return phrase_book(code, {name: listed(words.get(name, "")) for name in names})


def find_negations(pair: Pair) -> Iterator[Finding]:
    """The findings about denials in a link, those of the base first."""
    book = _book(pair.language)
    here, there = (
        [found for found in _denials(side, book) if not _is_written_otherwise(side, pair.other(side), found)]
        for side in (pair.base, pair.source)
    )
    told = list(find_opposites(pair, here, there))
    if here or there:
        told = told or list(_still(pair, here, there))
    yield from told
    if any(finding.change.value == "changed" for finding in told) or not (here or there):
        return
    left_here, left_there = _cancelled(
        [found for found in here if not _is_denied_itself(pair.base, found.last + 1)],
        [found for found in there if not _is_denied_itself(pair.source, found.last + 1)],
    )
    for found in left_here:
        if _counts(pair, pair.base, found, there):
            yield added(FlagKind.NEGATION, found.span, put_in(pair.base.words(found.span)))
    for found in left_there:
        if _counts(pair, pair.source, found, here):
            words = pair.source.words(found.span)
            yield dropped(FlagKind.NEGATION, found.span, left_out(words), pair.first_of(scope(pair.source, found)))


@cache
def _implicit_stems(code: str) -> frozenset[str]:
    """The stems of the words that may deny."""
    snowball = profile_of(code).snowball
    single = (word for word in listed(table(code, "negation").get("implicit", "")) if " " not in word)
    return frozenset(stem(word, snowball) for word in single)


def _denials(side: Side, book: PhraseBook[str]) -> list[Found]:
    """The words of one side that deny, or may, and that the other has not in their place."""
    stems = _implicit_stems(side.context.language)
    if book.words.isdisjoint(side.changed_norms) and not any(side.tokens[k].stem in stems for k in side.changed):
        return []
    counted = [quantity.told for quantity in side.quantities if not quantity.weak]
    phrases = find_phrases(side, book)
    inside = {k for f in phrases for k in range(f.first, f.last + 1)}
    # "Abstaining" may deny as well as "abstained" does, which is listed.
    others = [
        Found(k, k, token.span, "implicit")
        for k, token in enumerate(side.tokens)
        if token.content and token.stem in stems and k not in inside
    ]
    return [
        found
        for found in (*phrases, *others)
        if not (is_kept(side, found) or _has_kept_denial(side, found))
        and not any(span.overlaps(found.span) for span in counted)
    ]


def _is_written_otherwise(side: Side, other: Side, found: Found) -> bool:
    """Whether the other side has the same short form with its apostrophe, or without: "won't", "wont"."""
    norm = side.norms[found.first]
    if found.last == found.first + 1 and side.norms[found.last] == "t":
        return f"{norm}t" in other.norms or any((one, two) == (norm[:-1], "nt") for one, two in pairwise(other.norms))
    if norm == "nt" and found.first:
        if (f"{side.norms[found.first - 1]}n", "t") in pairwise(other.norms):
            return True
        return f"{side.norms[found.first - 1]}nt" in other.norms
    return norm.endswith("nt") and any(f"{one}{two}" == norm for one, two in pairwise(other.norms) if two == "nt")


def _has_kept_denial(side: Side, found: Found) -> bool:
    """Whether the other side has the word that denies in its place: "no one" for "no driver"."""
    first = side.norms[found.first]
    return first in profile_of(side.context.language).negations and side.is_kept(found.first)


def _is_denied_itself(side: Side, position: int) -> bool:
    """Whether the word at `position` denies by its prefix, so that a "not" before it takes that back."""
    return position < len(side.tokens) and bool(denied_word(side.norms[position], side.context.language))


def _cancelled(here: Sequence[Found], there: Sequence[Found]) -> tuple[list[Found], list[Found]]:
    """What is left of the denials of both sides after each was set against one of the other side."""
    left_here = [found for found in here if found.tag in ("denials", "implied")]
    left_there = [found for found in there if found.tag in ("denials", "implied")]
    for found in list(left_here):
        # One of the same sort first: "did not rule out" keeps the "rule out" of "ruled out".
        like = sorted(left_there, key=lambda other: (other.tag != found.tag, other.span))
        if like and like[0].tag == found.tag:
            left_here.remove(found)
            left_there.remove(like[0])
    both = min(len(left_here), len(left_there))
    # Two denials more take each other back: "will not go ahead without".
    left_here, left_there = left_here[both:], left_there[both:]
    return [] if len(left_here) == 2 else left_here, [] if len(left_there) == 2 else left_there


def _counts(pair: Pair, side: Side, found: Found, across: Sequence[Found]) -> bool:
    """Whether a denial that only one side has changes what both sides say."""
    other, about = pair.other(side), scope(side, found)
    if not about or _is_taken_back(pair, side, found):
        return False
    if about[0] > found.last and _is_plain(pair, side, found, about[0], across):
        return True
    if _bounds(side, found, other) or any(_denies_more(side, other, told) for told in across):
        return False
    repeated = about[0] < found.first and _is_repeated(side, found)
    if repeated or has_stand_in(pair, side, about[0]):
        return False
    if found.tag == "implied" and side.norms[found.last] not in _COMPLEMENTED:
        return False
    return _is_said_of(pair, side, found, about)


def _is_taken_back(pair: Pair, side: Side, found: Found) -> bool:
    """Whether something on either side denies as well, so that both say the same."""
    other = pair.other(side)
    if found.tag == "implied" and is_denied_before(side, found.first):
        return True
    if "unless" in other.norms and "unless" not in side.norms and _CONDITIONS & set(side.norms[: found.first]):
        # "Unless they are paid", "if they are not paid"
        return True
    # "Not a day nor an hour" is "not a day, or even an hour".
    goes_on = side.norms[found.first] == "nor" and bool(profile_of(pair.language).negations & set(other.norms))
    return goes_on or _negative_words(pair, side, found) or _denied_by_prefix(side, other)


def _is_plain(pair: Pair, side: Side, found: Found, first: int, across: Sequence[Found]) -> bool:
    """Whether a denial is all that went: the words from it to the one at `first` are there, and nothing else."""
    partner = pair.partner_of(side, first)
    if (
        partner is None
        or _is_of_degree(side, found, pair.other(side))
        or not (side.is_kept(first) or side.edit_of[first] == side.edit_of[found.last])
    ):
        return False
    near = range(partner - _NEAR, partner + _NEAR + 1)
    # What somebody is without may be lost or cut anywhere in the sentence.
    anywhere = side.norms[found.first] == "without"
    implicit = [told for told in across if told.tag == "implicit" and (anywhere or told.first in near)]
    if any(_denies_more(side, pair.other(side), told) for told in implicit):
        return False
    if has_stand_in(pair, side, first) or not _is_said_next(pair, side, found, first):
        return False
    behind = range(found.last + 1, min(len(side.norms), found.last + _CLAUSE))
    for k in behind:
        if side.norms[k] in _BOUNDING and not side.is_kept(k):
            # "Not until the inspection" is "after the inspection", never "before" it.
            return bool(_BOUNDING & set(_exchanged_for(pair, side, k)))
    return found.tag == "denials" or side.norms[found.last] in _COMPLEMENTED


def _exchanged_for(pair: Pair, side: Side, position: int) -> tuple[str, ...]:
    """The norms of the other side that stand in the place of the word at `position`."""
    other = pair.other(side)
    return tuple(other.norms[k] for k in other.words_by_edit.get(side.edit_of[position], ()))


def _is_said_of(pair: Pair, side: Side, found: Found, about: Sequence[int]) -> bool:
    """Whether the other side says, without the denial, what it is about: the words at the positions `about`."""
    other, first = pair.other(side), about[0]
    if found.tag == "denials" and first > found.last and not _is_said_next(pair, side, found, first):
        return False
    if is_said_freely(pair, side, first) or _is_inflected_there(side, first, other):
        return True
    if found.tag == "denials" and len(about) > 1 and _is_light(side, first):
        return is_said_freely(pair, side, about[1])
    return _is_synonym_there(pair, side, first, other)


def _bounds(side: Side, found: Found, other: Side) -> bool:
    """Whether a denial sets a bound or compares: "not until May", "none is older" for "the oldest"."""
    behind = side.norms[found.last + 1 : found.last + _CLAUSE]
    return bool(_BOUNDING & set(behind)) or _is_of_degree(side, found, other)


def _is_of_degree(side: Side, found: Found, other: Side) -> bool:
    """Whether a denial compares: "none is older" for "the oldest", "not as big as"."""
    behind = side.norms[found.last + 1 : found.last + _CLAUSE]
    highest = any(norm.endswith("est") and norm not in side.norms for norm in other.norms)
    return behind.count("as") > 1 or (highest and any(norm.endswith("er") for norm in behind))


def _denied_by_prefix(side: Side, other: Side) -> bool:
    """Whether the other side has a word of its own that denies by its prefix: "unbeaten" for "has never lost"."""
    return any(
        token.content and token.stem not in side.stems and _is_denied_itself(other, k)
        for k, token in enumerate(other.tokens)
    )


def _is_inflected_there(side: Side, position: int, other: Side) -> bool:
    """Whether the other side has the word in another form: "went" for "go"."""
    synonyms = load_synonyms(side.context.language)
    norm = side.norms[position]
    return synonyms is not None and any(
        synonyms.relation(norm, token.norm) is Relation.SAME_LEMMA
        for k, token in enumerate(other.tokens)
        if token.is_word and not other.is_kept(k)
    )


def _is_repeated(side: Side, found: Found) -> bool:
    """Whether the side has the same denial again, which the other side has as well."""
    first = side.norms[found.first]
    return any(norm == first and side.is_kept(k) for k, norm in enumerate(side.norms) if k != found.first)


def _is_said_next(pair: Pair, side: Side, found: Found, first: int) -> bool:
    """Whether the other side has the small words, too, between a denial and what it is about: "not like" wolves."""
    small = profile_of(pair.language).function_words - {"like"}
    other = pair.other(side)
    edit = side.edit_of[first]
    if side.kind_at(first) is EditKind.PARAPHRASED and edit == side.edit_of[found.first]:
        # The denial and its word stand together for what the other side says: "doesn't like" for "is hostile to".
        return side.tokens[first].stem in other.stems
    return all(
        side.is_alike(k) or side.norms[k] in small or side.tokens[k].stem in other.stems or not side.tokens[k].is_word
        for k in range(found.last + 1, first)
    )


def _denies_more(side: Side, other: Side, told: Found) -> bool:
    """Whether a word of the other side that may deny is not one that this side has as well: "stop" for "stopped"."""
    return told.tag != "implicit" or any(
        other.tokens[k].stem not in side.stems for k in range(told.first, told.last + 1)
    )


_CONDITIONS = frozenset({"if", "until", "till"})
# So many words behind a denial, at most, belong to it.
_CLAUSE = 9
# So near a word, at most, another that may deny is about it.
_NEAR = 3
_BOUNDING = frozenset({"until", "till", "before", "than", "since"})
# What is implied to be denied goes on with a verb behind these.
_COMPLEMENTED = frozenset({"to", "from", "out", "denied", "denies", "deny", "denying"})


def _is_light(side: Side, position: int) -> bool:
    return len(side.tokens[position].norm) <= 3


def _is_synonym_there(pair: Pair, side: Side, position: int, other: Side) -> bool:
    synonyms = load_synonyms(pair.language)
    edit = side.edit_of[position]
    if synonyms is None or edit < 0:
        return False
    norm = side.norms[position]
    partners = [other.norms[k] for k, at in enumerate(other.edit_of) if at == edit and other.tokens[k].content]
    return any(synonyms.relation(norm, p) in (Relation.SYNONYM, Relation.SAME_LEMMA) for p in partners)


def _negative_words(pair: Pair, side: Side, found: Found) -> bool:
    """Whether the other side has words of its own that deny the same: "unrelated" for "not related"."""
    other = pair.other(side)
    about = [side.tokens[k] for k in scope(side, found, 3)]
    synonyms = load_synonyms(pair.language)
    for k, token in enumerate(other.tokens):
        if not token.content or other.is_kept(k):
            continue
        if any(is_negated(token.norm, word.norm, pair.language) for word in about):
            return True
        if synonyms is not None and any(synonyms.relation(token.norm, word.norm) is Relation.ANTONYM for word in about):
            return True
        if any(are_opposite(token.norm, word.norm, pair.language) for word in about):
            return True
    return False


def _still(pair: Pair, here: Sequence[Found], there: Sequence[Found]) -> Iterator[Finding]:
    """ "No longer" that became "still", or the reverse, before the same word."""
    for side, ours, across in ((pair.base, here, there), (pair.source, there, here)):
        other = pair.other(side)
        if any(found.tag == "denials" for found in across):
            continue
        for found in ours:
            if side.norms[found.first : found.last + 1] != ("no", "longer") or found.last + 1 >= len(side.norms):
                continue
            after = side.tokens[found.last + 1].stem
            for k in range(len(other.tokens) - 1):
                if other.norms[k] == "still" and other.tokens[k + 1].stem == after:
                    spans = (found.span, other.tokens[k].span)
                    base, source = spans if side is pair.base else (spans[1], spans[0])
                    message = became(pair.source.words(source), pair.base.words(base))
                    yield changed(FlagKind.NEGATION, base, source, message)
                    return
