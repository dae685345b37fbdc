"""Words that became their opposites: "rose" and "fell", "unrelated" and "related"."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import product

from viewer.language.facts import listed, table, words_of
from viewer.language.profile import profile_of
from viewer.language.stems import stem
from viewer.language.synonyms import Relation, Synonyms, load_synonyms
from viewer.model import FlagKind
from viewer.provenance.flags.findings import Finding, became, changed
from viewer.provenance.flags.sides import Pair, Side
from viewer.provenance.flags.wordlists import Found, book_of, find_phrases, is_denied_before

# Opposites are looked for where so many words, at most, stand in each other's place.
_SHORT = 6
# A second pair of opposites is looked for among so many changed words, at most.
_FEW = 12
# Opposites that stand apart have one of so many words around them in common.
_BESIDE = 5


@lru_cache(maxsize=20_000)
def denied_word(norm: str, code: str) -> str:
    """The word that `norm` denies by its prefix: "related" for "unrelated"; empty where it denies none."""
    synonyms = load_synonyms(code)
    prefixes = words_of(code, "negation", "prefixes") - {"in", "mis"}
    rests = (norm.removeprefix(prefix) for prefix in sorted(prefixes) if norm.startswith(prefix))
    known = (rest for rest in rests if synonyms is not None and len(rest) > 3 and synonyms.knows(rest))
    return next((rest for rest in known if synonyms and synonyms.relation(norm, rest) is Relation.ANTONYM), "")


def is_negated(word: str, plain: str, code: str) -> bool:
    """Whether `word` denies `plain` by a prefix or an ending: "unrelated", "hopeless"."""
    if not _may_deny(word, code):
        return False
    snowball = profile_of(code).snowball
    for prefix in words_of(code, "negation", "prefixes"):
        rest = word.removeprefix(prefix).lstrip("-")
        # Stems begin as their words do, and take long to find.
        if rest != word and len(rest) > 2 and rest[0] == plain[:1] and stem(rest, snowball) == stem(plain, snowball):
            return True
    for suffix in listed(table(code, "negation").get("suffixes", "")):
        rest = word.removesuffix(suffix.strip("-"))
        if rest != word and len(rest) > 2 and rest[0] == plain[:1] and stem(rest, snowball) == stem(plain, snowball):
            return True
    return False


@cache
def _affixes(code: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What words that deny begin with, and what they end in."""
    suffixes = (suffix.strip("-") for suffix in listed(table(code, "negation").get("suffixes", "")))
    return tuple(words_of(code, "negation", "prefixes")), tuple(suffixes)


def _may_deny(word: str, code: str) -> bool:
    """Whether a word begins or ends as those that deny, which few words do."""
    prefixes, suffixes = _affixes(code)
    return word.startswith(prefixes) or word.endswith(suffixes)


def find_opposites(pair: Pair, here: Sequence[Found], there: Sequence[Found]) -> Iterator[Finding]:
    """The first words that stand in the place of their opposites, if any: "rose" and "fell", "never" and "always".

    `here` and `there` are the denials of the base and the source.
    """
    for p, q in (*_exchanged(pair), *_apart(pair)):
        if _oppose(pair, p, q) and not (_is_counted(pair, p, q) or _taken_back(pair, p, q, here, there)):
            base, source = pair.base.span(p, p), pair.source.span(q, q)
            yield changed(FlagKind.NEGATION, base, source, became(pair.source.words(source), pair.base.words(base)))
            return
    yield from _in_several_words(pair, here, there)


def _is_counted(pair: Pair, p: int, q: int) -> bool:
    """Whether words at these positions tell how many, or who says it: then that is what changed."""
    return p in pair.base.counted or q in pair.source.counted


def _in_several_words(pair: Pair, here: Sequence[Found], there: Sequence[Found]) -> Iterator[Finding]:
    """The first opposites of which one is told in several words, if any: "accepted" and "turned down"."""
    ours, theirs = _phrases(pair.base), _phrases(pair.source)
    if not (ours or theirs):
        return
    ours_too = [*ours, *_single_words(pair.base, pair.source)]
    theirs_too = [*theirs, *_single_words(pair.source, pair.base)]
    for one, other in product(ours_too, theirs_too):
        if (one not in ours and other not in theirs) or _is_counted(pair, one.first, other.first):
            continue
        near = _near(pair.base, one.first) & _near(pair.source, other.first)
        if (
            near
            and _are_meant_otherwise(pair, one, other)
            and not _taken_back(pair, one.first, other.first, here, there)
        ):
            message = became(pair.source.words(other.span), pair.base.words(one.span))
            yield changed(FlagKind.NEGATION, one.span, other.span, message)
            return


def _phrases(side: Side) -> list[Found]:
    """The verbs of several words of a side that the other has not, each with the word that it means."""
    book = book_of(side.context.language, "negation", "phrasal")
    found = () if book.words.isdisjoint(side.changed_norms) else find_phrases(side, book)
    return [f for f in found if not all(side.is_kept(k) for k in range(f.first, f.last + 1))]


def _single_words(side: Side, other: Side) -> list[Found]:
    return [Found(k, k, side.tokens[k].span, side.norms[k]) for k in _own(side, other)]


def _are_meant_otherwise(pair: Pair, one: Found, other: Found) -> bool:
    """Whether two are opposites, and neither side tells the same by another word as well."""
    code = pair.language
    if not are_opposite(one.tag, other.tag, code):
        return False
    forms = (_listed_forms(one.tag, code), _listed_forms(other.tag, code))
    said = ((pair.source, forms[0]), (pair.base, forms[1]))
    return not any(
        _listed_forms(token.norm, code) & told for side, told in said for token in side.tokens if token.content
    )


def _exchanged(pair: Pair) -> Iterator[tuple[int, int]]:
    """The words of base and source that stand in one short edit, in each other's place."""
    for k, edit in enumerate(pair.base.edits):
        if edit.base is None or edit.source is None or edit.kind.keeps_words:
            continue
        ours, theirs = pair.base.words_by_edit.get(k, ()), pair.source.words_by_edit.get(k, ())
        if max(len(ours), len(theirs)) <= _SHORT:
            yield from product(ours, theirs)


def _apart(pair: Pair) -> Iterator[tuple[int, int]]:
    """Listed opposites of which each side has one, said of the same: "approved the plan", "the plan was rejected"."""
    if not all(_may_stand_apart(pair)):
        return
    converse = words_of(pair.language, "negation", "converse")
    for p, q in product(_own(pair.base, pair.source), _own(pair.source, pair.base)):
        one, other = pair.base.norms[p], pair.source.norms[q]
        opposite = are_opposite(one, other, pair.language) and not _listed_forms(one, pair.language) & converse
        if opposite and _near(pair.base, p) & _near(pair.source, q):
            yield p, q


def _may_stand_apart(pair: Pair) -> Iterator[bool]:
    """Whether there may be opposites: each side has words of its own, and among them, as few have, a listed one."""
    ours, theirs = _changed_words(pair.base, pair.source), _changed_words(pair.source, pair.base)
    yield bool(ours and theirs)
    for side, own in ((pair.base, ours), (pair.source, theirs)):
        yield any(_listed_forms(side.norms[k], pair.language) for k in own)


def _changed_words(side: Side, other: Side) -> list[int]:
    """The positions of the telling words of a side whose stems the other does not have."""
    return [k for k in side.changed if side.tokens[k].content and side.tokens[k].stem not in other.stems]


def _own(side: Side, other: Side) -> list[int]:
    """The positions of the telling words of a side that the other does not have; none where it has very many."""
    own = [k for k in _changed_words(side, other) if not other.has_form_of(side.norms[k])]
    return own if len(own) <= _FEW else []


def _near(side: Side, position: int) -> frozenset[str]:
    """The stems of the telling words beside one."""
    around = range(max(0, position - _BESIDE), min(len(side.tokens), position + _BESIDE + 1))
    return frozenset(side.tokens[k].stem for k in around if side.tokens[k].content and k != position)


def _oppose(pair: Pair, p: int, q: int) -> bool:
    one, other = pair.base.tokens[p], pair.source.tokens[q]
    if one.stem == other.stem or one.stem in pair.source.stems or other.stem in pair.base.stems:
        return False
    # What is nearly never so comes first.
    return _mean_the_opposite(pair, p, q) and not (
        pair.source.has_form_of(one.norm) or pair.base.has_form_of(other.norm)
    )


def _mean_the_opposite(pair: Pair, p: int, q: int) -> bool:
    """Whether two words are opposites, whatever else is told of them."""
    one, other = pair.base.tokens[p], pair.source.tokens[q]
    if are_opposite(one.norm, other.norm, pair.language):
        return (one.content and other.content) or _goes_on_alike(pair, p, q)
    if not (one.content and other.content):
        return False
    if is_negated(one.norm, other.norm, pair.language) or is_negated(other.norm, one.norm, pair.language):
        return True
    synonyms = load_synonyms(pair.language)
    return (
        synonyms is not None
        and synonyms.has_opposite(one.norm)
        and synonyms.has_opposite(other.norm)
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
    if _is_compared_from_other_end(pair, p, q):
        return True
    ours = sum(found.tag in ("denials", "implied") and not found.first <= p <= found.last for found in here)
    theirs = sum(found.tag in ("denials", "implied") and not found.first <= q <= found.last for found in there)
    return ours % 2 != theirs % 2


def _is_compared_from_other_end(pair: Pair, p: int, q: int) -> bool:
    """Whether the one is said of what the other is compared with: "Velden is bigger than Harm", "Harm is smaller"."""
    if "than" not in pair.base.norms[p:] or "than" not in pair.source.norms[q:]:
        return False
    before = (
        {side.tokens[k].stem for k in range(max(0, at - _BESIDE), at) if side.tokens[k].content}
        for side, at in ((pair.base, p), (pair.source, q))
    )
    return not set.intersection(*before)


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


@lru_cache(maxsize=20_000)
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


@lru_cache(maxsize=20_000)
def are_opposite(one: str, other: str, code: str) -> bool:
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


@lru_cache(maxsize=20_000)
def _listed_forms(word: str, code: str) -> frozenset[str]:
    """The words in the list of opposites that `word` is a form of."""
    synonyms: Synonyms | None = load_synonyms(code)
    itself = frozenset({word} & _listed_words(code))
    if synonyms is None:
        return itself
    lemmas = _listed_lemmas(code)
    alike = (lemmas[lemma] for lemma in synonyms.forms_of(word) if lemma in lemmas)
    return itself | frozenset(w for words in alike for w in words if w[0] == word[0])
