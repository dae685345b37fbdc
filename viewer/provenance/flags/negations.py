"""Denials gained and lost, and words that became their opposites."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from viewer.language.facts import listed, phrase_book, table, words_of
from viewer.language.phrases import PhraseBook
from viewer.language.profile import profile_of
from viewer.language.stems import stem
from viewer.language.synonyms import Relation, Synonyms, load_synonyms
from viewer.model import EditKind, FlagKind
from viewer.provenance.flags.findings import Finding, added, became, changed, dropped, left_out, put_in
from viewer.provenance.flags.sides import Pair, Side
from viewer.provenance.flags.wordlists import Found, find_phrases, is_denied_before, is_kept, scope

# Opposites are looked for where so many words, at most, stand in each other's place.
_SHORT = 6
# A second pair of opposites is looked for among so many changed words, at most.
_FEW = 12


@cache
def _book(code: str) -> PhraseBook[str]:
    words = table(code, "negation")
    names = ("empty", "denials", "implied", "implicit")
    return phrase_book(code, {name: listed(words.get(name, "")) for name in names})


def find_negations(pair: Pair, taken: tuple[Collection[int], Collection[int]]) -> Iterator[Finding]:
    """The findings about denials in a link, those of the base first.

    At the token positions `taken` of the base and of the source something else tells what changed (how many, who says).
    """
    book = _book(pair.language)
    here, there = (
        [found for found in _denials(side, book) if not _is_written_otherwise(side, pair.other(side), found)]
        for side in (pair.base, pair.source)
    )
    told = list(_turned(pair, here, there, taken)) or list(_still(pair, here, there))
    yield from told
    if any(finding.change.value == "changed" for finding in told):
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


def _denials(side: Side, book: PhraseBook[str]) -> list[Found]:
    """The words of one side that deny, or may, and that the other has not in their place."""
    counted = [quantity.told for quantity in side.quantities if not quantity.weak]
    return [
        found
        for found in find_phrases(side, book)
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
    synonyms = load_synonyms(side.context.language)
    if synonyms is None or position >= len(side.tokens):
        return False
    norm = side.norms[position]
    prefixes = words_of(side.context.language, "negation", "prefixes") - {"in", "mis"}
    rests = [norm.removeprefix(prefix) for prefix in prefixes if norm.startswith(prefix)]
    return any(
        len(rest) > 3 and synonyms.knows(rest) and synonyms.relation(norm, rest) is Relation.ANTONYM for rest in rests
    )


def _cancelled(here: Sequence[Found], there: Sequence[Found]) -> tuple[list[Found], list[Found]]:
    """What is left of the denials of both sides after each was set against one of the other side."""
    left_here = [found for found in here if found.tag in ("denials", "implied")]
    left_there = [found for found in there if found.tag in ("denials", "implied")]
    both = min(len(left_here), len(left_there))
    # Two denials more take each other back: "will not go ahead without".
    left_here, left_there = left_here[both:], left_there[both:]
    return [] if len(left_here) == 2 else left_here, [] if len(left_there) == 2 else left_there


def _counts(pair: Pair, side: Side, found: Found, across: Sequence[Found]) -> bool:
    """Whether a denial that only one side has changes what both sides say."""
    other = pair.other(side)
    if found.tag == "implied" and is_denied_before(side, found.first):
        return False
    if _bounds(side, found, other) or any(_denies_more(side, other, told) for told in across):
        return False
    if _negative_words(pair, side, found) or _denied_by_prefix(side, other):
        return False
    about = scope(side, found)
    repeated = bool(about) and about[0] < found.first and _is_repeated(side, found)
    if not about or repeated or (found.tag == "implied" and side.norms[found.last] not in _COMPLEMENTED):
        return False
    return _is_said_of(pair, side, found, about)


def _is_said_of(pair: Pair, side: Side, found: Found, about: Sequence[int]) -> bool:
    """Whether the other side says, without the denial, what it is about: the words at the positions `about`."""
    other, first = pair.other(side), about[0]
    if found.tag == "denials" and first > found.last and not _is_said_next(pair, side, found, first):
        return False
    if pair.says(side, first) or _is_inflected_there(side, first, other):
        return True
    if found.tag == "denials" and len(about) > 1 and _is_light(side, first):
        return pair.says(side, about[1])
    return _is_synonym_there(pair, side, first, other)


def _bounds(side: Side, found: Found, other: Side) -> bool:
    """Whether a denial sets a bound or compares: "not until May", "none is older" for "the oldest"."""
    behind = side.norms[found.last + 1 : found.last + _CLAUSE]
    if _BOUNDING & set(behind) or behind.count("as") > 1:
        return True
    highest = any(norm.endswith("est") and norm not in side.norms for norm in other.norms)
    return highest and any(norm.endswith("er") for norm in behind)


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
        synonyms.relation(norm, token.norm) is Relation.SAME_LEMMA for token in other.tokens if token.is_word
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


# So many words behind a denial, at most, belong to it.
_CLAUSE = 9
_BOUNDING = frozenset({"until", "till", "before", "than"})
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
        if any(_are_opposite(token.norm, word.norm, pair.language) for word in about):
            return True
    return False


def is_negated(word: str, plain: str, code: str) -> bool:
    """Whether `word` denies `plain` by a prefix or an ending: "unrelated", "hopeless"."""
    snowball = profile_of(code).snowball
    for prefix in words_of(code, "negation", "prefixes"):
        rest = word.removeprefix(prefix).lstrip("-")
        if rest != word and len(rest) > 2 and stem(rest, snowball) == stem(plain, snowball):
            return True
    for suffix in listed(table(code, "negation").get("suffixes", "")):
        rest = word.removesuffix(suffix.strip("-"))
        if rest != word and len(rest) > 2 and stem(rest, snowball) == stem(plain, snowball):
            return True
    return False


def _turned(
    pair: Pair, here: Sequence[Found], there: Sequence[Found], taken: tuple[Collection[int], Collection[int]]
) -> Iterator[Finding]:
    """Words that stand in the place of their opposites: "rose" and "fell", "never" and "always"."""
    for k, edit in enumerate(pair.base.edits):
        if edit.base is None or edit.source is None or edit.kind.keeps_words:
            continue
        ours = [p for p, at in enumerate(pair.base.edit_of) if at == k and pair.base.tokens[p].is_word]
        theirs = [p for p, at in enumerate(pair.source.edit_of) if at == k and pair.source.tokens[p].is_word]
        if max(len(ours), len(theirs)) > _SHORT:
            continue
        for p, q in ((p, q) for p in ours for q in theirs):
            if p in taken[0] or q in taken[1]:
                continue
            if _oppose(pair, p, q) and not _taken_back(pair, p, q, here, there):
                base, source = pair.base.span(p, p), pair.source.span(q, q)
                yield changed(FlagKind.NEGATION, base, source, became(pair.source.words(source), pair.base.words(base)))
                return


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


def _oppose(pair: Pair, p: int, q: int) -> bool:
    one, other = pair.base.tokens[p], pair.source.tokens[q]
    if one.stem == other.stem or one.stem in pair.source.stems or other.stem in pair.base.stems:
        return False
    if _are_opposite(one.norm, other.norm, pair.language):
        return (one.content and other.content) or _goes_on_alike(pair, p, q)
    if not (one.content and other.content):
        return False
    if is_negated(one.norm, other.norm, pair.language) or is_negated(other.norm, one.norm, pair.language):
        return True
    synonyms = load_synonyms(pair.language)
    return (
        synonyms is not None
        and synonyms.relation(one.norm, other.norm) is Relation.ANTONYM
        and not _are_loose(one.norm, other.norm, pair.language)
    )


def _goes_on_alike(pair: Pair, p: int, q: int) -> bool:
    """Whether the words behind two small words are alike: "never pay" and "always pay", not "never forget"."""
    here, there = pair.base.tokens[p + 1 : p + 4], pair.source.tokens[q + 1 : q + 4]
    firsts = [next((token.stem for token in tokens if token.content), "") for tokens in (here, there)]
    return firsts[0] == firsts[1]


def _taken_back(pair: Pair, p: int, q: int, here: Sequence[Found], there: Sequence[Found]) -> bool:
    """Whether something makes the two say the same: a denial ("not approved", "rejected"), or a second opposite."""
    if is_denied_before(pair.base, p) != is_denied_before(pair.source, q) or _has_second_opposite(pair, p, q):
        return True
    ours = sum(found.tag in ("denials", "implied") and not found.first <= p <= found.last for found in here)
    theirs = sum(found.tag in ("denials", "implied") and not found.first <= q <= found.last for found in there)
    return ours % 2 != theirs % 2


def _has_second_opposite(pair: Pair, p: int, q: int) -> bool:
    """Whether two other words are opposites as well: "all survived", "none died"."""
    ours = [k for k, t in enumerate(pair.base.tokens) if t.content and k != p and t.stem not in pair.source.stems]
    theirs = [k for k, t in enumerate(pair.source.tokens) if t.content and k != q and t.stem not in pair.base.stems]
    if max(len(ours), len(theirs)) > _FEW:
        return False
    return any(_oppose(pair, one, other) for one in ours for other in theirs)


@cache
def _loose(code: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split()) for pair in listed(table(code, "negation").get("loose", "")))


@lru_cache(maxsize=50_000)
def _are_loose(one: str, other: str, code: str) -> bool:
    """Whether two opposites, in any of their forms, may both be true: "come down", "be gone"."""
    synonyms = load_synonyms(code)

    def forms(word: str) -> frozenset[str]:
        if synonyms is None:
            return frozenset({word})
        words = {w for pair in _loose(code) for w in pair if w[0] == word[0]}
        return frozenset({word} | {w for w in words if synonyms.relation(word, w) is Relation.SAME_LEMMA})

    return any(frozenset((a, b)) in _loose(code) for a in forms(one) for b in forms(other))


@cache
def _opposites(code: str) -> tuple[tuple[str, str], ...]:
    pairs = []
    for told in listed(table(code, "negation").get("opposite", "")):
        one, *_, other = told.split()
        pairs.append((one, other))
    return tuple(pairs)


@lru_cache(maxsize=50_000)
def _are_opposite(one: str, other: str, code: str) -> bool:
    """Whether a language lists the two as opposites, in any of their forms."""
    forms_one, forms_other = _listed_forms(one, code), _listed_forms(other, code)
    if not forms_one or not forms_other:
        return False
    return any(
        (a in forms_one and b in forms_other) or (b in forms_one and a in forms_other) for a, b in _opposites(code)
    )


@cache
def _listed_lemmas(code: str) -> Mapping[int, frozenset[str]]:
    """The words in the list of opposites by what they may be forms of."""
    synonyms: Synonyms | None = load_synonyms(code)
    found: defaultdict[int, set[str]] = defaultdict(set)
    if synonyms is not None:
        for word in _listed_words(code):
            for lemma in synonyms.forms_of(word):
                found[lemma].add(word)
    return {lemma: frozenset(words) for lemma, words in found.items()}


@cache
def _listed_words(code: str) -> frozenset[str]:
    """All words in the list of opposites."""
    return frozenset(word for pair in _opposites(code) for word in pair)


@lru_cache(maxsize=50_000)
def _listed_forms(word: str, code: str) -> frozenset[str]:
    """The words in the list of opposites that `word` is a form of."""
    synonyms: Synonyms | None = load_synonyms(code)
    if word in _listed_words(code):
        return frozenset({word})
    if synonyms is None:
        return frozenset()
    lemmas = _listed_lemmas(code)
    alike = (lemmas[lemma] for lemma in synonyms.forms_of(word) if lemma in lemmas)
    return frozenset(w for words in alike for w in words if w[0] == word[0])
