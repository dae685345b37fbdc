"""Who says it: speakers that changed, came or went."""

from collections.abc import Iterator, Sequence
from functools import cache

from viewer.language.facts import listed, norms_of, table, words_of
from viewer.language.names import is_acronym, name_words_of, same_word
from viewer.language.profile import profile_of
from viewer.language.speech import Speech, head_of, speech_pronouns
from viewer.language.stems import stem
from viewer.language.synonyms import Relation, load_synonyms
from viewer.model import FlagKind, Severity
from viewer.provenance.flags.findings import Finding, added, became, changed, dropped, left_out, put_in
from viewer.provenance.flags.sides import Pair, Side
from viewer.provenance.flags.wordlists import book_of, find_phrases, is_kept, is_kin

# So much of what is said must stand on the other side for its speaker to be missing there.
_STILL_SAID = 0.5
# Sentences before and behind a link in which its speaker may be named.
_BEFORE, _BEHIND = 3, 2


def find_speakers(pair: Pair, *, alone: bool) -> tuple[Finding, ...]:
    """The findings about who says what in a link; `alone` tells that its sentences have no neighbours."""
    return tuple(_find(pair, alone=alone))


def has_other_speaker(pair: Pair) -> bool:
    """Whether one side names a speaker whom the other does not."""
    here, there = pair.base.speeches, pair.source.speeches
    return bool(_unmatched(pair, pair.base, here, there) or _unmatched(pair, pair.source, there, here))


def _find(pair: Pair, *, alone: bool) -> Iterator[Finding]:
    here, there = pair.base.speeches, pair.source.speeches
    left_here = _unmatched(pair, pair.base, here, there)
    left_there = _unmatched(pair, pair.source, there, here)
    changes = [
        (speech, was) for speech, was in zip(left_here, left_there, strict=False) if _about_the_same(pair, speech, was)
    ]
    for speech, was in changes:
        words = became(pair.source.words(was.span), pair.base.words(speech.span))
        yield changed(FlagKind.SPEAKER, speech.span, was.span, words)
    both = min(len(left_here), len(left_there))
    new = left_here[both:] if changes or not both else left_here
    for speech in new if not (changes and len(here) == len(left_here)) else ():
        content = [pair.base.tokens[k] for k in speech.speaker if pair.base.tokens[k].content]
        if all(token.stem in pair.source.stems for token in content) or not _is_plain(pair, pair.base, speech):
            continue
        if _still_said(pair, pair.base, speech) and not _told_nearby(pair.source, speech, pair.base, alone=alone):
            words = put_in(pair.base.words(speech.span))
            yield added(FlagKind.SPEAKER, speech.span, words, Severity.LOW)
    for speech in left_there[both:]:
        if not _is_plain(pair, pair.source, speech):
            continue
        if _still_said(pair, pair.source, speech) and not _told_nearby(pair.base, speech, pair.source, alone=alone):
            words = left_out(pair.source.words(speech.span))
            said = (k for k in statement_of(pair.source, speech) if pair.source.tokens[k].content)
            yield dropped(FlagKind.SPEAKER, speech.span, words, pair.first_of(said))


def _is_plain(pair: Pair, side: Side, speech: Speech) -> bool:
    """Whether somebody says something in plain words, which the other side does not tell by a word of that family.

    "The pattern suggests" and "both admitted theft" are not, nor is "a bureau said to have belonged to a poet".
    """
    if speech.according:
        return True
    other = pair.other(side)
    verb = side.tokens[speech.verb]
    after = side.norms[speech.verb + 1] if speech.verb + 1 < len(side.norms) else ""
    if verb.norm not in words_of(side.context.language, "speech", "firm") or after == "to":
        return False
    kept = side.is_kept(speech.verb)
    if after and not kept and verb.norm not in _SAYING and not (speech.behind or after in _CLAUSES):
        return False
    if not kept and any(is_kin(verb.stem, word) for word in other.stems):
        return False
    others = words_of(side.context.language, "speech", "others")
    if any(norm in others and not other.is_kept(k) for k, norm in enumerate(other.norms)):
        return False
    # "There will be no tax, the minister said" and "The minister ruled out a tax": they act as well.
    content = _content(side, speech)
    return not content or not content <= other.stems or bool(speech_pronouns(pair.language) & set(side.norms))


_SAYING = frozenset({"say", "says", "said", "told", "tells", "tell"})
_CLAUSES = frozenset({"that", ",", ":", '"', "how", "whether", "what", "why"})


def _unmatched(pair: Pair, side: Side, speeches: Sequence[Speech], others: Sequence[Speech]) -> list[Speech]:
    other = pair.other(side)
    return [
        speech
        for speech in speeches
        if not all(side.is_kept(k) for k in (*speech.speaker, speech.verb))
        and not any(same_speaker(side, speech, other, told) for told in others)
    ]


def _about_the_same(pair: Pair, speech: Speech, was: Speech) -> bool:
    here = pair.share_said(pair.base, statement_of(pair.base, speech))
    there = pair.share_said(pair.source, statement_of(pair.source, was))
    return here >= _STILL_SAID and there >= _STILL_SAID


def statement_of(side: Side, speech: Speech) -> tuple[int, ...]:
    """The positions of the words that are said: behind the speech, or before it, in its sentence."""
    begins = max((s for s in (0, *side.starts) if s <= speech.first), default=0)
    ends = min((s for s in (*side.starts, len(side.tokens)) if s > speech.first), default=len(side.tokens))
    before, behind = range(begins, speech.first), range(speech.last + 1, ends)
    if speech.first and side.norms[speech.first - 1] in _INSIDE:
        commas = [k for k in behind if side.norms[k] == ","]
        behind = range(speech.last + 1, commas[0] if commas else ends)
    if speech.behind:
        return tuple(before) or tuple(range(begins))
    return tuple(behind) or tuple(before)


# After these a speech stands inside another sentence: ", which critics say pays no taxes,".
_INSIDE = frozenset({"which", "who", "whom", "that", "as", "and", "but"})


def _still_said(pair: Pair, side: Side, speech: Speech) -> bool:
    if _speaks_otherwise(pair.other(side)):
        return False
    return pair.share_said(side, statement_of(side, speech)) >= _STILL_SAID


def _speaks_otherwise(side: Side) -> bool:
    """Whether a side has a verb of speech of its own that was not understood."""
    book = book_of(side.context.language, "speech")
    inside = {k for speech in side.speeches for k in range(speech.first, speech.last + 1)}
    return any(
        found.tag == "verbs" and found.first not in inside and not is_kept(side, found)
        for found in find_phrases(side, book)
    )


def _told_nearby(side: Side, speech: Speech, own: Side, *, alone: bool) -> bool:
    """Whether a sentence near the link names that speaker, or one of whom that cannot be told apart."""
    if alone:
        return False
    near = _near(side)
    return near is not None and any(same_speaker(near, told, own, speech) for told in near.speeches)


def _near(side: Side) -> Side | None:
    count = len(side.context.article.article.sentences)
    first, last = side.sentences[0], side.sentences[-1]
    near = tuple(k for k in range(max(0, first - _BEFORE), min(count, last + _BEHIND + 1)) if k not in side.sentences)
    return Side(side.context, near, (), side.is_base) if near else None


def same_speaker(side: Side, speech: Speech, other: Side, told: Speech) -> bool:
    """Whether two speeches may have the same speaker: nothing tells them apart."""
    code = side.context.language
    ours, theirs = head_of(speech, side.tokens, code), head_of(told, other.tokens, code)
    pronouns = speech_pronouns(code)
    if _is_pronoun(ours, pronouns) or _is_pronoun(theirs, pronouns):
        return True
    all_ours, all_theirs = _content(side, speech), _content(other, told)
    if not all_ours or not all_theirs:
        return True
    named_ours, named_theirs = _is_named(side, speech), _is_named(other, told)
    if not (named_ours or named_theirs):
        issued = _issued_by_others(side, speech, other, told)
        return not issued and _same_head(ours, theirs, all_ours, all_theirs, code)
    if all_ours & all_theirs or _alike(ours, theirs, code):
        return True
    if named_ours != named_theirs:
        # "Quill" may be "the mayor", but no station is "a warning".
        return not (set(ours if named_theirs else theirs) & words_of(code, "speech", "texts"))
    return False


def _issued_by_others(side: Side, speech: Speech, other: Side, told: Speech) -> bool:
    """Whether both speakers are texts of somebody's, and not of the same: "a report by the ministry"."""
    issuers = [_issuer(side, speech), _issuer(other, told)]
    return all(issuers) and not issuers[0] & issuers[1]


def _issuer(side: Side, speech: Speech) -> set[str]:
    """The stems of whose text the speaker is; empty where it is none."""
    texts = words_of(side.context.language, "speech", "texts")
    for place, k in enumerate(speech.speaker):
        if side.norms[k] in ("by", "from") and texts & {side.norms[p] for p in speech.speaker[:place]}:
            return {side.tokens[p].stem for p in speech.speaker[place:] if side.tokens[p].content}
    return set()


def _same_head(ours: Sequence[str], theirs: Sequence[str], all_ours: set[str], all_theirs: set[str], code: str) -> bool:
    """Whether two speakers without names may be one: their nouns agree, whatever else is told of them.

    "The boy's father" and "the boy's teacher" are two, "a spokesman for the airline" and "the airline" one.
    """
    snowball = profile_of(code).snowball
    one, other = ours[-1], theirs[-1]
    if stem(one, snowball) in all_theirs or stem(other, snowball) in all_ours:
        return True
    return _alike((one,), (other,), code)


def _is_pronoun(norms: Sequence[str], pronouns: frozenset[str]) -> bool:
    return not norms or norms[0] in pronouns


# After a speaker's name: what is still about them.
_GOES_ON = frozenset({"of", "from", "in", "at", "for", "has", "had", "have", "also", "who", "later"})


def _content(side: Side, speech: Speech) -> set[str]:
    """The stems of what a speaker is called by; in "the actor's agent" the actor is not."""
    last = len(side.norms) - 1
    return {
        side.tokens[k].stem
        for k in speech.speaker
        if side.tokens[k].content and side.norms[min(k + 1, last)] not in ("s", "'s")
    }


def _is_named(side: Side, speech: Speech) -> bool:
    """Whether the speaker is told by name: the name ends what is told of them, or is told beside it."""
    norms = head_of(speech, side.tokens, side.context.language)
    inside = range(speech.speaker[0], speech.speaker[0] + len(norms) + 1)
    apposed = any(b != a + 1 for a, b in zip(speech.speaker, speech.speaker[1:], strict=False))
    for name in side.names:
        ends = (
            name.last + 1 >= len(side.norms)
            or not side.tokens[name.last + 1].is_word
            or name.last >= speech.speaker[-1]
        )
        before_verb = name.last + 1 == speech.verb or side.norms[min(name.last + 1, len(side.norms) - 1)] in _GOES_ON
        if name.first in inside and (ends or before_verb or apposed):
            return True
    first = side.tokens[speech.speaker[0]]
    lower = side.text == side.text.lower()
    # In lower-case texts, a speaker without an article that no dictionary knows.
    synonyms = load_synonyms(side.context.language)
    return lower and first.content and synonyms is not None and not synonyms.knows(first.norm)


def _alike(ours: Sequence[str], theirs: Sequence[str], code: str) -> bool:
    synonyms = load_synonyms(code)
    words = name_words_of(code)
    functions = profile_of(code).function_words
    a = [norm for norm in ours if norm not in functions]
    b = [norm for norm in theirs if norm not in functions]
    stand_ins = _stand_ins(code)
    for one in a:
        for other in b:
            if other in stand_ins.get(one, frozenset()) or same_word(one, other, words):
                return True
            if synonyms is not None and synonyms.relation(one, other) in (Relation.SYNONYM, Relation.SAME_LEMMA):
                return True
    return any(is_acronym(norm, b) for norm in a) or any(is_acronym(norm, a) for norm in b)


@cache
def _stand_ins(code: str) -> dict[str, frozenset[str]]:
    """The words that each word for a speaker may stand for."""
    stand_ins: dict[str, set[str]] = {}
    for row in table(code, "speakers").get("same", "").split(";"):
        free, _, bound = row.partition("=")
        anybody, somebody = _norms(free, code), _norms(bound, code)
        for word in anybody:
            stand_ins.setdefault(word, set()).update(anybody | somebody)
        for word in somebody:
            stand_ins.setdefault(word, set()).update(anybody)
    return {word: frozenset(others) for word, others in stand_ins.items()}


def _norms(words: str, code: str) -> set[str]:
    return {norm for word in listed(words) for norm in norms_of(word, code)}
