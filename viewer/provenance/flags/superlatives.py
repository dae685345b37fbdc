"""Superlatives that came, went, or lost the words that softened them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from viewer.language.facts import listed, phrase_book, table, words_of
from viewer.language.phrases import Phrase, PhraseBook
from viewer.language.synonyms import Relation, load_synonyms
from viewer.model import FlagKind, Severity, Span
from viewer.provenance.flags.findings import Finding, added, became, changed, put_in
from viewer.provenance.flags.sides import Pair, Side
from viewer.provenance.flags.wordlists import Found, find_phrases, is_about_what_stayed

_SHORTEST = 5
_DENIALS = frozenset({"not", "nt", "never", "no"})
_OWNERS = frozenset({"the", "s", "its", "their", "his", "her", "our", "my", "your"})
# So many atoms before a superlative, at most, the words that soften it end.
_REACH = 2


@dataclass(frozen=True, slots=True)
class _Superlative:
    found: Found
    norm: str
    softened: Span | None


def find_superlatives(pair: Pair) -> Iterator[Finding]:
    """The findings about superlatives in a link."""
    here = _superlatives(pair.base)
    there = _superlatives(pair.source) if here else []
    for told in here:
        same = [other for other in there if _same(pair, told, other)]
        if any((told.softened is None) == (other.softened is None) for other in same):
            continue
        if same:
            base, source = _whole(told), _whole(same[0])
            words = became(pair.source.words(source), pair.base.words(base))
            yield changed(FlagKind.HEDGE, base, source, words)
        elif (
            not (there or told.softened or told.found.tag == "ranked")
            and _is_new(pair, told.found)
            and not _has_alike(pair.source)
        ):
            yield added(FlagKind.HEDGE, told.found.span, put_in(pair.base.words(told.found.span)), Severity.LOW)


def _is_new(pair: Pair, found: Found) -> bool:
    norms, after = pair.base.norms, found.last + 1
    kept = any(pair.base.is_kept(k) for k in range(found.first, after))
    denied = any(norm in _DENIALS for norm in norms[max(0, found.first - 2) : found.first])
    alike = _has_alike(pair.source)
    named = after < len(norms) and (pair.base.tokens[after].content or norms[after] == "one")
    return named and not (denied or kept or alike) and is_about_what_stayed(pair, pair.base, found)


def _has_alike(side: Side) -> bool:
    """Whether a side has a word that a superlative may stand for: "top"."""
    alike = words_of(side.context.language, "superlatives", "alike")
    return any(norm in alike and not side.is_kept(k) for k, norm in enumerate(side.norms))


def _same(pair: Pair, told: _Superlative, other: _Superlative) -> bool:
    if told.norm == other.norm:
        return True
    synonyms = load_synonyms(pair.language)
    alike = (Relation.SYNONYM, Relation.SAME_LEMMA, Relation.NEAR)
    if synonyms is not None and synonyms.relation(told.norm, other.norm) in alike:
        return True
    edits = [side.edits_in(s.found.first, s.found.last) for side, s in ((pair.base, told), (pair.source, other))]
    return bool(edits[0] & edits[1])


def _whole(told: _Superlative) -> Span:
    return told.found.span if told.softened is None else told.softened.cover(told.found.span)


@cache
def _books(code: str) -> tuple[PhraseBook[str], PhraseBook[str]]:
    """The superlatives that no ending tells, and the words that soften one."""
    words = table(code, "superlatives")
    book = phrase_book(
        code, {tag: listed(words.get(name, "")) for tag, name in (("superlative", "words"), ("ranked", "ranked"))}
    )
    return book, phrase_book(code, {"softened": listed(words.get("softened", ""))})


def _superlatives(side: Side) -> list[_Superlative]:
    code = side.context.language
    book, softening = _books(code)
    found = {f.first: f for f in find_phrases(side, book)}
    for k, token in enumerate(side.tokens):
        if k not in found and token.content and _is_inflected(token.norm, code):
            found[k] = Found(k, k, token.span, "superlative")
        elif k not in found and token.norm == "most" and k and side.norms[k - 1] in _OWNERS:
            after = k + 1
            if after < len(side.tokens) and side.tokens[after].content:
                found[k] = Found(k, after, side.span(k, after), "superlative")
    told = []
    for f in sorted(found.values(), key=lambda f: f.span):
        norm = side.norms[f.last]
        told.append(_Superlative(f, norm, _softened(side, f, list(softening.find(side.atom_norms)))))
    return told


def _softened(side: Side, found: Found, phrases: Sequence[Phrase[str]]) -> Span | None:
    """The words that soften a superlative, right before it."""
    first_atom = next(k for k, atom in enumerate(side.atoms) if atom.span.end > found.span.start)
    for phrase in phrases:
        if phrase.start <= first_atom and first_atom - _REACH <= phrase.end <= first_atom + 1:
            return side.atoms[phrase.start].span.cover(side.atoms[phrase.end - 1].span)
    return None


def _is_inflected(norm: str, code: str) -> bool:
    if not norm.endswith("est"):  # as nearly all
        return False
    last = norm.rsplit("-", maxsplit=1)[-1]
    if len(last) < _SHORTEST or last in words_of(code, "superlatives", "not") or code != "en":
        return False
    synonyms = load_synonyms(code)
    plain = (last[:-3], last[:-2], f"{last[:-4]}y" if last.endswith("iest") else "", last[:-4])
    return synonyms is not None and any(len(word) > 2 and synonyms.knows(word) for word in plain)
