"""Whether a sentence ends at a mark: named rules, asked in order; the first that knows an answer decides."""

import re
from collections.abc import Callable, Iterator

from viewer.language.abbreviations import Abbreviations
from viewer.language.habits import Habits
from viewer.language.items import is_list_mark
from viewer.language.joins import Joiner
from viewer.language.marks import END, SENTENCE_REACH, STRONG, Mark, read_mark
from viewer.language.profile import Profile

_GOES_ON = re.compile(r"[,;:]\s|[)\]}]")
_NAMED_AFTER_DASH = re.compile(r"[-–—]+\s*$")
_QUOTING_PARTICLES = ("と", "って", "という", "など", "は", "が", "の", "を", "に", "も", "だ")  # Japanese
_BRACKETS = {"(": ")", "[": "]", "（": "）", "《": "》", "〈": "〉"}
_BRACKET_REACH = 400
_LONGEST_WORD = 40
_LIST_MARK_REACH = 12
_WHOLE = 4  # letters from which an unknown word is hardly an abbreviation

_WORDLY = re.compile(r"[^\W_]")
# The plainest end of all: a word of small letters, one end sign, perhaps a quote, a space, a word with a capital.
_PLAIN = re.compile(r"(?<=([a-zà-öø-ÿа-яё]))[.!?][\"”]?(?=\s+[\"“]?[A-ZÀ-ÖØ-ÞА-ЯЁ][a-zà-öø-ÿа-яё])")
_PLAIN_WORD = re.compile(r"[a-zà-öø-ÿа-яё]+$")

Rule = Callable[[Mark], bool | None]


class Referee:
    """Judges marks for one article in one language."""

    def __init__(self, profile: Profile, habits: Habits) -> None:
        self._profile = profile
        self._habits = habits
        self._abbreviations = Abbreviations(profile, habits)
        self._joiner = Joiner(profile, habits)
        self._shortened = profile.abbreviations | profile.numbered
        self._rules: tuple[Rule, ...] = (
            self.nothing_follows,
            self.nothing_before,
            self.list_mark,
            self.numbered_not_noted,
            self.no_space_follows,
            self.goes_on_with_punctuation,
            self.left_out_by_an_editor,
            self.words_left_out,
            self.inside_brackets,
            self.quoted_then_small,
            self.exclaimed,
            self.ordinal,
            self.abbreviated,
            self.small_follows,
        )

    def find_ends(self, text: str, start: int, end: int) -> Iterator[int]:
        """Where, inside the block `[start, end)` of `text`, sentences end before its end, in order."""
        sentence = place = start
        last = end
        while last > start and not text[last - 1].isalnum():  # what follows the last word ends no sentence
            last -= 1
        while found := END.search(text, place, last):
            cut = self._plain_end(text, found.start(), end, sentence)
            if cut is None:
                mark = read_mark(text, found.start(), (start, end), sentence)
                place = mark.cut
                if not self.ends(mark):
                    continue
                cut = mark.cut
            yield cut
            sentence = place = cut

    def _plain_end(self, text: str, place: int, end: int, sentence: int) -> int | None:
        """Where the sentence ends when the end sign at `place` leaves no doubt, decided cheaply; None otherwise."""
        found = _PLAIN.match(text, place, end)
        if found is None:
            return None
        word = _plain_word(text, max(sentence, place - _LONGEST_WORD), place)
        if len(word) < 2 or word in self._shortened:
            return None
        head = max(sentence, place - SENTENCE_REACH)
        bracketed = text.find("(", head, place) >= 0 or text.find("[", head, place) >= 0
        return None if bracketed else found.end()

    def ends(self, mark: Mark) -> bool:
        """Whether the sentence in hand ends at this mark."""
        for rule in self._rules:
            answer = rule(mark)
            if answer is not None:
                return answer
        return True

    def nothing_follows(self, mark: Mark) -> bool | None:
        """The rest of the block has no word: it belongs to this sentence."""
        return None if mark.after else False

    def nothing_before(self, mark: Mark) -> bool | None:
        """A sentence needs a word: leading dots belong to what follows."""
        return None if _WORDLY.search(mark.text, mark.sentence, mark.start) else False

    def list_mark(self, mark: Mark) -> bool | None:
        """The number or letter of a list item belongs to the item ("1. The first")."""
        marked = mark.run == "." and mark.start - mark.sentence < _LIST_MARK_REACH and is_list_mark(mark.so_far)
        return False if marked else None

    def numbered_not_noted(self, mark: Mark) -> bool | None:
        """A number right behind a full stop is a footnote's only behind a whole word and before a capital ("No.8")."""
        if not mark.notes[:1].isdigit():
            return None
        shortened = mark.before.lower() in self._shortened or len(mark.before) < _WHOLE - 1
        return False if mark.small or (shortened and not mark.closers) else None

    def no_space_follows(self, mark: Mark) -> bool | None:
        """Without a space, a sentence ends only in scripts that use none and where two sentences are glued."""
        if mark.gap:
            return None
        if mark.run[-1] in STRONG:
            return False if mark.closers and not mark.opening and mark.after.startswith(_QUOTING_PARTICLES) else None
        return self._joiner.glued(mark)

    def goes_on_with_punctuation(self, mark: Mark) -> bool | None:
        """A comma, colon or bracket behind the run goes on ("etc., and"), as does a dash behind a quotation."""
        if mark.closers and _NAMED_AFTER_DASH.match(mark.opening):
            return False
        return False if _GOES_ON.match(mark.opening) else None

    def left_out_by_an_editor(self, mark: Mark) -> bool | None:
        """Dots in square brackets stand for words of a quotation, in the midst of it ("[...]")."""
        return False if mark.closers.startswith("]") and mark.text[mark.start - 1 : mark.start] == "[" else None

    def words_left_out(self, mark: Mark) -> bool | None:
        """Words left out end a sentence only before a capital that is not the pronoun "I"."""
        if mark.run.count(".") < 2 and "…" not in mark.run:
            return None
        pronoun = mark.spaced and mark.after.replace("’", "'").split("'")[0] == "I"
        return not (mark.small or pronoun)

    def inside_brackets(self, mark: Mark) -> bool | None:
        """What stands in brackets inside a sentence does not end it."""
        head = mark.so_far
        opened = max(map(head.rfind, _BRACKETS))
        if opened < 0 or any(head.rfind(closing, opened) > 0 for closing in _BRACKETS.values()):
            return None
        if not _WORDLY.search(head, 0, opened):
            return None
        closing = _BRACKETS[head[opened]]
        if closing in mark.closers:
            return False if mark.small or mark.run[-1] in STRONG else None
        return False if mark.text.find(closing, mark.cut, mark.cut + _BRACKET_REACH) >= 0 else None

    def quoted_then_small(self, mark: Mark) -> bool | None:
        """A quotation followed by a small letter goes on ("This is great." she said)."""
        return False if mark.closers and mark.small and not mark.opening and not self._habits.lower_cased else None

    def exclaimed(self, mark: Mark) -> bool | None:
        """Exclamation and question marks end sentences, but not in a name ("Yahoo! in"), and before a small letter only
        where the article is written without much care ("Ah! you are").
        """
        if not any(c in "!?" for c in mark.run):
            return True if mark.run[-1] in STRONG else None
        if not mark.small:
            return True
        named = mark.before[:1].isupper() and len(mark.so_far.split()) > 1
        return not (self._habits.careful or (mark.run == "!" and named and not self._habits.careless))

    def ordinal(self, mark: Mark) -> bool | None:
        """Where a full stop makes a number an ordinal ("am 4. Oktober"), only an everyday word begins a sentence."""
        return self._abbreviations.ordinal_ends(mark) if mark.run == "." else None

    def abbreviated(self, mark: Mark) -> bool | None:
        """The full stop of an abbreviation or initial ends a sentence only before what surely begins one."""
        return self._abbreviations.ends(mark) if mark.run == "." else None

    def small_follows(self, mark: Mark) -> bool | None:
        """A small letter begins a sentence where the word before is surely whole, or in texts that lack capitals."""
        if mark.run != "." or not mark.small or self._habits.careless:
            return None
        if mark.after.startswith(("http", "www.")) or mark.opening.startswith(("(", "[")):
            return True
        word = mark.before.lower()
        return word in self._profile.function_words or (len(word) >= _WHOLE and word.isalpha())


def _plain_word(text: str, start: int, end: int) -> str:
    """The word of small letters that ends `text[start:end]`; empty where white space does not part it off."""
    space = text.rfind(" ", start, end)
    word = _PLAIN_WORD.match(text, space + 1, end) if space >= 0 else None
    word = word or _PLAIN_WORD.search(text, start, end)
    return word[0] if word and text[word.start() - 1 : word.start()].isspace() else ""
