"""Quotations: words altered inside the marks, put between marks, or taken out of them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache

from viewer.language.facts import norms_of, table, words_of
from viewer.language.profile import profile_of
from viewer.language.quotations import Quotation
from viewer.model import FlagKind, Severity, Span, TokenKind
from viewer.provenance.flags.cuts import find_cut
from viewer.provenance.flags.findings import Finding, added, changed, dropped
from viewer.provenance.flags.sides import Pair, Side
from viewer.provenance.flags.wordlists import book_of, find_phrases

# Two quotations with so much in common are one.
_ONE = 0.5
# Words of the source, kept so well, are still its quotation where the marks are gone.
_VERBATIM = 0.7
# So many of its telling words, and so great a share of them, in what somebody is said to have said.
_TELLING, _REPORTED = 2, 0.75
# A quotation with so few words is a term or a title.
_TERM = 3
_LONGEST_SHOWN = 8
_OPEN = frozenset({"...", "[", "…"})


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a quotation: its norm (one of several, where it is a short form), its own, and where it stands."""

    norm: str
    surface: str
    span: Span
    position: int


def find_quotations(pair: Pair) -> Iterator[Finding]:
    """The findings about quotations in a link."""
    yield from _sic(pair)
    here, there = pair.base.quotations, pair.source.quotations
    said = [_words(pair.source, q) for q in there]
    everything = [word for words in said for word in words]
    for quotation in here:
        quoted = _words(pair.base, quotation)
        yield from _put_in_brackets(pair, quotation)
        if not quoted or _contains(everything, quoted, pair.language) or _is_lone_word(pair, quoted, everything):
            yield from _cut(pair, quotation, quoted, list(zip(there, said, strict=True)))
            continue
        yield from _altered_or_new(pair, quotation, quoted, everything)
    if not here:
        yield from _marks_lost(pair, there, said)


def _cut(
    pair: Pair, quotation: Quotation, quoted: Sequence[_Word], stood: Sequence[tuple[Quotation, Sequence[_Word]]]
) -> Iterator[Finding]:
    """The finding about words that stand in a quotation of the source, which goes on."""
    piece = [_key(word.norm, pair.language) for word in quoted]
    for whole, words in stood:
        keys = [_key(word.norm, pair.language) for word in words]
        places = [k for k in range(len(keys) - len(piece) + 1) if keys[k : k + len(piece)] == piece]
        if piece and len(places) == 1:
            first, last = words[places[0]].position, words[places[0] + len(piece) - 1].position
            yield from find_cut(pair, quotation, whole, first, last)
            return


def _is_lone_word(pair: Pair, quoted: Sequence[_Word], everything: Sequence[_Word]) -> bool:
    """Whether all that carries meaning in a quotation is one word that the source quotes too: "It was chaos"."""
    functions = profile_of(pair.language).function_words
    content = {word.norm for word in quoted if word.norm not in functions}
    denied = {word.norm for word in quoted} & profile_of(pair.language).negations
    return (
        len(content) == 1 and not denied and content == {word.norm for word in everything if word.norm not in functions}
    )


@cache
def _spoken(code: str) -> dict[str, tuple[str, ...]]:
    """Short forms and spellings that a quotation may have in full."""
    return {short: norms_of(full, code) for short, full in table(code, "contractions").items()}


def _words(side: Side, quotation: Quotation) -> list[_Word]:
    short = _spoken(side.context.language)
    found: list[_Word] = []
    bracket = False
    for position, token in enumerate(side.tokens):
        if not quotation.span.contains(token.span):
            continue
        if token.kind is TokenKind.PUNCTUATION:
            bracket = token.norm == "[" or (bracket and token.norm != "]")
            if token.norm in _OPEN:
                found.append(_Word("…", "", token.span, position))
            continue
        if bracket or token.norm in _fillers(side.context.language):
            continue
        found += [_Word(norm, token.norm, token.span, position) for norm in short.get(token.norm, (token.norm,))]
    return [word for k, word in enumerate(found) if not k or word.norm != found[k - 1].norm]


@cache
def _fillers(code: str) -> frozenset[str]:
    return words_of(code, "quotation", "fillers")


@lru_cache(maxsize=20_000)
def _key(norm: str, code: str) -> str:
    """What words of quotations are compared by: British and American spellings are one."""
    for spelling, plain in _spellings(code):
        norm = norm.replace(spelling, plain)
    return norm


@cache
def _spellings(code: str) -> tuple[tuple[str, str], ...]:
    """Letters that two ways of spelling a language differ in, and what they are compared as."""
    return tuple(table(code, "spellings").items())


def _contains(everything: Sequence[_Word], quoted: Sequence[_Word], code: str) -> bool:
    """Whether the source's quotations have the words of the base's, in order, with a gap only where it shows one."""
    keys = [_key(word.norm, code) for word in everything]
    pieces: list[list[str]] = [[]]
    for word in quoted:
        if word.norm == "…":
            pieces.append([])
        else:
            pieces[-1].append(_key(word.norm, code))
    at = 0
    plain = [key for key in keys if key != "…"]
    for piece in pieces:
        place = _find(plain, piece, at)
        if place is None:
            return False
        at = place + len(piece)
    return True


def _find(keys: Sequence[str], piece: Sequence[str], start: int) -> int | None:
    joined = "".join(piece)
    for place in range(start, len(keys) + 1):
        if list(keys[place : place + len(piece)]) == list(piece):
            return place
        # "their selves" for "theirselves"
        if joined and "".join(keys[place : place + len(piece) + 1]) == joined:
            return place
    return None


def _altered_or_new(
    pair: Pair, quotation: Quotation, quoted: Sequence[_Word], everything: Sequence[_Word]
) -> Iterator[Finding]:
    ours = [_key(word.norm, pair.language) for word in quoted]
    theirs = [_key(word.norm, pair.language) for word in everything]
    matcher = SequenceMatcher(None, theirs, ours, autojunk=False)
    shared = (Counter(ours) & Counter(theirs)).total()
    if everything and shared >= _ONE * len(ours):
        yield from _altered(pair, quoted, everything, matcher)
    elif everything and shared < _ONE * len(ours) and not _stands_unquoted(pair, quoted):
        if pair.source.context.marks.known and not _is_title(pair.base, quotation):
            words = _shown(pair.base, quotation.span)
            yield added(
                FlagKind.QUOTATION, quotation.span, f"The quotation “{words}” stands so in no sentence it came from"
            )
    elif pair.source.context.marks.known and _tells_speech(pair.source) and not _is_title(pair.base, quotation):
        words = _shown(pair.base, quotation.span)
        message = f"The article puts “{words}” between quotation marks, the source does not"
        yield added(FlagKind.QUOTATION, quotation.span, message)


def _is_title(side: Side, quotation: Quotation) -> bool:
    """Whether the words between the marks have capitals, as the title of a book does."""
    words = [token.span.of(side.text) for token in side.tokens if token.content and quotation.span.contains(token.span)]
    return bool(words) and all(not word[0].islower() for word in words)


def _tells_speech(side: Side) -> bool:
    """Whether a side tells what somebody says, so that words of it might be quoted."""
    return any(found.tag == "verbs" for found in find_phrases(side, book_of(side.context.language, "speech"))) or bool(
        side.speeches
    )


def _stands_unquoted(pair: Pair, quoted: Sequence[_Word]) -> bool:
    keys = [_key(token.norm, pair.language) for token in pair.source.tokens if token.is_word]
    return _find(keys, [_key(word.norm, pair.language) for word in quoted], 0) is not None


def _altered(
    pair: Pair, quoted: Sequence[_Word], everything: Sequence[_Word], matcher: "SequenceMatcher[str]"
) -> Iterator[Finding]:
    changes = [
        (i1, i2, j1, j2)
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        if tag != "equal" and not _is_edge(tag, (i1, i2, j1), len(everything), len(quoted))
    ]
    changes = [c for c in changes if not _is_cut(everything[c[0] : c[1]], quoted[c[2] : c[3]])]
    if not changes:
        return
    was = [_run(pair.source, everything[i1:i2]) for i1, i2, _, _ in changes]
    now = [_run(pair.base, quoted[j1:j2]) for _, _, j1, j2 in changes]
    i1, i2, j1, j2 = changes[0]
    wider = int(i1 == i2 or j1 == j2)
    base = _spanning(quoted, max(0, j1 - wider), min(len(quoted), j2 + wider))
    source = _spanning(everything, max(0, i1 - wider), min(len(everything), i2 + wider))
    functions = (
        profile_of(pair.language).function_words
        - words_of(pair.language, "quotation", "persons")
        - profile_of(pair.language).negations
    )
    minor = all(word.norm in functions for i1, i2, j1, j2 in changes for word in (*everything[i1:i2], *quoted[j1:j2]))
    told = "; ".join(_told(a, b) for a, b in list(zip(was, now, strict=True))[:2])
    severity = Severity.LOW if minor else Severity.HIGH
    yield changed(FlagKind.QUOTATION, base, source, f"Words inside the quotation were changed: {told}", severity)


def _is_edge(tag: str, place: tuple[int, int, int], theirs: int, ours: int) -> bool:
    """Whether the base only quotes less than the source does: from later on, or not to the end."""
    first, end, at = place
    return tag == "delete" and (first == 0 or end == theirs or at in (0, ours))


def _is_cut(was: Sequence[_Word], now: Sequence[_Word]) -> bool:
    """Whether words were left out where the base shows that some are, or have only lost an apostrophe."""
    if was and now and _letters(was) == _letters(now):
        return True
    return any(word.norm == "…" for word in now) or (not now and all(word.norm == "…" for word in was))


def _letters(words: Sequence[_Word]) -> str:
    return "".join(character for word in words for character in word.surface if character.isalnum())


def _run(side: Side, words: Sequence[_Word]) -> str:
    return side.words(words[0].span.cover(words[-1].span)) if words else ""


def _spanning(words: Sequence[_Word], first: int, end: int) -> Span:
    """The span of some words, or of the one before them where there are none."""
    if first < end:
        return words[first].span.cover(words[end - 1].span)
    return words[max(0, min(first, len(words)) - 1)].span


def _told(was: str, now: str) -> str:
    if was and now:
        return f"“{was}” became “{now}”"
    return f"“{was}” was left out" if was else f"“{now}” was added"


def _shown(side: Side, span: Span) -> str:
    words = side.words(span).split()
    text = " ".join(words[:_LONGEST_SHOWN]).strip(" ,")
    return f"{text} …" if len(words) > _LONGEST_SHOWN else text.rstrip(".")


def _marks_lost(pair: Pair, there: Sequence[Quotation], said: Sequence[Sequence[_Word]]) -> Iterator[Finding]:
    for quotation, words in zip(there, said, strict=True):
        if len(words) <= _TERM:
            continue
        kept = [word for word in words if pair.source.is_kept(word.position)]
        if pair.base.context.marks.known and _is_reported(pair, words, kept) and not _is_title(pair.source, quotation):
            shown = _shown(pair.source, quotation.span)
            message = f"“{shown}” stands between quotation marks in the source, not in the article"
            anchor = pair.first_of(word.position for word in kept)
            span = quotation.span
            yield dropped(FlagKind.QUOTATION, span, message, anchor, Severity.LOW)
        elif not pair.base.context.marks.known:
            yield from _altered_unmarked(pair, words)


def _is_reported(pair: Pair, words: Sequence[_Word], kept: Sequence[_Word]) -> bool:
    """Whether the base says what was quoted in the same words, but for "I have" that reporting turns to "he had"."""
    if len(kept) >= _VERBATIM * len(words):
        return True
    telling = [word.position for word in words if pair.source.tokens[word.position].content]
    return len(telling) >= _TELLING and pair.share_said(pair.source, telling) >= _REPORTED and bool(kept)


def _altered_unmarked(pair: Pair, words: Sequence[_Word]) -> Iterator[Finding]:
    """Words of a quotation that changed in a text that has lost its marks, but still speaks as the quoted one does."""
    persons = words_of(pair.language, "quotation", "persons")
    kept = [word for word in words if pair.source.is_kept(word.position)]
    if len(kept) < _ONE * len(words) or not any(word.norm in persons for word in kept):
        return
    everything = list(words)
    ours = _words_between(pair, kept)
    keys = [_key(word.norm, pair.language) for word in everything]
    matcher = SequenceMatcher(None, keys, [_key(word.norm, pair.language) for word in ours], autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "replace" or (j1 == 0 and i1 == 0):
            continue
        was, now = everything[i1:i2], ours[j1:j2]
        told_persons = {w.norm for w in was} & persons, {w.norm for w in now} & persons
        if all(told_persons) and told_persons[0] != told_persons[1] and not _is_cut(was, now):
            told = _told(_run(pair.source, was), _run(pair.base, now))
            base, source = now[0].span.cover(now[-1].span), was[0].span.cover(was[-1].span)
            yield changed(FlagKind.QUOTATION, base, source, f"Words inside the quotation were changed: {told}")
            return


def _words_between(pair: Pair, kept: Sequence[_Word]) -> list[_Word]:
    """The base's words from the first to the last that a quotation of the source kept."""
    spans = [span for word in kept if (span := pair.source.edits[pair.source.edit_of[word.position]].base) is not None]
    if not spans:
        return []
    whole = Span(min(s.start for s in spans), max(s.end for s in spans))
    return _words(pair.base, Quotation(whole, whole))


def _sic(pair: Pair) -> Iterator[Finding]:
    """A "(sic)" that is gone, or new, where the words before it are still there."""
    sic = table(pair.language, "quotation").get("sic")
    for side in (pair.base, pair.source):
        if sic is None or sic in pair.other(side).norms or sic not in side.norms:
            continue
        place = side.norms.index(sic)
        before = [k for k in range(max(0, place - 6), place) if side.tokens[k].is_word]
        if not any(side.is_kept(k) for k in before):
            continue
        marked, last = side.tokens[place].span, side.tokens[before[-1]].span
        if side is pair.base:
            yield added(FlagKind.QUOTATION, marked, "“(sic)” was added", Severity.LOW)
        elif (kept := pair.first_of(reversed(before))) is not None:
            # Another source may have the words without it: that is worth knowing, and no reason to say nothing.
            yield changed(FlagKind.QUOTATION, kept, last.cover(marked), "“(sic)” was left out", Severity.LOW)


def _put_in_brackets(pair: Pair, quotation: Quotation) -> Iterator[Finding]:
    """Words of the editor's inside a quotation that the source says nothing of: "They [the regulators] knew"."""
    tokens = pair.base.tokens
    inside = [k for k, token in enumerate(tokens) if quotation.span.contains(token.span)]
    opened = next((k for k in inside if tokens[k].norm == "["), None)
    closed = next((k for k in inside if tokens[k].norm == "]" and opened is not None and k > opened), None)
    if opened is None or closed is None or not 0 < opened < closed < len(tokens) - 1:
        return
    beside = [pair.partner_of(pair.base, k) for k in (opened - 1, closed + 1)]
    if beside[0] is None or beside[1] is None or beside[1] - beside[0] != 1:
        # "[The priest]" stands for a "he" of the source.
        return
    content = [k for k in range(opened + 1, closed) if tokens[k].content]
    if content and not any(pair.says(pair.base, k) for k in content):
        span = pair.base.span(opened + 1, closed - 1)
        words = pair.base.words(span)
        yield added(FlagKind.QUOTATION, span, f"“{words}” was put into the quotation", Severity.LOW)
