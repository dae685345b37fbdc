"""Tokens -> speeches: who says, reports or denies something, and which words are said to be theirs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from viewer.language.atoms import Atom
from viewer.language.facts import listed, phrase_book, table, words_of
from viewer.language.phrases import PhraseBook
from viewer.language.profile import profile_of
from viewer.model import Span, Token, TokenKind

# A speaker takes no more tokens than this.
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Speech:
    """Words that tell who says something: "Lindqvist said", "according to the police".

    `first` and `last` are the positions of its tokens, `speaker` those of the speaker's, `verb` that of the verb (or of
    "according"). `behind` tells that what is said stands before it.
    """

    span: Span
    first: int
    last: int
    speaker: tuple[int, ...]
    verb: int
    behind: bool
    according: bool = False


class _Words(NamedTuple):
    openings: frozenset[str]
    verbs: PhraseBook[str]
    plain: frozenset[str]
    according: PhraseBook[str]
    pronouns: frozenset[str]
    stops: frozenset[str]
    helpers: frozenset[str]
    barring: frozenset[str]
    prepositions: frozenset[str]
    adverbs: frozenset[str]
    finite: frozenset[str]
    hearing: frozenset[str]
    nouns: frozenset[str]
    passive: frozenset[str]
    plural: frozenset[str]
    measures: frozenset[str]


@cache
def _words_of(code: str) -> _Words:
    speech = table(code, "speech")
    verbs = phrase_book(code, {"verb": listed(speech.get("verbs", ""))})
    according = phrase_book(code, {"according": listed(speech.get("according", ""))})
    return _Words(
        openings=verbs.firsts | according.firsts,
        verbs=verbs,
        plain=frozenset(listed(speech.get("plain", ""))),
        according=according,
        pronouns=words_of(code, "speech", "pronouns"),
        stops=words_of(code, "speech", "stops"),
        helpers=words_of(code, "speech", "helpers"),
        barring=words_of(code, "speech", "barring"),
        prepositions=words_of(code, "speech", "prepositions"),
        adverbs=words_of(code, "speech", "adverbs"),
        finite=words_of(code, "speech", "finite"),
        hearing=words_of(code, "speech", "hearing"),
        passive=words_of(code, "speech", "passive"),
        nouns=words_of(code, "speech", "nouns"),
        plural=words_of(code, "speech", "plural"),
        measures=words_of(code, "speech", "measures"),
    )


def speech_places(norms: Sequence[str], code: str) -> list[int]:
    """The positions at which a verb of speech or an "according to" begins: where there is none, nobody speaks."""
    words = _words_of(code)
    books = (words.verbs, words.according)
    return [
        k
        for k, norm in enumerate(norms)
        if norm in words.openings and any(book.at(norms, k) is not None for book in books)
    ]


def speech_pronouns(code: str) -> frozenset[str]:
    """The words that stand for a speaker who is named elsewhere."""
    return _words_of(code).pronouns


def find_speeches(
    text: str, tokens: Sequence[Token], atoms: Sequence[Atom], code: str, starts: frozenset[int]
) -> tuple[Speech, ...]:
    """The speeches in `tokens`, in order; a new sentence begins at the positions `starts`, and at 0."""
    places = speech_places([atom.norm for atom in atoms], code)
    return tuple(_Finder(text, tokens, atoms, code, starts).find(places)) if places else ()


_MARKS = frozenset({",", ".", ";", ":", "?", "!", '"', "'", "(", ")", "-", "--", "...", "[", "]"})
_ENDS = frozenset({".", "?", "!", ";", '"', ",", ":"})
_DETERMINERS = frozenset({"the", "a", "an", "their", "his", "her", "its", "our", "your", "my", "each", "s"})
_OBJECTS = frozenset({"him", "her", "them", "me", "us", "it"})
# What follows these is a time: "who have kept it wet since dawn said".
_SINCE = frozenset({"since", "until"})
_GOING_ON = frozenset({"who", "which", "whose"})
# These name who hears it first: "told reporters".
_TELLING = frozenset({"tell", "tells", "told", "telling", "reminded", "assured", "informed"})
_SPOKEN = frozenset({",", '"', "?", "!", "'"})


class _Finder:
    def __init__(
        self, text: str, tokens: Sequence[Token], atoms: Sequence[Atom], code: str, starts: frozenset[int]
    ) -> None:
        self._text = text
        self._tokens = tokens
        self._atoms = atoms
        # "WHO" is no "who".
        self._norms = [f"{t.norm}." if t.norm == "who" and t.span.of(text).isupper() else t.norm for t in tokens]
        self._atom_norms = [atom.norm for atom in atoms]
        self._words = _words_of(code)
        self._functions = profile_of(code).function_words
        self._starts = starts

    def find(self, places: Sequence[int]) -> Iterator[Speech]:
        reached = -1
        for at in places:
            if self._atoms[at].token <= reached:
                continue
            found = self._according(at) or self._told(at)
            if found is not None and found.first > reached:
                yield found
                reached = found.last

    def _norm(self, position: int) -> str:
        return self._norms[position] if 0 <= position < len(self._norms) else "."

    def _speech(
        self, first: int, last: int, speaker: Sequence[int], verb: int, *, behind: bool, according: bool = False
    ) -> Speech:
        span = Span(self._tokens[first].span.start, self._tokens[last].span.end)
        return Speech(span, first, last, tuple(speaker), verb, behind, according)

    def _upper(self, position: int) -> bool:
        return self._text[self._tokens[position].span.start].isupper()

    def _according(self, at: int) -> Speech | None:
        found = self._words.according.at(self._atom_norms, at)
        if found is None or found.end >= len(self._atoms):
            return None
        first, start = self._atoms[at].token, self._atoms[found.end].token
        end = start
        while (
            end < len(self._norms)
            and end - start < _LONGEST
            and self._norm(end) not in _ENDS
            and not (end > start and end in self._starts)
        ):
            if end > start and self._norm(end) in self._words.stops:
                break
            end += 1
        if end == start or self._measures(start, end):
            return None
        behind = first > 0 and first not in self._starts
        return self._speech(first, end - 1, range(start, end), first, behind=behind, according=True)

    def _measures(self, start: int, end: int) -> bool:
        """Whether nobody speaks in what is told behind "according to": "the size of the room", "how big it is"."""
        content = (self._norm(k) for k in range(start, end) if self._norm(k) not in _DETERMINERS)
        return next(content, "") in self._words.measures and not any(self._upper(k) for k in range(start, end))

    def _told(self, at: int) -> Speech | None:
        found = self._words.verbs.at(self._atom_norms, at)
        if found is None:
            return None
        verb, last = self._atoms[at].token, self._atoms[found.end - 1].token
        if self._norm(verb - 1) in self._words.barring or (
            verb > 1 and self._norm(verb - 2) in self._words.barring and self._norm(verb - 1) in self._words.adverbs
        ):
            return None
        if verb and self._upper(verb) and self._upper(verb - 1):
            return None
        plain = " ".join(self._atom_norms[at : found.end]) in self._words.plain
        return self._inverted(verb, last) or self._direct(verb, last, plain=plain)

    def _direct(self, verb: int, last: int, *, plain: bool) -> Speech | None:
        """A speaker before the verb: "police said", "Ms Quill, the mayor, said"."""
        end = verb
        while end > 0 and self._norm(end - 1) in self._words.helpers | self._words.adverbs:
            end -= 1
        speaker = self._apposition(end) if self._norm(end - 1) == "," else self._phrase_before(end)
        if not speaker or not self._is_speaker(speaker) or self._is_noun(verb, speaker):
            return None
        if self._norm(last + 1) in {"yes", "no"}:
            return None
        behind = self._is_end(last + 1) or self._object_ends(verb, last + 1)
        if self._norm(speaker[0] - 1) in _SINCE:
            return None
        after_mark = speaker[0] == 0 or self._norm(speaker[0] - 1) in _MARKS or speaker[0] in self._starts
        clause = self._norm(last + 1) in {"that", ":", '"', "how", "whether", "what", "why"} or (
            self._norm(last + 1) == "," and self._norm(last + 2) == '"'
        )
        spoken = behind and self._norm(speaker[0] - 1) in _SPOKEN
        if not (plain or clause or spoken) or (not after_mark and not plain):
            return None
        if behind and speaker[0] in ({0} | self._starts) and self._norm(last + 1) in _ENDS and not clause:
            # "He said." has nothing of its own sentence before it; what is said stands in the one before.
            return self._speech(speaker[0], last, speaker, verb, behind=True)
        return self._speech(
            speaker[0], last, speaker, verb, behind=behind and not clause and speaker[0] not in ({0} | self._starts)
        )

    def _is_noun(self, verb: int, speaker: Sequence[int]) -> bool:
        """Whether the word is more likely a noun: nobody says "a radio show", many say "figures show"."""
        norm, before = self._norm(verb), self._norm(speaker[-1])
        one = not before.endswith("s") and before not in self._words.pronouns | self._words.plural
        return one and norm in self._words.nouns

    def _object_ends(self, verb: int, position: int) -> bool:
        """Whether only a hearer, a time or a place stands between here and the end: "told reporters."."""
        if (
            self._norm(verb) not in self._words.hearing
            and self._norm(position) not in self._words.prepositions | self._words.helpers
        ):
            return False
        for length in range(1, 4):
            if self._is_end(position + length):
                return all(
                    self._norm(k) not in self._words.finite and self._norm(k) not in _MARKS
                    for k in range(position, position + length)
                )
        return False

    def _is_end(self, position: int) -> bool:
        return (
            position >= len(self._norms)
            or self._norm(position) in {".", "?", "!", '"', ";", ","}
            or position in self._starts
        )

    def _phrase_before(self, end: int) -> list[int]:
        start = end
        while start > 0 and end - start < _LONGEST:
            norm = self._norm(start - 1)
            if norm in _MARKS and not self._in_abbreviation(start - 1):
                break
            if norm in self._words.stops and not (norm == "and" and self._joins(start - 1)):
                break
            start -= 1
            if start in self._starts:
                break
        positions = list(range(start, end))
        # Nothing finite stands in a speaker: "the man was hurt police said" has lost a comma.
        for place in range(len(positions) - 1, -1, -1):
            if self._norms[positions[place]] in self._words.finite:
                return positions[place + 1 :]
        return positions

    def _joins(self, position: int) -> bool:
        """Whether an "and" joins two speakers: "doctors and nurses said", not "he left and she said"."""
        if self._norm(position + 1) in self._words.pronouns:
            return False
        for k in range(position - 1, max(-1, position - 1 - _LONGEST // 2), -1):
            norm = self._norm(k)
            if norm in _MARKS or k + 1 in self._starts:
                return k + 1 < position
            if norm in self._words.stops | self._words.finite | self._words.pronouns or norm.endswith(("ed", "ing")):
                return False
            if k == 0:
                return True
        return False

    def _in_abbreviation(self, position: int) -> bool:
        before = self._norm(position - 1)
        return (
            self._norm(position) == "."
            and position > 0
            and (
                len(before) == 1
                or before
                in {
                    "det",
                    "dr",
                    "mr",
                    "mrs",
                    "ms",
                    "gov",
                    "sen",
                    "rep",
                    "sgt",
                    "lt",
                    "capt",
                    "prof",
                    "st",
                    "gen",
                    "col",
                }
            )
        )

    def _apposition(self, end: int) -> list[int]:
        """ "Ms Quill, the mayor," before a verb; `end` is right behind the second comma."""
        inner = end - 1
        start = inner
        while start > 0 and inner - start < _LONGEST and self._norm(start - 1) not in _MARKS:
            start -= 1
        if start == inner or self._norm(start - 1) != "," or start < 2:
            return []
        if any(self._norm(k) in self._words.finite | self._words.stops for k in range(start, inner)):
            return []
        outer = self._phrase_before(start - 1)
        if outer and self._norm(outer[0] - 1) in {"who", "which", "that", "whose"}:
            return []
        return [*outer, *range(start, inner)] if outer else []

    def _inverted(self, verb: int, last: int) -> Speech | None:
        """A speaker behind the verb: ", said Lindqvist."."""
        if verb == 0 or self._norm(verb - 1) not in _SPOKEN or self._norm(verb) in self._words.passive:
            return None
        if self._norm(last + 1) in _OBJECTS or self._norm(verb) in _TELLING:
            return None
        start = last + 1
        end = start
        while end < len(self._norms) and end - start < _LONGEST and end not in self._starts:
            norm = self._norm(end)
            if norm in _ENDS and not self._in_abbreviation(end):
                break
            if end > start and norm in _GOING_ON:
                # ", said a source who asked not to be named."
                break
            verbal = end > start and self._words.verbs.at([norm], 0) is not None
            if verbal or norm in self._words.finite or norm in {"that", "to", *_GOING_ON}:
                return None
            end += 1
        speaker = list(range(start, end))
        if not speaker or not self._is_speaker(speaker) or self._norm(end) not in _ENDS | _GOING_ON:
            return None
        return self._speech(verb, end - 1, speaker, verb, behind=True)

    def _is_speaker(self, positions: Sequence[int]) -> bool:
        norms = [self._norms[k] for k in positions]
        if any(norm in self._words.pronouns for norm in norms[:1]) and len(norms) <= 2:
            return True
        named = any(
            self._norms[k] == "who." or (self._tokens[k].content and self._tokens[k].kind is TokenKind.WORD)
            for k in positions
        )
        return named and norms[0] not in self._words.prepositions | {"whose"}


def head_of(speech: Speech, tokens: Sequence[Token], code: str) -> tuple[str, ...]:
    """The norms of the speaker's own words: those before a preposition that goes on about them."""
    words = _words_of(code)
    norms = [tokens[k].norm for k in speech.speaker]
    for place, norm in enumerate(norms):
        if place and norm in words.prepositions:
            norms = norms[:place]
            break
    return tuple(norm for norm, k in zip(norms, speech.speaker, strict=False) if tokens[k].is_word)
