"""Text -> tokens: lossless but for white space, with norms and stems."""

import re
from functools import cache

from viewer.language.chunks import Chunk, Form, Placed, Row, chunk_of, tokens_in
from viewer.language.norms import normalise
from viewer.language.profile import Profile, profile_of
from viewer.language.stems import stem
from viewer.model import Span, Token, TokenKind

_APOSTROPHE = "['\u2018\u2019\u02bc]"
_DASH = "[-\u2010\u2011]"
# Scripts written without spaces between words: each character is a token (Han, kana, and their extensions).
_IDEOGRAPH = "[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003fffd]"
_FIRST_IDEOGRAPH = "\u3005"
# Letters with the combining marks and joiners that \w leaves out (Devanagari signs, decomposed accents, soft hyphens).
_MARK = (
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u00ad\u200b-\u200d\u2060]"
)


@cache
def _token_pattern(*, ideographs: bool) -> re.Pattern[str]:
    """What matches one token, by groups; without `ideographs` for texts that have none, which compiles much sooner."""
    letter = rf"(?:(?!{_IDEOGRAPH})[^\W\d_])" if ideographs else r"[^\W\d_]"
    letters = rf"{letter}(?:{letter}|{_MARK}|\d)*"
    # Only what is spelled out is matched in either case: to compile the whole pattern so takes a twentieth of a second.
    return re.compile(
        rf"""
        (?P<address>(?i:https?://|www\.)[^\s<>"”]*[^\s<>"”.,;:!?)\]'’]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)
      | (?P<number>[$€£¥₹]?\d+(?:[.,:/'’]\d+)*(?:\s?%|(?:{_DASH}?(?:[^\W\d_]|{_MARK})+)*)(?!\w))
      | (?P<initials>(?:{letter}\.){{2,}}(?:{letter}\b\.?)?|{letter}\.(?:{letter}\b))
      | (?P<negation>(?i:n{_APOSTROPHE}t\b))
      | (?P<clitic>{_APOSTROPHE}(?i:s|re|ve|ll|d|m|em)\b)
      | (?P<word>{letters}?(?=(?i:n{_APOSTROPHE}t\b))
          |{letters}(?:{_APOSTROPHE}(?!(?i:s|re|ve|ll|d|m)\b){letters}|{_DASH}(?:{letters}|\d+))*)
      | (?P<digits>[$€£¥₹]?\d+)
      | (?P<ideograph>{_IDEOGRAPH if ideographs else "(?!)"})
      | (?P<repeated>(?P<once>[-.*_=~!?\u2026'`])(?P=once)+)
      | (?P<other>\S)
        """,
        re.VERBOSE,
    )


_NUMBERS = frozenset({"number", "digits"})
_MARKS = frozenset({"repeated", "other"})
# A mark that is a token of its own right behind a word.
_BEHIND_WORDS = frozenset(",.;:!?")
# So many chunks are kept: more than a long book has, and no more than some fifty megabytes.
_MOST_KEPT = 100_000


def _two(words: str) -> tuple[str, str]:
    first, second = words.split()
    return first, second


class Tokeniser:
    """Cuts text into tokens as one language wants it."""

    def __init__(self, profile: Profile) -> None:
        self._function_words = profile.function_words
        self._snowball = profile.snowball
        self._respelt = {_two(informal): _two(plain) for informal, plain in profile.respellings}
        self._opening = frozenset(first for first, _ in self._respelt)
        self._fused = {first + second: (first, second) for first, second in self._respelt}
        self._forms: dict[tuple[str, str], Form] = {}
        self._chunks: dict[str, Chunk] = {}
        self._joining: set[str] = set()

    def tokenise(self, text: str, span: Span) -> tuple[Token, ...]:
        """The tokens of `text` inside `span`, in order; every character that is not white space is in exactly one.

        Numbers keep their currency, decimals and unit ("$9.5m", "21%", "5:45"), hyphenated words stay whole, and the
        clitics of English are tokens of their own ("they" + "'re"), as in texts that arrive already tokenised. Informal
        spellings ("gonna", "gon na") get the norms of the plain one ("going" + "to").
        """
        return tokens_in(self.read(span.of(text)), span.start)

    def read(self, text: str) -> Row:
        """The chunks of `text`, which hold its tokens; those that were met before are looked up."""
        if len(self._chunks) > _MOST_KEPT:
            self._forget()
        chunks = self._chunks
        surfaces = text.split(" ")
        try:
            row = tuple([chunks[surface] for surface in surfaces])
        except KeyError:
            row = tuple([chunks.get(surface) or self._learn(surface) for surface in surfaces])
        if not self._joining.isdisjoint(surfaces):
            return (chunk_of(text, self._read(text)),)
        return row

    def _forget(self) -> None:
        self._chunks.clear()
        self._joining.clear()
        self._forms.clear()

    def _learn(self, text: str) -> Chunk:
        """Keep the tokens of `text`, which has no space, and whether it may be read otherwise with what is beside."""
        chunk = self._plain(text) or chunk_of(text, self._read(text))
        self._chunks[text] = chunk
        if text.startswith("%") or (chunk.placed and chunk.placed[-1][2].norm in self._opening):
            self._joining.add(text)
        return chunk

    def _plain(self, text: str) -> Chunk | None:
        """A word of plain letters, or one with a mark behind it, as most chunks are; None for anything else."""
        word = text[:-1] if text[-1:] in _BEHIND_WORDS else text
        if not (word.isalpha() and word.isascii()) or word.lower() in self._fused:
            return None
        form = self._known_form(word, "word")
        placed: tuple[Placed, ...] = ((0, len(word), form),)
        if word is not text:
            placed = (*placed, (len(word), len(text), self._known_form(text[-1], "other")))
        words = (form,)
        return Chunk(text, placed, words, words if word[0].isupper() else ())

    def _read(self, text: str) -> list[Placed]:
        tokens: list[Placed] = []
        ideographs = not text.isascii() and max(text) >= _FIRST_IDEOGRAPH
        for found in _token_pattern(ideographs=ideographs).finditer(text):
            form = self._known_form(found.group(), found.lastgroup or "other")  # the outermost group that matched
            parts = self._fused.get(form.norm)
            if parts is None:
                tokens.append((*found.span(), form))
            else:
                middle = found.start() + len(parts[0])
                tokens.append((found.start(), middle, self._known_form(parts[0], "word")))
                tokens.append((middle, found.end(), self._known_form(parts[1], "word")))
            if len(tokens) > 1 and (tokens[-2][2].norm, tokens[-1][2].norm) in self._respelt:
                plain = self._respelt[tokens[-2][2].norm, tokens[-1][2].norm]
                tokens[-2:] = [
                    (start, end, self._known_form(norm, "word"))
                    for (start, end, _), norm in zip(tokens[-2:], plain, strict=True)
                ]
        return tokens

    def _known_form(self, surface: str, group: str) -> Form:
        form = self._forms.get((surface, group))
        if form is None:
            form = self._forms[surface, group] = self._form(surface, group)
        return form

    def _form(self, surface: str, group: str) -> Form:
        norm = normalise(surface)
        if group in _NUMBERS:
            return Form(norm, norm, TokenKind.NUMBER, True)
        if group in _MARKS and not any(character.isalnum() for character in surface):
            return Form(norm, norm, TokenKind.PUNCTUATION, False)
        content = norm not in self._function_words and group not in ("clitic", "negation")
        return Form(norm, stem(norm, self._snowball), TokenKind.WORD, content)


@cache
def tokeniser_for(language: str) -> Tokeniser:
    """The tokeniser for the language with that ISO 639-1 code."""
    return Tokeniser(profile_of(language))
