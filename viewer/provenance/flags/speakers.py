"""Who says it: speakers that changed, came or went."""

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from viewer.language.facts import words_of
from viewer.language.speech import Speech, speech_pronouns
from viewer.language.synonyms import Relation, load_synonyms
from viewer.model import FlagKind, Severity
from viewer.provenance.flags.findings import Finding, added, became, changed, dropped, left_out, put_in
from viewer.provenance.flags.sides import Pair, Side
from viewer.provenance.flags.voices import content_of, same_speaker, statement_of
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
    if not (here or there):  # as in most
        return
    left_here = _unmatched(pair, pair.base, here, there)
    left_there = _unmatched(pair, pair.source, there, here)
    changes = [
        (speech, was) for speech, was in zip(left_here, left_there, strict=False) if _about_the_same(pair, speech, was)
    ]
    yield from _exchanged(pair)
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
    if _is_told_by_noun(pair, side, speech):
        return False
    if speech.according:
        return True
    other = pair.other(side)
    verb = side.tokens[speech.verb]
    after = side.norms[speech.verb + 1] if speech.verb + 1 < len(side.norms) else ""
    if (
        verb.norm not in words_of(side.context.language, "speech", "firm")
        or after == "to"
        or _says_too(pair, side, speech)
    ):
        return False
    if not side.is_kept(speech.verb):
        bare = after and verb.norm not in _SAYING and not (speech.behind or after in _CLAUSES)
        if bare or any(is_kin(verb.stem, word) for word in other.stems):
            return False
    others = words_of(side.context.language, "speech", "others")
    if any(norm in others and not other.is_kept(k) for k, norm in enumerate(other.norms)):
        return False
    # "There will be no tax, the minister said" and "The minister ruled out a tax": they act as well.
    content = content_of(side, speech)
    distant = verb.norm in words_of(side.context.language, "speech", "distancing")
    acts = not distant and bool(content) and content <= other.stems
    return not acts or bool(speech_pronouns(pair.language) & set(side.norms))


def _is_told_by_noun(pair: Pair, side: Side, speech: Speech) -> bool:
    """Whether the other side names the speaker, and the speech by a noun: "a warning came from astronomers"."""
    other, content = pair.other(side), content_of(side, speech)
    spoken = words_of(side.context.language, "speech", "spoken") & set(other.norms)
    return bool(spoken - set(side.norms)) and bool(content & other.stems)


def _says_too(pair: Pair, side: Side, speech: Speech) -> bool:
    """Whether the other side has the verb where no speaker was understood: "he resigned and said"."""
    said = pair.partner_of(side, speech.verb)
    return said is not None and not any(told.first <= said <= told.last for told in pair.other(side).speeches)


_SAYING = frozenset({"say", "says", "said", "told", "tells", "tell"})
_CLAUSES = frozenset({"that", ",", ":", '"', "how", "whether", "what", "why"})


def _exchanged(pair: Pair) -> Iterator[Finding]:
    """Two speakers of whom each says what the other said, or reports what the other told."""
    here, there = pair.base.speeches, pair.source.speeches
    for one, other in combinations(here, 2):
        for was, had in permutations(there, 2):
            if not (_is_one(pair, one, had) and _is_one(pair, other, was)):
                continue
            if _is_one(pair, one, was) or _is_one(pair, other, had) or not _says_the_same(pair, one, was, other, had):
                continue
            first, second = (pair.source.span(s.speaker[0], s.speaker[-1]) for s in (was, had))
            message = f"“{pair.source.words(first)}” and “{pair.source.words(second)}” changed places"
            yield changed(FlagKind.SPEAKER, one.span, was.span, message)
            return


def _is_one(pair: Pair, speech: Speech, told: Speech) -> bool:
    """Whether two speakers are called by the same word."""
    return bool(content_of(pair.base, speech) & content_of(pair.source, told))


def _says_the_same(pair: Pair, one: Speech, was: Speech, other: Speech, had: Speech) -> bool:
    """Whether `one` says what `was` said and not what `had` did, or both pairs have the verbs of each other."""
    verbs = [(pair.base.tokens[a.verb].stem, pair.source.tokens[b.verb].stem) for a, b in ((one, was), (other, had))]
    if verbs[0][0] != verbs[1][0] and all(ours == theirs for ours, theirs in verbs):
        return True
    said = _own_words(pair.base, one)
    first, second = (_own_words(pair.source, speech) for speech in (was, had))
    return bool(said) and len(said & first) >= _STILL_SAID * len(said) > len(said & second)


def _own_words(side: Side, speech: Speech) -> set[str]:
    """The stems of what a speaker says, as far as the next speaker."""
    said = statement_of(side, speech)
    others = [k for told in side.speeches if told is not speech for k in range(told.first, told.last + 1)]
    if said and said[0] > speech.last:
        ends = min((k for k in others if k > speech.last), default=len(side.tokens))
        said = tuple(k for k in said if k < ends)
    elif said:
        begins = max((k for k in others if k < speech.first), default=-1)
        said = tuple(k for k in said if k > begins)
    return {side.tokens[k].stem for k in said if side.tokens[k].content}


def _unmatched(pair: Pair, side: Side, speeches: Sequence[Speech], others: Sequence[Speech]) -> list[Speech]:
    other = pair.other(side)
    return [
        speech
        for speech in speeches
        if not (_is_kept_whole(pair, side, speech) or _is_unread_there(pair, side, speech))
        and not any(same_speaker(side, speech, other, told) for told in others)
    ]


def _is_kept_whole(pair: Pair, side: Side, speech: Speech) -> bool:
    """Whether the other side has the speaker and the verb, and one beside the other."""
    if not all(side.is_kept(k) for k in (*speech.speaker, speech.verb)):
        return False
    said = pair.partner_of(side, speech.verb)
    told = next((t for t in pair.other(side).speeches if said is not None and t.first <= said <= t.last), None)
    partners = [pair.partner_of(side, k) for k in speech.speaker if side.tokens[k].content]
    return told is None or not partners or any(k in told.speaker for k in partners)


def _is_unread_there(pair: Pair, side: Side, speech: Speech) -> bool:
    """Whether the other side has speaker and verb beside each other inside what it says: "tests had shown"."""
    other, content = pair.other(side), content_of(side, speech)
    synonyms, verb = load_synonyms(pair.language), side.norms[speech.verb]
    if speech.according or synonyms is None or not content or not content <= {t.stem for t in other.tokens}:
        return False
    inside = {k for told in other.speeches for k in range(told.first, told.last + 1)}
    for k, token in enumerate(other.tokens):
        if k in inside or synonyms.relation(verb, token.norm) is not Relation.SAME_LEMMA:
            continue
        before = {t.stem for t in other.tokens[max(0, k - len(speech.speaker) - _HELPERS) : k]}
        if content <= before:
            return True
    return False


# Words between a speaker and a verb, at most: "had also".
_HELPERS = 2


def _about_the_same(pair: Pair, speech: Speech, was: Speech) -> bool:
    here = pair.share_said(pair.base, statement_of(pair.base, speech))
    there = pair.share_said(pair.source, statement_of(pair.source, was))
    return here >= _STILL_SAID and there >= _STILL_SAID


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
