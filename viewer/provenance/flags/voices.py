"""Whether two speeches may have the same speaker."""

from collections.abc import Sequence
from functools import cache

from rapidfuzz.distance import Indel

from viewer.language.facts import listed, norms_of, table, words_of
from viewer.language.name_words import is_acronym, name_words_of, same_word
from viewer.language.profile import profile_of
from viewer.language.speech import Speech, head_of, speech_pronouns
from viewer.language.stems import stem
from viewer.language.synonyms import Relation, load_synonyms
from viewer.provenance.flags.sides import Side


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


def same_speaker(side: Side, speech: Speech, other: Side, told: Speech) -> bool:
    """Whether two speeches may have the same speaker: nothing tells them apart."""
    code = side.context.language
    ours, theirs = head_of(speech, side.tokens, code), head_of(told, other.tokens, code)
    pronouns = speech_pronouns(code)
    if _is_pronoun(ours, pronouns) or _is_pronoun(theirs, pronouns):
        return _is_nameless(ours) == _is_nameless(theirs)
    all_ours, all_theirs = content_of(side, speech), content_of(other, told)
    if not all_ours or not all_theirs:
        return True
    if not all_ours & all_theirs and all_ours | all_theirs <= side.stems & other.stems:
        # Each side tells of both: as of one, where the one goes on about the other ("Hugh Mallory, the bishop").
        return _goes_on_with(side, speech, all_theirs) or _goes_on_with(other, told, all_ours)
    named = _is_named(side, speech), _is_named(other, told)
    if not any(named):
        issued = _issued_by_others(side, speech, other, told)
        same = _same_head(ours, theirs, all_ours, all_theirs, code) or _goes_on(side, speech, other, told)
        return not issued and same
    if _are_two_persons(side, speech, other, told):
        return False
    return bool(all_ours & all_theirs) or _may_be_named(side, speech, other, told, named)


def _are_two_persons(side: Side, speech: Speech, other: Side, told: Speech) -> bool:
    """Whether both have names of their own, or the one is only told as the other's wife or brother."""
    ours, theirs = content_of(side, speech), content_of(other, told)
    if _is_relative_of(side, speech, theirs) or _is_relative_of(other, told, ours):
        return True
    named = _is_named(side, speech) and _is_named(other, told)
    return named and _are_called_otherwise(side, speech, other, told)


def _is_relative_of(side: Side, speech: Speech, stems: set[str]) -> bool:
    """Whether a speaker is only told as somebody's of a family: "the wife of Hector Salinas", for Salinas himself."""
    kin = words_of(side.context.language, "names", "kin")
    if any(side.norms[k] == "," or b != k + 1 for k, b in zip(speech.speaker, speech.speaker[1:], strict=False)):
        return False
    place = next((k for k in speech.speaker if side.tokens[k].content), -1)
    if place < 0 or side.norms[place] not in kin or side.norms[place + 1 : place + 2] != ("of",):
        return False
    behind = {side.tokens[k].stem for k in speech.speaker if k > place and side.tokens[k].content}
    return side.tokens[place].stem not in stems and bool(behind & stems)


def _goes_on_with(side: Side, speech: Speech, stems: set[str]) -> bool:
    """Whether a speaker is also called otherwise, between commas behind or before the name."""
    last = speech.speaker[-1] + 1
    behind = side.tokens[last + 1 : last + 1 + _APPOSED] if side.norms[last : last + 1] == (",",) else ()
    first = speech.speaker[0] - 1
    before = side.tokens[max(0, first - _APPOSED) : first] if first > 0 and side.norms[first] == "," else ()
    return any(stems <= {token.stem for token in beside} for beside in (behind, before))


# Words in what a speaker is also called, at most.
_APPOSED = 7


def _are_called_otherwise(side: Side, speech: Speech, other: Side, told: Speech) -> bool:
    """Whether both are persons, each with a name of several words that the other's has nothing of."""
    words = name_words_of(side.context.language)
    ours, theirs = _names_in(side, speech), _names_in(other, told)
    persons = all(any(len(name) > 1 and not set(name) & words.common for name in names) for names in (ours, theirs))
    alike = any(
        same_word(a, b, words) or _is_spelled_alike({a}, {b})
        for name in ours
        for was in theirs
        for a in name
        for b in was
    )
    return persons and not alike


def _names_in(side: Side, speech: Speech) -> list[tuple[str, ...]]:
    return [name.parts for name in side.names if name.first >= speech.speaker[0] and name.last <= speech.speaker[-1]]


def _may_be_named(side: Side, speech: Speech, other: Side, told: Speech, named: tuple[bool, bool]) -> bool:
    """Whether two speakers with no word in common, of whom at least one is `named`, may be one."""
    code = side.context.language
    ours, theirs = head_of(speech, side.tokens, code), head_of(told, other.tokens, code)
    all_ours, all_theirs = content_of(side, speech), content_of(other, told)
    if named[0] != named[1] and _is_spoken_of(*((other, told, all_ours) if named[0] else (side, speech, all_theirs))):
        return False
    if _alike(ours, theirs, code) or _is_spelled_alike(all_ours, all_theirs):
        return True
    # "Quill" may be "the mayor", but no station is "a warning".
    unnamed = set(ours if named[1] else theirs)
    return named[0] != named[1] and not unnamed & words_of(code, "speech", "texts")


def _is_spelled_alike(ours: set[str], theirs: set[str]) -> bool:
    """Whether two names are one, spelled otherwise: "Mohsib", "Muhseb"."""
    return any(
        min(len(a), len(b)) >= _LONG and Indel.normalized_similarity(a, b) >= _SPELLED for a in ours for b in theirs
    )


# Names with so many letters, so much alike, may be one.
_LONG, _SPELLED = 5, 0.65


def _is_spoken_of(side: Side, speech: Speech, name: set[str]) -> bool:
    """Whether a name's bearer stands in what somebody of theirs says, and is no speaker: "her lawyer said Abbot …"."""
    if side.norms[speech.speaker[0]] not in _POSSESSIVES:
        return False
    return name <= {side.tokens[k].stem for k in statement_of(side, speech)}


def _goes_on(side: Side, speech: Speech, other: Side, told: Speech) -> bool:
    """Whether two speakers are called by the same words, but for what only one is called, or for how many they are."""
    ours, theirs = _telling_words(side, speech), _telling_words(other, told)
    synonyms = load_synonyms(side.context.language)

    def left(words: set[str], others: set[str]) -> set[str]:
        alike = (Relation.SYNONYM, Relation.SAME_LEMMA)
        return {
            a
            for a in words
            if a not in others and not any(synonyms and synonyms.relation(a, b) in alike for b in others)
        }

    return bool(ours and theirs) and not (left(ours, theirs) and left(theirs, ours))


def _telling_words(side: Side, speech: Speech) -> set[str]:
    """The norms of what a speaker is called by, but for how many they are."""
    counted = {k for q in side.quantities for k in range(*_tokens_of(side, q.first, q.last))}
    last = len(side.norms) - 1
    return {
        side.norms[k]
        for k in speech.speaker
        if side.tokens[k].content and k not in counted and side.norms[min(k + 1, last)] not in ("s", "'s")
    }


def _tokens_of(side: Side, first_atom: int, last_atom: int) -> tuple[int, int]:
    first, last = side.tokens_of(first_atom, last_atom)
    return first, last + 1


def _is_nameless(norms: Sequence[str]) -> bool:
    """Whether a speaker is somebody who does not want to be named: "people familiar with the talks"."""
    return len(norms) > 1 and norms[0] in _PEOPLE and norms[1] in _FAMILIAR


_POSSESSIVES = frozenset({"her", "his", "their", "its"})
_PEOPLE = frozenset({"people", "those", "person", "sources", "officials"})
_FAMILIAR = frozenset({"familiar", "close", "briefed", "involved", "knowledgeable"})


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


def content_of(side: Side, speech: Speech) -> set[str]:
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
    # In lower-case texts, a speaker without an article that no dictionary knows.
    synonyms = load_synonyms(side.context.language)
    unknown = first.content and synonyms is not None and not synonyms.knows(first.norm)
    return unknown and side.context.is_lower


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
